import { makeStyles, mergeClasses, shorthands, tokens } from '@fluentui/react-components'
import type { ReactElement } from 'react'
import type { SharedHolderRow } from '../../../src/contract/sharedRole.js'
import { useT } from '../../reader.js'
import { SHARED_COLUMNS, type SharedColumn } from '../../sharedView.js'
import type { Sorted } from '../../sorts.js'
import { SortHead } from '../list/SortHead.js'
import { useLook } from '../look.js'
import { ContactCell } from './ContactCell.js'
import { RoleName } from './RoleName.js'

const WIDTHS: Record<SharedColumn, string> = {
  role: '17%',
  project: '9%',
  municipality: '14%',
  person: '14%',
  directPhone: '11%',
  mobilePhone: '11%',
  email: '24%',
}

const useStyles = makeStyles({
  table: { width: '100%', borderCollapse: 'collapse', tableLayout: 'fixed' },
  wrap: { padding: '4px 8px' },
  old: { opacity: 0.6 },
  td: {
    padding: '12px 10px',
    verticalAlign: 'top',
    overflowWrap: 'anywhere',
    hyphens: 'auto',
    ...shorthands.borderTop('1px', 'solid', tokens.colorNeutralStroke2),
  },
})

export type SharedListProps = {
  holders: readonly SharedHolderRow[]
  sort: readonly Sorted<SharedColumn>[]
  isOld: boolean
}
type Props = SharedListProps & { sortBy: (by: SharedColumn, adding: boolean) => void }

function Row({ holder }: { holder: SharedHolderRow }): ReactElement {
  const styles = useStyles()
  return (
    <tr>
      <td className={styles.td}>
        <RoleName holder={holder} />
      </td>
      <td className={styles.td}>{holder.project?.name ?? '–'}</td>
      <td className={styles.td}>{holder.municipality.name}</td>
      <td className={styles.td}>{holder.person}</td>
      {(['directPhone', 'mobilePhone', 'email'] as const).map((what) => (
        <td key={what} className={styles.td}>
          <ContactCell holder={holder} what={what} />
        </td>
      ))}
    </tr>
  )
}

/** Who holds which role everywhere, with KLIK's columns; a click on a head sorts. */
export function SharedTable({ holders, sort, sortBy, isOld }: Props): ReactElement {
  const t = useT()
  const styles = useStyles()
  const look = useLook()
  return (
    <div className={mergeClasses(look.card, styles.wrap, isOld && styles.old)}>
      <table className={styles.table} aria-label={t('gallery.view.everywhere')} aria-busy={isOld}>
        <colgroup>
          {SHARED_COLUMNS.map((by) => (
            <col key={by} style={{ width: WIDTHS[by] }} />
          ))}
        </colgroup>
        <thead>
          <tr>
            {SHARED_COLUMNS.map((by) => {
              const place = sort.findIndex((one) => one.by === by)
              const sorted = sort[place]
              return (
                <SortHead
                  key={by}
                  label={t(`gallery.column.${by}`)}
                  sorted={sorted ? (sorted.descending ? 'descending' : 'ascending') : null}
                  rank={sort.length > 1 ? place + 1 : 0}
                  sort={(adding) => sortBy(by, adding)}
                />
              )
            })}
          </tr>
        </thead>
        <tbody>
          {holders.map((holder) => (
            <Row key={holder.id} holder={holder} />
          ))}
        </tbody>
      </table>
    </div>
  )
}

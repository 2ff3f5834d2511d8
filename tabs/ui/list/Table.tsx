import { makeStyles, mergeClasses, shorthands, tokens } from '@fluentui/react-components'
import type { ReactElement, ReactNode } from 'react'
import { useLook } from '../look.js'
import type { Sorted } from '../sorts.js'
import { SortHead } from './SortHead.js'

const useStyles = makeStyles({
  table: { width: '100%', borderCollapse: 'collapse', tableLayout: 'fixed' },
  wrap: { padding: '4px 8px' },
  old: { opacity: 0.6 },
  sticky: { position: 'sticky', top: 0, zIndex: 4, backgroundColor: tokens.colorNeutralBackground1 },
  th: { padding: '8px 10px 12px', textAlign: 'left', verticalAlign: 'bottom' },
  first: { paddingRight: 0 },
  head: { letterSpacing: '0.03em', textTransform: 'uppercase' },
})

/** How rows and cells look. `covered`: a row that a link covers. */
export const useRowLook = makeStyles({
  covered: {
    position: 'relative',
    ':hover': { boxShadow: `inset 0 0 0 1px ${tokens.colorNeutralStroke1}`, borderRadius: '6px' },
  },
  td: {
    padding: '12px 10px',
    textAlign: 'left',
    verticalAlign: 'top',
    overflowWrap: 'anywhere',
    hyphens: 'auto',
    ...shorthands.borderTop('1px', 'solid', tokens.colorNeutralStroke2),
  },
})

/** `width`: of the whole, as in CSS. `by`: what a click on the head sorts by. */
export type TableColumn<By extends string> = { label: string; width?: string; by?: By }

type Props<By extends string> = {
  label: string
  columns: readonly TableColumn<By>[]
  sort?: readonly Sorted<By>[]
  /** `adding`: with shift held down, beside what is sorted by already. */
  sortBy?: (by: By, adding: boolean) => void
  /** What is shown answers the question before this one. */
  isOld?: boolean
  /** How many rows there are where not all are drawn; the head stays in sight then. */
  total?: number
  /** The head of a first narrow column, for choosing rows. */
  first?: ReactNode
  /** The body. */
  children: ReactNode
}

/** A list as a table; a click on a head sorts. */
export function Table<By extends string>(props: Props<By>): ReactElement {
  const { label, columns, sort = [], sortBy, isOld = false, total, first, children } = props
  const styles = useStyles()
  const look = useLook()
  const isLong = total !== undefined
  return (
    <div className={mergeClasses(look.card, styles.wrap, isOld && styles.old)}>
      <table
        className={styles.table}
        aria-label={label}
        aria-busy={isOld}
        {...(isLong ? { 'aria-rowcount': total + 1 } : {})}
      >
        <colgroup>
          {first && <col style={{ width: '40px' }} />}
          {columns.map(({ label: key, width }) => (
            <col key={key} style={{ width }} />
          ))}
        </colgroup>
        <thead className={isLong ? styles.sticky : ''}>
          <tr {...(isLong ? { 'aria-rowindex': 1 } : {})}>
            {first && (
              <th scope="col" className={mergeClasses(styles.th, styles.first)}>
                {first}
              </th>
            )}
            {columns.map(({ label: head, by }) => {
              if (by === undefined || !sortBy)
                return (
                  <th key={head} scope="col" className={mergeClasses(look.label, styles.th, styles.head)}>
                    {head}
                  </th>
                )
              const place = sort.findIndex((one) => one.by === by)
              const sorted = sort[place]
              return (
                <SortHead
                  key={head}
                  label={head}
                  sorted={sorted ? (sorted.descending ? 'descending' : 'ascending') : null}
                  rank={sort.length > 1 ? place + 1 : 0}
                  sort={(adding) => sortBy(by, adding)}
                />
              )
            })}
          </tr>
        </thead>
        {children}
      </table>
    </div>
  )
}

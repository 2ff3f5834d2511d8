import { makeStyles, mergeClasses, shorthands, tokens } from '@fluentui/react-components'
import { useState, type ReactElement } from 'react'
import { useT } from '../host/reader.js'
import { USER_TYPES, type UserType } from './rights.js'
import { Choose } from '../ui/list/Choose.js'
import { useLook } from '../ui/look.js'
import { useNarrow } from '../ui/narrow.js'

const useStyles = makeStyles({
  table: { width: '100%', borderCollapse: 'collapse' },
  th: {
    padding: '6px 4px',
    textAlign: 'left',
    verticalAlign: 'bottom',
  },
  group: {
    padding: '20px 4px 6px',
    textAlign: 'left',
    fontSize: tokens.fontSizeBase300,
    fontWeight: tokens.fontWeightSemibold,
  },
  right: {
    padding: '8px 8px 8px 4px',
    textAlign: 'left',
    verticalAlign: 'top',
    fontWeight: tokens.fontWeightRegular,
    ...shorthands.borderTop('1px', 'solid', tokens.colorNeutralStroke2),
  },
  td: {
    padding: '8px 4px',
    verticalAlign: 'top',
    fontSize: tokens.fontSizeBase200,
    ...shorthands.borderTop('1px', 'solid', tokens.colorNeutralStroke2),
  },
  yes: { fontWeight: tokens.fontWeightSemibold },
  no: { color: tokens.colorNeutralForeground3 },
  choice: { marginBottom: '8px' },
})

/** What stands in a row: `cell` says it of a user type; null is no. */
export type TypesRow = { key: string; text: string; cell(userType: UserType): string | null }
/** `title` is null where the rows need no heading. */
export type TypesGroup = { key: string; title: string | null; rows: readonly TypesRow[] }

function Cell({ text }: { text: string | null }): ReactElement {
  const t = useT()
  const styles = useStyles()
  const look = useLook()
  if (text !== null) return <td className={mergeClasses(styles.td, styles.yes)}>{text}</td>
  return (
    <td className={mergeClasses(styles.td, styles.no)}>
      <span aria-hidden="true">{t('users.help.where.none')}</span>
      <span className={look.unseen}>{t('users.help.no')}</span>
    </td>
  )
}

type GroupProps = { group: TypesGroup; userTypes: readonly UserType[] }

function Group({ group: { title, rows }, userTypes }: GroupProps): ReactElement {
  const styles = useStyles()
  return (
    <tbody>
      {title !== null && (
        <tr>
          <th scope="rowgroup" colSpan={userTypes.length + 1} className={styles.group}>
            {title}
          </th>
        </tr>
      )}
      {rows.map(({ key, text, cell }) => (
        <tr key={key}>
          <th scope="row" className={styles.right}>
            {text}
          </th>
          {userTypes.map((userType) => (
            <Cell key={userType} text={cell(userType)} />
          ))}
        </tr>
      ))}
    </tbody>
  )
}

type Props = { label: string; head: string; groups: readonly TypesGroup[] }

/** A table with a column for each user type; on a phone one user type at a time. */
export function TypesTable({ label, head, groups }: Props): ReactElement {
  const t = useT()
  const styles = useStyles()
  const look = useLook()
  const isNarrow = useNarrow()
  const [chosen, setChosen] = useState<UserType>('PLUS')
  const userTypes = isNarrow ? [chosen] : USER_TYPES
  return (
    <>
      {isNarrow && (
        <div className={styles.choice}>
          <Choose
            label={t('users.help.choose')}
            value={chosen}
            choices={USER_TYPES.map((value) => ({ value, text: t(`userType.${value}`) }))}
            change={(value) => setChosen(USER_TYPES.find((one) => one === value) ?? chosen)}
          />
        </div>
      )}
      <table className={styles.table} aria-label={label}>
        <colgroup>
          <col style={{ width: isNarrow ? '60%' : '16%' }} />
        </colgroup>
        <thead>
          <tr>
            <th scope="col" className={mergeClasses(look.label, styles.th)}>
              {head}
            </th>
            {userTypes.map((userType) => (
              <th key={userType} scope="col" className={mergeClasses(look.label, styles.th)}>
                {t(`userType.${userType}`)}
              </th>
            ))}
          </tr>
        </thead>
        {groups.map((group) => (
          <Group key={group.key} group={group} userTypes={userTypes} />
        ))}
      </table>
    </>
  )
}

import { makeStyles, mergeClasses, shorthands, tokens } from '@fluentui/react-components'
import { useState, type ReactElement } from 'react'
import type { Translator } from '../../../src/i18n/translator.js'
import { useT } from '../../reader.js'
import {
  reachOf,
  RIGHT_GROUPS,
  rightsOf,
  USER_TYPES,
  type Right,
  type RightGroup,
  type UserType,
} from '../../rights.js'
import { Choose } from '../list/Choose.js'
import { useLook } from '../look.js'
import { useNarrow } from '../narrow.js'

const useStyles = makeStyles({
  table: { width: '100%', borderCollapse: 'collapse' },
  fixed: { tableLayout: 'fixed' },
  th: {
    padding: '6px 4px',
    textAlign: 'left',
    verticalAlign: 'bottom',
    overflowWrap: 'anywhere',
    hyphens: 'auto',
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
    overflowWrap: 'anywhere',
    hyphens: 'auto',
    ...shorthands.borderTop('1px', 'solid', tokens.colorNeutralStroke2),
  },
  yes: { fontWeight: tokens.fontWeightSemibold },
  no: { color: tokens.colorNeutralForeground3 },
  choice: { marginBottom: '8px' },
})

const wordOf = (t: Translator, right: Right): string => {
  const text = t(`right.${right}`)
  return text.charAt(0).toLocaleUpperCase(t.language) + text.slice(1)
}

type CellProps = { right: Right; userType: UserType }

function Cell({ right, userType }: CellProps): ReactElement {
  const t = useT()
  const styles = useStyles()
  const look = useLook()
  const { where, isForOwn } = reachOf(right, userType)
  if (where === null) {
    return (
      <td className={mergeClasses(styles.td, styles.no)}>
        <span aria-hidden="true">{t('users.help.where.none')}</span>
        <span className={look.unseen}>{t('users.help.no')}</span>
      </td>
    )
  }
  const word = t(`users.help.where.${where}`)
  return (
    <td className={mergeClasses(styles.td, styles.yes)}>
      {isForOwn ? word : t('users.help.notOwn', { where: word })}
    </td>
  )
}

type GroupProps = { group: RightGroup; userTypes: readonly UserType[] }

function Group({ group, userTypes }: GroupProps): ReactElement {
  const t = useT()
  const styles = useStyles()
  return (
    <tbody>
      <tr>
        <th scope="rowgroup" colSpan={userTypes.length + 1} className={styles.group}>
          {t(`users.help.groups.${group}`)}
        </th>
      </tr>
      {rightsOf(group).map((right) => (
        <tr key={right}>
          <th scope="row" className={styles.right}>
            {wordOf(t, right)}
          </th>
          {userTypes.map((userType) => (
            <Cell key={userType} right={right} userType={userType} />
          ))}
        </tr>
      ))}
    </tbody>
  )
}

/** THE rights table, as the product itself asks it; on a phone one user type at a time. */
export function RightsTable(): ReactElement {
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
      <table className={mergeClasses(styles.table, styles.fixed)} aria-label={t('users.help.rights')}>
        <colgroup>
          <col style={{ width: isNarrow ? '60%' : '16%' }} />
        </colgroup>
        <thead>
          <tr>
            <th scope="col" className={mergeClasses(look.label, styles.th)}>
              {t('users.help.right')}
            </th>
            {userTypes.map((userType) => (
              <th key={userType} scope="col" className={mergeClasses(look.label, styles.th)}>
                {t(`userType.${userType}`)}
              </th>
            ))}
          </tr>
        </thead>
        {RIGHT_GROUPS.map((group) => (
          <Group key={group} group={group} userTypes={userTypes} />
        ))}
      </table>
    </>
  )
}

import { makeStyles, mergeClasses, shorthands, tokens } from '@fluentui/react-components'
import { CheckmarkFilled } from '@fluentui/react-icons/svg/checkmark'
import type { ReactElement } from 'react'
import type { RoleDetail } from '../../src/contract/role.js'
import { useT } from '../host/reader.js'
import { useLook } from '../ui/look.js'
import { useNarrow } from '../ui/narrow.js'
import { Section } from '../ui/Section.js'

const useStyles = makeStyles({
  table: { width: '100%', borderCollapse: 'collapse', tableLayout: 'fixed' },
  part: { width: '128px' },
  list: { display: 'flex', flexDirection: 'column', gap: '10px' },
  th: {
    padding: '6px 4px',
    textAlign: 'left',
    verticalAlign: 'bottom',
    fontSize: tokens.fontSizeBase200,
    fontWeight: tokens.fontWeightSemibold,
    color: tokens.colorNeutralForeground3,
  },
  td: {
    padding: '8px 4px',
    verticalAlign: 'top',
    overflowWrap: 'anywhere',
    ...shorthands.borderTop('1px', 'solid', tokens.colorNeutralStroke3),
  },
  mark: { textAlign: 'center' },
  check: { fontSize: '18px', color: tokens.colorBrandForeground1 },
  no: { color: tokens.colorNeutralForeground3 },
})

function Mark({ is }: { is: boolean }): ReactElement {
  const t = useT()
  const styles = useStyles()
  const look = useLook()
  return (
    <>
      {is ? (
        <CheckmarkFilled className={styles.check} aria-hidden="true" />
      ) : (
        <span className={styles.no} aria-hidden="true">
          –
        </span>
      )}
      <span className={look.unseen}>{t(is ? 'tab.role.yes' : 'tab.role.no')}</span>
    </>
  )
}

type Props = { title: string; duties: RoleDetail['duties']; isOwn?: boolean }

function Table({ title, duties }: Pick<Props, 'title' | 'duties'>): ReactElement {
  const t = useT()
  const styles = useStyles()
  const look = useLook()
  return (
    <table className={styles.table} aria-label={title}>
      <colgroup>
        <col />
        <col className={styles.part} />
        <col className={styles.part} />
      </colgroup>
      <thead>
        <tr>
          <th scope="col" className={styles.th}>
            <span className={look.unseen}>{title}</span>
          </th>
          <th scope="col" className={mergeClasses(styles.th, styles.mark)}>
            {t('tab.role.implementation')}
          </th>
          <th scope="col" className={mergeClasses(styles.th, styles.mark)}>
            {t('tab.role.operations')}
          </th>
        </tr>
      </thead>
      <tbody>
        {duties.map(({ text, implementation, operations }) => (
          <tr key={text}>
            <td className={styles.td}>{text}</td>
            <td className={mergeClasses(styles.td, styles.mark)}>
              <Mark is={implementation} />
            </td>
            <td className={mergeClasses(styles.td, styles.mark)}>
              <Mark is={operations} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function List({ duties }: Pick<Props, 'duties'>): ReactElement {
  const t = useT()
  const styles = useStyles()
  const look = useLook()
  return (
    <ul className={mergeClasses(look.list, styles.list)}>
      {duties.map(({ text, implementation, operations }) => (
        <li key={text}>
          <div>{text}</div>
          <div className={look.subtle}>
            {[implementation && t('tab.role.implementation'), operations && t('tab.role.operations')]
              .filter((part) => part !== false)
              .join(' · ')}
          </div>
        </li>
      ))}
    </ul>
  )
}

/** Duties or responsibilities, and whether they hold during implementation and in operation. `isOwn`: the reader's to change. */
export function Duties({ title, duties, isOwn = false }: Props): ReactElement | null {
  const isNarrow = useNarrow(640)
  if (duties.length === 0) return null
  return (
    <Section title={title} {...(isOwn ? {} : { lock: 'kombit' })}>
      {isNarrow ? <List duties={duties} /> : <Table title={title} duties={duties} />}
    </Section>
  )
}

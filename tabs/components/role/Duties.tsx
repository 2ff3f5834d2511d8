import { makeStyles, shorthands, tokens } from '@fluentui/react-components'
import { CheckmarkFilled } from '@fluentui/react-icons'
import type { ReactElement } from 'react'
import type { RoleDetail } from '../../../src/contract/role.js'
import { useT } from '../../reader.js'
import { useLook } from '../look.js'
import { Section } from '../Section.js'

const useStyles = makeStyles({
  table: { width: '100%', borderCollapse: 'collapse', tableLayout: 'fixed' },
  part: { width: '96px', '@media (max-width: 480px)': { width: '74px' } },
  th: {
    padding: '6px 4px',
    textAlign: 'left',
    verticalAlign: 'bottom',
    overflowWrap: 'anywhere',
    hyphens: 'auto',
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

/** Duties or responsibilities, and whether they hold during implementation and in operation. */
export function Duties({
  title,
  duties,
}: {
  title: string
  duties: RoleDetail['duties']
}): ReactElement | null {
  const t = useT()
  const styles = useStyles()
  if (duties.length === 0) return null
  return (
    <Section title={title} lock="kombit">
      <table className={styles.table} aria-label={title}>
        <colgroup>
          <col />
          <col className={styles.part} />
          <col className={styles.part} />
        </colgroup>
        <thead>
          <tr>
            <th scope="col" className={styles.th}>
              {title}
            </th>
            <th scope="col" className={`${styles.th} ${styles.mark}`}>
              {t('tab.role.implementation')}
            </th>
            <th scope="col" className={`${styles.th} ${styles.mark}`}>
              {t('tab.role.operations')}
            </th>
          </tr>
        </thead>
        <tbody>
          {duties.map(({ text, implementation, operations }) => (
            <tr key={text}>
              <td className={styles.td}>{text}</td>
              <td className={`${styles.td} ${styles.mark}`}>
                <Mark is={implementation} />
              </td>
              <td className={`${styles.td} ${styles.mark}`}>
                <Mark is={operations} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </Section>
  )
}

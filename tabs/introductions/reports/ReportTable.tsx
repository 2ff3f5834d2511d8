import { makeStyles, mergeClasses, shorthands, tokens } from '@fluentui/react-components'
import type { ReactElement } from 'react'
import type { ReportRowView, ReportView } from '../../../src/contract/introductionReport.js'
import type { Grouping } from '../../../src/domain/introductionReport.js'
import { FIGURES, figureText, groupName } from '../../../src/i18n/report.js'
import { useT } from '../../host/reader.js'
import { useLook } from '../../ui/look.js'
import { useNarrow } from '../../ui/narrow.js'

const useStyles = makeStyles({
  table: { width: '100%', borderCollapse: 'collapse' },
  cell: {
    padding: '8px 10px',
    textAlign: 'end',
    verticalAlign: 'top',
    fontVariantNumeric: 'tabular-nums',
    ...shorthands.borderBottom('1px', 'solid', tokens.colorNeutralStroke2),
  },
  name: { textAlign: 'start', fontWeight: tokens.fontWeightSemibold, overflowWrap: 'break-word' },
  total: { fontWeight: tokens.fontWeightSemibold, backgroundColor: tokens.colorNeutralBackground3 },
  group: { padding: '12px 0', ...shorthands.borderTop('1px', 'solid', tokens.colorNeutralStroke2) },
  facts: {
    margin: '4px 0 0',
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr) auto',
    gap: '2px 12px',
  },
  value: { margin: 0, textAlign: 'end', fontVariantNumeric: 'tabular-nums' },
})

export type Shown = { report: ReportView; by: Grouping }

function Row({ row, name, isTotal }: { row: ReportRowView; name: string; isTotal: boolean }): ReactElement {
  const t = useT()
  const styles = useStyles()
  return (
    <tr className={mergeClasses(isTotal && styles.total)}>
      <th scope="row" className={mergeClasses(styles.cell, styles.name)}>
        {name}
      </th>
      {FIGURES.map((figure) => (
        <td key={figure} className={styles.cell}>
          {figureText(t, row, figure)}
        </td>
      ))}
    </tr>
  )
}

/** On a phone each group is a small list of its figures. */
function Narrow({ report, by }: Shown): ReactElement {
  const t = useT()
  const styles = useStyles()
  const look = useLook()
  const rows = [
    ...report.groups.map((row) => ({ row, name: groupName(t, row, by) })),
    { row: report.total, name: t('introductionReport.total') },
  ]
  return (
    <ul className={look.list}>
      {rows.map(({ row, name }) => (
        <li key={row.key ?? name} className={styles.group}>
          <h3 className={look.h3}>{name}</h3>
          <dl className={styles.facts}>
            {FIGURES.map((figure) => (
              <div key={figure} style={{ display: 'contents' }}>
                <dt className={look.subtle}>{t(`introductionReport.column.${figure}`)}</dt>
                <dd className={styles.value}>{figureText(t, row, figure)}</dd>
              </div>
            ))}
          </dl>
        </li>
      ))}
    </ul>
  )
}

/** The figures of each group, and of all of it. */
export function ReportTable(props: Shown): ReactElement {
  const t = useT()
  const styles = useStyles()
  const look = useLook()
  const isNarrow = useNarrow()
  const { report, by } = props
  if (isNarrow) return <Narrow {...props} />
  return (
    <table className={styles.table}>
      <caption className={look.unseen}>{t('introductionReport.table')}</caption>
      <thead>
        <tr>
          <th scope="col" className={mergeClasses(styles.cell, styles.name, look.label)}>
            {t(`introductionReport.by.${by}`)}
          </th>
          {FIGURES.map((figure) => (
            <th key={figure} scope="col" className={mergeClasses(styles.cell, look.label)}>
              {t(`introductionReport.column.${figure}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {report.groups.map((row) => (
          <Row key={row.key ?? ''} row={row} name={groupName(t, row, by)} isTotal={false} />
        ))}
        <Row row={report.total} name={t('introductionReport.total')} isTotal />
      </tbody>
    </table>
  )
}

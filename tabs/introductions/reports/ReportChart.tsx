import { makeStyles, mergeClasses, shorthands, tokens } from '@fluentui/react-components'
import { useState, type ReactElement } from 'react'
import { FIGURES, figureText, groupName, type Figure } from '../../../src/i18n/report.js'
import { useT } from '../../host/reader.js'
import { Choose } from '../../ui/list/Choose.js'
import { NARROW, useLook } from '../../ui/look.js'
import type { Shown } from './ReportTable.js'

const useStyles = makeStyles({
  bars: { marginTop: '12px', display: 'flex', flexDirection: 'column', gap: '8px' },
  row: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 220px) minmax(0, 1fr) 110px',
    alignItems: 'center',
    gap: '4px 12px',
    [NARROW]: { gridTemplateColumns: 'minmax(0, 1fr) auto' },
  },
  name: { overflowWrap: 'anywhere' },
  track: {
    height: '18px',
    backgroundColor: tokens.colorNeutralBackground3,
    [NARROW]: { gridColumn: '1 / -1', gridRow: 2 },
  },
  bar: {
    height: '100%',
    boxSizing: 'border-box',
    backgroundColor: tokens.colorBrandBackground,
    ...shorthands.border('1px', 'solid', tokens.colorNeutralStrokeAccessible),
    forcedColorAdjust: 'none',
  },
  value: { fontVariantNumeric: 'tabular-nums' },
})

/** What a full bar stands for; null: the largest there is. */
const FULL: Partial<Record<Figure, number>> = { onTime: 1, feedback: 5 }

/** One figure of every group as bars, each with its number beside it: a list to who hears it. */
export function ReportChart({ report, by }: Shown): ReactElement {
  const t = useT()
  const styles = useStyles()
  const look = useLook()
  const [figure, setFigure] = useState<Figure>('started')
  const full = FULL[figure] ?? Math.max(1, ...report.groups.map((row) => row[figure] ?? 0))
  return (
    <div>
      <Choose
        label={t('introductionReport.chart.choose')}
        value={figure}
        choices={FIGURES.map((one) => ({ value: one, text: t(`introductionReport.column.${one}`) }))}
        change={(value) => setFigure(FIGURES.find((one) => one === value) ?? figure)}
      />
      <ul
        className={mergeClasses(look.list, styles.bars)}
        aria-label={t(`introductionReport.column.${figure}`)}
      >
        {report.groups.map((row) => {
          const value = row[figure]
          return (
            <li key={row.key ?? ''} className={styles.row}>
              <span className={styles.name}>{groupName(t, row, by)}</span>
              <span className={styles.track} aria-hidden="true">
                {value !== null && value > 0 && (
                  <span
                    className={styles.bar}
                    style={{ display: 'block', width: `${Math.min(100, (100 * value) / full)}%` }}
                  />
                )}
              </span>
              <span className={styles.value}>{figureText(t, row, figure)}</span>
            </li>
          )
        })}
      </ul>
    </div>
  )
}

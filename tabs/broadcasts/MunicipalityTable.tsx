import { makeStyles, mergeClasses, shorthands, tokens } from '@fluentui/react-components'
import type { ReactElement } from 'react'
import { useLook } from '../ui/look.js'

const useStyles = makeStyles({
  scroll: { overflowX: 'auto' },
  table: { width: '100%', borderCollapse: 'collapse' },
  cell: {
    padding: '8px 12px 8px 0',
    textAlign: 'left',
    verticalAlign: 'top',
    fontWeight: tokens.fontWeightRegular,
    ...shorthands.borderTop('1px', 'solid', tokens.colorNeutralStroke2),
  },
  head: { padding: '4px 12px 6px 0', textAlign: 'left', verticalAlign: 'bottom' },
  number: { textAlign: 'right', fontVariantNumeric: 'tabular-nums' },
  town: { minWidth: '140px' },
})

export type TableRow = { id: string; name: string; note: string | null; numbers: readonly number[] }
type Props = { label: string; of: string; columns: readonly string[]; rows: readonly TableRow[] }

/** Figures by municipality. */
export function MunicipalityTable({ label, of, columns, rows }: Props): ReactElement {
  const styles = useStyles()
  const look = useLook()
  return (
    <div
      className={mergeClasses(styles.scroll, look.focusable)}
      tabIndex={0}
      role="region"
      aria-label={label}
    >
      <table className={styles.table} aria-label={label}>
        <thead>
          <tr>
            <th scope="col" className={mergeClasses(look.label, styles.head, styles.town)}>
              {of}
            </th>
            {columns.map((column) => (
              <th key={column} scope="col" className={mergeClasses(look.label, styles.head, styles.number)}>
                {column}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ id, name, note, numbers }) => (
            <tr key={id}>
              <th scope="row" className={styles.cell}>
                {name}
                {note && <div className={look.subtle}>{note}</div>}
              </th>
              {numbers.map((number, n) => (
                <td key={columns[n]} className={mergeClasses(styles.cell, styles.number)}>
                  {number}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

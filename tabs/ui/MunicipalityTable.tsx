import { makeStyles, mergeClasses, shorthands, tokens } from '@fluentui/react-components'
import type { ReactElement } from 'react'
import { useLook } from './look.js'
import { useNarrow } from './narrow.js'

const useStyles = makeStyles({
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
  one: { padding: '12px 0', ...shorthands.borderTop('1px', 'solid', tokens.colorNeutralStroke2) },
  facts: {
    margin: '6px 0 0',
    display: 'grid',
    gridTemplateColumns: '1fr auto',
    gap: '2px 16px',
    alignItems: 'baseline',
  },
  fact: { margin: 0 },
})

/** Below this the figures of a municipality stand one below the other. */
const ROOM = 760

export type MunicipalityRow = { id: string; name: string; note: string | null; numbers: readonly number[] }
type Props = { label: string; of: string; columns: readonly string[]; rows: readonly MunicipalityRow[] }

function Cards({ label, columns, rows }: Props): ReactElement {
  const styles = useStyles()
  const look = useLook()
  return (
    <ul className={look.list} aria-label={label}>
      {rows.map(({ id, name, note, numbers }) => (
        <li key={id} className={styles.one}>
          <h3 className={look.h3}>{name}</h3>
          {note && <div className={look.subtle}>{note}</div>}
          <dl className={styles.facts}>
            {columns.map((column, n) => [
              <dt key={`${column} name`} className={look.subtle}>
                {column}
              </dt>,
              <dd key={column} className={mergeClasses(styles.fact, styles.number)}>
                {numbers[n]}
              </dd>,
            ])}
          </dl>
        </li>
      ))}
    </ul>
  )
}

/** Figures by municipality. */
export function MunicipalityTable(props: Props): ReactElement {
  const { label, of, columns, rows } = props
  const styles = useStyles()
  const look = useLook()
  if (useNarrow(ROOM)) return <Cards {...props} />
  return (
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
            <th scope="row" className={mergeClasses(styles.cell, styles.town)}>
              {name}
              {note && <div className={look.subtle}>{note}</div>}
            </th>
            {columns.map((column, n) => (
              <td key={column} className={mergeClasses(styles.cell, styles.number)}>
                {numbers[n]}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}

import { makeStyles, mergeClasses, shorthands, tokens } from '@fluentui/react-components'
import { ArrowDownRegular, ArrowUpRegular } from '@fluentui/react-icons'
import type { ReactElement } from 'react'
import { useLook } from '../look.js'

const useStyles = makeStyles({
  th: {
    padding: '8px 4px',
    textAlign: 'left',
    verticalAlign: 'bottom',
  },
  head: {
    font: 'inherit',
    fontSize: tokens.fontSizeBase200,
    fontWeight: tokens.fontWeightSemibold,
    letterSpacing: '0.03em',
    textTransform: 'uppercase',
    display: 'inline-flex',
    alignItems: 'center',
    gap: '4px',
    minHeight: '24px',
    padding: '2px 6px',
    color: tokens.colorNeutralForeground3,
    backgroundColor: 'transparent',
    ...shorthands.borderStyle('none'),
    cursor: 'pointer',
    textAlign: 'left',
    ':hover': { color: tokens.colorNeutralForeground1, textDecorationLine: 'underline' },
  },
  sorted: { color: tokens.colorNeutralForeground1 },
})

export type Direction = 'ascending' | 'descending'

type Props = { label: string; sorted: Direction | null; sort: () => void }

/** The head of a column; a click sorts by it. */
export function SortHead({ label, sorted, sort }: Props): ReactElement {
  const styles = useStyles()
  const look = useLook()
  return (
    <th scope="col" className={styles.th} {...(sorted ? { 'aria-sort': sorted } : {})}>
      <button
        type="button"
        className={mergeClasses(look.focusable, styles.head, sorted !== null && styles.sorted)}
        onClick={sort}
      >
        {label}
        {sorted === 'descending' && <ArrowDownRegular aria-hidden="true" />}
        {sorted === 'ascending' && <ArrowUpRegular aria-hidden="true" />}
      </button>
    </th>
  )
}

import { makeStyles, mergeClasses, shorthands, tokens } from '@fluentui/react-components'
import { ArrowDownRegular } from '@fluentui/react-icons/svg/arrow-down'
import { ArrowUpRegular } from '@fluentui/react-icons/svg/arrow-up'
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

type Props = {
  label: string
  sorted: Direction | null
  /** Its place among several, from one. */
  rank?: number
  /** `adding`: with shift held down, beside what is sorted by already. */
  sort: (adding: boolean) => void
}

/** The head of a column; a click sorts by it. Only the first is announced: a table is sorted by one thing. */
export function SortHead({ label, sorted, rank = 0, sort }: Props): ReactElement {
  const styles = useStyles()
  const look = useLook()
  return (
    <th scope="col" className={styles.th} {...(sorted && rank < 2 ? { 'aria-sort': sorted } : {})}>
      <button
        type="button"
        className={mergeClasses(look.focusable, styles.head, sorted !== null && styles.sorted)}
        onClick={({ shiftKey }) => sort(shiftKey)}
      >
        {label}
        {sorted === 'descending' && <ArrowDownRegular aria-hidden="true" />}
        {sorted === 'ascending' && <ArrowUpRegular aria-hidden="true" />}
        {rank > 0 && <span>{rank}</span>}
      </button>
    </th>
  )
}

import { makeStyles, mergeClasses, shorthands, tokens } from '@fluentui/react-components'
import { useId, type ReactElement } from 'react'
import { useLook } from '../look.js'

const useStyles = makeStyles({
  box: { display: 'flex', alignItems: 'center', flexWrap: 'wrap', gap: '8px', maxWidth: '100%' },
  spread: { justifyContent: 'space-between' },
  // The browser's own list is what phones do best.
  select: {
    font: 'inherit',
    minHeight: '32px',
    maxWidth: '100%',
    padding: '4px 8px',
    color: tokens.colorNeutralForeground1,
    backgroundColor: tokens.colorNeutralBackground1,
    ...shorthands.border('1px', 'solid', tokens.colorNeutralStroke1),
    '@media (max-width: 639px)': { minHeight: '44px' },
  },
})

type Choice = { value: string; text: string }

type Props = {
  label: string
  /** What it is called to those who do not see where it stands. */
  name?: string
  value: string
  choices: readonly Choice[]
  change: (value: string) => void
  /** The name at one end, the list at the other. */
  isSpread?: boolean
}

/** One of a few, in the browser's own list. */
export function Choose({ label, name, value, choices, change, isSpread = false }: Props): ReactElement {
  const styles = useStyles()
  const look = useLook()
  const id = useId()
  return (
    <div className={mergeClasses(styles.box, isSpread && styles.spread)}>
      <label htmlFor={id}>{label}</label>
      <select
        id={id}
        {...(name === undefined ? {} : { 'aria-label': name })}
        className={mergeClasses(look.focusable, styles.select)}
        value={value}
        onChange={({ target }) => change(target.value)}
      >
        {choices.map((choice) => (
          <option key={choice.value} value={choice.value}>
            {choice.text}
          </option>
        ))}
      </select>
    </div>
  )
}

import { makeStyles, mergeClasses, shorthands, tokens } from '@fluentui/react-components'
import { useId, type ReactElement } from 'react'
import { useLook } from '../look.js'

const useStyles = makeStyles({
  box: { display: 'flex', alignItems: 'center', flexWrap: 'wrap', gap: '8px' },
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
  value: string
  choices: readonly Choice[]
  change: (value: string) => void
  disabled?: boolean
}

/** One of a few, in the browser's own list. */
export function Choose({ label, value, choices, change, disabled = false }: Props): ReactElement {
  const styles = useStyles()
  const look = useLook()
  const id = useId()
  return (
    <div className={styles.box}>
      <label htmlFor={id}>{label}</label>
      <select
        id={id}
        className={mergeClasses(look.focusable, styles.select)}
        value={value}
        disabled={disabled}
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

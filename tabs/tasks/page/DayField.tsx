import { Input, makeStyles } from '@fluentui/react-components'
import { useState, type ReactElement } from 'react'
import { isDay } from '../taskView.js'

const useStyles = makeStyles({ day: { minWidth: 0, width: '100%', '& input': { minWidth: 0 } } })

type Props = { id?: string; label?: string; day: string; change: (day: string) => void; disabled?: boolean }

/** A day, or none; keeps what is half typed to itself. */
export function DayField({ id, label, day, change, disabled = false }: Props): ReactElement {
  const styles = useStyles()
  const [typed, setTyped] = useState(day)
  const [last, setLast] = useState(day)
  if (day !== last) {
    setLast(day)
    setTyped(day)
  }
  return (
    <Input
      {...(id ? { id } : {})}
      {...(label ? { 'aria-label': label } : {})}
      type="date"
      className={styles.day}
      disabled={disabled}
      value={typed}
      onChange={(_, { value }) => {
        setTyped(value)
        if (value === '' || isDay(value)) change(value)
      }}
    />
  )
}

import { Field, Input, makeStyles } from '@fluentui/react-components'
import { useState, type ReactElement } from 'react'
import { useT } from '../../host/reader.js'
import { isDay, type TaskView } from '../taskView.js'
import { useLook } from '../../ui/look.js'

const useStyles = makeStyles({
  set: { border: 'none', padding: 0, margin: '14px 0 0', minWidth: 0 },
  days: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fit, minmax(150px, 1fr))',
    gap: '12px',
    marginTop: '8px',
  },
  day: { minWidth: 0 },
})

type DayProps = { label: string; day: string; change: (day: string) => void }

/** Keeps what is half typed to itself. */
function DayField({ label, day, change }: DayProps): ReactElement {
  const styles = useStyles()
  const [typed, setTyped] = useState(day)
  const [last, setLast] = useState(day)
  if (day !== last) {
    setLast(day)
    setTyped(day)
  }
  return (
    <Field label={label}>
      <Input
        type="date"
        className={styles.day}
        value={typed}
        onChange={(_, { value }) => {
          setTyped(value)
          if (value === '' || isDay(value)) change(value)
        }}
      />
    </Field>
  )
}

type Props = { view: TaskView; change: (view: TaskView) => void }

/** The end date from one day to another. */
export function EndDates({ view, change }: Props): ReactElement {
  const t = useT()
  const styles = useStyles()
  const look = useLook()
  return (
    <fieldset className={styles.set}>
      <legend className={look.h3} style={{ padding: 0 }}>
        {t('tab.field.endDate')}
      </legend>
      <div className={styles.days}>
        {(['endFrom', 'endTo'] as const).map((name) => (
          <DayField
            key={name}
            label={t(`tab.filter.${name}`)}
            day={view[name]}
            change={(day) => change({ ...view, [name]: day })}
          />
        ))}
      </div>
    </fieldset>
  )
}

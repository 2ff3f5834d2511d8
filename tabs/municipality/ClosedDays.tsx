import { Button, Input, Label, makeStyles } from '@fluentui/react-components'
import { DismissRegular } from '@fluentui/react-icons/svg/dismiss'
import { useId, useState, type ReactElement } from 'react'
import { calendarOf, type Profile } from '../../src/domain/calendar.js'
import { parseDay, type Day } from '../../src/domain/time.js'
import { formatLongDay } from '../../src/i18n/format.js'
import { useT } from '../host/reader.js'
import { useLook } from '../ui/look.js'

const useStyles = makeStyles({
  text: { margin: '0 0 8px', maxWidth: '65ch' },
  days: { display: 'flex', flexDirection: 'column', gap: '2px', marginBottom: '8px' },
  add: { display: 'flex', flexWrap: 'wrap', gap: '8px', alignItems: 'end' },
  field: { display: 'flex', flexDirection: 'column', gap: '4px' },
})

type Props = { days: readonly Day[]; profile: Profile; change: (days: Day[]) => void }

/** Days off besides the calendar's: what each leads to is said, and one that is off anyway is not taken. */
export function ClosedDays({ days, profile, change }: Props): ReactElement {
  const t = useT()
  const styles = useStyles()
  const look = useLook()
  const id = useId()
  const [written, setWritten] = useState('')
  const day = parseDay(written)
  const name = (one: Day): string => formatLongDay(t.language, one)
  const objection = !day
    ? null
    : days.includes(day)
      ? t('municipality.thereAlready', { day: name(day) })
      : calendarOf(profile).isWorkingDay(day)
        ? null
        : t('municipality.isClosedAnyway', { day: name(day) })
  const add = (): void => {
    if (!day || objection) return
    change([...days, day].sort())
    setWritten('')
  }
  return (
    <div role="group" aria-labelledby={`${id}-title`}>
      <h3 id={`${id}-title`} className={look.h3}>
        {t('municipality.closedDays')}
      </h3>
      <p className={styles.text}>{t('municipality.closedText')}</p>
      {days.length === 0 && <p className={styles.text}>{t('municipality.noClosedDays')}</p>}
      <ul className={`${look.list} ${styles.days}`}>
        {days.map((one) => (
          <li key={one} className={look.row}>
            {name(one)}
            <Button
              size="small"
              appearance="subtle"
              icon={<DismissRegular />}
              aria-label={t('municipality.remove', { day: name(one) })}
              onClick={() => change(days.filter((other) => other !== one))}
            />
          </li>
        ))}
      </ul>
      <div className={styles.add}>
        <div className={styles.field}>
          <Label htmlFor={id}>{t('municipality.addDay')}</Label>
          <Input
            id={id}
            type="date"
            value={written}
            aria-describedby={`${id}-said`}
            onChange={(_, { value }) => setWritten(value)}
          />
        </div>
        <Button disabledFocusable={!day || objection !== null} onClick={add}>
          {t('municipality.add')}
        </Button>
      </div>
      <div id={`${id}-said`} role="status" className={look.subtle}>
        {objection}
      </div>
    </div>
  )
}

import { Button, Input, Popover, PopoverSurface, PopoverTrigger, Spinner } from '@fluentui/react-components'
import { CalendarClock20Regular } from '@fluentui/react-icons/svg/calendar-clock'
import { ChevronDown16Regular } from '@fluentui/react-icons/svg/chevron-down'
import { useState, type FormEvent, type ReactElement } from 'react'
import { addDays, dayOf } from '../../../src/domain/time.js'
import { useT } from '../../host/reader.js'
import { useParts } from '../roomContext.js'
import { briefDay, clockTime, daysOn, longDay, morningOf, shortDay, useNow } from '../when.js'
import { useMoveClock } from './useMoveClock.js'

/** What arrived is what one wants to see next, so the menu closes when the clock has moved. */
function Moving({ now, close }: { now: string; close: () => void }): ReactElement {
  const t = useT()
  const { isMoving, moveTo } = useMoveClock()
  const tomorrow = addDays(dayOf(new Date(now)), 1)
  const [picked, setPicked] = useState('')
  const wanted = picked > tomorrow ? picked : tomorrow
  const target = morningOf(wanted, now)
  const move = (iso: string): void => void moveTo(iso).then(close)
  const go = (event: FormEvent): void => {
    event.preventDefault()
    if (target) move(target)
  }
  return (
    <div className="clock">
      <h2>{t('room.clock.title')}</h2>
      <p className="clock-now">
        <small>{t('room.clock.now')}</small>
        <strong>{longDay(t.language, now)}</strong>
        <span>{clockTime(t.language, now)}</span>
      </p>
      <div className="clock-steps">
        <Button appearance="primary" disabledFocusable={isMoving} onClick={() => move(daysOn(now, 1))}>
          {t('room.clock.day')}
        </Button>
        <Button disabledFocusable={isMoving} onClick={() => move(daysOn(now, 7))}>
          {t('room.clock.week')}
        </Button>
      </div>
      <form className="clock-to" onSubmit={go}>
        <label htmlFor="clock-day">{t('room.clock.to')}</label>
        <Input
          id="clock-day"
          type="date"
          min={tomorrow}
          value={wanted}
          onChange={(_, { value }) => setPicked(value)}
        />
        <Button type="submit" disabledFocusable={isMoving || !target}>
          {t('room.clock.go')}
        </Button>
      </form>
      {isMoving && <Spinner size="tiny" label={t('room.clock.moving')} />}
      <p className="fine">{t('room.clock.hint')}</p>
    </div>
  )
}

/** The product's date, and the only way to change it: forward. */
export function ClockMenu(): ReactElement {
  const t = useT()
  const { state, isPhone } = useParts()
  const now = useNow(state)
  const { isMoving, moveTo } = useMoveClock()
  const [isOpen, setOpen] = useState(false)
  const when = `${shortDay(t.language, now)} ${clockTime(t.language, now)}`
  return (
    <div className="clock-group">
      <Popover
        open={isOpen}
        onOpenChange={(_, { open }) => setOpen(open)}
        positioning={{ position: 'below', align: isPhone ? 'center' : 'end', offset: 6 }}
        trapFocus
      >
        <PopoverTrigger disableButtonEnhancement>
          <button type="button" className="bar-button" aria-label={t('room.clock.label', { when })}>
            <CalendarClock20Regular />
            <span>{isPhone ? briefDay(t.language, now) : shortDay(t.language, now)}</span>
            {!isPhone && <span className="faint">{clockTime(t.language, now)}</span>}
            <ChevronDown16Regular />
          </button>
        </PopoverTrigger>
        <PopoverSurface className="popover" aria-label={t('room.clock.title')}>
          <Moving now={now} close={() => setOpen(false)} />
        </PopoverSurface>
      </Popover>
      {!isPhone && (
        <button
          type="button"
          className="bar-button bar-step"
          disabled={isMoving}
          onClick={() => void moveTo(daysOn(now, 1))}
        >
          {isMoving ? <Spinner size="extra-tiny" /> : t('room.clock.day')}
        </button>
      )}
    </div>
  )
}

import { useEffect, useRef, useState } from 'react'
import { useT } from '../../host/reader.js'
import { Refused } from '../client.js'
import { useParts } from '../roomContext.js'
import { longDay } from '../when.js'

/** What is due is sent before the clock answers; the stream may be a moment behind. */
const SETTLE_MS = 400

/** Moves time on, and says what came of it. */
export function useMoveClock(): { isMoving: boolean; moveTo: (iso: string) => Promise<void> } {
  const t = useT()
  const { acts, state, tellPerson } = useParts()
  const [isMoving, setIsMoving] = useState(false)
  const arrived = useRef(state.arrived)
  useEffect(() => {
    arrived.current = state.arrived
  }, [state.arrived])

  async function moveTo(iso: string): Promise<void> {
    if (isMoving) return
    setIsMoving(true)
    const before = arrived.current
    try {
      const now = await acts.moveClock(iso)
      await new Promise((resolve) => setTimeout(resolve, SETTLE_MS))
      const count = arrived.current - before
      const news = count > 0 ? t('room.clock.arrived', { count }) : t('room.clock.quiet')
      tellPerson(`${t('room.clock.moved', { day: longDay(t.language, now) })} ${news}`)
    } catch (error) {
      tellPerson(error instanceof Refused && error.message !== '' ? error.message : t('room.clock.cannot'))
    } finally {
      setIsMoving(false)
    }
  }
  return { isMoving, moveTo }
}

import { useCallback, useEffect, useState } from 'react'
import { GUIDE_STEPS, type GuideStep, type RoomTour } from '../../../src/contract/room.js'
import { useParts } from '../roomContext.js'

/** What is done in the tab sends nothing to the room. */
const LOOK_EVERY_MS = 3000
/** Several messages at once are one look. */
const SETTLE_MS = 200

/** A channel that hears of deadlines does so whoever saw to it; everything else counts from the beginning of the tour. */
const fromHere = ({ counts }: RoomTour): RoomTour['counts'] => ({ ...counts, subscribe: 0 })

export type TourState = { tour: RoomTour | null; done: readonly GuideStep[]; again: () => void }

/** How far the tour has come: what has really happened since it was begun in this window, as the server knows it. */
export function useTour(isOpen: boolean): TourState {
  const { acts, state, choice, choose } = useParts()
  const [tour, setTour] = useState<RoomTour | null>(null)
  const look = useCallback(() => acts.tour().then(setTour, () => undefined), [acts])
  const { messages, view } = state
  useEffect(() => {
    if (!isOpen) return undefined
    const soon = setTimeout(() => void look(), SETTLE_MS)
    const timer = setInterval(() => void look(), LOOK_EVERY_MS)
    return () => {
      clearTimeout(soon)
      clearInterval(timer)
    }
  }, [isOpen, look, messages, view])
  const { tourFrom } = choice
  useEffect(() => {
    if (tour && !tourFrom) choose({ tourFrom: fromHere(tour) })
  }, [tour, tourFrom, choose])
  const done =
    tour && tourFrom ? GUIDE_STEPS.filter((step) => tour.counts[step] > tourFrom[step]) : ([] as const)
  const again = useCallback(() => {
    if (tour) choose({ tourFrom: fromHere(tour) })
  }, [tour, choose])
  return { tour, done, again }
}

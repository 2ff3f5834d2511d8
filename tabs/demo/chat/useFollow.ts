import { useCallback, useEffect, useLayoutEffect, useRef, useState, type RefObject } from 'react'

/** Who has scrolled up by more than this is reading something older. */
const NEAR = 120
const MARGIN = 12
/** What was asked stays in sight above so many answers; a card that a press brings stands for itself. */
const ANSWERS = 1
/** Cards are drawn after the list, and grow for so long. */
const DRAWN_MS = 700
const HANDS = ['wheel', 'touchmove', 'keydown', 'pointerdown'] as const
/** Scrolling goes on for a moment after the hand has left. */
const HAND_MS = 1000

export type Following = {
  pane: RefObject<HTMLDivElement | null>
  /** Something new is further down. */
  isBehind: boolean
  catchUp: () => void
  scrolled: () => void
}

/**
 * Keeps the newest in sight. A card longer than the pane is shown from its beginning, with what it answers above it,
 * rather than from its end. Who reads further up is not moved, but told.
 */
export function useFollow(newest: string | null, isShown: boolean): Following {
  const pane = useRef<HTMLDivElement>(null)
  const goal = useRef(0)
  const follows = useRef(true)
  const byHand = useRef(0)
  const last = useRef<{ newest: string | null; at: number }>({ newest: null, at: 0 })
  const [isBehind, setIsBehind] = useState(false)

  const settle = useCallback((): void => {
    const element = pane.current
    if (!element) return
    const all = [...element.querySelectorAll<HTMLElement>('[data-message]')]
    const at = all.findIndex((one) => one.dataset.message === last.current.newest)
    const asked = all.findLastIndex((one, n) => n <= at && one.classList.contains('is-own'))
    const first = all[asked >= 0 && at - asked <= ANSWERS ? asked : at]
    const end = element.scrollHeight - element.clientHeight
    goal.current = Math.max(0, Math.min(end, first ? first.offsetTop - MARGIN : end))
    element.scrollTop = goal.current
  }, [])

  useLayoutEffect(() => {
    if (!isShown || newest === last.current.newest) return
    last.current = { newest, at: performance.now() }
    const isOwn =
      pane.current?.querySelector(`[data-message="${newest}"]`)?.classList.contains('is-own') ?? false
    if (isOwn) follows.current = true
    if (follows.current) settle()
    else setIsBehind(true)
  }, [newest, isShown, settle])

  useEffect(() => {
    const content = pane.current?.firstElementChild
    if (!content || !isShown) return
    let width = content.clientWidth
    const observer = new ResizeObserver(() => {
      const isOther = content.clientWidth !== width
      width = content.clientWidth
      const isDrawing = performance.now() - last.current.at < DRAWN_MS
      if (follows.current && (isDrawing || isOther)) settle()
    })
    observer.observe(content)
    return () => observer.disconnect()
  }, [isShown, settle])

  // A pane that changes its size scrolls by itself; only what a hand has done says what somebody wants to read.
  useEffect(() => {
    const element = pane.current
    if (!element || !isShown) return
    const touched = (): void => {
      byHand.current = performance.now()
    }
    for (const kind of HANDS) element.addEventListener(kind, touched, { passive: true })
    return () => HANDS.forEach((kind) => element.removeEventListener(kind, touched))
  }, [isShown])

  const scrolled = useCallback((): void => {
    if (performance.now() - byHand.current > HAND_MS) return
    follows.current = (pane.current?.scrollTop ?? 0) >= goal.current - NEAR
    if (follows.current) setIsBehind(false)
  }, [])
  const catchUp = useCallback((): void => {
    follows.current = true
    setIsBehind(false)
    settle()
  }, [settle])
  return { pane, isBehind, catchUp, scrolled }
}

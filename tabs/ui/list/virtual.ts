import {
  defaultRangeExtractor,
  useWindowVirtualizer,
  type Range,
  type VirtualItem,
} from '@tanstack/react-virtual'
import { startTransition, useEffect, useState, type FocusEvent, type RefObject } from 'react'

/** A row that is drawn; `before`: the height of those left out between it and the row drawn before it. */
export type Drawn = { index: number; before: number }

export type VirtualRows = {
  drawn: Drawn[]
  /** The height of those left out after the last. */
  after: number
  measure: (row: Element | null) => void
  /** A row with the focus in it is drawn wherever one scrolls. */
  held: { onFocus: (event: FocusEvent) => void; onBlur: (event: FocusEvent) => void }
}

type Options = {
  ids: readonly string[]
  /** The height of a row that has not been drawn yet. */
  guess: number
  /** Which list it is: going back to it finds the heights as they were. */
  name: string
  /** The rows near the end are being looked at. */
  nearEnd: () => void
}

/** Rows above and below the window that are drawn in advance: hardly any until the list stands. */
const SPARE = { first: 1, then: 10 }
const NEAR_END = 40

/** The heights of the list last left; with them the browser finds the place one scrolled to. */
let kept: { name: string; rows: VirtualItem[] } | null = null

const indexOf = (target: EventTarget | null): number | null => {
  const row = target instanceof Element ? target.closest<HTMLElement>('[data-index]') : null
  return row ? Number(row.dataset.index) : null
}

function withHeld(range: Range, held: number | null): number[] {
  const near = defaultRangeExtractor(range)
  if (held === null || near.includes(held) || held >= range.count) return near
  return [...near, held].sort((a, b) => a - b)
}

function gaps(items: readonly VirtualItem[], top: number): Drawn[] {
  return items.map(({ index, start }, n) => ({ index, before: start - (items[n - 1]?.end ?? top) }))
}

/** Of a list of any length only the rows near the window are on the page. */
export function useVirtualRows(
  box: RefObject<HTMLElement | null>,
  { ids, guess, name, nearEnd }: Options,
): VirtualRows {
  const [top, setTop] = useState(0)
  const [held, setHeld] = useState<number | null>(null)
  const [spare, setSpare] = useState(SPARE.first)
  useEffect(() => {
    const frame = requestAnimationFrame(() => startTransition(() => setSpare(SPARE.then)))
    return () => cancelAnimationFrame(frame)
  }, [])
  // What stands above the list changes its height now and then, and with it the height of the page.
  useEffect(() => {
    const watcher = new ResizeObserver(() =>
      setTop(Math.round((box.current?.getBoundingClientRect().top ?? 0) + window.scrollY)),
    )
    watcher.observe(document.body)
    return () => watcher.disconnect()
  }, [box])
  const rows = useWindowVirtualizer({
    count: ids.length,
    estimateSize: () => guess,
    overscan: spare,
    scrollMargin: top,
    getItemKey: (index) => ids[index] ?? index,
    rangeExtractor: (range) => withHeld(range, held),
    initialOffset: () => window.scrollY,
    initialMeasurementsCache: kept?.name === name ? kept.rows : [],
  })
  const items = rows.getVirtualItems()
  const last = items.at(-1)
  useEffect(() => () => void (kept = { name, rows: rows.measurementsCache }), [name, rows])
  const isNearEnd = (last?.index ?? 0) >= ids.length - NEAR_END
  useEffect(() => {
    if (isNearEnd) nearEnd()
  }, [isNearEnd, nearEnd, ids.length])
  return {
    drawn: gaps(items, top),
    after: rows.getTotalSize() + top - (last?.end ?? top),
    measure: rows.measureElement,
    held: {
      onFocus: ({ target }) => setHeld(indexOf(target)),
      onBlur: ({ relatedTarget }) => {
        if (relatedTarget) setHeld(indexOf(relatedTarget))
      },
    },
  }
}

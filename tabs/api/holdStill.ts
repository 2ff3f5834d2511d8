const WRITABLE = 'input, textarea, select, [contenteditable="true"]'
/** What arrives is drawn a little later. */
const FRAMES_AFTER = 5

const placeOf = (element: Element): number => element.getBoundingClientRect().top + window.scrollY

/**
 * What is being written in stays where it is on the screen while what stands above it grows or shrinks; the browser by
 * itself holds on to something else. Returns how to let go.
 */
export function holdStill(): () => void {
  const { activeElement: held, body: page } = document
  if (!held?.matches(WRITABLE)) return () => undefined
  let place = placeOf(held)
  let left = Infinity
  page.style.overflowAnchor = 'none'
  const look = (): void => {
    const moved = held.isConnected ? placeOf(held) - place : 0
    if (moved !== 0) window.scrollBy({ top: moved, behavior: 'instant' })
    place += moved
    left -= 1
    if (left > 0 && held.isConnected) requestAnimationFrame(look)
    else page.style.overflowAnchor = ''
  }
  requestAnimationFrame(look)
  return () => void (left = FRAMES_AFTER)
}

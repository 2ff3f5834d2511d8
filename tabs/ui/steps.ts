/** What is to happen before a step; null: nothing stands in the way. */
let guard: ((event: PopStateEvent) => void) | null = null

// Loaded before the router begins to listen: of two listeners of a window the first is called first.
window.addEventListener('popstate', (event) => guard?.(event))

/** Where in the window's history the router says one is. */
function placeInHistory(): number {
  const state: unknown = window.history.state
  return typeof state === 'object' && state !== null && 'idx' in state ? Number(state.idx) : 0
}

export type Then = (go: () => void) => void

/** Back and forward: the step is taken back before the router hears of it, and taken for good if one leaves. */
export function guardSteps(then: Then): () => void {
  const here = placeInHistory()
  let isPassing = false
  let isReturning = false
  const stepped = (event: PopStateEvent): void => {
    if (isPassing) return
    event.stopImmediatePropagation()
    if (isReturning) {
      isReturning = false
      return
    }
    const by = placeInHistory() - here
    if (by === 0) return
    isReturning = true
    window.history.go(-by)
    then(() => {
      isPassing = true
      window.history.go(by)
    })
  }
  guard = stepped
  return () => {
    guard = null
  }
}

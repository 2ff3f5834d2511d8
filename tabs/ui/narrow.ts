import { useSyncExternalStore } from 'react'

/** Below this there is no room for a table of eight columns. */
const TABLE_MIN = 960

/** Whether the window is narrower than that now; one of two layouts is shown, never both. */
export function useNarrow(width = TABLE_MIN): boolean {
  const query = `(max-width: ${width - 1}px)`
  return useSyncExternalStore(
    (listener) => {
      const media = window.matchMedia(query)
      media.addEventListener('change', listener)
      return () => media.removeEventListener('change', listener)
    },
    () => window.matchMedia(query).matches,
  )
}

import { useSyncExternalStore } from 'react'

/** No room for a table of eight columns. */
const NARROW = '(max-width: 959px)'

/** Whether the window is narrow now; one of two layouts is shown, never both. */
export function useNarrow(): boolean {
  return useSyncExternalStore(
    (listener) => {
      const media = window.matchMedia(NARROW)
      media.addEventListener('change', listener)
      return () => media.removeEventListener('change', listener)
    },
    () => window.matchMedia(NARROW).matches,
  )
}

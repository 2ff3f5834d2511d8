import { useCallback, useEffect, useState, useSyncExternalStore } from 'react'

const TOAST_MS = 7000

export function useMedia(query: string): boolean {
  const watch = useCallback(
    (changed: () => void) => {
      const media = window.matchMedia(query)
      media.addEventListener('change', changed)
      return () => media.removeEventListener('change', changed)
    },
    [query],
  )
  return useSyncExternalStore(watch, () => window.matchMedia(query).matches)
}

/** A line at the foot of the page that goes by itself. */
export function useToast(): { toast: string | null; tellPerson: (text: string) => void } {
  const [toast, setToast] = useState<{ text: string } | null>(null)
  useEffect(() => {
    if (!toast) return
    const timer = setTimeout(() => setToast(null), TOAST_MS)
    return () => clearTimeout(timer)
  }, [toast])
  const tellPerson = useCallback((text: string) => setToast({ text }), [])
  return { toast: toast?.text ?? null, tellPerson }
}

import { useQueryClient } from '@tanstack/react-query'
import { useEffect } from 'react'

/** The first page has the line to itself. */
const AFTER_MS = 2_500

/** Keeps the pages true while others work on the same things. Without it they are asked for when looked at again. */
export function Live(): null {
  const queries = useQueryClient()
  useEffect(() => {
    let stop = (): void => undefined
    let isOver = false
    const timer = setTimeout(() => {
      void import('../api/changes.js').then(
        ({ follow }) => void (isOver || (stop = follow(queries))),
        () => undefined,
      )
    }, AFTER_MS)
    return () => {
      isOver = true
      clearTimeout(timer)
      stop()
    }
  }, [queries])
  return null
}

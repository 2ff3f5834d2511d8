import type { UseQueryResult } from '@tanstack/react-query'
import type { ReactElement, ReactNode } from 'react'
import type { Problem } from '../api/problem.js'
import { ProblemView } from './ProblemView.js'
import { Waiting } from './Waiting.js'

type Props<T> = {
  query: Pick<UseQueryResult<T, Problem>, 'data' | 'error' | 'refetch'>
  children: (data: T) => ReactNode
  rows?: number
  /** The page has its heading already. */
  untitled?: boolean
}

/**
 * The page once there is an answer; until then its shape, or what went wrong. An old answer is better than none, but
 * for what is no longer there for the reader.
 */
export function Answered<T>({ query, children, rows = 5, untitled = false }: Props<T>): ReactElement {
  const { data, error, refetch } = query
  const isGone = error?.status === 403 || error?.status === 404
  if (data !== undefined && !isGone) return <>{children(data)}</>
  if (error) return <ProblemView problem={error} retry={() => void refetch()} level={untitled ? 2 : 1} />
  return <Waiting rows={rows} titled={!untitled} />
}

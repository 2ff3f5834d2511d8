import { useSearchParams } from 'react-router'
import { GROUPINGS, REPORTED_STATES, type Grouping } from '../../../src/domain/introductionReport.js'
import { isDay } from '../../tasks/taskView.js'

/** What is asked for; every part of it stands in the address. */
export type ReportQuery = {
  area?: string
  tag: string[]
  team: string[]
  template: string[]
  state: (typeof REPORTED_STATES)[number][]
  from?: string
  to?: string
  by: Grouping
}

const FILTERS = ['area', 'tag', 'team', 'template', 'state', 'from', 'to'] as const
export type ReportFilterName = (typeof FILTERS)[number] | 'by'

export function readReport(search: URLSearchParams): ReportQuery {
  const one = (name: string): string | undefined => search.get(name) ?? undefined
  const [area, from, to] = [one('area'), one('from'), one('to')]
  return {
    ...(area ? { area } : {}),
    ...{ tag: search.getAll('tag'), team: search.getAll('team'), template: search.getAll('template') },
    state: REPORTED_STATES.filter((state) => search.getAll('state').includes(state)),
    ...(from && isDay(from) ? { from } : {}),
    ...(to && isDay(to) ? { to } : {}),
    by: GROUPINGS.find((grouping) => grouping === search.get('by')) ?? 'team',
  }
}

export function useReportQuery() {
  const [search, setSearch] = useSearchParams()
  const change = (edit: (next: URLSearchParams) => void): void => {
    const next = new URLSearchParams(search)
    edit(next)
    setSearch(next, { replace: true })
  }
  return {
    query: readReport(search),
    value: (name: ReportFilterName): string => search.get(name) ?? '',
    set: (name: ReportFilterName, value: string): void =>
      change((next) => (value === '' ? next.delete(name) : next.set(name, value))),
    isNarrowed: FILTERS.some((name) => search.has(name)),
    clear: (): void => change((next) => FILTERS.forEach((name) => next.delete(name))),
  }
}

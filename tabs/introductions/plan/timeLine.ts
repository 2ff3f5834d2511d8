import type { PlanView } from '../../../src/contract/introductionPlan.js'
import { daysBetween } from '../../../src/domain/time.js'

type Category = PlanView['categories'][number]

/** A category along the time, in percent of the whole; null where it has no deadline yet. */
export type Band = { category: Category; place: { start: number; width: number } | null }

export type TimeLine = {
  from: string
  to: string
  /** Where today is; null when it lies outside, or the introduction is over. */
  today: number | null
  bands: Band[]
}

/** The narrowest a band is drawn. */
const NARROWEST = 1.5

const later = (a: string, b: string): string => (a > b ? a : b)

/** The introduction from its start to its last deadline; what runs late pushes the end on to today. */
export function timeLineOf(
  plan: Pick<PlanView, 'startDate' | 'state' | 'categories'>,
  now: string,
): TimeLine {
  const deadlines = plan.categories.flatMap(({ deadline }) => (deadline ? [deadline] : []))
  const isUnderWay = plan.state === 'RUNNING'
  const from = [plan.startDate ?? now, ...deadlines].sort()[0] ?? now
  const to = [from, ...deadlines, ...(isUnderWay ? [now] : [])].reduce(later)
  const days = Math.max(1, daysBetween(from, to))
  const at = (day: string): number => (100 * daysBetween(from, day)) / days
  let begin = from
  const bands = plan.categories.map((category): Band => {
    const { deadline } = category
    if (!deadline) return { category, place: null }
    const [start, end] = [at(deadline > begin ? begin : from), at(deadline)]
    begin = later(begin, deadline)
    const width = Math.max(end - start, NARROWEST)
    return { category, place: { start: Math.min(start, 100 - width), width } }
  })
  const isInside = plan.state !== 'ENDED' && plan.state !== 'ARCHIVED' && now >= from && now <= to
  return { from, to, today: isInside ? at(now) : null, bands }
}

import type { Republished } from './events.js'
import type { Task } from './task.js'
import type { Day } from './time.js'

type Before = Pick<Task, 'startDate' | 'endDate' | 'title' | 'priority' | 'phaseId' | 'themeId' | 'projectId'>
/** What of it becomes something else; `areTextsNew`: those that stand on KOMBIT's template. */
export type Rewritten = { [Field in keyof Before]?: Before[Field] | undefined } & { areTextsNew: boolean }

/** What the municipality's people are told when KOMBIT publishes a task again. */
export function republished(before: Before, { areTextsNew, ...after }: Rewritten): Republished[] {
  const dates = (['startDate', 'endDate'] as const).flatMap((field): Republished[] => {
    const to: Day | null | undefined = after[field]
    return to === undefined || to === before[field] ? [] : [{ field, from: before[field], to }]
  })
  const differs = (field: Exclude<keyof Before, 'startDate' | 'endDate'>): boolean =>
    after[field] !== undefined && after[field] !== before[field]
  const named: ['title' | 'texts' | 'priority' | 'place', boolean][] = [
    ['title', differs('title')],
    ['texts', areTextsNew],
    ['priority', differs('priority')],
    ['place', differs('phaseId') || differs('themeId') || differs('projectId')],
  ]
  return [...dates, ...named.flatMap(([field, isNew]): Republished[] => (isNew ? [{ field }] : []))]
}

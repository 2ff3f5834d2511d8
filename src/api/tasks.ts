import type { Question } from '../contract/index.js'
import { Refusal } from '../domain/refusals.js'
import { TASK_SORTS, type TaskCursor, type TaskFilter, type TaskSort } from '../domain/taskList.js'
import * as filters from '../services/filters.js'
import * as tasks from '../services/tasks.js'
import type { Answers } from './bind.js'

type TaskAnswers = Pick<Answers, Extract<keyof Answers, `tasks.${string}`>>

function sortOf(text: string): TaskSort {
  const descending = text.startsWith('-')
  const by = TASK_SORTS.find((sort) => sort === text.replace(/^-/, ''))
  if (!by) throw new Refusal('invalid-input', { field: 'sort' })
  return { by, descending }
}

const writeCursor = ({ value, instanceNumber }: TaskCursor): string =>
  Buffer.from(JSON.stringify([value, instanceNumber])).toString('base64url')

function readCursor(text: string): TaskCursor {
  try {
    const parsed: unknown = JSON.parse(Buffer.from(text, 'base64url').toString('utf8'))
    const [value, instanceNumber] = Array.isArray(parsed) ? (parsed as unknown[]) : []
    if (typeof value === 'string' && Number.isInteger(instanceNumber))
      return { value, instanceNumber: Number(instanceNumber) }
  } catch {
    throw new Refusal('invalid-input', { field: 'page[cursor]' })
  }
  throw new Refusal('invalid-input', { field: 'page[cursor]' })
}

function filterOf({ endFrom, endTo, words, ...sets }: Question<'tasks.list'>['query']): TaskFilter {
  const { project, phase, theme, marker, status, priority, responsible, executor } = sets
  return {
    ...{ project, phase, theme, marker, status, priority, responsible, executor },
    endFrom: endFrom ?? null,
    endTo: endTo ?? null,
    words: words ?? null,
  }
}

export const taskAnswers: TaskAnswers = {
  'tasks.list': async (world, caller, { query }) => {
    const cursor = query['page[cursor]']
    const { next, ...answer } = await tasks.list(world, caller, {
      filter: filterOf(query),
      sort: sortOf(query.sort),
      after: cursor === undefined ? null : readCursor(cursor),
      size: query['page[size]'],
    })
    return { ...answer, nextCursor: next && writeCursor(next) }
  },
  'tasks.filters': (world, caller) => filters.forTasks(world, caller),
  'tasks.read': (world, caller, { params }) => tasks.read(world, caller, params.taskId),
  'tasks.changeStatus': (world, caller, { params, body }) =>
    tasks.changeStatus(world, caller, { ...params, ...body }),
  'tasks.undo': (world, caller, { params, body }) => tasks.undo(world, caller, { ...params, ...body }),
}

import type { Question } from '../contract/index.js'
import { Refusal } from '../domain/refusals.js'
import { isCursorOf, type TaskCursor, type TaskFilter, type TaskSort } from '../domain/taskList.js'
import * as exported from '../services/exports.js'
import * as filters from '../services/filters.js'
import * as localTasks from '../services/localTasks.js'
import * as messages from '../services/messages.js'
import * as taskEdit from '../services/taskEdit.js'
import * as tasks from '../services/tasks.js'
import type { Answers } from './bind.js'

type TaskAnswers = Pick<Answers, Extract<keyof Answers, `tasks.${string}`>>

const writeCursor = ({ values, instanceNumber }: TaskCursor): string =>
  Buffer.from(JSON.stringify([instanceNumber, ...values])).toString('base64url')

function parseCursor(text: string): TaskCursor | null {
  try {
    const parsed: unknown = JSON.parse(Buffer.from(text, 'base64url').toString('utf8'))
    const [instanceNumber, ...values] = Array.isArray(parsed) ? (parsed as unknown[]) : []
    const texts = values.filter((value) => typeof value === 'string')
    const isWhole = typeof instanceNumber === 'number' && texts.length === values.length
    return isWhole ? { values: texts, instanceNumber } : null
  } catch {
    return null
  }
}

function readCursor(text: string, sort: readonly TaskSort[]): TaskCursor {
  const cursor = parseCursor(text)
  if (!cursor || !isCursorOf(sort, cursor)) throw new Refusal('invalid-input', { field: 'page[cursor]' })
  return cursor
}

function filterOf({
  own,
  endFrom,
  endTo,
  words,
  ...sets
}: Omit<Question<'tasks.export'>['query'], 'language' | 'sort'>): TaskFilter {
  const { project, phase, theme, marker, status, priority, responsible, executor } = sets
  return {
    ...{ project, phase, theme, marker, status, priority, responsible, executor },
    own: own !== undefined,
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
      sort: query.sort,
      after: cursor === undefined ? null : readCursor(cursor, query.sort),
      size: query['page[size]'],
    })
    return { ...answer, nextCursor: next && writeCursor(next) }
  },
  'tasks.filters': (world, caller) => filters.forTasks(world, caller),
  'tasks.export': (world, caller, { query }) => {
    const { language = null, sort, ...filter } = query
    return exported.taskList(world, caller, { filter: filterOf(filter), sort, language })
  },
  'tasks.pdf': (world, caller, { params, query: { messages, language = null } }) =>
    exported.taskPdf(world, caller, { ...params, withMessages: messages === 'true', language }),
  'tasks.read': (world, caller, { params }) => tasks.read(world, caller, params.taskId),
  'tasks.changeStatus': (world, caller, { params, body }) =>
    tasks.changeStatus(world, caller, { ...params, ...body }),
  'tasks.edit': async (world, caller, { params, body }) => ({
    task: await taskEdit.edit(world, caller, { ...params, ...body }),
  }),
  'tasks.assignable': async (world, caller, { params }) => ({
    people: await taskEdit.assignable(world, caller, params.taskId),
  }),
  'tasks.message': (world, caller, { params, body }) => messages.write(world, caller, { ...params, ...body }),
  'tasks.createLocal': (world, caller, { params, body }) =>
    localTasks.create(world, caller, { parentId: params.taskId, ...body }),
  'tasks.deleteLocal': async (world, caller, { params, body }) => ({
    parentTaskId: await localTasks.remove(world, caller, { ...params, ...body }),
  }),
  'tasks.undo': (world, caller, { params, body }) => tasks.undo(world, caller, { ...params, ...body }),
}

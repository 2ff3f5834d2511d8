import type { Question } from '../contract/index.js'
import { isCursorOf, type TaskCursor, type TaskFilter, type TaskSort } from '../domain/taskList.js'
import * as exported from '../services/tasks/export.js'
import * as filters from '../services/tasks/filters.js'
import * as localTasks from '../services/tasks/local.js'
import * as messages from '../services/tasks/messages.js'
import * as taskEdit from '../services/tasks/edit.js'
import * as several from '../services/tasks/several.js'
import * as snoozing from '../services/tasks/snooze.js'
import * as tasks from '../services/tasks/tasks.js'
import type { SeveralReply } from '../contract/severalTasks.js'
import type { Caller, Language } from '../domain/person.js'
import { refusalText } from '../i18n/refusals.js'
import { translator } from '../i18n/translator.js'
import { languageOfReader } from '../services/refusing.js'
import type { World } from '../services/world.js'
import type { Answers } from './bind.js'
import { readCursor, textsOf, writeCursor } from './cursor.js'

type TaskAnswers = Pick<Answers, Extract<keyof Answers, `tasks.${string}`>>

function taskCursor(
  [instanceNumber, ...rest]: readonly unknown[],
  sort: readonly TaskSort[],
): TaskCursor | null {
  const values = textsOf(rest)
  const cursor = typeof instanceNumber === 'number' && values && { values, instanceNumber }
  return cursor && isCursorOf(sort, cursor) ? cursor : null
}

function filterOf({
  own,
  endFrom,
  endTo,
  words,
  ...sets
}: Omit<Question<'tasks.export'>['query'], 'language' | 'sort'>): TaskFilter {
  const { project, phase, theme, marker, status, priority, responsible, executor, municipality } = sets
  return {
    ...{ project, phase, theme, marker, status, priority, responsible, executor, municipality },
    own: own !== undefined,
    endFrom: endFrom ?? null,
    endTo: endTo ?? null,
    words: words ?? null,
  }
}

/** What was refused, in the reader's words. */
async function worded(
  world: World,
  caller: Caller,
  { done, language }: { done: several.Several; language: Language | undefined },
): Promise<SeveralReply> {
  const isAllWell = done.refused.length === 0
  const t = translator(language ?? (isAllWell ? null : await languageOfReader(world, caller)) ?? 'da')
  const refused = done.refused.map(({ taskId, refusal }) => ({
    taskId,
    code: refusal.code,
    message: refusalText(t, refusal),
  }))
  return { ...done, refused }
}

export const taskAnswers: TaskAnswers = {
  'tasks.list': async (world, caller, { query }) => {
    const { next, ...answer } = await tasks.list(world, caller, {
      filter: filterOf(query),
      sort: query.sort,
      after: readCursor(query['page[cursor]'], (values) => taskCursor(values, query.sort)),
      size: query['page[size]'],
    })
    return { ...answer, nextCursor: next && writeCursor([next.instanceNumber, ...next.values]) }
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
  'tasks.snooze': (world, caller, { params, body }) => snoozing.snooze(world, caller, { ...params, ...body }),
  'tasks.editSeveral': async (world, caller, { body: { language, ...change } }) =>
    worded(world, caller, { language, done: await several.editSeveral(world, caller, change) }),
  'tasks.undoSeveral': async (world, caller, { body: { language, tasks: chosen } }) =>
    worded(world, caller, { language, done: await several.undoSeveral(world, caller, chosen) }),
  'tasks.snoozeSeveral': async (world, caller, { body: { language, ...snooze } }) =>
    worded(world, caller, { language, done: await several.snoozeSeveral(world, caller, snooze) }),
  'tasks.assignableTo': async (world, caller, { query }) => ({
    people: await several.assignableTo(world, caller, query.task),
  }),
  'tasks.undo': (world, caller, { params, body }) => tasks.undo(world, caller, { ...params, ...body }),
}

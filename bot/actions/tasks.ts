import type { TaskDetail } from '../../src/contract/task.js'
import { STATUS_AFTER } from '../../src/domain/taskStatus.js'
import * as tasks from '../../src/services/tasks/tasks.js'
import type { Notice } from '../cards/tasks.js'
import { Refusal } from '../../src/domain/refusals.js'
import { listed, RefusedForm, replaced, replied, type Done, type Reader } from '../turn/reader.js'
import { refresh } from '../views/refresh.js'
import { showCompleteQuestion } from '../views/taskViews.js'
import { drawTask, showSnoozed, showTask, showTasks } from '../views/tasks.js'
import type { PressData } from '../verbs.js'

type Action = keyof typeof STATUS_AFTER

type Result = { task: TaskDetail; action: Action | 'undo' }

/** A card that is not on the books becomes the task's own. */
export const isItsOwnCard = ({ copy }: Reader): boolean => copy === null || copy.kind === 'task'

/** Says what was done, and lets it be taken back. */
function doneNotice(reader: Reader, { task, action }: Result): Notice {
  const { t } = reader
  const done = t(`bot.task.done.${action}`)
  const text = isItsOwnCard(reader) ? done : t('bot.task.doneOf', { number: task.number, done })
  const canUndo = action !== 'undo' && task.undoUntil !== null
  return { text, style: 'good', ...(canUndo ? { undo: { taskId: task.id, version: task.version } } : {}) }
}

/** The pressed card as it is after the change. */
async function after(reader: Reader, result: Result): Promise<Done> {
  const notice = doneNotice(reader, result)
  const { copy } = reader
  const shown = copy && !isItsOwnCard(reader) ? await refresh(reader, copy, notice) : null
  return replaced(shown ?? drawTask(reader, result.task, notice))
}

export const change =
  (action: Action) =>
  async (reader: Reader, { taskId, version }: PressData<'task.start'>): Promise<Done> => {
    const { world, caller } = reader
    const task = await tasks.changeStatus(world, caller, { taskId, version, status: STATUS_AFTER[action] })
    return after(reader, { task, action })
  }

/** Asks first when what comes before the task, or stands under it, is open. */
export async function complete(
  reader: Reader,
  { taskId, version, despiteOpen }: PressData<'task.complete'>,
): Promise<Done> {
  const { world, caller } = reader
  try {
    const change = { taskId, version, status: STATUS_AFTER.complete, despiteOpen }
    return await after(reader, { task: await tasks.changeStatus(world, caller, change), action: 'complete' })
  } catch (error) {
    if (!(error instanceof Refusal) || error.code !== 'still-open') throw error
    throw new RefusedForm(error, (again, text) => showCompleteQuestion(again, taskId, text))
  }
}

export async function undo(reader: Reader, { taskId, version }: PressData<'task.undo'>): Promise<Done> {
  const { world, caller } = reader
  const task = await tasks.undo(world, caller, { taskId, version })
  return after(reader, { task, action: 'undo' })
}

export const open = async (reader: Reader, { taskId }: PressData<'task.open'>): Promise<Done> =>
  replied(await showTask(reader, taskId))

export const list = async (reader: Reader, { page }: PressData<'task.list'>): Promise<Done> =>
  listed(page, await showTasks(reader, { page }))

export const snoozed = async (reader: Reader, { page }: PressData<'task.snoozed'>): Promise<Done> =>
  listed(page, await showSnoozed(reader, { page }))

import type { TaskDetail } from '../../src/contract/task.js'
import type { DeliveredCard } from '../../src/domain/conversation.js'
import { STATUS_AFTER } from '../../src/services/taskView.js'
import * as tasks from '../../src/services/tasks.js'
import type { Notice } from '../cards/tasks.js'
import { listed, replaced, replied, type Done, type Reader } from '../reader.js'
import { redraw } from '../redraw.js'
import { drawTask, showSnoozed, showTask, showTasks } from '../show.js'
import type { Pressed } from '../verbs.js'

type Action = keyof typeof STATUS_AFTER

type Result = { task: TaskDetail; action: Action | 'undo'; copy: DeliveredCard | null }

/** A card that is not on the books becomes the task's own. */
const isItsOwnCard = ({ copy }: Result): boolean => copy === null || copy.kind === 'task'

/** Says what was done, and lets it be taken back. */
function doneNotice({ t }: Reader, result: Result): Notice {
  const { task, action } = result
  const done = t(`bot.task.done.${action}`)
  const text = isItsOwnCard(result) ? done : t('bot.task.doneOf', { number: task.number, done })
  const canUndo = action !== 'undo' && task.undoUntil !== null
  return { text, style: 'good', ...(canUndo ? { undo: { taskId: task.id, version: task.version } } : {}) }
}

/** The pressed card as it is after the change. */
async function after(reader: Reader, result: Result): Promise<Done> {
  const notice = doneNotice(reader, result)
  const { copy, task } = result
  const shown = copy && !isItsOwnCard(result) ? await redraw(reader, copy, notice) : null
  return replaced(shown ?? drawTask(reader, task, notice))
}

export const change =
  (action: Action) =>
  async (
    reader: Reader,
    { taskId, version }: Pressed<'task.start'>,
    copy: DeliveredCard | null,
  ): Promise<Done> => {
    const { world, caller } = reader
    const pressed = copy?.id ?? null
    const task = await tasks.changeStatus(world, caller, {
      taskId,
      version,
      status: STATUS_AFTER[action],
      pressed,
    })
    return after(reader, { task, action, copy })
  }

export async function undo(
  reader: Reader,
  { taskId, version }: Pressed<'task.undo'>,
  copy: DeliveredCard | null,
): Promise<Done> {
  const { world, caller } = reader
  const task = await tasks.undo(world, caller, { taskId, version, pressed: copy?.id ?? null })
  return after(reader, { task, action: 'undo', copy })
}

export const open = async (reader: Reader, { taskId }: Pressed<'task.open'>): Promise<Done> =>
  replied(await showTask(reader, taskId))

export const list = async (reader: Reader, { page }: Pressed<'task.list'>): Promise<Done> =>
  listed(page, await showTasks(reader, { page }))

export const snoozed = async (reader: Reader, { page }: Pressed<'task.snoozed'>): Promise<Done> =>
  listed(page, await showSnoozed(reader, { page }))

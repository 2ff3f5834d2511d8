import type { TaskDetail } from '../../src/contract/task.js'
import type { Translator } from '../../src/i18n/translator.js'
import { alone, button, heading, titled, words, type Button, type Element } from './parts.js'
import { notice, type Notice } from './tasks.js'

/** A small form in the place of the task's card. `typed`: what was typed before it was refused. */
export type Form = {
  task: TaskDetail
  tabUrl: string
  notice?: Notice | null
  typed?: Record<string, string>
}

/** What went wrong, which task it is about, and what is to be done with it. */
export function formTop(t: Translator, { task, notice: told }: Form, what: string): Element[] {
  return [
    ...(told ? [notice(t, told)] : []),
    words(`${t('bot.task.number', { number: task.number })} · ${task.project.name}`, {
      size: 'Small',
      subtle: true,
    }),
    words(task.title, { spacing: 'None' }),
    heading(what),
  ]
}

export const back = (t: Translator, { id: taskId }: { id: string }): Button =>
  titled(t('card.back'), alone(button(t, 'task.view', { taskId, view: 'task' })))

export const small = (text: string): Element => words(text, { size: 'Small', subtle: true, spacing: 'Small' })

import type { TaskDetail } from '../../src/contract/task.js'
import { MESSAGE_MAX } from '../../src/domain/task.js'
import type { Day } from '../../src/domain/time.js'
import { formatWhen } from '../../src/i18n/format.js'
import type { Translator } from '../../src/i18n/translator.js'
import {
  alone,
  button,
  card,
  leads,
  link,
  primary,
  tap,
  titled,
  whyIGetIt,
  words,
  type Button,
  type Card,
  type Element,
} from './parts.js'
import { shorten } from './prose.js'
import { audience } from './taskForms.js'
import { notice, type Notice } from './tasks.js'

/** As much of a message as a card can carry beside its answer. */
const TEXT_MAX = 2_500
const ANSWER_MAX = 1_500

type Message = TaskDetail['messages'][number]
/** `answer`: what the reader has answered on this card. `key`: the message an answer will be. */
export type MessageView = {
  task: TaskDetail
  message: Message
  answer: Message | null
  key: string
  today: Day
  tabUrl: string
  settingsUrl: string
  notice?: Notice | null
  typed?: Record<string, string> | undefined
}

const paragraphs = (text: string, max: number): Element[] =>
  shorten(text, max)
    .text.split(/\n+/)
    .filter((line) => line.trim() !== '')
    .map((line) => words(line, { spacing: 'Small' }))

/** Who wrote it, for which side, and when. */
function head(t: Translator, { author, side, sentAt }: Message, { task, today }: MessageView): Element {
  const from = side === 'MUNICIPALITY' ? task.municipality.name : t(`card.message.side.${side}`)
  const when = sentAt ? ` · ${formatWhen(t.language, sentAt, today)}` : ''
  return words(`${author} · ${from}${when}`, { weight: 'Bolder' })
}

/** "Upload filer · KSD · #140010 ›" */
function about(t: Translator, { id: taskId, title, number, project }: TaskDetail): Element {
  const line = `${title} · ${project.name} · ${t('bot.task.number', { number })}`
  return leads(line, tap('task.open', { taskId }, line))
}

const answered = (t: Translator, { text }: Message): Element => ({
  type: 'Container',
  style: 'emphasis',
  items: [words(t('card.message.youAnswered'), { weight: 'Bolder' }), ...paragraphs(text, ANSWER_MAX)],
})

const field = (t: Translator, typed: string | undefined): Element => ({
  type: 'Input.Text',
  id: 'text',
  label: t('card.message.answerText'),
  isMultiline: true,
  isRequired: true,
  errorMessage: t('card.message.empty'),
  maxLength: MESSAGE_MAX,
  ...(typed ? { value: typed } : {}),
})

function actions(t: Translator, { task, message, answer, key, tabUrl, typed }: MessageView): Button[] {
  const { id: taskId } = task
  const data = { taskId, key, answers: message.id }
  const send = typed?.doubted
    ? titled(t('card.message.sendAnyway'), button(t, 'task.message', { ...data, confirmed: true }))
    : titled(t('card.message.answer'), button(t, 'task.message', data))
  return [
    ...(task.rights.message && !answer ? [primary(send)] : []),
    titled(t('card.message.open'), alone(button(t, 'task.open', { taskId }))),
    link(t('bot.action.tab.open'), tabUrl),
  ]
}

/** A message on a task, and the way to answer it at one press. */
export function messageNoticeCard(t: Translator, view: MessageView): Card {
  const { task, message, answer, notice: told, typed } = view
  const form = task.rights.message ? [audience(t, task), field(t, typed?.text)] : []
  return card(t, {
    body: [
      ...(told ? [notice(t, told)] : []),
      ...(message.isFollowUp
        ? [words(t('card.message.followUp'), { weight: 'Bolder', color: 'Accent' })]
        : []),
      head(t, message, view),
      about(t, task),
      ...paragraphs(message.text, TEXT_MAX),
      ...(answer ? [answered(t, answer)] : form),
      whyIGetIt(t, t('bot.reminder.why'), view.settingsUrl),
    ],
    actions: actions(t, view),
    from: task.municipality.name,
  })
}

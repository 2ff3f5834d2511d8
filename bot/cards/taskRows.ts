import type { TaskRow } from '../../src/contract/task.js'
import type { ChannelTask } from '../../src/services/conversations/channels.js'
import type { Translator } from '../../src/i18n/translator.js'
import { urgencyWords } from '../../src/i18n/urgency.js'
import { button, tap, urgent, words, type Button, type Element, type Tap } from './parts.js'

/** A row is for finding the task; the whole title stands on its card. */
const TITLE_MAX = 110

type Person = { name: string } | null

type Line = Pick<TaskRow, 'marker' | 'urgency'> & {
  id: string
  title: string
  number: number
  project: string
  /** Who has it; not said at all in a channel. */
  people?: { responsible: Person; executor: Person }
  /** In the place of how urgent it is. */
  note?: string
  said?: readonly string[]
}

/** "Udfører: Elin Nielsen", else who is responsible, else that nobody has it yet. */
function whoHas(t: Translator, { responsible, executor }: { responsible: Person; executor: Person }): string {
  if (executor) return t('bot.task.hasIt', { as: t('bot.task.executor'), name: executor.name })
  if (responsible) return t('bot.task.hasIt', { as: t('bot.task.responsible'), name: responsible.name })
  return t('bot.task.nobodyHasIt')
}

/** The title, how urgent it is, then where it belongs and who has it: one grammar for every row of a task. */
function lines(t: Translator, line: Line): Element[] {
  const { title, number, marker, project, people, note, said = [] } = line
  const belongs = [`${project} #${number}`, ...(people ? [whoHas(t, people)] : [])].join(' · ')
  return [
    words(shortTitle(title), { weight: 'Bolder' }),
    urgent(marker, note ?? urgencyWords(t, line)),
    words(belongs, { size: 'Small', subtle: true, spacing: 'None' }),
    ...said.map((one) => words(one, { spacing: 'None' })),
  ]
}

const shortTitle = (title: string): string =>
  title.length > TITLE_MAX ? `${title.slice(0, TITLE_MAX)}…` : title

/** The one thing to do next with the task; nothing for somebody who may only read it. */
function nextStep(t: Translator, { id: taskId, version, actions }: TaskRow): Button | null {
  if (actions.includes('start')) return button(t, 'task.start', { taskId, version })
  return actions.includes('complete') ? button(t, 'task.complete', { taskId, version }) : null
}

export type RowOptions = {
  /** With a button of its own; only the first few, since a card has six. */
  withButton: boolean
  note?: string
  /** What there is to say of the task beside it. */
  lines?: readonly string[]
  /** What a tap does, if not open the task. */
  opens?: Tap
}

export function taskRow(t: Translator, task: TaskRow, options: RowOptions): Element {
  const { withButton, note, lines: said = [], opens: tapped } = options
  const { responsible, executor } = task
  const people = { responsible, executor }
  const line = { ...task, project: task.project.name, people, said, ...(note === undefined ? {} : { note }) }
  const selectAction = tapped ?? opens(t, line)
  const step = withButton ? nextStep(t, task) : null
  if (!step) return tapRow(t, line, selectAction)
  return {
    type: 'ColumnSet',
    separator: true,
    spacing: 'Medium',
    columns: [
      { type: 'Column', width: 'stretch', items: lines(t, line), selectAction },
      {
        type: 'Column',
        width: 'auto',
        verticalContentAlignment: 'Center',
        items: [{ type: 'ActionSet', actions: [step] }],
      },
    ],
  }
}

const opens = (t: Translator, line: Line): Tap => {
  const { id: taskId, number, title, note } = line
  const spoken = { number, title: shortTitle(title), urgency: note ?? urgencyWords(t, line) }
  return tap('task.open', { taskId }, t('bot.action.openTask', spoken))
}

const tapRow = (t: Translator, line: Line, selectAction = opens(t, line)): Element => ({
  type: 'Container',
  separator: true,
  spacing: 'Medium',
  items: lines(t, line),
  selectAction,
})

/** For a channel: no button that only some in it could use, but a tap opens the task in one's own chat. */
export const channelRow = (t: Translator, task: ChannelTask, note?: string): Element =>
  tapRow(t, { ...task, ...(note === undefined ? {} : { note }) })

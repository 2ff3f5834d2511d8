import type { TaskRow } from '../../src/contract/task.js'
import type { ChannelTask } from '../../src/services/channels.js'
import type { Translator } from '../../src/i18n/translator.js'
import { button, deadline, endOf, tap, words, type Button, type Element, type Tap } from './parts.js'

/** A row is for finding the task; the whole title stands on its card. */
const TITLE_MAX = 110

type Line = Pick<TaskRow, 'id' | 'title' | 'number' | 'marker' | 'endDate'> & {
  project: string
  note?: string
  said?: readonly string[]
}

/** Marker, date and where it belongs, then the title. */
function lines(t: Translator, { title, number, marker, endDate, project, note, said = [] }: Line): Element[] {
  const where = `${note ?? endOf(t, endDate)} · ${project} #${number}`
  return [
    deadline(t, marker, where),
    words(shortTitle(title), { weight: 'Bolder', spacing: 'None' }),
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
}

export function taskRow(t: Translator, task: TaskRow, options: RowOptions): Element {
  const { withButton, note, lines: said = [] } = options
  const line = { ...task, project: task.project.name, said, ...(note === undefined ? {} : { note }) }
  const step = withButton ? nextStep(t, task) : null
  if (!step) return tapRow(t, line)
  return {
    type: 'ColumnSet',
    separator: true,
    spacing: 'Medium',
    columns: [
      { type: 'Column', width: 'stretch', items: lines(t, line), selectAction: opens(t, line) },
      {
        type: 'Column',
        width: 'auto',
        verticalContentAlignment: 'Center',
        items: [{ type: 'ActionSet', actions: [step] }],
      },
    ],
  }
}

const opens = (t: Translator, { id: taskId, number, title, marker }: Line): Tap => {
  const spoken = { number, title: shortTitle(title), marker: t(`marker.${marker}`) }
  return tap('task.open', { taskId }, t('bot.action.openTask', spoken))
}

const tapRow = (t: Translator, line: Line): Element => ({
  type: 'Container',
  separator: true,
  spacing: 'Medium',
  items: lines(t, line),
  selectAction: opens(t, line),
})

/** For a channel: no button that only some in it could use, but a tap opens the task in one's own chat. */
export const channelRow = (t: Translator, task: ChannelTask, note?: string): Element =>
  tapRow(t, { ...task, ...(note === undefined ? {} : { note }) })

import type { TaskRow } from '../../src/contract/task.js'
import type { ChannelTask } from '../../src/services/channels.js'
import type { Translator } from '../../src/i18n/translator.js'
import { button, deadline, endOf, tappable, words, type Button, type Element } from './parts.js'

type Line = Pick<TaskRow, 'id' | 'title' | 'number' | 'marker' | 'endDate'> & {
  project: string
  note?: string
}

/** Marker and date, the title, and where it belongs; a tap opens the task. */
function lines(t: Translator, { title, number, marker, endDate, project, note }: Line): Element[] {
  return [
    deadline(t, marker, note ?? endOf(t, endDate)),
    words(title, { weight: 'Bolder', spacing: 'None' }),
    words(`${project} · #${number}`, { size: 'Small', subtle: true, spacing: 'None' }),
  ]
}

/** The one thing to do next with the task; nothing for somebody who may only read it. */
function nextStep(t: Translator, { id: taskId, version, actions }: TaskRow): Button | null {
  if (actions.includes('start')) return button(t, 'task.start', { taskId, version })
  return actions.includes('complete') ? button(t, 'task.complete', { taskId, version }) : null
}

export type RowOptions = {
  /** With a button of its own; only the first few, since a card has six. */
  withButton: boolean
  note?: string
}

export function taskRow(t: Translator, task: TaskRow, { withButton, note }: RowOptions): Element {
  const line = { ...task, project: task.project.name, ...(note === undefined ? {} : { note }) }
  const text = tappable(lines(t, line), button(t, 'task.open', { taskId: task.id }))
  const step = withButton ? nextStep(t, task) : null
  return {
    type: 'ColumnSet',
    separator: true,
    spacing: 'Medium',
    columns: [
      { type: 'Column', width: 'stretch', items: [text] },
      ...(step
        ? [
            {
              type: 'Column' as const,
              width: 'auto' as const,
              verticalContentAlignment: 'Center' as const,
              items: [{ type: 'ActionSet' as const, actions: [step] }],
            },
          ]
        : []),
    ],
  }
}

/** For a channel: no button that only some in it could use, but a tap opens the task in one's own chat. */
export function channelRow(t: Translator, task: ChannelTask, note?: string): Element {
  const line = { ...task, ...(note === undefined ? {} : { note }) }
  const text = tappable(lines(t, line), button(t, 'task.open', { taskId: task.id }))
  return { type: 'Container', separator: true, spacing: 'Medium', items: [text] }
}

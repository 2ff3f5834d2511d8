import type { ProjectState } from '../../src/contract/project.js'
import type { TaskRow } from '../../src/contract/task.js'
import type { ChannelProject } from '../../src/services/conversations/channels.js'
import type { Counters } from '../../src/domain/taskList.js'
import type { Translator } from '../../src/i18n/translator.js'
import { withoutPlusText } from '../../src/i18n/withoutPlus.js'
import {
  button,
  card,
  heading,
  link,
  markerBlock,
  title,
  titled,
  words,
  type Button,
  type Card,
  type Element,
} from './parts.js'
import { pageLine, pagers, type Page } from './pages.js'
import { channelRow, taskRow } from './taskRows.js'

const COUNTED = ['RED', 'YELLOW', 'GREEN', 'GREY'] as const

/** "14 ■ Rød   0 ▲ Gul   1 ● Grøn   3 ○ Grå", in KLIK's order. */
const tally = (t: Translator, counters: Counters): Element => ({
  type: 'ColumnSet',
  columns: COUNTED.map((marker) => ({
    type: 'Column',
    width: 'auto',
    items: [
      markerBlock(t, marker),
      words(String(counters[marker]), { size: 'Large', weight: 'Bolder', spacing: 'None' }),
    ],
  })),
})

type Common = Pick<ProjectState, 'name' | 'counters' | 'completed'>

function frame(
  t: Translator,
  project: Common,
  parts: { rows: Element[]; foot: Element[]; actions: Button[]; from: string | null },
): Card {
  const { name, counters, completed } = project
  return card(t, {
    body: [
      title(t('bot.project.title', { name })),
      tally(t, counters),
      words(`✓ ${t('bot.project.completed', { count: completed })}`, {
        size: 'Small',
        subtle: true,
      }),
      ...(parts.rows.length > 0
        ? [heading(t('bot.project.burning')), ...parts.rows]
        : [words(t('bot.project.calm'))]),
      ...parts.foot,
    ],
    actions: parts.actions,
    from: parts.from,
  })
}

export type ProjectCardView = {
  project: ProjectState
  burning: Page<TaskRow>
  /** How many burn beyond the pages there are. */
  moreBurning: number
  municipality: string | null
  tabUrl: string
}

/** How a project stands, for somebody on it. */
export function projectCard(t: Translator, view: ProjectCardView): Card {
  const { project, burning, municipality, tabUrl } = view
  const { kombitContactName: name, kombitContactMail: mail } = project
  const foot =
    name && mail ? [words(t('bot.project.contact', { name, mail }), { size: 'Small', subtle: true })] : []
  const rows = burning.rows.map((task) => taskRow(t, task, { withButton: false }))
  const actions = [
    ...pagers(t, burning, { verb: 'project.open', data: { projectId: project.id } }),
    ...(project.handbookUrl ? [link(t('bot.action.handbook.open'), project.handbookUrl)] : []),
    link(t('bot.action.tab.open'), tabUrl),
  ]
  const more =
    view.moreBurning > 0 && burning.page === burning.pages
      ? [words(t('bot.project.more', { count: view.moreBurning }), { subtle: true })]
      : []
  const unled = project.withoutPlus.length > 0 ? [words(withoutPlusText(t, project.withoutPlus))] : []
  const below = [...pageLine(t, burning), ...more, ...unled, ...foot]
  return frame(t, project, { rows, foot: below, actions, from: municipality })
}

export type ChannelProjectView = {
  project: ChannelProject
  municipality: string | null
  tabUrl: string
}

/** How a project stands, for a channel: no names, no contact data. */
export function channelProjectCard(
  t: Translator,
  { project, municipality, tabUrl }: ChannelProjectView,
): Card {
  const { burning, moreBurning } = project
  const rows = burning.map((task) => channelRow(t, task))
  const foot = moreBurning > 0 ? [words(t('bot.project.more', { count: moreBurning }), { subtle: true })] : []
  const actions = [link(t('bot.action.tab.open'), tabUrl)]
  return frame(t, project, { rows, foot, actions, from: municipality })
}

/** Which of one's projects is meant. */
export function projectChoiceCard(t: Translator, projects: readonly { id: string; name: string }[]): Card {
  const buttons = projects.map(({ id: projectId, name }) =>
    titled(name, button(t, 'project.open', { projectId })),
  )
  return card(t, {
    body: [heading(t(projects.length > 0 ? 'bot.project.choose' : 'bot.project.none'))],
    actions: projects.length > 0 ? buttons : [button(t, 'help.open', {})],
    from: null,
  })
}

import type { ToldBroadcast } from '../../src/services/broadcasts/broadcasts.js'
import type { ChannelBroadcast, ChannelFollowUp } from '../../src/services/conversations/channelNews.js'
import { formatDay, formatWhen } from '../../src/i18n/format.js'
import type { Day } from '../../src/domain/time.js'
import type { Translator } from '../../src/i18n/translator.js'
import { urgencyWords } from '../../src/i18n/urgency.js'
import {
  banner,
  button,
  card,
  field,
  link,
  title,
  titled,
  urgent,
  whyIGetIt,
  words,
  type Button,
  type Card,
  type Element,
} from './parts.js'
import { shorten } from './prose.js'

/** As much of a text as fits beside the rest of a card; the whole stands in the tab. */
const TEXT_MAX = 4_000
const LINES_MAX = 40

/** A text of very many lines runs on at its end, so that the card keeps its size. */
function paragraphs(text: string): Element[] {
  const lines = shorten(text, TEXT_MAX)
    .text.split(/\n+/)
    .filter((line) => line.trim() !== '')
  const rest = lines.slice(LINES_MAX - 1).join(' ')
  const shown = lines.length > LINES_MAX ? [...lines.slice(0, LINES_MAX - 1), rest] : lines
  return shown.map((line) => words(line, { spacing: 'Small' }))
}

type Told = Pick<ToldBroadcast, 'title' | 'side' | 'isUrgent' | 'group'> & {
  project: string
  text: string | null
  link: string | null
  sentAt: string
  correctedAt: string | null
  withdrawnAt: string | null
}

/** "Rettet 23-11-2026 19.54", "Trukket tilbage …": what has become of it since it was sent. */
function since(t: Translator, told: Told, today: Day): Element[] {
  const at = told.withdrawnAt ?? told.correctedAt
  if (!at) return []
  const what = told.withdrawnAt ? 'withdrawn' : 'corrected'
  const text = t(`card.broadcast.${what}.${told.side}`, { when: formatWhen(t.language, at, today) })
  return [banner(text, told.withdrawnAt ? 'warning' : 'good')]
}

/** Where it comes from: whose it is, which project, which group. */
function origin(t: Translator, { side, project, group }: Told): Element {
  const parts = [t(`card.broadcast.from.${side}`), project, ...(group === null ? [] : [group])]
  return words(parts.join(' · '), { size: 'Small', subtle: true })
}

function told(t: Translator, one: Told, today: Day): Element[] {
  const isTakenBack = one.withdrawnAt !== null
  return [
    ...since(t, one, today),
    origin(t, one),
    title(one.title),
    ...(one.isUrgent && !isTakenBack ? [words(t('card.broadcast.urgent'), { weight: 'Bolder' })] : []),
    ...(isTakenBack || one.text === null ? [] : paragraphs(one.text)),
  ]
}

const outward = (t: Translator, { link: url, withdrawnAt }: Told): Button[] =>
  url && !withdrawnAt ? [link(t('card.broadcast.link'), url)] : []

export type BroadcastView = {
  broadcast: ToldBroadcast
  today: Day
  municipality: string | null
  tabUrl: string
  projectUrl: string
  usersUrl: string
  settingsUrl: string
}

/** What KOMBIT has written to many, for somebody of a municipality: from whom, why, and what it says. */
export function broadcastCard(t: Translator, view: BroadcastView): Card {
  const { broadcast, today, municipality, tabUrl, projectUrl, usersUrl, settingsUrl } = view
  const { author, sentAt, project, why, canOpenProject } = broadcast
  const one = { ...broadcast, project: project.name }
  const by = words(`${author} · ${formatWhen(t.language, sentAt, today)}`, { weight: 'Bolder' })
  const reason = t(`card.broadcast.why.${why}`, { project: project.name, group: broadcast.group ?? '' })
  return card(t, {
    body: [...told(t, one, today), by, whyIGetIt(t, reason, settingsUrl)],
    actions: [
      ...outward(t, one),
      ...(canOpenProject ? [link(t('card.broadcast.openProject'), projectUrl)] : []),
      ...(why === 'NO_PLUS' ? [link(t('card.broadcast.giveAccess'), usersUrl)] : []),
      link(t('bot.action.tab.open'), tabUrl),
    ],
    from: municipality,
  })
}

export type ChannelBroadcastView = {
  broadcast: ChannelBroadcast
  today: Day
  municipality: string | null
  projectUrl: string
}

/** The same as the post of a channel: KOMBIT's words as they are written, and nobody's name. */
export function channelBroadcastCard(t: Translator, view: ChannelBroadcastView): Card {
  const { broadcast, today, municipality, projectUrl } = view
  const { project, sentAt, correctedAt, withdrawnAt } = broadcast
  const one: Told = {
    ...broadcast,
    project: project.name,
    sentAt: sentAt.toISOString(),
    correctedAt: correctedAt?.toISOString() ?? null,
    withdrawnAt: withdrawnAt?.toISOString() ?? null,
  }
  const why = t('card.broadcast.channelWhy', { project: project.name })
  return card(t, {
    body: [...told(t, one, today), words(why, { size: 'Small', subtle: true })],
    actions: [...outward(t, one), link(t('card.broadcast.openProject'), projectUrl)],
    from: municipality,
  })
}

export type ChannelFollowUpView = { followUp: ChannelFollowUp; municipality: string | null }

/** KOMBIT follows up on a task: the post that begins a thread of the channel. */
export function channelFollowUpCard(t: Translator, { followUp, municipality }: ChannelFollowUpView): Card {
  const { task, side, text } = followUp
  const date = (day: string | null): string | null => day && formatDay(t.language, day)
  return card(t, {
    body: [
      words(`${t('bot.task.number', { number: task.number })} · ${task.project}`, {
        size: 'Small',
        subtle: true,
      }),
      title(t(`card.followUp.title.${side}`, { title: task.title })),
      urgent(task.marker, urgencyWords(t, task)),
      ...field(t('bot.task.startDate'), date(task.startDate)),
      ...field(t('bot.task.endDate'), date(task.endDate)),
      ...paragraphs(text),
      words(t('card.broadcast.channelWhy', { project: task.project }), { size: 'Small', subtle: true }),
    ],
    actions: [titled(t('card.message.open'), button(t, 'task.open', { taskId: task.id }))],
    from: municipality,
  })
}

/** The reply in its thread: that it was answered, not what and not by whom. */
export const answeredCard = (
  t: Translator,
  { taskId, municipality }: { taskId: string; municipality: string },
): Card =>
  card(t, {
    body: [words(t('card.followUp.answered', { municipality }))],
    actions: [titled(t('card.message.open'), button(t, 'task.open', { taskId }))],
    from: null,
  })

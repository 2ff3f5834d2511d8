import type { Reply } from '../../src/contract/index.js'
import { BROADCAST_LINK_MAX, BROADCAST_TEXT_MAX, BROADCAST_TITLE_MAX } from '../../src/domain/broadcast.js'
import type { Translator } from '../../src/i18n/translator.js'
import {
  banner,
  button,
  card,
  heading,
  leads,
  leadsTo,
  link,
  primary,
  several,
  tap,
  title,
  titled,
  words,
  type Button,
  type Card,
  type Element,
} from './parts.js'
import type { Notice } from './tasks.js'

/** To whom: everybody of the project, municipalities ticked on the card, or a group by its id. */
export const EVERYBODY = 'EVERYBODY'
export const CHOSEN = 'CHOSEN'

/** What has been typed into the form. `towns`: ids joined by commas. */
export type TypedBroadcast = {
  audience: string
  towns: string
  title: string
  text: string
  link: string
  urgent: boolean
}
export const NOTHING_TYPED: TypedBroadcast = {
  ...{ audience: EVERYBODY, towns: '', title: '', text: '', link: '', urgent: false },
}

type Reach = Reply<'broadcasts.preview'>

export type BroadcastFormView = {
  groups: Reply<'municipalityGroups.list'>
  /** The message it will be, so that a second tap does not send it twice. */
  key: string
  typed: TypedBroadcast
  /** Whom it reaches as it is typed; null before that was asked. `to`: what it was asked for. */
  reach: { found: Reach; to: string } | null
  /** What looks like a civil registration number is asked about. */
  isDoubted: boolean
  tabUrl: string
  notice: Notice | null
}

/** A card carries the names of so many municipalities; where there are more, they are ticked in the tab. */
const TOWNS_LISTED = 40

const KINDS = { WAVE: 'wave', GROUP: 'group' } as const

function audienceOf(
  t: Translator,
  { groups: { groups, participants }, typed }: BroadcastFormView,
): Element[] {
  const isShort = participants.length <= TOWNS_LISTED
  const choices = [
    { title: t('broadcast.everybody'), value: EVERYBODY },
    ...groups.map(({ id, kind, name }) => ({
      title: t(`broadcast.write.${KINDS[kind]}`, { name }),
      value: id,
    })),
    ...(isShort ? [{ title: t('broadcast.write.chosen'), value: CHOSEN }] : []),
  ]
  const towns = participants.map(({ id, name }) => ({ title: name, value: id }))
  return [
    {
      type: 'Input.ChoiceSet',
      id: 'audience',
      label: t('broadcast.write.audience'),
      isRequired: true,
      errorMessage: t('broadcast.write.chosenMissing'),
      choices,
      value: choices.some(({ value }) => value === typed.audience) ? typed.audience : EVERYBODY,
    },
    ...(isShort && towns.length > 0
      ? [several('towns', { label: t('card.compose.towns'), choices: towns, value: typed.towns })]
      : []),
    ...(isShort ? [] : [words(t('card.compose.townsInTab'), { size: 'Small', subtle: true })]),
  ]
}

function fieldsOf(t: Translator, { typed }: BroadcastFormView): Element[] {
  const max = BROADCAST_TEXT_MAX
  return [
    {
      type: 'Input.Text',
      id: 'title',
      label: t('broadcast.write.subject'),
      isRequired: true,
      errorMessage: t('broadcast.write.subjectMissing'),
      maxLength: BROADCAST_TITLE_MAX,
      value: typed.title,
    },
    {
      type: 'Input.Text',
      id: 'text',
      label: t('broadcast.write.body'),
      isMultiline: true,
      isRequired: true,
      errorMessage: t('broadcast.write.bodyMissing'),
      maxLength: max,
      value: typed.text,
    },
    {
      type: 'Input.Text',
      id: 'link',
      label: t('broadcast.write.link'),
      placeholder: t('broadcast.write.linkHint'),
      maxLength: BROADCAST_LINK_MAX,
      value: typed.link,
    },
    {
      type: 'Input.Toggle',
      id: 'urgent',
      label: t('card.compose.urgency'),
      title: t('broadcast.write.urgent'),
      value: String(typed.urgent),
      wrap: true,
    },
  ]
}

const peopleIn = ({ municipalities }: Reach): number =>
  municipalities.reduce(
    (all, { plus, standard, administrators }) => all + plus + standard + administrators,
    0,
  )

/** The same as the tab says before it is sent, in numbers. */
function reachLines(t: Translator, { municipalities, closedToday }: Reach, isUrgent: boolean): Element[] {
  const sum = (of: 'channels' | 'notReached'): number => municipalities.reduce((all, one) => all + one[of], 0)
  const people = peopleIn({ municipalities, closedToday })
  if (people === 0) return [banner(t('broadcast.preview.nobody'), 'warning')]
  const said = [
    { key: 'municipalities', count: municipalities.length },
    { key: 'people', count: people },
    { key: 'channels', count: sum('channels') },
    { key: 'notReached', count: sum('notReached') },
    { key: 'noPlus', count: municipalities.filter(({ hasPlus }) => !hasPlus).length },
    { key: 'closed', count: isUrgent ? 0 : closedToday },
  ] as const
  return [
    heading(t('broadcast.preview.title')),
    ...said
      .filter(({ count }) => count > 0)
      .map(({ key, count }) => words(`• ${t(`broadcast.preview.${key}`, { count })}`, { spacing: 'Small' })),
  ]
}

function actionsOf(t: Translator, view: BroadcastFormView): Button[] {
  const { groups, key, reach, isDoubted, tabUrl } = view
  const projectId = groups.project.id
  const asking = button(t, 'broadcast.preview', { projectId, key })
  const look = reach ? titled(t('broadcast.preview.again'), asking) : primary(asking)
  const open = link(t('bot.action.tab.open'), tabUrl)
  if (!reach || peopleIn(reach.found) === 0) return [look, open]
  const seen = reach.found.municipalities.length
  const data = { projectId, key, seen, to: reach.to, confirmed: isDoubted }
  const send = button(t, 'broadcast.send', data)
  const many = t(seen === 1 ? 'broadcast.write.sendOne' : 'broadcast.write.send', { count: seen })
  return [primary(titled(isDoubted ? t('broadcast.write.sendAnyway') : many, send)), look, open]
}

/** Written, looked at with whom it reaches, and sent, on one card. */
export function broadcastFormCard(t: Translator, view: BroadcastFormView): Card {
  const { groups, reach, typed, notice } = view
  return card(t, {
    body: [
      ...(notice ? [banner(notice.text, notice.style)] : []),
      title(t('card.compose.title', { project: groups.project.name })),
      ...(reach ? reachLines(t, reach.found, typed.urgent) : []),
      ...audienceOf(t, view),
      ...fieldsOf(t, view),
      words(t('broadcast.write.names'), { size: 'Small', subtle: true }),
    ],
    actions: actionsOf(t, view),
    from: null,
  })
}

/** Which project it is about. */
export function broadcastProjectsCard(
  t: Translator,
  { projects, tabUrl }: { projects: readonly { id: string; name: string }[]; tabUrl: string },
): Card {
  return card(t, {
    body: [
      heading(t('bot.project.choose')),
      ...projects.map(({ id, name }) => leads(name, tap('broadcast.write', { projectId: id }, name))),
      leadsTo(t('bot.action.tab.open'), tabUrl),
    ],
    from: null,
  })
}

/** It is on its way; what becomes of it stands in the tab. */
export const broadcastSentCard = (
  t: Translator,
  { words: { title: said }, url }: { words: { title: string }; url: string },
): Card =>
  card(t, {
    body: [banner(t('broadcast.write.sent'), 'good'), words(said, { weight: 'Bolder' })],
    actions: [link(t('card.compose.follow'), url)],
    from: null,
  })

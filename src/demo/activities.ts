import { randomUUID } from 'node:crypto'
import type { Language } from '../domain/person.js'
import { LOCALES } from '../i18n/format.js'
import type { DemoPerson } from './people.js'
import type { Channel, Place } from './places.js'
import { threadOf, userIdOf } from './teamsIds.js'

/** Who does something where, as every activity says it. */
export type Scene = {
  place: Place
  person: DemoPerson
  /** In a channel: the post it belongs to. */
  threadId: string | null
  language: Language
  bot: { id: string; name: string }
  serviceUrl: string
  now: Date
}

export type WireActivity = Record<string, unknown> & { type: string }

function conversationOf({ place, threadId }: Scene): object {
  const { id, tenantId, kind } = place
  if (kind === 'personal') return { conversationType: 'personal', tenantId, id }
  return {
    isGroup: true,
    conversationType: 'channel',
    tenantId,
    id: threadId ? threadOf(id, threadId) : id,
    ...(place.name ? { name: place.name } : {}),
  }
}

const channelOf = ({ id, team }: Channel): object => ({
  teamsChannelId: id,
  teamsTeamId: team.id,
  channel: { id },
  team: { id: team.id },
})

function base(scene: Scene): Record<string, unknown> {
  const { place, person, language, bot, serviceUrl, now } = scene
  const locale = LOCALES[language]
  return {
    id: randomUUID(),
    timestamp: now.toISOString(),
    localTimestamp: now.toISOString(),
    localTimezone: 'Europe/Copenhagen',
    serviceUrl,
    channelId: 'msteams',
    locale,
    from: { id: userIdOf(person.aadObjectId), name: person.name, aadObjectId: person.aadObjectId },
    conversation: conversationOf(scene),
    recipient: bot,
    entities: [
      {
        type: 'clientInfo',
        locale,
        country: locale.slice(3),
        platform: 'Web',
        timezone: 'Europe/Copenhagen',
      },
    ],
    channelData: {
      ...(place.kind === 'channel' ? channelOf(place) : {}),
      tenant: { id: place.tenantId },
    },
  }
}

/** Teams sends what was typed as HTML text. */
const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')

export function message(
  scene: Scene,
  { id, text, mentionsBot }: { id: string; text: string; mentionsBot: boolean },
): WireActivity {
  const made = base(scene)
  const mention = `<at>${scene.bot.name}</at>`
  const entities = made.entities as object[]
  return {
    ...made,
    id,
    type: 'message',
    textFormat: 'plain',
    text: mentionsBot ? `${mention} ${escaped(text)}` : escaped(text),
    entities: mentionsBot
      ? [...entities, { type: 'mention', mentioned: scene.bot, text: mention }]
      : entities,
  }
}

export type Pressing = { cardId: string; verb: string; title: string; data: Record<string, unknown> }

/** Action.Execute: the answer of this one comes back in the response. */
export function invoke(scene: Scene, { cardId, verb, title, data }: Pressing): WireActivity {
  const made = base(scene)
  return {
    ...made,
    type: 'invoke',
    name: 'adaptiveCard/action',
    replyToId: cardId,
    value: { action: { type: 'Action.Execute', title, verb, data }, trigger: 'manual' },
    channelData: { ...(made.channelData as object), source: { name: 'message' } },
  }
}

/** Action.Submit: a message without text. */
export const submit = (scene: Scene, { cardId, data }: Pressing): WireActivity => ({
  ...base(scene),
  type: 'message',
  replyToId: cardId,
  value: data,
})

/** Teams leaves the name out here. */
const nameless = ({ person }: Scene): object => ({
  id: userIdOf(person.aadObjectId),
  aadObjectId: person.aadObjectId,
})

/** KLIK is added: what Teams posts, in its order. `upgrade`: it was there already. */
export function added(scene: Scene, upgrade = false): WireActivity[] {
  const { place, bot } = scene
  const made = base(scene)
  const from = nameless(scene)
  const known = made.channelData as object
  const where =
    place.kind === 'channel'
      ? { team: { id: place.team.id, name: place.team.name, aadGroupId: place.team.groupId } }
      : {}
  const settings = place.kind === 'channel' ? { settings: { selectedChannel: { id: place.id } } } : {}
  const channelData = { ...known, ...where, ...settings, source: { name: 'message' } }
  const installed = {
    ...made,
    from,
    channelData,
    type: 'installationUpdate',
    action: upgrade ? 'add-upgrade' : 'add',
  }
  if (upgrade) return [installed]
  const joined = {
    ...made,
    id: randomUUID(),
    from,
    type: 'conversationUpdate',
    membersAdded: place.kind === 'channel' ? [{ id: bot.id }] : [from, { id: bot.id }],
    channelData: {
      ...known,
      ...where,
      ...(place.kind === 'channel' ? { eventType: 'teamMemberAdded' } : {}),
    },
  }
  return [installed, joined]
}

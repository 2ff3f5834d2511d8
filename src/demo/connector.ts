import type { Handler, Http, HttpAnswer, HttpRequest } from '../api/http.js'
import type { ChatDraft } from './chats.js'
import { directory, erase, rewrite, showTyping, write, type Lobby } from './lobby.js'
import { isPerson, mountMembers } from './members.js'
import type { Directory, Place } from './places.js'
import { partsOf, threadOf } from './teamsIds.js'
import { fieldOf, textOf, type Fields } from './wire.js'

const V3 = '/demo/connector/v3'
const CARD = 'application/vnd.microsoft.card.adaptive'

const refusal = (status: number, code: string, message: string): HttpAnswer => ({
  status,
  json: { error: { code, message } },
})
const noConversation = (): HttpAnswer => refusal(404, 'ConversationNotFound', 'Conversation not found.')
const noActivity = (): HttpAnswer => refusal(404, 'ActivityNotFoundInConversation', 'Activity not found.')
const notInRoster = (): HttpAnswer =>
  refusal(403, 'BotNotInConversationRoster', 'The bot is not part of the conversation roster.')

function cardIn(activity: Fields): Record<string, unknown> | null {
  const attachments = Array.isArray(activity.attachments) ? (activity.attachments as unknown[]) : []
  const card = attachments.find((one) => fieldOf(one, 'contentType') === CARD)
  const content = fieldOf(card, 'content')
  return typeof content === 'object' && content !== null ? { ...content } : null
}

/** A bot's message as it is shown. */
const shown = (activity: Fields): Pick<ChatDraft, 'text' | 'format' | 'card' | 'summary'> => ({
  text: textOf(activity.text),
  format: activity.textFormat === 'plain' ? 'plain' : 'markdown',
  card: cardIn(activity),
  summary: textOf(activity.summary),
})

/** Teams lets a bot speak where it was added, and to the members of a team it was added to. */
function isReachable({ chats }: Lobby, { places }: Directory, place: Place): boolean {
  if (chats.isAdded(place.id)) return true
  const isNearby = (other: Place): boolean =>
    other.kind === 'channel' && other.tenantId === place.tenantId && chats.isAdded(other.id)
  return place.kind === 'personal' && places.some(isNearby)
}

function post(
  lobby: Lobby,
  place: Place,
  { activity, threadId }: { activity: Fields; threadId: string | null },
): string {
  const draft = { ...shown(activity), threadId, from: null, mentionsBot: false }
  return write(lobby, place, draft).id
}

type Spot = { body: Fields; place: Place; threadId: string | null; activityId: string }

/** Finds the conversation of the address; answers as Teams when there is none or the bot is not in it. */
const at =
  (lobby: Lobby, act: (spot: Spot) => HttpAnswer): Handler =>
  async (request: HttpRequest) => {
    const body = request.headers['content-length'] ? ((await request.json()) as Fields) : {}
    const { placeId, threadId } = partsOf(request.params.conversation ?? '')
    const known = await directory(lobby)
    const place = known.places.find(({ id }) => id === placeId)
    if (!place) return noConversation()
    if (!isReachable(lobby, known, place)) return notInRoster()
    return act({ body, place, threadId, activityId: request.params.activity ?? '' })
  }

function send(lobby: Lobby, { body, place, threadId }: Spot): HttpAnswer {
  if (body.type === 'typing') {
    showTyping(lobby, place, true)
    return { status: 202, json: {} }
  }
  if (body.type !== 'message') return refusal(400, 'BadSyntax', 'Unknown activity type.')
  return { status: 201, json: { id: post(lobby, place, { activity: body, threadId }) } }
}

function update(lobby: Lobby, { body, place, activityId }: Spot): HttpAnswer {
  const changed = rewrite(lobby, place, { id: activityId, to: shown(body) })
  return changed ? { status: 200, json: { id: activityId } } : noActivity()
}

const remove = (lobby: Lobby, { place, activityId }: Spot): HttpAnswer =>
  erase(lobby, place, activityId) ? { status: 200, json: {} } : noActivity()

/** A post of its own in a channel, or the one personal chat there is with somebody. */
async function create(lobby: Lobby, body: Fields): Promise<HttpAnswer> {
  const known = await directory(lobby)
  const channelId = fieldOf(fieldOf(body.channelData, 'channel'), 'id')
  const members = Array.isArray(body.members) ? (body.members as unknown[]) : []
  const member = textOf(fieldOf(members[0], 'id'))
  const place = known.places.find((one) =>
    one.kind === 'channel' ? one.id === channelId : !channelId && isPerson(one.owner, member),
  )
  if (!place) return refusal(400, 'BadSyntax', 'Invalid user identity in provided tenant')
  if (!isReachable(lobby, known, place)) return notInRoster()
  const activity = body.activity as Fields | undefined
  if (place.kind === 'personal') {
    const activityId = activity ? post(lobby, place, { activity, threadId: null }) : undefined
    return { status: 201, json: { id: place.id, ...(activityId ? { activityId } : {}) } }
  }
  if (!activity) return refusal(400, 'BadSyntax', 'Activity is required for a channel.')
  const activityId = post(lobby, place, { activity, threadId: null })
  return { status: 201, json: { id: threadOf(place.id, activityId), activityId } }
}

/** The Bot Framework connector the bot answers to: what the SDK calls, answered as Teams does. */
export function mountConnector(http: Http, lobby: Lobby): void {
  const activities = `${V3}/conversations/{conversation}/activities`
  http.on('POST', `${V3}/conversations`, async (request) => create(lobby, (await request.json()) as Fields))
  http.on(
    'POST',
    activities,
    at(lobby, (spot) => send(lobby, spot)),
  )
  http.on(
    'POST',
    `${activities}/{activity}`,
    at(lobby, (spot) => send(lobby, spot)),
  )
  http.on(
    'PUT',
    `${activities}/{activity}`,
    at(lobby, (spot) => update(lobby, spot)),
  )
  http.on(
    'DELETE',
    `${activities}/{activity}`,
    at(lobby, (spot) => remove(lobby, spot)),
  )
  mountMembers(http, lobby, V3)
}

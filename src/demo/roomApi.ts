import { z } from 'zod'
import { languageOf } from '../api/refuse.js'
import type { Http, HttpRequest } from '../api/http.js'
import { HELPED_STEPS, type RoomView } from '../contract/room.js'
import type { Caller, Language } from '../domain/person.js'
import { Refusal } from '../domain/refusals.js'
import { addBot, press, say, type Seat } from './desk.js'
import { directory, placeFor, tellPlace, tellWaiting, viewOf, type Lobby } from './lobby.js'
import type { DemoPerson } from './people.js'
import { mayEnter } from './places.js'
import type { Tour } from './tour.js'
import { parsed } from './wire.js'

const ROOM = '/demo/room'

const saying = z.strictObject({
  text: z.string().trim().min(1).max(4000),
  threadId: z.string().max(40).nullable(),
})
const pressing = z.strictObject({
  messageId: z.string().max(40),
  kind: z.enum(['execute', 'submit']),
  verb: z.string().max(200),
  title: z.string().max(200),
  data: z.record(z.string(), z.unknown()),
})
const helped = z.enum(HELPED_STEPS)
const channelTab = z.strictObject({
  entityId: z.string().min(1).max(200),
  contentUrl: z.string().startsWith('/').max(500),
  name: z.string().trim().min(1).max(80),
})

export type RoomDoor = {
  lobby: Lobby
  signIn: (authorization: string | undefined) => Promise<Caller>
  language: Language
  tour: Tour
}

/** The sample person of the token, and nobody else. */
async function whoAsks({ lobby, signIn }: RoomDoor, { headers }: HttpRequest): Promise<DemoPerson> {
  const caller = await signIn(headers.authorization)
  const { people } = await directory(lobby)
  const isCaller = ({ aadObjectId, tenantId }: DemoPerson): boolean =>
    caller.kind === 'entra' && caller.aadObjectId === aadObjectId && caller.tenantId === tenantId
  const person = people.find(isCaller)
  if (!person) throw new Refusal('not-signed-in')
  return person
}

async function roomOf(lobby: Lobby, me: DemoPerson): Promise<RoomView> {
  const { people, places } = await directory(lobby)
  const around = people.filter(({ tenantId }) => tenantId === me.tenantId)
  const chatOf = (person: DemoPerson): string =>
    places.find((place) => place.kind === 'personal' && mayEnter(person, place))?.id ?? ''
  const waiting = around.map(
    (one) => [one.personId, lobby.chats.unread(one.aadObjectId, chatOf(one))] as const,
  )
  const { personId, name, title, aadObjectId, tenantId, municipality, organisation } = me
  return {
    me: { personId, name, title, aadObjectId, tenantId, municipality, organisation },
    bot: lobby.bot,
    tabUrl: lobby.tabUrl,
    colleagues: around.map((one) => ({
      personId: one.personId,
      name: one.name,
      title: one.title,
      aadObjectId: one.aadObjectId,
    })),
    places: places.filter((place) => mayEnter(me, place)).map((place) => viewOf(lobby, place, me)),
    waiting: Object.fromEntries(waiting.filter(([, unread]) => unread > 0)),
    now: lobby.world.clock.now().toISOString(),
  }
}

/** What the room's page asks. Every answer is for the person of the token, and holds only what they may see. */
export function mountRoomApi(http: Http, door: RoomDoor): void {
  const { lobby } = door
  const seatFor = async (request: HttpRequest): Promise<Seat> => {
    const person = await whoAsks(door, request)
    const place = await placeFor(lobby, person, request.params.place ?? '')
    return { person, place, language: languageOf(request, door.language) }
  }
  const here = `${ROOM}/places/{place}`

  http.on('GET', ROOM, async (request) => ({
    status: 200,
    json: await roomOf(lobby, await whoAsks(door, request)),
  }))
  http.on('GET', `${ROOM}/tour`, async (request) => ({
    status: 200,
    json: await door.tour.of(await whoAsks(door, request)),
  }))
  http.on('POST', `${ROOM}/tour/{step}`, async (request) => {
    const person = await whoAsks(door, request)
    await door.tour.help(parsed(helped, request.params.step), person)
    return { status: 200, json: await door.tour.of(person) }
  })
  http.on('GET', `${ROOM}/stream`, async (request) => lobby.windows.open(await whoAsks(door, request)))

  http.on('GET', `${here}/messages`, async (request) => {
    const { place } = await seatFor(request)
    return { status: 200, json: { messages: lobby.chats.of(place.id) } }
  })
  http.on('POST', `${here}/messages`, async (request) => {
    const seat = await seatFor(request)
    const taken = await say(lobby, seat, parsed(saying, await request.json()))
    return { status: 200, json: { taken } }
  })
  http.on('POST', `${here}/presses`, async (request) => {
    const seat = await seatFor(request)
    const answer = await press(lobby, seat, parsed(pressing, await request.json()))
    if (!answer) throw new Refusal('not-found')
    return { status: 200, json: answer }
  })
  mountPlaces(http, lobby, seatFor)
}

function mountPlaces(http: Http, lobby: Lobby, seatFor: (request: HttpRequest) => Promise<Seat>): void {
  const here = `${ROOM}/places/{place}`
  http.on('POST', `${here}/bot`, async (request) => {
    const seat = await seatFor(request)
    await addBot(lobby, seat)
    return { status: 200, json: viewOf(lobby, seat.place, seat.person) }
  })
  http.on('POST', `${here}/seen`, async (request) => {
    const { person, place } = await seatFor(request)
    lobby.chats.see(person.aadObjectId, place.id)
    if (place.kind === 'personal') tellWaiting(lobby, person, place)
    return { status: 200, json: { unread: 0 } }
  })
  http.on('PUT', `${here}/tab`, async (request) => {
    const { person, place } = await seatFor(request)
    if (place.kind !== 'channel') throw new Refusal('not-a-channel')
    lobby.chats.putTab(place.id, parsed(channelTab, await request.json()))
    tellPlace(lobby, place)
    return { status: 200, json: viewOf(lobby, place, person) }
  })
}

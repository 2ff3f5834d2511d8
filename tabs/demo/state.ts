import type { RoomEvent, RoomMessage, RoomPlace, RoomView } from '../../src/contract/room.js'

export type RoomState = {
  view: RoomView | null
  /** Rises each time the room is entered; what was opened before is asked for again. The last person stays in sight until then. */
  visit: number
  /** What is known of each place; the whole of it once it has been opened. */
  messages: Record<string, RoomMessage[]>
  typing: Record<string, boolean>
  /** When the view's clock was read, by the browser's own. */
  clockReadAt: number
  isLost: boolean
  problem: string | null
  /** What is read aloud. */
  heard: { text: string; n: number }
  /** Messages that have arrived from others since the room was opened. */
  arrived: number
}

export type Step =
  | { type: 'entered'; view: RoomView; at: number }
  | { type: 'opened'; placeId: string; messages: RoomMessage[] }
  | { type: 'seen'; placeId: string }
  | { type: 'lost' }
  | { type: 'problem'; text: string }
  | { type: 'event'; event: RoomEvent; at: number }

export const EMPTY: RoomState = {
  view: null,
  visit: 0,
  messages: {},
  typing: {},
  clockReadAt: 0,
  isLost: false,
  problem: null,
  heard: { text: '', n: 0 },
  arrived: 0,
}

/** Of two copies of a message the later edition counts, in whichever order they came. */
function merged(known: readonly RoomMessage[], coming: readonly RoomMessage[]): RoomMessage[] {
  const all = new Map(known.map((message) => [message.id, message]))
  for (const message of coming) {
    const old = all.get(message.id)
    if (!old || old.edition <= message.edition) all.set(message.id, message)
  }
  return [...all.values()].sort((a, b) => Number(a.id) - Number(b.id))
}

function withPlace(
  view: RoomView,
  placeId: string,
  change: (place: RoomPlace) => Partial<RoomPlace>,
): RoomView {
  return {
    ...view,
    places: view.places.map((place) => (place.id === placeId ? { ...place, ...change(place) } : place)),
  }
}

function heardOf({ from, summary, text }: RoomMessage): string {
  const words = summary || text
  return words === '' ? '' : `${from?.name ?? 'KLIK'}: ${words}`
}

function withMessage(
  state: RoomState,
  view: RoomView,
  { message, isNew }: { message: RoomMessage; isNew: boolean },
): RoomState {
  const { placeId, from } = message
  // It may come before the answer to the opening of its place, which does not know of it yet.
  const known = state.messages[placeId] ?? []
  const messages = { ...state.messages, [placeId]: merged(known, [message]) }
  if (!isNew || from?.aadObjectId === view.me.aadObjectId) return { ...state, messages }
  return {
    ...state,
    messages,
    view: withPlace(view, placeId, ({ unread }) => ({ unread: unread + 1 })),
    heard: { text: heardOf(message), n: state.heard.n + 1 },
    arrived: state.arrived + 1,
  }
}

function withWaiting(view: RoomView, personId: string, unread: number): RoomView {
  const waiting = Object.entries({ ...view.waiting, [personId]: unread }).filter(([, count]) => count > 0)
  return { ...view, waiting: Object.fromEntries(waiting) }
}

function after(state: RoomState, event: RoomEvent, at: number): RoomState {
  const { view } = state
  if (!view) return state
  switch (event.type) {
    case 'hello':
      return { ...state, isLost: false }
    case 'message':
      return withMessage(state, view, event)
    case 'removed': {
      const known = state.messages[event.placeId] ?? []
      const left = known.filter(({ id }) => id !== event.id)
      return { ...state, messages: { ...state.messages, [event.placeId]: left } }
    }
    case 'typing':
      return { ...state, typing: { ...state.typing, [event.placeId]: event.on } }
    case 'place':
      return {
        ...state,
        view: withPlace(view, event.placeId, () => ({ added: event.added, tab: event.tab })),
      }
    case 'waiting':
      return { ...state, view: withWaiting(view, event.personId, event.unread) }
    case 'clock':
      return { ...state, view: { ...view, now: event.now }, clockReadAt: at }
  }
}

export function reduce(state: RoomState, step: Step): RoomState {
  switch (step.type) {
    case 'entered':
      return { ...EMPTY, view: step.view, visit: state.visit + 1, clockReadAt: step.at }
    case 'opened': {
      const known = state.messages[step.placeId] ?? []
      return { ...state, messages: { ...state.messages, [step.placeId]: merged(known, step.messages) } }
    }
    case 'seen':
      return state.view
        ? { ...state, view: withPlace(state.view, step.placeId, () => ({ unread: 0 })) }
        : state
    case 'lost':
      return { ...state, isLost: true }
    case 'problem':
      return { ...state, problem: step.text }
    case 'event':
      return after(state, step.event, step.at)
  }
}

import type { RoomMessage, RoomPress } from '../../../src/contract/room.js'

type Json = Record<string, unknown>

function* actionsIn(value: unknown): Generator<Json> {
  if (Array.isArray(value)) for (const one of value) yield* actionsIn(one)
  else if (typeof value === 'object' && value !== null) {
    const node = value as Json
    if (node.type === 'Action.Execute') yield node
    for (const [key, inner] of Object.entries(node)) if (key !== 'fallback') yield* actionsIn(inner)
  }
}

/** The first button of that verb on the newest card that has one; null where there is none. */
export function findPress(messages: readonly RoomMessage[], verb: string): RoomPress | null {
  for (const { id: messageId, card } of [...messages].reverse()) {
    for (const action of actionsIn(card)) {
      if (action.verb !== verb) continue
      const { title, data } = action
      return {
        ...{ messageId, kind: 'execute', verb },
        title: typeof title === 'string' ? title : '',
        data: typeof data === 'object' && data !== null ? { ...data } : {},
      }
    }
  }
  return null
}

import { useCallback, useEffect, useMemo, useReducer } from 'react'
import type {
  HelpedStep,
  RoomMessage,
  RoomPress,
  RoomPressed,
  RoomTour,
  RoomView,
} from '../../src/contract/room.js'
import type { Language } from '../host/host.js'
import { clientFor, Refused, type Client } from './client.js'
import { EMPTY, reduce, type RoomState, type Step } from './state.js'

const here = (placeId: string): string => `/places/${encodeURIComponent(placeId)}`

/** What a person can do in the room. */
export type Acts = {
  /** Reads a place; a personal chat is given KLIK when it is first opened. */
  open: (placeId: string) => Promise<void>
  addBot: (placeId: string) => Promise<void>
  /** False when the bot did not take it. */
  say: (placeId: string, said: { text: string; threadId: string | null }) => Promise<boolean>
  press: (placeId: string, press: RoomPress) => Promise<RoomPressed>
  see: (placeId: string) => void
  putTab: (placeId: string, tab: { entityId: string; contentUrl: string; name: string }) => Promise<void>
  moveClock: (to: string) => Promise<string>
  tour: () => Promise<RoomTour>
  /** Has a step of the tour done; refused in words. */
  help: (step: HelpedStep) => Promise<RoomTour>
  signIn: () => Promise<string>
}

function actsOf(client: Client, tell: (step: Step) => void): Acts {
  return {
    async open(placeId) {
      const { messages } = await client.ask<{ messages: RoomMessage[] }>('GET', `${here(placeId)}/messages`)
      tell({ type: 'opened', placeId, messages })
    },
    addBot: (placeId) => client.ask('POST', `${here(placeId)}/bot`),
    say: async (placeId, said) =>
      (await client.ask<{ taken: boolean }>('POST', `${here(placeId)}/messages`, said)).taken,
    press: (placeId, press) =>
      client
        .ask<RoomPressed>('POST', `${here(placeId)}/presses`, press)
        .catch((): RoomPressed => ({ kind: 'failed' })),
    see(placeId) {
      tell({ type: 'seen', placeId })
      void client.ask('POST', `${here(placeId)}/seen`).catch(() => undefined)
    },
    putTab: (placeId, tab) => client.ask('PUT', `${here(placeId)}/tab`, tab),
    moveClock: client.moveClock,
    tour: () => client.ask('GET', '/tour'),
    help: (step) => client.ask('POST', `/tour/${step}`),
    signIn: client.signIn,
  }
}

/** The room as one person sees it, kept up to date while it is open. */
export function useRoom(
  personId: string | null,
  language: Language,
): { state: RoomState; acts: Acts | null } {
  const [state, tell] = useReducer(reduce, EMPTY)
  const client = useMemo(() => (personId ? clientFor(personId) : null), [personId])
  useEffect(() => client?.speak(language), [client, language])
  const enter = useCallback(async (): Promise<void> => {
    if (!client) return
    const view = await client.ask<RoomView>('GET', '')
    tell({ type: 'entered', view, at: performance.now() })
  }, [client])

  useEffect(() => {
    if (!client) return
    const leaving = new AbortController()
    const failed = (error: unknown): void => {
      if (!leaving.signal.aborted)
        tell({ type: 'problem', text: error instanceof Refused ? error.message : String(error) })
    }
    void client.listen(
      (event) => {
        if (leaving.signal.aborted) return
        if (event.type === 'hello') enter().catch(failed)
        else tell({ type: 'event', event, at: performance.now() })
      },
      () => tell({ type: 'lost' }),
      leaving.signal,
    )
    return () => leaving.abort()
  }, [client, enter])

  const acts = useMemo(() => (client ? actsOf(client, tell) : null), [client])
  return { state, acts }
}

import { useEffect } from 'react'
import type { RoomMessage, RoomPlace } from '../../../src/contract/room.js'
import { useParts } from '../roomContext.js'

const NONE: readonly RoomMessage[] = []

/** The messages of a place while it is shown; seeing them counts as having read them. */
export function usePlace(
  place: RoomPlace | null,
  isShown: boolean,
): { messages: readonly RoomMessage[]; isOpen: boolean } {
  const { state, acts } = useParts()
  const { visit } = state
  const id = place?.id ?? null
  const needsBot = place?.kind === 'personal' && !place.added
  const known = id === null ? undefined : state.messages[id]
  const unread = place?.unread ?? 0

  useEffect(() => {
    if (id === null || !isShown) return
    void acts.open(id).catch(() => undefined)
  }, [id, isShown, acts, visit])

  useEffect(() => {
    if (id !== null && isShown && needsBot) void acts.addBot(id).catch(() => undefined)
  }, [id, isShown, needsBot, acts])

  useEffect(() => {
    if (id === null || !isShown || !known || unread === 0) return
    const see = (): void => {
      if (document.visibilityState === 'visible') acts.see(id)
    }
    see()
    document.addEventListener('visibilitychange', see)
    return () => document.removeEventListener('visibilitychange', see)
  }, [id, isShown, known, unread, acts])

  return { messages: known ?? NONE, isOpen: known !== undefined }
}

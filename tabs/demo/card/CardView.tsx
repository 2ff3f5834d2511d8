import { useCallback, useEffect, useRef, useState, type ReactElement } from 'react'
import type { RoomMessage } from '../../../src/contract/room.js'
import { useT } from '../../host/reader.js'
import { useParts } from '../roomContext.js'
import { tabRouteOf } from '../tab/routes.js'
import { draw, type Pressed } from './draw.js'
import './card.css'

type Note = { text: string; isBad: boolean }

/** One card at a time does one thing: while it works a second press is nothing. */
function usePress(message: RoomMessage) {
  const t = useT()
  const { acts } = useParts()
  const [own, setOwn] = useState<{ card: Record<string, unknown>; edition: number } | null>(null)
  const [note, setNote] = useState<Note | null>(null)
  const working = useRef(false)
  const { id: messageId, placeId, edition } = message

  const press = useCallback(
    async (pressed: Pressed, button: HTMLElement | null): Promise<void> => {
      if (working.current) return
      working.current = true
      setNote(null)
      const host = button?.closest('.card')
      host?.setAttribute('aria-busy', 'true')
      button?.classList.add('is-working')
      const answer = await acts.press(placeId, { ...pressed, messageId })
      working.current = false
      host?.removeAttribute('aria-busy')
      button?.classList.remove('is-working')
      if (answer.kind === 'failed') return setNote({ text: t('room.chat.pressFailed'), isBad: true })
      if (answer.kind === 'message') setNote({ text: answer.text, isBad: false })
      if (answer.kind === 'card') setOwn({ card: answer.card, edition })
    },
    [acts, placeId, messageId, edition, t],
  )
  // What came back for me alone holds until the card changes for everybody.
  const card = own && own.edition === edition ? own.card : message.card
  return { card, note, press, forget: () => setNote(null) }
}

export function CardView({ message }: { message: RoomMessage }): ReactElement {
  const t = useT()
  const { view, choice, showTab } = useParts()
  const { card, note, press, forget } = usePress(message)
  const host = useRef<HTMLDivElement>(null)
  const { colleagues, tabUrl } = view
  const { theme } = choice

  useEffect(() => {
    const place = host.current
    if (!place || !card) return
    const hadFocus = place.contains(document.activeElement)
    const follow = (url: string): void => {
      const route = tabRouteOf(url, tabUrl)
      if (route === null) window.open(url, '_blank', 'noopener')
      else showTab(route)
    }
    const acts = {
      press: (pressed: Pressed, button: HTMLElement | null) => void press(pressed, button),
      follow,
    }
    const drawn = draw(card, { theme, directory: { colleagues, t }, acts })
    place.replaceChildren(drawn ?? t('room.chat.broken'))
    if (hadFocus) place.focus({ preventScroll: true })
  }, [card, theme, colleagues, t, press, tabUrl, showTab])

  return (
    <div className="card-frame">
      <div
        className="card"
        data-testid="card"
        role="group"
        aria-label={message.summary || t('room.chat.cardFrom', { name: view.bot.name })}
        tabIndex={-1}
        ref={host}
      />
      {note && note.text !== '' && (
        <div className={note.isBad ? 'card-note is-bad' : 'card-note'} role="status">
          <span>{note.text}</span>
          <button type="button" onClick={forget} aria-label={t('room.chat.hide')}>
            ✕
          </button>
        </div>
      )}
    </div>
  )
}

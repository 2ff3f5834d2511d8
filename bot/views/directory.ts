import type { OutboxEvent } from '../../src/domain/events.js'
import * as directory from '../../src/services/directory/directory.js'
import { leftCard, stoppedCard } from '../cards/directory.js'
import type { Reader, Shown } from '../turn/reader.js'

type Of<Type extends OutboxEvent['type']> = Extract<OutboxEvent, { type: Type }>

/** Who has left and still waits to be handed over. Null when somebody has seen to all of them. */
export async function showLeft(
  { world, caller, t, links, municipality }: Reader,
  { personIds }: Of<'directory.left'>,
): Promise<Shown | null> {
  const { left } = await directory.read(world, caller)
  const theirs = left.filter(({ person }) => personIds.some((id) => id === person.id))
  if (theirs.length === 0) return null
  const card = leftCard(t, { left: theirs, municipality, pageUrl: links.directory })
  return { content: null, card, summary: t('directory.card.left', { count: theirs.length }) }
}

/** Nothing was refreshed. Null when it has been since. */
export async function showStopped(
  { world, caller, t, links, municipality }: Reader,
  { leaving }: Of<'directory.stopped'>,
): Promise<Shown | null> {
  const { last } = await directory.read(world, caller)
  if (last?.problem !== 'TOO_MANY_LEAVE') return null
  const card = stoppedCard(t, { leaving, municipality, pageUrl: links.directory })
  return { content: null, card, summary: t('directory.card.stoppedTitle') }
}

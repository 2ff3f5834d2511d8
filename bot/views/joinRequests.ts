import type { OutboxEvent } from '../../src/domain/events.js'
import type { JoinRequestId } from '../../src/domain/ids.js'
import * as answering from '../../src/services/joinRequests/answer.js'
import {
  ambiguousCard,
  answeredCard,
  joinRequestCard,
  noLongerAdministratorCard,
} from '../cards/joinRequest.js'
import type { Reader, Shown } from '../turn/reader.js'

type Of<Type extends OutboxEvent['type']> = Extract<OutboxEvent, { type: Type }>

/** For an administrator: who asks, and what came of it. */
export async function showJoinRequest(
  reader: Reader,
  id: JoinRequestId,
  notice: string | null = null,
): Promise<Shown> {
  const { world, caller, t, links, municipality } = reader
  const { request, projects } = await answering.read(world, caller, id)
  const card = joinRequestCard(t, { request, projects, municipality, notice, usersUrl: links.users })
  const content = { kind: 'joinRequest' as const, subject: id, shows: [id] }
  return { content, card, summary: t('joinRequest.asks', { name: request.name }) }
}

/** The same when it is sent: null when it was answered meanwhile. */
export async function showAsked(
  reader: Reader,
  { joinRequestId }: Of<'joinRequest.asked'>,
): Promise<Shown | null> {
  const { request } = await answering.read(reader.world, reader.caller, joinRequestId)
  return request.state === 'PENDING' ? showJoinRequest(reader, joinRequestId) : null
}

/** For whoever asked, who may still be nobody in KLIK. Null when they have asked anew since. */
export async function showJoinAnswer(
  { world, t, links, conversation, municipality }: Omit<Reader, 'caller'>,
  { joinRequestId }: Of<'joinRequest.answered'>,
): Promise<Shown | null> {
  const answer = await answering.answerFor(world, conversation, joinRequestId)
  if (!answer) return null
  const card = answeredCard(t, { answer, municipality, tabUrl: links.tasks })
  return { content: null, card, summary: t(`joinRequest.answer.${answer.state}`) }
}

/** Who could be who is signing in. Null when one of them is gone, or has another address. */
export async function showAmbiguous(
  { world, caller, t, links, municipality }: Reader,
  { personIds }: Of<'signIn.ambiguous'>,
): Promise<Shown | null> {
  const names = await answering.namesOf(world, caller, personIds)
  if (names.length < 2) return null
  const card = ambiguousCard(t, { names, municipality, usersUrl: links.users })
  return { content: null, card, summary: t('joinRequest.ambiguous.title') }
}

/** Somebody of them is administrator no more. Null when they are gone. */
export async function showNoLongerAdministrator(
  { world, caller, t, links, municipality }: Reader,
  { personId }: Of<'administrator.gone'>,
): Promise<Shown | null> {
  const [name] = await answering.namesOf(world, caller, [personId])
  if (name === undefined) return null
  const card = noLongerAdministratorCard(t, { name, municipality, usersUrl: links.users })
  return { content: null, card, summary: t('joinRequest.noLongerAdministrator.title', { name }) }
}

import type { JoinRequestView } from '../../contract/joinRequest.js'
import type { Reply } from '../../contract/index.js'
import type { JoinAnswer } from '../../data/repositories/joinRequests.js'
import type { Conversation } from '../../domain/conversation.js'
import type { JoinRequestId, MunicipalityId, PersonId, ProjectId } from '../../domain/ids.js'
import { askAgainAt, expiryOf, isPending, type JoinRequest } from '../../domain/joinRequest.js'
import type { AccessType, Caller } from '../../domain/person.js'
import { allow, type Guarded } from '../../domain/policy.js'
import { Refusal } from '../../domain/refusals.js'
import { foldAddress } from '../../domain/signIn.js'
import { dayOf, type Day } from '../../domain/time.js'
import { acting, homeOf, type Acting } from '../acting.js'
import { noteOn } from '../users/changes.js'
import { administering, createUser } from '../users/edit.js'
import { hasKeyOf, onTheBooks } from '../users/firstSignIn.js'
import { guardedUser } from '../users/present.js'
import { userOf } from '../users/users.js'
import type { World } from '../world.js'

/** More than an administrator answers in one sitting. */
const MOST = 200

/** Requests belong to the municipality as a whole. */
export const guardedRequests = (municipalityId: MunicipalityId | null): Guarded => ({
  municipalityId,
  projectIds: [],
  isOwn: false,
})

const nameOf = async ({ tx }: Pick<Acting, 'tx'>, id: PersonId | null): Promise<string | null> =>
  (id && (await tx.people.find(id)))?.fullName ?? null

/** Who on the books has the address of whoever asks. */
async function clashOf({ tx }: Acting, request: JoinRequest): Promise<JoinRequestView['clash']> {
  const { municipalityId, tenantId, email, state } = request
  const address = state === 'PENDING' && email ? foldAddress(email) : null
  const [person] = address ? await onTheBooks(tx, municipalityId, [address]) : []
  return person ? { id: person.id, name: person.fullName, signsIn: hasKeyOf(person, tenantId) } : null
}

async function present(act: Acting, request: JoinRequest): Promise<JoinRequestView> {
  const { id, fullName: name, email, askedAt, state, answeredBy, reason } = request
  const isExpired = state === 'PENDING' && !isPending(request, act.now)
  return {
    ...{ id, name, email, reason },
    askedAt: askedAt.toISOString(),
    expiresOn: dayOf(expiryOf(request)),
    state: isExpired ? 'EXPIRED' : state,
    answeredBy: await nameOf(act, answeredBy),
    clash: await clashOf(act, request),
  }
}

/** Refuses `not-found`, also for whoever may not answer. */
async function requestOf({ tx, actor }: Acting, id: JoinRequestId): Promise<JoinRequest> {
  const request = await tx.joinRequests.find(id)
  if (!request) throw new Refusal('not-found')
  allow(actor, 'person.admit', guardedRequests(request.municipalityId))
  return request
}

/** Who asks to be let in. Refuses `not-found`. */
export async function list(world: World, caller: Caller): Promise<Reply<'joinRequests.list'>> {
  return acting(world, caller, async (act) => {
    const { tx, actor, now } = act
    allow(actor, 'person.admit', guardedRequests(actor.municipalityId))
    const requests: JoinRequestView[] = []
    for (const one of await tx.joinRequests.pending(homeOf(actor), { now, limit: MOST }))
      requests.push(await present(act, one))
    return { requests }
  })
}

/** One of them, and the projects there are to let somebody in on. */
export async function read(
  world: World,
  caller: Caller,
  id: JoinRequestId,
): Promise<{ request: JoinRequestView; projects: { id: ProjectId; name: string }[] }> {
  return acting(world, caller, async (act) => {
    const request = await present(act, await requestOf(act, id))
    const projects = await act.tx.projects.of(homeOf(act.actor))
    return { request, projects: projects.map(({ id: projectId, name }) => ({ id: projectId, name })) }
  })
}

async function overFor(act: Acting, { fullName: name, answeredBy }: JoinRequest): Promise<Refusal> {
  return new Refusal('join-request-over', { name, by: await nameOf(act, answeredBy) })
}

type Answered = Pick<JoinAnswer, 'state' | 'reason' | 'personId'>

/** The first answer counts; every card that shows the request is told. Refuses `join-request-over`. */
async function settle(act: Acting, request: JoinRequest, answered: Answered): Promise<void> {
  const { tx, actor, now } = act
  const answer = { ...answered, answeredAt: now, answeredBy: actor.personId }
  if (!(await tx.joinRequests.answer(request.id, answer))) throw await overFor(act, request)
  await tx.cards.changed({ shows: [request.id], occasion: `answered:${request.id}`, now })
}

/** Whoever asked in the chat hears it there. */
async function tell({ tx, now }: Acting, { id, conversationId, municipalityId }: JoinRequest): Promise<void> {
  if (!conversationId) return
  const event = { type: 'joinRequest.answered' as const, joinRequestId: id }
  await tx.outbox.add({
    key: `joinRequest.answered:${id}`,
    ...{ municipalityId, conversationId, event, dueAt: now },
  })
}

/** Signs in with that account from now on, and has the chat they asked in. */
async function giveKey(
  act: Acting,
  { request, personId }: { request: JoinRequest; personId: PersonId },
): Promise<void> {
  const { tx } = act
  const { tenantId, aadObjectId, conversationId, municipalityId } = request
  const given = await tx.signIns
    .giveKey(personId, { tenantId, aadObjectId }, { over: true })
    .catch((error: unknown) => {
      const isTaken = error instanceof Refusal && error.code === 'key-taken'
      throw isTaken ? new Refusal('join-request-over', { name: request.fullName, by: null }) : error
    })
  if (!given) throw new Refusal('not-found')
  await noteOn(act, { id: personId, municipalityId }, [{ field: 'signIn', oldValue: null, newValue: null }])
  if (conversationId) await tx.joinRequests.giveChat(conversationId, personId)
}

/** One administrator at a time. Refuses `not-found` and `join-request-over`. */
function answering(
  world: World,
  caller: Caller,
  { id, work }: { id: JoinRequestId; work: (act: Acting, request: JoinRequest) => Promise<void> },
): Promise<JoinRequestView> {
  return administering(world, caller, async (act) => {
    const request = await requestOf(act, id)
    if (!isPending(request, act.now)) throw await overFor(act, request)
    await work(act, request)
    return present(act, await requestOf(act, id))
  })
}

export type Admission = {
  joinRequestId: JoinRequestId
  /** Where the one they came with cannot be had, or there is none. */
  email?: string | undefined
  access: readonly { projectId: ProjectId; userType: AccessType }[]
}

/**
 * Makes whoever asks a user, who is told as every new one is. Refuses `not-found`, `join-request-over`,
 * `join-request-email`, and what creating a user refuses.
 */
export async function admit(
  world: World,
  caller: Caller,
  { joinRequestId: id, email, access }: Admission,
): Promise<JoinRequestView> {
  return answering(world, caller, {
    id,
    async work(act, request) {
      const address = email || request.email
      if (!address) throw new Refusal('join-request-email', { name: request.fullName })
      const personId = await createUser(act, { fullName: request.fullName, email: address, access })
      await giveKey(act, { request, personId })
      await settle(act, request, { state: 'ADMITTED', reason: null, personId })
    },
  })
}

/**
 * Says that it is the user who has the address, with a new account. Refuses `not-found`, also for somebody with another
 * address, `not-yourself`, `join-request-over`.
 */
export async function link(
  world: World,
  caller: Caller,
  { joinRequestId: id, personId }: { joinRequestId: JoinRequestId; personId: PersonId },
): Promise<JoinRequestView> {
  return answering(world, caller, {
    id,
    async work(act, request) {
      const user = await userOf(act, personId)
      const clash = await clashOf(act, request)
      if (clash?.id !== user.id) throw new Refusal('not-found')
      if (user.id === act.actor.personId) throw new Refusal('not-yourself')
      allow(act.actor, 'person.edit', guardedUser(user, act.actor))
      await giveKey(act, { request, personId: user.id })
      await settle(act, request, { state: 'ADMITTED', reason: null, personId: user.id })
      await tell(act, request)
    },
  })
}

/** Says no. Refuses `not-found` and `join-request-over`. */
export async function decline(
  world: World,
  caller: Caller,
  { joinRequestId: id, reason }: { joinRequestId: JoinRequestId; reason: string | null },
): Promise<JoinRequestView> {
  return answering(world, caller, {
    id,
    async work(act, request) {
      await settle(act, request, { state: 'DECLINED', reason: reason?.trim() || null, personId: null })
      await tell(act, request)
    },
  })
}

/** What whoever asked is told: no with its reason, or that their account is theirs again. */
export type JoinAnswerTold = {
  state: 'ADMITTED' | 'DECLINED'
  by: string | null
  reason: string | null
  askAgainOn: Day
}

/** For the chat it was asked in. Null when nothing is answered, or it is gone. */
export async function answerFor(
  { data }: Pick<World, 'data'>,
  { municipalityId, tenantId }: Pick<Conversation, 'municipalityId' | 'tenantId'>,
  id: JoinRequestId,
): Promise<JoinAnswerTold | null> {
  if (!municipalityId) return null
  return data.forMunicipality({ id: municipalityId, tenantId }, async (tx) => {
    const request = await tx.joinRequests.find(id)
    if (!request || request.state === 'PENDING') return null
    const { state, reason, answeredBy } = request
    return { state, reason, by: await nameOf({ tx }, answeredBy), askAgainOn: dayOf(askAgainAt(request)) }
  })
}

/** The names of users of the own municipality. */
export async function namesOf(
  world: World,
  caller: Caller,
  personIds: readonly PersonId[],
): Promise<string[]> {
  return acting(world, caller, async (act) => {
    allow(act.actor, 'person.admit', guardedRequests(act.actor.municipalityId))
    const names: string[] = []
    for (const id of personIds) {
      const name = await nameOf(act, id)
      if (name !== null) names.push(name)
    }
    return names
  })
}

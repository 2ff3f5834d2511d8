import type { JoinStanding } from '../../contract/joinRequest.js'
import type { Tx } from '../../data/tx.js'
import { newId, type ConversationId, type JoinRequestId } from '../../domain/ids.js'
import { askAgainAt, expiryOf, isPending, mayAskAgain, type JoinRequest } from '../../domain/joinRequest.js'
import type { Caller, Person } from '../../domain/person.js'
import type { Municipality } from '../../domain/project.js'
import { Refusal } from '../../domain/refusals.js'
import { dayOf } from '../../domain/time.js'
import { acting } from '../acting.js'
import type { Whereabouts } from '../conversations/conversations.js'
import { homeOfTenant, onTheBooks, recognised, type Signing } from '../users/firstSignIn.js'
import type { World } from '../world.js'

/** More names help nobody to know whom to ask. */
const NAMED = 10

const NOTHING_ASKED = { askedAt: null, expiresOn: null, answeredBy: null, reason: null, askAgainOn: null }

const KNOWN: JoinStanding = {
  ...{ state: 'KNOWN', municipality: null, administrators: [], name: null, email: null },
  ...{ isAddressTaken: false, mayAsk: false },
  ...NOTHING_ASKED,
}

type Newcomer = {
  home: Municipality
  administrators: Person[]
  request: JoinRequest | null
  name: string | null
  email: string | null
  isAddressTaken: boolean
}

/** The address somebody on the books has, where there is one: it is what the administrators have to know of. */
async function meet(tx: Tx, signing: Signing): Promise<Newcomer> {
  const { addresses = [], name = null } = signing.claims ?? {}
  const home = await homeOfTenant(tx, signing)
  const people = await onTheBooks(tx, home.id, addresses)
  const administrators = await tx.people.administrators(home.id)
  const request = await tx.joinRequests.of(signing)
  const email = people[0]?.email ?? addresses[0] ?? null
  return { home, administrators, request, name: name ?? email, email, isAddressTaken: people.length > 0 }
}

/** What stands of a request: nothing of one that is over, and need not be known any more. */
async function asked(tx: Tx, request: JoinRequest | null, now: Date) {
  const askedAt = request && request.askedAt.toISOString()
  if (request?.state === 'DECLINED') {
    const by = request.answeredBy && (await tx.people.find(request.answeredBy))
    const told = { answeredBy: by ? by.fullName : null, reason: request.reason }
    const askAgainOn = dayOf(askAgainAt(request))
    return { state: 'DECLINED' as const, askedAt, expiresOn: null, ...told, askAgainOn }
  }
  if (!request || !isPending(request, now)) return { state: 'NEW' as const, ...NOTHING_ASKED }
  return { state: 'PENDING' as const, ...NOTHING_ASKED, askedAt, expiresOn: dayOf(expiryOf(request)) }
}

async function present(tx: Tx, newcomer: Newcomer, now: Date): Promise<JoinStanding> {
  const { home, administrators, request, name, email, isAddressTaken } = newcomer
  return {
    municipality: home.name,
    administrators: administrators.slice(0, NAMED).map(({ fullName }) => fullName),
    ...{ name, email, isAddressTaken },
    mayAsk: name !== null && administrators.length > 0 && mayAskAgain(request, now),
    ...(await asked(tx, request, now)),
  }
}

/** Somebody who is in KLIK has nothing to ask for. Null for everybody else. */
async function unlessKnown(world: World, caller: Caller): Promise<Signing | null> {
  try {
    await recognised(world, caller, () => acting(world, caller, () => Promise.resolve()))
    return null
  } catch (error) {
    const isNobody = error instanceof Refusal && error.code === 'nobody-here'
    if (isNobody && caller.kind === 'entra') return caller
    throw error
  }
}

/** The chat an answer goes to; it is nobody's until they are let in. */
async function chatAt(tx: Tx, home: Municipality, where: Whereabouts | null): Promise<ConversationId | null> {
  if (where?.kind !== 'PERSONAL') return null
  const known = await tx.conversations.ofTeams(where.tenantId, where.teamsId)
  const seen = { ...where, municipalityId: home.id, personId: null }
  return (await tx.conversations.remember(seen, known)).id
}

async function tellAdministrators(tx: Tx, { home, administrators }: Newcomer, request: JoinRequest) {
  const { id: joinRequestId, askedAt: dueAt } = request
  const event = { type: 'joinRequest.asked' as const, joinRequestId }
  await tx.outbox.addAll(
    administrators.map(({ id: personId }) => ({
      key: `joinRequest.asked:${joinRequestId}:${personId}`,
      ...{ municipalityId: home.id, personId, event, dueAt },
    })),
  )
}

type Asking = { signing: Signing; where: Whereabouts | null; now: Date }

/** Nothing where it has been asked already. Refuses `nobody-here` where nobody could answer. */
async function write(tx: Tx, newcomer: Newcomer, { signing, where, now }: Asking): Promise<void> {
  const { home, administrators, request, name, email } = newcomer
  if (request && isPending(request, now)) return
  if (!mayAskAgain(request, now) && request)
    throw new Refusal('join-request-not-yet', { day: dayOf(askAgainAt(request)) })
  if (name === null || administrators.length === 0) throw new Refusal('nobody-here')
  if (request) await tx.joinRequests.forget(request.id)
  const { tenantId, aadObjectId } = signing
  const made: JoinRequest = {
    id: newId<JoinRequestId>(),
    municipalityId: home.id,
    ...{ tenantId, aadObjectId, fullName: name, email },
    conversationId: await chatAt(tx, home, where),
    ...{ state: 'PENDING', askedAt: now, answeredAt: null, answeredBy: null, reason: null, personId: null },
  }
  if (await tx.joinRequests.insert(made)) await tellAdministrators(tx, newcomer, made)
}

/**
 * Asks the administrators to be let in; `where`: the chat it was asked in. Twice is once. Refuses `unknown-municipality`,
 * `guest-here`, `join-request-not-yet`, and `nobody-here` where nobody could answer.
 */
export async function ask(
  world: World,
  caller: Caller,
  where: Whereabouts | null = null,
): Promise<JoinStanding> {
  const signing = await unlessKnown(world, caller)
  if (!signing) return KNOWN
  const now = world.clock.now()
  return world.data.inTurn(signing.tenantId, async (tx) => {
    await write(tx, await meet(tx, signing), { signing, where, now })
    return present(tx, await meet(tx, signing), now)
  })
}

/**
 * How it stands with somebody who wants to come in; `where`: the chat they are told it in, which is where the answer goes.
 * Refuses `unknown-municipality` and `guest-here`.
 */
export async function mine(
  world: World,
  caller: Caller,
  where: Whereabouts | null = null,
): Promise<JoinStanding> {
  const signing = await unlessKnown(world, caller)
  if (!signing) return KNOWN
  const now = world.clock.now()
  return world.data.inTurn(signing.tenantId, async (tx) => {
    const newcomer = await meet(tx, signing)
    const { request, home } = newcomer
    if (request && !request.conversationId && isPending(request, now)) {
      const chat = await chatAt(tx, home, where)
      if (chat) await tx.joinRequests.answerIn(request.id, chat)
    }
    return present(tx, newcomer, now)
  })
}

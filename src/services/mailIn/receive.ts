import { newId, type MessageId } from '../../domain/ids.js'
import {
  addressKey,
  ANSWER_DAYS,
  ANSWERS_A_DAY,
  type HeldMail,
  type HeldReason,
  type MailToken,
} from '../../domain/mail.js'
import { Refusal } from '../../domain/refusals.js'
import { MESSAGE_MAX } from '../../domain/task.js'
import { dayOf } from '../../domain/time.js'
import { hashOf, noteReturned } from '../notices/mails.js'
import { write, writeAsMailbox } from '../tasks/messages.js'
import { derivedId } from '../derivedId.js'
import type { World } from '../world.js'

/** An answer as it came in. `isVouched`: our relay says that it is from the domain it says it is from. */
export type Answer = {
  token: string
  from: string
  isVouched: boolean
  messageId: string
  subject: string
  text: string
}

/**
 * `held`: a person decides. `looping`: more than a person writes. `refused`: whoever wrote it hears so at once, and has
 * the words still.
 */
export type Received =
  | { kind: 'taken' | 'held' | 'looping' }
  | { kind: 'refused'; reason: 'too-long' | 'empty' | 'personal-number' }

/** The same mail becomes the same message, however often a relay brings it. */
const messageKey = (hash: string, messageId: string): MessageId =>
  derivedId<MessageId>(`${hash} ${messageId}`)

const DAY_MS = 86_400_000

type For = Pick<HeldMail, 'taskId' | 'personId' | 'mailbox' | 'messageId' | 'text'>

/** Into the thread, as whoever the mail was for. Refuses as writing there does. */
export async function takeIn(world: World, answer: For, confirmed: boolean): Promise<void> {
  const { taskId, personId, mailbox, messageId: key, text } = answer
  if (taskId && personId)
    await write(world, { kind: 'known', personId, door: 'MAIL' }, { taskId, text, key, confirmed })
  else if (taskId && mailbox) await writeAsMailbox(world, { taskId, mailbox, text, key, confirmed })
  else throw new Refusal('not-found')
}

/** Whose mail was answered, by address. */
async function recipientOf(world: World, { personId, mailbox }: MailToken): Promise<string | null> {
  if (!personId) return mailbox
  const person = await world.data.asSystem((tx) => tx.people.find(personId))
  return person?.email ?? null
}

/** Why a person is to look first; null when nothing speaks against it. */
async function doubtOf(world: World, token: MailToken | null, answer: Answer): Promise<HeldReason | null> {
  if (!token) return 'unknown-token'
  const age = world.clock.now().getTime() - token.madeAt.getTime()
  if (age > ANSWER_DAYS * DAY_MS || token.taskId === null) return 'expired-token'
  if (!answer.isVouched) return 'not-authenticated'
  const recipient = await recipientOf(world, token)
  return recipient && addressKey(recipient) === addressKey(answer.from) ? null : 'other-sender'
}

type Holding = { token: MailToken | null; answer: Answer; key: MessageId; reason: HeldReason }

async function hold(world: World, { token, answer, key, reason }: Holding): Promise<Received> {
  const isFor = token && {
    municipalityId: token.municipalityId,
    taskId: token.taskId,
    personId: token.personId,
    mailbox: token.mailbox,
  }
  const nobody = { municipalityId: null, taskId: null, personId: null, mailbox: null }
  await world.data.asSystem(async (tx) => {
    const task = token?.taskId ? await tx.tasks.find(token.taskId) : null
    await tx.heldMails.insert({
      ...(isFor ?? nobody),
      id: newId(),
      projectId: task && task.projectId,
      messageId: key,
      fromAddress: answer.from,
      subject: answer.subject,
      text: answer.text,
      reason,
      receivedAt: world.clock.now(),
    })
  })
  return { kind: 'held' }
}

const FINAL = ['not-found', 'forbidden', 'is-local', 'task-not-active', 'nobody-here'] as const

/** An answer to a mail of ours. What cannot be taken for the moment refuses `busy`, and is brought again. */
export async function receive(world: World, answer: Answer): Promise<Received> {
  const hash = hashOf(answer.token)
  const key = messageKey(hash, answer.messageId)
  const [token, uses] = await world.data.asSystem(async (tx) => [
    await tx.mailsIn.token(hash),
    await tx.mailsIn.use(hash, dayOf(world.clock.now())),
  ])
  if (uses > ANSWERS_A_DAY) return { kind: 'looping' }
  const reason = await doubtOf(world, token, answer)
  if (!token || reason) return hold(world, { token, answer, key, reason: reason ?? 'unknown-token' })
  if (answer.text === '') return { kind: 'refused', reason: 'empty' }
  if (answer.text.length > MESSAGE_MAX) return { kind: 'refused', reason: 'too-long' }
  try {
    await takeIn(world, { ...token, messageId: key, text: answer.text }, false)
    return { kind: 'taken' }
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    if (error.code === 'personal-number') return { kind: 'refused', reason: 'personal-number' }
    if (error.code === 'personal-number-or-not')
      return hold(world, { token, answer, key, reason: error.code })
    if (FINAL.some((code) => code === error.code))
      return hold(world, { token, answer, key, reason: 'no-right' })
    throw error
  }
}

/** A mail of ours has not arrived. `status`: "5.1.1". False when nothing is known of it. */
export async function comeBack(world: World, token: string, status: string): Promise<boolean> {
  const now = world.clock.now()
  return world.data.asSystem(async (tx) => {
    const found = await tx.mailsIn.token(hashOf(token))
    const rows = found ? await tx.mails.returned(found.outboxIds, `returned ${status}`) : []
    await noteReturned(tx, rows, now)
    return rows.length > 0
  })
}

import type { Reply } from '../../contract/index.js'
import type { NamedHeldMail } from '../../data/repositories/heldMails.js'
import type { HeldMailId, ProjectId } from '../../domain/ids.js'
import { isOfKombitsSide, type HeldDecision, type HeldMail } from '../../domain/mail.js'
import type { Caller } from '../../domain/person.js'
import { allow, may, type Guarded } from '../../domain/policy.js'
import { Refusal } from '../../domain/refusals.js'
import { MESSAGE_MAX } from '../../domain/task.js'
import { acting, type Acting, type Doing } from '../acting.js'
import { takeIn } from '../mailIn/receive.js'
import { record } from '../record.js'
import { write } from '../tasks/messages.js'
import type { World } from '../world.js'

type Listed = Reply<'heldMails.list'>
/** As whoever the mail was for, or as who decides. */
export type As = 'RECIPIENT' | 'ME'

const LISTED = 100
const DECIDED = { days: 30, limit: 20 }
const DAY_MS = 86_400_000

const guardedHeld = (projectId: ProjectId): Guarded => ({
  municipalityId: null,
  projectIds: [projectId],
  isOwn: false,
})

/** What came by mail and waits for a person, whosever, the oldest first. */
export const waiting = (world: World, limit: number): Promise<HeldMail[]> =>
  world.data.asSystem((tx) => tx.heldMails.all(limit))

/** Refuses `not-found`: it is not there, or somebody has decided on it. */
export async function read(world: World, id: HeldMailId): Promise<HeldMail> {
  const found = await world.data.asSystem((tx) => tx.heldMails.find(id))
  if (!found) throw new Refusal('not-found')
  return found
}

/** It is gone, and its task's history says what was decided. Refuses `not-found` where somebody else was first. */
async function settle(doing: Doing, mail: HeldMail, decision: HeldDecision): Promise<void> {
  const { tx } = doing
  if (!(await tx.heldMails.letGo(mail.id))) throw new Refusal('not-found')
  const task = mail.taskId && (await tx.tasks.find(mail.taskId))
  if (!task) return
  const { id: subjectId, municipalityId } = task
  await record(doing, {
    ...{ municipalityId, subject: 'task', subjectId, field: 'heldMail', newValue: decision },
  })
}

const settleAsHouse = (world: World, mail: HeldMail, decision: HeldDecision): Promise<void> =>
  world.data.asSystem((tx) =>
    settle({ tx, now: world.clock.now(), actor: { personId: null, side: 'SYSTEM' } }, mail, decision),
  )

function obstacleOf({ text }: HeldMail): Listed['mails'][number]['obstacle'] {
  if (text === '') return 'EMPTY'
  return text.length > MESSAGE_MAX ? 'TOO_LONG' : null
}

/** Refuses `no-message`: it cannot be one. */
function refuseWords(mail: HeldMail): void {
  if (obstacleOf(mail)) throw new Refusal('no-message')
}

const MAY_NOT = ['not-found', 'forbidden', 'nobody-here'] as const

/** Refuses `recipient-cannot-write` where they may not any more, and as writing does. */
async function writeAsRecipient(world: World, mail: HeldMail): Promise<void> {
  try {
    await takeIn(world, mail, true)
  } catch (error) {
    const mayNot = error instanceof Refusal && MAY_NOT.some((code) => code === error.code)
    throw mayNot ? new Refusal('recipient-cannot-write') : error
  }
}

/** Puts it into the thread as whoever the mail was for. Refuses `not-found`, and as `attach` does. */
export async function accept(world: World, id: HeldMailId): Promise<void> {
  const mail = await read(world, id)
  refuseWords(mail)
  await writeAsRecipient(world, mail)
  await settleAsHouse(world, mail, 'ATTACHED')
}

/** Refuses `not-found`. */
export async function discard(world: World, id: HeldMailId): Promise<void> {
  await settleAsHouse(world, await read(world, id), 'DROPPED')
}

function present(mail: NamedHeldMail): Listed['mails'] {
  const { id, taskId, projectId, mailbox, personName, receivedAt, text } = mail
  if (!taskId || !projectId) return []
  const { fromAddress: from, subject, reason, municipality } = mail
  return [
    {
      ...{ id, from, subject, reason, municipality },
      project: { id: projectId, name: mail.projectName },
      task: { id: taskId, number: mail.taskNumber, title: mail.taskTitle },
      recipient: personName ?? mailbox ?? '',
      isMailbox: personName === null,
      text: text.slice(0, MESSAGE_MAX),
      obstacle: obstacleOf(mail),
      receivedAt: receivedAt.toISOString(),
    },
  ]
}

/** What waits for the caller to decide, of one project or of all, and what was decided lately. Refuses `not-found`. */
export async function list(
  world: World,
  caller: Caller,
  { project }: { project?: ProjectId | undefined },
): Promise<Listed> {
  return acting(world, caller, async ({ tx, actor, now }) => {
    const all = await tx.projects.all()
    const theirs = all.filter(({ id }) => may(actor, 'heldMail.decide', guardedHeld(id)))
    const wanted = theirs.filter(({ id }) => project === undefined || id === project)
    if (wanted.length === 0) throw new Refusal('not-found')
    const ids = wanted.map(({ id }) => id)
    const since = new Date(now.getTime() - DECIDED.days * DAY_MS)
    const decided = await tx.heldMails.decided(ids, { since, limit: DECIDED.limit })
    return {
      mails: (await tx.heldMails.ofProjects(ids, LISTED)).flatMap(present),
      decided: decided.map(({ taskId, taskNumber, taskTitle, decision, at, by }) => ({
        task: { id: taskId, number: taskNumber, title: taskTitle },
        ...{ decision, by, at: at.toISOString() },
      })),
    }
  })
}

/** One the actor may decide on. Refuses `not-found`. */
async function decidable({ tx, actor }: Acting, id: HeldMailId): Promise<HeldMail> {
  const mail = await tx.heldMails.find(id)
  if (!mail?.projectId || !mail.taskId || !isOfKombitsSide(mail)) throw new Refusal('not-found')
  allow(actor, 'heldMail.decide', guardedHeld(mail.projectId))
  return mail
}

type Decided = Reply<'heldMails.drop'>

async function settled(
  world: World,
  caller: Caller,
  { mail, decision }: { mail: HeldMail; decision: HeldDecision },
): Promise<void> {
  await acting(world, caller, (act) => settle(act, mail, decision))
}

/**
 * Puts it into the thread, and it waits no longer. Whoever presses twice, or with another, puts it there once. Refuses
 * `not-found`, `recipient-cannot-write`, `no-message`, and as writing does.
 */
export async function attach(
  world: World,
  caller: Caller,
  { heldMailId, as }: { heldMailId: HeldMailId; as: As },
): Promise<Decided> {
  const mail = await acting(world, caller, (act) => decidable(act, heldMailId))
  const { taskId, text, messageId: key } = mail
  refuseWords(mail)
  if (as === 'RECIPIENT') await writeAsRecipient(world, mail)
  else if (taskId) await write(world, caller, { taskId, text, key, confirmed: true })
  await settled(world, caller, { mail, decision: 'ATTACHED' })
  return { id: heldMailId }
}

/** Throws it away. Refuses `not-found`. */
export async function drop(world: World, caller: Caller, id: HeldMailId): Promise<Decided> {
  const mail = await acting(world, caller, (act) => decidable(act, id))
  await settled(world, caller, { mail, decision: 'DROPPED' })
  return { id }
}

import { randomUUID } from 'node:crypto'
import type { Tx } from '../../src/data/tx.js'
import {
  newId,
  type AssignmentId,
  type ConversationId,
  type MessageId,
  type PersonId,
  type ProjectId,
  type RoleId,
  type RoundId,
  type TaskId,
} from '../../src/domain/ids.js'
import { DEFAULT_SETTINGS } from '../../src/domain/settings.js'
import type { HeldMail } from '../../src/domain/mail.js'
import type { HistoryEntry } from '../../src/domain/conversation.js'
import {
  aConfirmation,
  aMasterRole,
  aMunicipality,
  anAssignment,
  anEntry,
  aPerson,
  aProject,
  aRole,
  aRound,
  aTask,
  day,
  type Someone,
  type Town,
} from './builders.js'
import { aBroadcast, aGroup } from './broadcasts.js'
import { aDelegation } from './delegations.js'
import { aFile } from './file.js'
import { openSession } from '../../src/services/signIn/sessions.js'
import { UNPACED } from './rates.js'
import { aJoinRequest } from './joinRequests.js'
import { aWholeIntroduction } from './introductionPlans.js'
import { anArea, anInvitation, aTeam } from './organisation.js'

/** What hangs on nearly everything of a municipality, and an administrator on whom nothing does. */
export type TownRows = {
  admin: Someone
  who: Someone
  colleague: Someone
  taskId: TaskId
  localId: TaskId
  roleId: RoleId
  channelId: ConversationId
}

/** A database with a row of everything: KOMBIT's own, and of two municipalities. */
export type FullDatabase = { here: Town; there: Town; kombit: Someone; supplier: Someone; ofHere: TownRows }

const AT = new Date('2026-03-01T10:00:00Z')

type Kombits = {
  ksd: ProjectId
  roleId: RoleId
  roundId: RoundId
  kombit: Someone
  supplier: Someone
}

async function chat(
  tx: Tx,
  of: { person: Someone | null; municipalityId: Town['id'] | null },
): Promise<ConversationId> {
  const { id } = await tx.conversations.remember({
    municipalityId: of.municipalityId,
    kind: of.person ? 'PERSONAL' : 'CHANNEL',
    personId: of.person && of.person.id,
    tenantId: crypto.randomUUID(),
    teamsId: `a:${crypto.randomUUID()}`,
    serviceUrl: 'https://teams.example/',
    botId: '28:bot',
    language: null,
  })
  return id
}

/** A chat with a card that stands there and one that is on its way. */
async function chatWith(tx: Tx, person: Someone, municipalityId: Town['id'] | null): Promise<void> {
  const conversationId = await chat(tx, { person, municipalityId })
  const shown = { kind: 'tasks' as const, subject: 'tasks', shows: ['tasks'], threadId: null }
  const activityId = crypto.randomUUID()
  const cardId = await tx.cards.deliver({ municipalityId, conversationId, activityId, ...shown }, AT)
  const event = { type: 'card.changed' as const, deliveredCardId: cardId }
  await tx.outbox.add({ key: `card:${cardId}`, municipalityId, conversationId, event, dueAt: AT })
}

async function ownThings(tx: Tx, { id }: Someone, municipalityId: Town['id'] | null): Promise<void> {
  await tx.taskViews.save({ personId: id, municipalityId, search: '' })
  await tx.calendars.put({ personId: id, municipalityId, secretHash: crypto.randomUUID(), createdAt: AT })
  await tx.settings.save({ ...DEFAULT_SETTINGS, personId: id, municipalityId, version: 0 })
  const key = { kind: 'OPENID', issuer: 'https://sign-in.example', subject: id } as const
  await tx.signInKeys.bind({ ...key, personId: id, municipalityId, boundAt: AT })
  await openSession(tx, { id, municipalityId }, { ...key, logoutHint: null, sessionIndex: null, now: AT })
  const attempt = { provider: 'town', state: 's', nonce: 'n', verifier: 'v', returnTo: '/', begunAt: AT }
  await tx.sessions.begin({ ...attempt, hash: randomUUID(), problem: 'nobody', municipalityId })
  await tx.signIns.useAssertion(randomUUID(), AT)
  const nobody = { leaving: 0, changed: 0, left: 0, back: 0, unknown: 0, strangers: 0, setAside: 0 }
  const refreshed = { directory: 'LIST' as const, at: AT, problem: null, counts: nobody }
  if (municipalityId) await tx.directory.save({ municipalityId, ...refreshed })
}

async function note(
  tx: Tx,
  about: Pick<HistoryEntry, 'municipalityId' | 'subject' | 'subjectId' | 'field' | 'actorSide'>,
): Promise<void> {
  await tx.history.insert({ id: newId(), at: AT, actorId: null, oldValue: null, newValue: 'x', ...about })
}

async function kombitsOwn(tx: Tx, towns: readonly Town[]): Promise<Kombits> {
  const [town] = towns
  if (!town) throw new Error('no town')
  const ksd = await aProject(tx, 'KSD', towns)
  await tx.projects.insertPhase({ id: newId(), projectId: ksd, name: 'Fase', nameSort: 'fase', order: 1 })
  await tx.projects.insertTheme({ id: newId(), projectId: ksd, name: 'Tema', nameSort: 'tema', order: 1 })
  const masterRoleId = await aMasterRole(tx)
  const roleId = await aRole(tx, { masterRoleId, projectId: ksd })
  const draftId = await aRole(tx, { projectId: ksd, publishedAt: null })
  await tx.kombitRoles.setAudience(
    roleId,
    towns.map(({ id }) => id),
  )
  for (const id of [roleId, draftId]) {
    const content = { title: 'Rolle', ...{ description: null, effect: null, characteristics: null } }
    const lists = { duties: [], responsibilities: [], competences: [] }
    const edition = { id: newId<never>(), roleId: id, masterRoleId: null, version: 1, at: AT, by: null }
    await tx.kombitRoles.insertEdition({ ...edition, content: { ...content, ...lists } })
  }
  const kombit = await aPerson(tx, town, { side: 'KOMBIT', access: [[ksd, 'STANDARD']] })
  const supplier = await aPerson(tx, town, { side: 'SUPPLIER', access: [[ksd, 'STANDARD']] })
  const sent = { projectId: ksd, author: kombit, towns }
  await aBroadcast(tx, sent, { groupId: await aGroup(tx, sent), groupName: 'Bølge 1' })
  const organisation = { id: newId<never>(), kind: 'KOMBIT' as const, name: 'KOMBIT', municipalityId: null }
  await tx.people.insertOrganisation(organisation)
  await note(tx, {
    ...{ municipalityId: null, subject: 'role', subjectId: roleId, field: 'created', actorSide: 'KOMBIT' },
  })
  await ownThings(tx, kombit, null)
  await chatWith(tx, kombit, null)
  await tx.operations.claimRun('job', 'slot', AT)
  await tx.operations.isFirst('chat', 'activity', AT)
  await tx.operations.remember('key', 'value')
  await tx.closedTenants.close(crypto.randomUUID(), { now: AT, probeAt: AT })
  return { ksd, roleId, roundId: await aRound(tx, roleId), kombit, supplier }
}

/** A mail about the message that came back, and an answer to it that is held. */
async function mailOf(
  tx: Tx,
  { projectId, ...of }: Pick<HeldMail, 'municipalityId' | 'taskId' | 'personId' | 'mailbox' | 'projectId'>,
  messageId: MessageId,
): Promise<void> {
  await tx.mails.issue({ ...of, hash: crypto.randomUUID(), outboxIds: [], madeAt: AT })
  const answer = {
    fromAddress: 'ksd@kombit.example',
    subject: 'SV: Hej',
    text: 'Hej',
    reason: 'other-sender' as const,
    receivedAt: AT,
  }
  await tx.heldMails.insert({ ...of, projectId, id: newId(), messageId: newId(), ...answer })
  if (of.municipalityId) await tx.mailsIn.noteReturn(messageId, of.municipalityId, AT)
}

async function tasksOf(
  tx: Tx,
  town: Town,
  { ksd, kombit, who }: Kombits & { who: Someone },
): Promise<Pick<TownRows, 'taskId' | 'localId'>> {
  const municipalityId = town.id
  const theirs = { responsibleId: who.id, executorId: who.id }
  const taskId = await aTask(tx, town, ksd, { template: {}, ...theirs })
  const local = { kind: 'LOCAL', priority: 'LOCAL', parentTaskId: taskId } as const
  const localId = await aTask(tx, town, ksd, { ...local, ...theirs })
  for (const id of [taskId, localId])
    await tx.tasks.insertNote({ taskId: id, municipalityId, text: 'Kun for os' })
  for (const id of [taskId, localId])
    await tx.tasks.keepImported({
      taskId: id,
      municipalityId,
      importedAt: AT,
      history: 'Før',
      files: ['a.pdf'],
    })
  const said = {
    municipalityId,
    authorId: null,
    authorName: 'Nogen',
    text: 'Hej',
    sentAt: AT,
    isFollowUp: false,
  }
  const messageId = newId<MessageId>()
  await tx.tasks.insertMessages([
    { ...said, id: messageId, taskId, authorSide: 'MUNICIPALITY', position: 1 },
    { ...said, id: newId(), taskId, authorSide: 'KOMBIT', position: 2 },
    { ...said, id: newId(), taskId: localId, authorSide: 'MUNICIPALITY', position: 1 },
  ])
  const toMailbox = { personId: null, mailbox: 'ksd@kombit.example' }
  await mailOf(tx, { municipalityId, taskId, projectId: ksd, ...toMailbox }, messageId)
  const toThem = { personId: who.id, mailbox: null }
  await mailOf(tx, { municipalityId, taskId, projectId: ksd, ...toThem }, messageId)
  await aFile(tx, { town, taskId })
  await aFile(tx, { town, taskId }, { origin: 'KOMBIT' })
  await aFile(tx, { town, taskId: localId })
  const until = day('2026-03-09')
  await tx.snoozes.set({ personId: kombit.id, taskId, municipalityId, until })
  for (const id of [taskId, localId])
    await tx.snoozes.set({ personId: who.id, taskId: id, municipalityId, until })
  const ofTask = { municipalityId, subject: 'task' as const, subjectId: taskId }
  await note(tx, { ...ofTask, field: 'status', actorSide: 'MUNICIPALITY' })
  await note(tx, { ...ofTask, field: 'status', actorSide: 'KOMBIT' })
  await note(tx, { ...ofTask, field: 'internalNotes', actorSide: 'MUNICIPALITY' })
  await note(tx, { ...ofTask, subjectId: localId, field: 'title', actorSide: 'MUNICIPALITY' })
  return { taskId, localId }
}

type Held = { assignmentId: AssignmentId; who: Someone; colleague: Someone }

async function rolesOf(
  tx: Tx,
  town: Town,
  { roleId, roundId, ...held }: Kombits & Held & Pick<TownRows, 'localId'>,
): Promise<void> {
  const { assignmentId, who, colleague, localId } = held
  const municipalityId = town.id
  for (const section of ['GENERAL', 'EFFECT'] as const)
    await tx.roleNotes.insert({
      ...{ municipalityId, roleId, section, text: 'Note', updatedAt: AT, updatedBy: who.id },
    })
  const successor = await anAssignment(tx, { town, roleId, person: colleague }, { state: 'NOMINATED' })
  await tx.handOvers.insertHandOver({
    ...{ id: newId(), municipalityId, assignmentId, successorAssignmentId: successor },
    ...{
      projectIds: [],
      introductions: [],
      state: 'OPEN',
      createdAt: AT,
      createdBy: who.id,
      settledAt: null,
    },
  })
  await aDelegation(tx, { town, assignmentId, person: colleague })
  for (const state of ['OPEN', 'ENDED'] as const)
    await aDelegation(tx, { town, assignmentId, person: colleague }, { duty: null, taskId: localId, state })
  const confirmationId = await aConfirmation(tx, town, roundId)
  await tx.confirmations.answer({
    ...{ confirmationId, assignmentId, municipalityId, answer: 'STILL_ME' },
    ...{ answeredAt: AT, answeredBy: who.id },
  })
  const ofRole = { municipalityId, subject: 'assignment' as const, subjectId: assignmentId }
  await note(tx, { ...ofRole, field: 'state', actorSide: 'MUNICIPALITY' })
}

/** Somebody's chat, a chat in a tenant that belongs to no municipality, and a channel that subscribes. */
async function chatsOf(tx: Tx, town: Town, { ksd, who, colleague }: Kombits & Held): Promise<ConversationId> {
  const municipalityId = town.id
  await chatWith(tx, who, municipalityId)
  await chatWith(tx, colleague, null)
  const conversationId = await chat(tx, { person: null, municipalityId })
  await tx.projects.subscribe({ conversationId, projectId: ksd, municipalityId, createdBy: who.id })
  return conversationId
}

async function fillTown(tx: Tx, town: Town, kombits: Kombits): Promise<TownRows> {
  const admin = await aPerson(tx, town, { isAdministrator: true, access: [[kombits.ksd, 'PLUS']] })
  const who = await aPerson(tx, town, { access: [[kombits.ksd, 'PLUS']] })
  const colleague = await aPerson(tx, town)
  const assignmentId = await anAssignment(tx, { town, roleId: kombits.roleId, person: who })
  const all = { ...kombits, who, colleague, assignmentId }
  const theirs = await tasksOf(tx, town, all)
  await rolesOf(tx, town, { ...all, ...theirs })
  const channelId = await chatsOf(tx, town, all)
  await ownThings(tx, who, town.id)
  await anEntry(tx, town, { verifiedBy: who.id })
  const answered = { state: 'ADMITTED', answeredBy: colleague.id, answeredAt: AT } as const
  await aJoinRequest(tx, town, { ...answered, personId: who.id })
  const rootId = await anArea(tx, town)
  const leafId = await anArea(tx, town, { parentId: rootId })
  const by = { appointedAt: AT, appointedBy: colleague.id }
  await tx.areas.appoint({ municipalityId: town.id, areaId: leafId, personId: who.id, ...by })
  const { teamId } = await aTeam(tx, town, {
    areaId: leafId,
    members: [[who, 'owner']],
    createdBy: colleague.id,
  })
  await aWholeIntroduction(tx, town, { teamId, who, newcomer: colleague })
  await anInvitation(tx, town, { personId: colleague.id, teamId, sentBy: who.id })
  const ofTeam = { municipalityId: town.id, subject: 'team' as const, subjectId: teamId }
  await note(tx, { ...ofTeam, field: 'created', actorSide: 'MUNICIPALITY' })
  return { admin, who, colleague, ...theirs, roleId: kombits.roleId, channelId }
}

/** Who of the one town has been looked up by KOMBIT and by the other town. */
async function lookUp(
  tx: Tx,
  seen: { personId: PersonId; municipalityId: Town['id'] },
  readers: { kombit: PersonId; other: { personId: PersonId; municipalityId: Town['id'] } },
): Promise<void> {
  const looking = { kind: 'CONTACT' as const, purpose: null, now: AT, since: AT }
  await tx.lookups.note([seen], { ...looking, readerId: readers.kombit, readerMunicipalityId: null })
  const { personId: readerId, municipalityId: readerMunicipalityId } = readers.other
  await tx.lookups.note([seen], { ...looking, readerId, readerMunicipalityId })
}

export async function aFullDatabase(tx: Tx): Promise<FullDatabase> {
  const here = await aMunicipality(tx)
  const there = await aMunicipality(tx)
  const kombits = await kombitsOwn(tx, [here, there])
  const ofHere = await fillTown(tx, here, kombits)
  const ours = { personId: ofHere.who.id, municipalityId: here.id }
  const theirs = { personId: (await fillTown(tx, there, kombits)).who.id, municipalityId: there.id }
  const { kombit, supplier } = kombits
  await lookUp(tx, ours, { kombit: kombit.id, other: theirs })
  await lookUp(tx, theirs, { kombit: kombit.id, other: ours })
  await tx.paces.take([{ tenantId: randomUUID(), wanted: 1, sendClass: 1 }], { pacing: UNPACED, now: AT })
  await tx.rateUses.exchange(randomUUID(), [{ key: 'somebody', used: 1, spanMs: 1_000 }])
  for (const municipalityId of [here.id, there.id, null])
    await tx.sightings.note({ municipalityId, what: municipalityId ? 'bot' : 'backup', now: AT })
  await tx.audit.seal(AT)
  return { here, there, kombit, supplier, ofHere }
}

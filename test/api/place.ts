import type {
  AssignmentId,
  BroadcastId,
  DelegationId,
  ConfirmationId,
  ContactEntryId,
  FileId,
  GroupId,
  HeldMailId,
  JoinRequestId,
  AreaId,
  MembershipId,
  TeamId,
  MasterRoleId,
  OutboxId,
  PersonId,
  ProjectId,
  RoleId,
  RoundId,
  TaskId,
} from '../../src/domain/ids.js'
import type { Tx } from '../../src/data/tx.js'
import {
  aConfirmation,
  aMunicipality,
  aMasterRole,
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
} from '../support/builders.js'
import { aBroadcast, aGroup } from '../support/broadcasts.js'
import { aDelegation } from '../support/delegations.js'
import { aHeldMail } from '../support/heldMails.js'
import { aFile } from '../support/file.js'
import { aJoinRequest } from '../support/joinRequests.js'
import { introductionsOf, type Introductions } from '../support/introductionPlans.js'
import { anOrganisation } from '../support/organisation.js'

/** What a question is asked for: made anew for each test. */
export type Place = Introductions & {
  town: Town
  ksd: ProjectId
  taskId: TaskId
  /** Under the task. */
  localId: TaskId
  fileId: FileId
  roleId: RoleId
  /** Of KOMBIT's, which no municipality sees. */
  draftId: RoleId
  masterRoleId: MasterRoleId
  nomination: AssignmentId
  held: AssignmentId
  delegationId: DelegationId
  /** Niels has been asked to see to it. */
  receivedId: DelegationId
  personId: PersonId
  roundId: RoundId
  confirmationId: ConfirmationId
  entryId: ContactEntryId
  broadcastId: BroadcastId
  groupId: GroupId
  /** Petra is owed it. */
  noticeId: OutboxId
  heldMailId: HeldMailId
  joinRequestId: JoinRequestId
  /** Whoever asks has the address of `personId`. */
  linkedRequestId: JoinRequestId
  /** With two members, in the area. */
  teamId: TeamId
  memberId: MembershipId
  areaId: AreaId
  /** The one above, which is not the topmost. */
  dividedId: AreaId
  /** Owns the team and coordinates the area. */
  coordinatorId: PersonId
  who: Record<Cast, Someone>
}
export type Cast = 'plus' | 'reader' | 'admin' | 'nominee' | 'free' | 'kombit' | 'stranger'

/** Petra is plus, Rita reader, Niels is nominated; Sten is everything, but elsewhere. */
export async function aPlace(tx: Tx): Promise<Place> {
  const town = await aMunicipality(tx)
  const other = await aMunicipality(tx)
  const tag = town.id.slice(0, 6)
  const ksd = await aProject(tx, `KSD ${tag}`, [town, other])
  const who = {
    plus: await aPerson(tx, town, { fullName: `Petra Plus ${tag}`, access: [[ksd, 'PLUS']] }),
    reader: await aPerson(tx, town, { fullName: `Rita Reader ${tag}`, access: [[ksd, 'READER']] }),
    admin: await aPerson(tx, town, { fullName: `Klik Admin ${tag}`, isAdministrator: true }),
    nominee: await aPerson(tx, town, { fullName: `Niels Nominee ${tag}` }),
    free: await aPerson(tx, town, { fullName: `Frida Free ${tag}` }),
    kombit: await aPerson(tx, town, { fullName: `Kim Kombit ${tag}`, side: 'KOMBIT' }),
    stranger: await aPerson(tx, other, {
      fullName: `Sten Stranger ${tag}`,
      isAdministrator: true,
      access: [[ksd, 'PLUS']],
    }),
  }
  const people = { town, ksd, who }
  return { ...people, ...(await thingsOf(tx, people)) }
}

/** Things to ask for, new ones in the same town. */
export async function thingsOf(
  tx: Tx,
  { town, ksd, who }: Pick<Place, 'town' | 'ksd' | 'who'>,
): Promise<Omit<Place, 'town' | 'ksd' | 'who'>> {
  const title = `Projektleder ${town.id.slice(0, 6)}`
  const taskId = await aTask(tx, town, ksd, { endDate: day('2026-03-06') })
  const local = { kind: 'LOCAL', priority: 'LOCAL', parentTaskId: taskId } as const
  const localId = await aTask(tx, town, ksd, local)
  const fileId = await aFile(tx, { town, taskId })
  const masterRoleId = await aMasterRole(tx, { title: `Master ${town.id.slice(0, 6)}` })
  const roleId = await aRole(tx, {
    ...{ title, projectId: ksd, importance: 'REQUIRED' as const },
    requiresYearlyConfirmation: true,
    duties: [{ text: 'Er kontakt for KOMBIT', implementation: true, operations: false }],
  })
  const draftId = await aRole(tx, {
    ...{ title: `Kladde ${town.id.slice(0, 6)}`, projectId: ksd, publishedAt: null },
  })
  const nomination = await anAssignment(
    tx,
    { town, roleId, person: who.nominee },
    { state: 'NOMINATED', direct: false, nominatedBy: who.admin.id },
  )
  const held = await anAssignment(tx, { town, roleId, person: who.plus })
  const { id: personId } = await aPerson(tx, town, { fullName: `Ulla User ${town.id.slice(0, 6)}` })
  const roundId = await aRound(tx, roleId)
  const confirmationId = await aConfirmation(tx, town, roundId)
  const ids = { taskId, localId, fileId, roleId, draftId, masterRoleId, nomination, held, personId }
  const entryId = await anEntry(tx, town)
  const sent = { projectId: ksd, author: who.kombit, towns: [town] }
  const broadcastId = await aBroadcast(tx, sent)
  const groupId = await aGroup(tx, sent)
  const heldMailId = await aHeldMail(tx, { municipalityId: town.id, projectId: ksd, taskId })
  const delegationId = await aDelegation(tx, { town, assignmentId: held, person: who.reader })
  const receivedId = await aDelegation(tx, { town, assignmentId: held, person: who.nominee })
  const linked = await tx.people.find(personId)
  const joins = {
    joinRequestId: await aJoinRequest(tx, town),
    linkedRequestId: await aJoinRequest(tx, town, { email: linked && linked.email }),
  }
  const organised = await anOrganisation(tx, town)
  const noticeId = await aNotice(tx, { taskId, town, person: who.plus })
  const sentThings = { broadcastId, groupId, noticeId, heldMailId }
  return {
    ...ids,
    roundId,
    confirmationId,
    entryId,
    delegationId,
    receivedId,
    ...sentThings,
    ...joins,
    ...organised,
    ...(await introductionsOf(tx, town, who)),
  }
}

/** Owed far from now, so that nobody sends it meanwhile. */
export async function aNotice(
  tx: Tx,
  { taskId, town, person }: { taskId: TaskId; town: Town; person: Someone },
): Promise<OutboxId> {
  const key = `assigned:${taskId}`
  const event = { type: 'task.assigned' as const, taskId, as: 'EXECUTOR' as const }
  const dueAt = new Date('2090-01-01T00:00:00Z')
  await tx.outbox.add({ key, municipalityId: town.id, personId: person.id, event, dueAt })
  const found = (await tx.outbox.about(person.id)).find((row) => row.key === key)
  if (!found) throw new Error('nothing is owed')
  return found.id
}

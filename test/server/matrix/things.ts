import type { Tx } from '../../../src/data/tx.js'
import {
  newId,
  type AssignmentId,
  type PersonId,
  type ProjectId,
  type RoleId,
} from '../../../src/domain/ids.js'
import type { UserType } from '../../../src/domain/policy.js'
import {
  aMasterRole,
  aConfirmation,
  anAssignment,
  anEntry,
  aPerson,
  aRole,
  aRound,
  aTask,
  day,
  type Someone,
  type TaskOptions,
  type Town,
} from '../../support/builders.js'
import { aBroadcast, aGroup } from '../../support/broadcasts.js'
import { aHeldMail } from '../../support/heldMails.js'
import { aDelegation } from '../../support/delegations.js'
import { aFile } from '../../support/file.js'
import { aJoinRequest } from '../../support/joinRequests.js'
import { introductionsOf } from '../../support/introductionPlans.js'
import { anOrganisation } from '../../support/organisation.js'
import { aNotice, type Place } from '../../api/place.js'
import { hasAccess, type World } from './cast.js'

/** How the thing stands to the caller; the last two are nothing at all. */
export const CELLS = ['own', 'project', 'municipality', 'other', 'deleted', 'non-existing'] as const
export type Cell = (typeof CELLS)[number]

export const NOUNS = [
  'task',
  'project',
  'role',
  'masterRole',
  'assignment',
  'person',
  'file',
  'round',
  'confirmation',
  'entry',
  'delegation',
  'broadcast',
  'group',
  'heldMail',
  'joinRequest',
  'team',
  'member',
  'area',
  'plan',
  'template',
  'category',
  'introductionTask',
  'notice',
] as const
export type Noun = (typeof NOUNS)[number]

export type Stage = { tx: Tx; world: World; actor: Someone; type: UserType }
/** The ids a question or a press is filled with; null where the caller cannot stand so to such a thing. */
type Ids = Partial<Omit<Place, 'town' | 'who'>>

const isKombit = (type: UserType): boolean => type === 'KOMBIT' || type === 'SUPPLIER'

/** KOMBIT's own relations: every municipality's tasks of a project it follows, and what it must never see. */
function placeOf({ world, type }: Stage, cell: Cell): { town: Town; project: ProjectId } | null {
  const { home, away, mine, notMine } = world
  if (type === 'SUPPLIER' && cell === 'other') return { town: home, project: notMine }
  if (isKombit(type)) return cell === 'project' ? { town: away, project: mine } : null
  switch (cell) {
    case 'own':
      return { town: home, project: mine }
    case 'project':
      return hasAccess(type) || type === 'ADMINISTRATOR' ? { town: home, project: mine } : null
    case 'municipality':
      return type === 'ADMINISTRATOR' ? null : { town: home, project: notMine }
    case 'other':
      return { town: away, project: mine }
    default:
      return null
  }
}

/** A local task under a KLIK one. */
const LOCAL = { kind: 'LOCAL', priority: 'LOCAL' } as const

async function task(stage: Stage, cell: Cell): Promise<Ids | null> {
  const { tx, world, actor, type } = stage
  const options: TaskOptions = {
    endDate: day('2026-03-06'),
    ...(cell === 'own' ? { responsibleId: actor.id } : {}),
  }
  if (type === 'KOMBIT' && cell === 'other') {
    const parentTaskId = await aTask(tx, world.home, world.mine)
    const hidden = await aTask(tx, world.home, world.mine, { ...LOCAL, parentTaskId })
    return { taskId: hidden, localId: hidden }
  }
  const place = placeOf(stage, cell)
  if (!place) return null
  const taskId = await aTask(tx, place.town, place.project, options)
  if (isKombit(type)) return { taskId, localId: taskId }
  const local = { ...options, ...LOCAL, parentTaskId: taskId }
  return { taskId, localId: await aTask(tx, place.town, place.project, local) }
}

function project({ world, type }: Stage, cell: Cell): Ids | null {
  const { mine, notMine, theirs } = world
  if (type === 'KOMBIT') return cell === 'project' ? { ksd: theirs } : null
  if (cell === 'project') return hasAccess(type) || type === 'SUPPLIER' ? { ksd: mine } : null
  if (cell === 'municipality') return { ksd: notMine }
  return cell === 'other' ? { ksd: theirs } : null
}

/** A draft is KOMBIT's alone; a supplier sees what is published on the projects it follows. */
async function roleOfKombit({ tx, world, type }: Stage, cell: Cell): Promise<RoleId | null> {
  const { theirs, mine, notMine } = world
  if (cell === 'project')
    return type === 'KOMBIT'
      ? aRole(tx, { projectId: theirs, publishedAt: null })
      : aRole(tx, { projectId: mine })
  return cell === 'other' && type === 'SUPPLIER' ? aRole(tx, { projectId: notMine }) : null
}

/** A role of the project, or one that is cross-cutting and so everybody's. */
async function roleFor(stage: Stage, cell: Cell): Promise<RoleId | null> {
  const { tx, world, type } = stage
  if (isKombit(type)) return roleOfKombit(stage, cell)
  switch (cell) {
    case 'own':
      return aRole(tx)
    case 'project':
      return hasAccess(type) ? aRole(tx, { projectId: world.mine }) : aRole(tx)
    case 'municipality':
      return aRole(tx, { projectId: world.notMine })
    case 'other':
      return aRole(tx, { projectId: world.theirs })
    default:
      return null
  }
}

async function role(stage: Stage, cell: Cell): Promise<Ids | null> {
  const roleId = await roleFor(stage, cell)
  if (roleId && cell === 'own') {
    await anAssignment(stage.tx, { town: stage.world.home, roleId, person: stage.actor })
  }
  return roleId && { roleId, draftId: roleId }
}

/** A master role is of no project, and so in everybody's reach. */
async function masterRole({ tx }: Stage, cell: Cell): Promise<Ids | null> {
  return cell === 'project' ? { masterRoleId: await aMasterRole(tx) } : null
}

async function assignment(stage: Stage, cell: Cell): Promise<Ids | null> {
  const { tx, world, actor, type } = stage
  // Who holds a role is a municipality's to say, and nobody else can touch it.
  const isTheirs = isKombit(type) && cell === 'other'
  const roleId = isTheirs ? await aRole(tx, { projectId: world.mine }) : await roleFor(stage, cell)
  if (isKombit(type) && !isTheirs) return null
  if (!roleId) return null
  const town = cell === 'other' ? world.away : world.home
  const nominee = cell === 'own' ? actor : await aPerson(tx, town)
  const holder = cell === 'own' ? actor : await aPerson(tx, town)
  const heldRole = cell === 'own' ? await aRole(tx) : roleId
  const asked = { state: 'NOMINATED', direct: false, nominatedBy: world.colleague.id } as const
  return {
    roleId,
    nomination: await anAssignment(tx, { town, roleId, person: nominee }, asked),
    held: await anAssignment(tx, { town, roleId: heldRole, person: holder }),
  }
}

/** Somebody to look up: oneself, somebody of a project of mine, of my town, of another town. */
async function personFor({ tx, world, actor, type }: Stage, cell: Cell): Promise<PersonId | null> {
  const { home, away, mine } = world
  switch (cell) {
    case 'own':
      return isKombit(type) ? null : actor.id
    case 'project':
      return type === 'NONE' ? null : (await aPerson(tx, home, { access: [[mine, 'READER']] })).id
    case 'municipality':
      return isKombit(type) ? null : (await aPerson(tx, home)).id
    case 'other':
      return (await aPerson(tx, away, { access: [[mine, 'READER']] })).id
    default:
      return null
  }
}

async function person(stage: Stage, cell: Cell): Promise<Ids | null> {
  const personId = await personFor(stage, cell)
  return personId && { personId }
}

/** A file of the caller's own side, beside a task that stands so to them. */
async function file(stage: Stage, cell: Cell): Promise<Ids | null> {
  const { tx, world, type } = stage
  const ids = await task(stage, cell)
  if (!ids?.taskId) return null
  const town = placeOf(stage, cell)?.town ?? world.home
  const origin = type === 'KOMBIT' || type === 'SUPPLIER' ? type : 'MUNICIPALITY'
  return { ...ids, fileId: await aFile(tx, { town, taskId: ids.taskId }, { origin }) }
}

async function round(stage: Stage, cell: Cell): Promise<Ids | null> {
  const roleId = await roleFor(stage, cell)
  return roleId && { roleId, roundId: await aRound(stage.tx, roleId) }
}

/** A town's part of a round, with somebody who is asked. */
async function confirmation(stage: Stage, cell: Cell): Promise<Ids | null> {
  const { tx, world, actor, type } = stage
  const roleId = await roleFor(stage, cell)
  if (!roleId) return null
  const town = cell === 'other' || isKombit(type) ? world.away : world.home
  const holder = cell === 'own' ? actor : await aPerson(tx, town)
  const held = await anAssignment(tx, { town, roleId, person: holder })
  const roundId = await aRound(tx, roleId)
  return { roleId, held, roundId, confirmationId: await aConfirmation(tx, town, roundId) }
}

/** An entry of a contact list is of no project. KOMBIT reads every town's, a supplier none. */
async function entry({ tx, world, type }: Stage, cell: Cell): Promise<Ids | null> {
  if (type === 'KOMBIT') return cell === 'project' ? { entryId: await anEntry(tx, world.away) } : null
  if (cell === 'municipality') return type === 'SUPPLIER' ? null : { entryId: await anEntry(tx, world.home) }
  return cell === 'other' ? { entryId: await anEntry(tx, world.away, { isShared: true }) } : null
}

/** One the caller has made, and one made for them. */
async function delegation(stage: Stage, cell: Cell): Promise<Ids | null> {
  const { tx, world, actor, type } = stage
  const roleId = isKombit(type) ? null : await roleFor(stage, cell)
  if (!roleId) return null
  const town = cell === 'other' ? world.away : world.home
  const [holder, colleague] = [await aPerson(tx, town), await aPerson(tx, town)]
  const by = async (person: Someone): Promise<AssignmentId> => anAssignment(tx, { town, roleId, person })
  const [mine, to] = cell === 'own' ? [actor, actor] : [await aPerson(tx, town), colleague]
  return {
    delegationId: await aDelegation(tx, { town, assignmentId: await by(mine), person: colleague }),
    receivedId: await aDelegation(tx, { town, assignmentId: await by(holder), person: to }),
  }
}

/** The project on which the caller stands so to what KOMBIT writes; nobody has any of their own. */
function writtenOn({ world, type }: Stage, cell: Cell): ProjectId | null {
  const { mine, notMine, theirs } = world
  if (type === 'KOMBIT') return cell === 'project' ? theirs : null
  if (cell === 'project')
    return hasAccess(type) || type === 'SUPPLIER' || type === 'ADMINISTRATOR' ? mine : null
  if (cell === 'municipality') return isKombit(type) || type === 'ADMINISTRATOR' ? null : notMine
  return cell === 'other' ? (type === 'SUPPLIER' ? notMine : mine) : null
}

/** Sent to the caller's town, or, where it is another's, to that alone. */
async function broadcast(stage: Stage, cell: Cell): Promise<Ids | null> {
  const { tx, world, type } = stage
  const projectId = writtenOn(stage, cell)
  const towns = cell === 'other' && !isKombit(type) ? [world.away] : [world.home, world.away]
  return projectId && { broadcastId: await aBroadcast(tx, { projectId, author: world.foreigner, towns }) }
}

async function group(stage: Stage, cell: Cell): Promise<Ids | null> {
  const { tx, world } = stage
  const projectId = writtenOn(stage, cell)
  return projectId && { groupId: await aGroup(tx, { projectId, towns: [world.away] }) }
}

async function heldMail(stage: Stage, cell: Cell): Promise<Ids | null> {
  const { tx, world, type } = stage
  const projectId = writtenOn(stage, cell)
  const town = cell === 'other' && !isKombit(type) ? world.away : world.home
  if (!projectId) return null
  const taskId = await aTask(tx, town, projectId)
  return { heldMailId: await aHeldMail(tx, { municipalityId: town.id, projectId, taskId }) }
}

/** Whoever asks to be let in is of no project. */
async function joinRequest({ tx, world, type }: Stage, cell: Cell): Promise<Ids | null> {
  if (cell !== 'other' && (cell !== 'municipality' || isKombit(type))) return null
  const town = cell === 'other' ? world.away : world.home
  const { id: personId } = await aPerson(tx, town)
  const linked = await tx.people.find(personId)
  const linkedRequestId = await aJoinRequest(tx, town, { email: linked && linked.email })
  return { joinRequestId: await aJoinRequest(tx, town), linkedRequestId, personId }
}

/** Of no project; the caller belongs to no team. */
async function ofOrganisation({ tx, world, type }: Stage, cell: Cell): Promise<Ids | null> {
  if (cell !== 'other' && (cell !== 'municipality' || isKombit(type))) return null
  return anOrganisation(tx, cell === 'other' ? world.away : world.home)
}

/** Of a team the caller does not belong to. */
async function introduction({ tx, world, type }: Stage, cell: Cell): Promise<Ids | null> {
  if (cell !== 'other' && cell !== (isKombit(type) ? 'project' : 'municipality')) return null
  const town = cell === 'other' ? world.away : world.home
  const [plus, free, reader] = [await aPerson(tx, town), await aPerson(tx, town), await aPerson(tx, town)]
  return introductionsOf(tx, town, { plus, free, reader })
}

/** What one is told is one's own, or another's and not there. */
async function notice({ tx, world, actor }: Stage, cell: Cell): Promise<Ids | null> {
  if (cell !== 'own' && cell !== 'other') return null
  const [town, person] = cell === 'own' ? [world.home, actor] : [world.away, world.foreigner]
  return { noticeId: await aNotice(tx, { taskId: newId(), town, person }) }
}

const nowhere = (): Ids => ({
  taskId: newId(),
  localId: newId(),
  ksd: newId(),
  roleId: newId(),
  masterRoleId: newId(),
  nomination: newId(),
  held: newId(),
  personId: newId(),
  roundId: newId(),
  confirmationId: newId(),
  entryId: newId(),
  broadcastId: newId(),
  groupId: newId(),
  heldMailId: newId(),
  noticeId: newId(),
  joinRequestId: newId(),
  teamId: newId(),
  memberId: newId(),
  areaId: newId(),
  dividedId: newId(),
  coordinatorId: newId(),
  linkedRequestId: newId(),
  introTemplateId: newId(),
  introShareId: newId(),
  draftPlanId: newId(),
  draftCategoryId: newId(),
  emptyCategoryId: newId(),
  draftTaskId: newId(),
  runningPlanId: newId(),
  runningTaskId: newId(),
  endedPlanId: newId(),
  introFileId: newId(),
  delegationId: newId(),
  receivedId: newId(),
  fileId: newId(),
})

/** A new thing of the noun that stands so to the caller. */
export async function aThing(stage: Stage, noun: Noun, cell: Cell): Promise<Ids | null> {
  if (cell === 'non-existing' || cell === 'deleted') return nowhere()
  const ofRoles = { role, masterRole, assignment, round, confirmation, delegation, entry }
  const ofKombit = { broadcast, group, heldMail }
  const ofTeams = { team: ofOrganisation, member: ofOrganisation, area: ofOrganisation }
  const ofPlans = {
    plan: introduction,
    template: introduction,
    category: introduction,
    introductionTask: introduction,
  }
  const make = {
    ...ofTeams,
    ...ofPlans,
    task,
    project,
    person,
    joinRequest,
    notice,
    file,
    ...ofRoles,
    ...ofKombit,
  }[noun]
  return make(stage, cell)
}

import type { MunicipalityId, ProjectId } from './ids.js'
import type { Actor, Side } from './person.js'
import { Refusal } from './refusals.js'

/**
 * THE rights table (klik.md §4.6–4.7, rulings "Rights"). Nobody else asks about a user type:
 * services guard with `allow`, views tell the client what it may show with `may`.
 */
export const USER_TYPES = [
  'ADMINISTRATOR',
  'PLUS',
  'STANDARD',
  'LIGHT',
  'READER',
  'NONE',
  'KOMBIT',
  'SUPPLIER',
] as const
/** ADMINISTRATOR is the municipality-wide flag alone, without access to a project. */
export type UserType = (typeof USER_TYPES)[number]

/**
 * own: responsible or executor; oneself; I hold the role. project: of a project I have this type on (for a role also
 * cross-cutting ones). municipality: of my municipality, none of these. other: of another municipality.
 */
export const RELATIONS = ['own', 'project', 'municipality', 'other'] as const
export type Relation = (typeof RELATIONS)[number]

type Rule = { who: readonly UserType[]; where: readonly Relation[] }

const rule = (who: readonly UserType[], where: readonly Relation[]): Rule => ({ who, where })

const MUNICIPAL: readonly UserType[] = ['ADMINISTRATOR', 'PLUS', 'STANDARD', 'LIGHT', 'READER', 'NONE']
const WORKING: readonly UserType[] = ['PLUS', 'STANDARD', 'LIGHT']
const OWN: readonly Relation[] = ['own']
const IN_PROJECT: readonly Relation[] = ['own', 'project']
const AT_HOME: readonly Relation[] = ['own', 'project', 'municipality']

const plusOnEvery = rule(['PLUS'], IN_PROJECT)
const plusAndStandardOnEvery = rule(['PLUS', 'STANDARD'], IN_PROJECT)
const workersOnTheirOwn = rule(['STANDARD', 'LIGHT'], OWN)
const lightOnTheirOwn = rule(['LIGHT'], OWN)
const readersOnEvery = rule(['READER'], IN_PROJECT)
const readersInProject = rule(['PLUS', 'STANDARD', 'LIGHT', 'READER'], IN_PROJECT)
const kombitInProject = rule(['KOMBIT', 'SUPPLIER'], ['project'])
const everybodyAtHome = rule(MUNICIPAL, AT_HOME)
const administratorAtHome = rule(['ADMINISTRATOR'], AT_HOME)

/** Any yes grants. */
export const POLICY = {
  'task.read': [plusAndStandardOnEvery, readersOnEvery, lightOnTheirOwn, kombitInProject],
  'task.edit': [plusOnEvery, workersOnTheirOwn],
  'task.activate': [kombitInProject],
  /** Until it is active a task is KOMBIT's: its municipality may read it and no more (klik.md §4.6). */
  'task.changeInactive': [kombitInProject],
  'task.readNotes': [plusAndStandardOnEvery, readersOnEvery, lightOnTheirOwn],
  'task.editNotes': [plusAndStandardOnEvery, lightOnTheirOwn],
  'task.message': [plusOnEvery, workersOnTheirOwn, kombitInProject],
  /** A message that asks how it goes, of KOMBIT's side. */
  'task.followUp': [kombitInProject],
  'task.addFile': [plusOnEvery, workersOnTheirOwn, kombitInProject],
  'task.removeFile': [kombitInProject],
  'task.createLocal': [plusOnEvery],
  'task.beAssigned': [rule(WORKING, IN_PROJECT)],
  'person.list': [everybodyAtHome],
  'person.create': [administratorAtHome, plusOnEvery],
  'person.edit': [administratorAtHome, plusOnEvery, rule(MUNICIPAL, OWN)],
  'person.consent': [rule(MUNICIPAL, OWN)],
  'person.export': [administratorAtHome],
  /** Everything that is kept of somebody, as a file. */
  'person.readData': [administratorAtHome, rule(MUNICIPAL, OWN)],
  'person.grantAccess': [administratorAtHome, plusOnEvery],
  'person.delete': [rule(['ADMINISTRATOR'], ['project', 'municipality'])],
  'person.setAdministrator': [administratorAtHome],
  /** Who of the municipality's tenant asks to be let in, and what they are told. */
  'person.admit': [administratorAtHome],
  'project.read': [rule(WORKING, IN_PROJECT), kombitInProject],
  /** What KOMBIT's side writes to many; administrators get it where there is no plus user. */
  'broadcast.read': [readersInProject, administratorAtHome, kombitInProject],
  'broadcast.send': [kombitInProject],
  'municipalityGroup.manage': [kombitInProject],
  /** What to do with an answer by mail, from KOMBIT's side, that is held for a person. */
  'heldMail.decide': [rule(['KOMBIT'], ['project'])],
  'role.read': [everybodyAtHome, kombitInProject],
  'role.assign': [administratorAtHome],
  'role.editNotes': [administratorAtHome],
  'role.answer': [rule(MUNICIPAL, OWN)],
  'role.handOver': [administratorAtHome, rule(MUNICIPAL, OWN)],
  'role.delegate': [rule(MUNICIPAL, OWN)],
  'role.confirm': [administratorAtHome, rule(MUNICIPAL, OWN)],
  /** Who has been asked, is handing over or has been delegated to: between those it concerns and the administrators. */
  'role.readAgreements': [administratorAtHome, rule(MUNICIPAL, OWN)],
  'role.export': [everybodyAtHome, kombitInProject],
  /** Who holds it where, and what municipalities say of it to KOMBIT. */
  'role.follow': [kombitInProject],
  'role.manage': [rule(['KOMBIT'], ['project'])],
  /** What several roles are made from; nobody else knows that there are any. */
  'masterRole.read': [rule(['KOMBIT'], ['project'])],
  'masterRole.manage': [rule(['KOMBIT'], ['project'])],
  'role.readOtherMunicipalities': [rule(['ADMINISTRATOR'], RELATIONS)],
  'contactList.read': [everybodyAtHome, rule(['KOMBIT'], ['project'])],
  'contactList.edit': [administratorAtHome],
  'contactList.readOtherMunicipalities': [rule(['ADMINISTRATOR'], RELATIONS), rule(['KOMBIT'], ['project'])],
  'subscription.manage': [plusAndStandardOnEvery],
  /** What turned and what is stuck, once a week; of tasks one may not read, numbers alone. */
  'status.read': [administratorAtHome],
  /** The municipality's settings, and what of its setup works. */
  'municipality.read': [administratorAtHome],
  'municipality.edit': [administratorAtHome],
  /** Who hears of nothing, and why. */
  /** Who did what, when, as what and from where; of tasks one may not read neither title nor values. */
  'history.read': [administratorAtHome],
  'delivery.read': [administratorAtHome],
  'delivery.resend': [administratorAtHome],
  /** How many notices got there, by municipality; never whose. */
  'delivery.follow': [rule(['KOMBIT'], ['project'])],
} satisfies Record<string, readonly Rule[]>

export type Right = keyof typeof POLICY
export const RIGHTS = Object.keys(POLICY) as Right[]

export const isGranted = (right: Right, userType: UserType, relation: Relation): boolean =>
  POLICY[right].some((row: Rule) => row.who.includes(userType) && row.where.includes(relation))

/** Of anybody, not only of who acts: whoever works on a project can stand on its tasks (klik.md R7). */
export const canStandOnTasks = (type: UserType | null): boolean =>
  type !== null && isGranted('task.beAssigned', type, 'project')

/** What the table needs to know of a thing. `projectIds: 'every'` is a cross-cutting role. */
export type Guarded = {
  municipalityId: MunicipalityId | null
  projectIds: readonly ProjectId[] | 'every'
  isOwn: boolean
  /** A local task, which KOMBIT and suppliers never see. */
  isLocal?: boolean
}

export type Standing = { userType: UserType; relation: Relation }

function standingOfKombit(actor: Actor, thing: Guarded): Standing {
  if (actor.side === 'MUNICIPALITY') throw new Error('not an actor of KOMBIT or a supplier')
  const { projectIds } = thing
  const reaches =
    actor.side === 'KOMBIT' || projectIds === 'every' || projectIds.some((id) => actor.access.has(id))
  return { userType: actor.side, relation: reaches && !thing.isLocal ? 'project' : 'other' }
}

function standingsAtHome(actor: Actor, thing: Guarded): Standing[] {
  const { projectIds } = thing
  const held = [...new Set(actor.access.values())]
  const types: UserType[] = held.length > 0 ? held : ['NONE']
  const inReach = types.filter(
    (type) => projectIds === 'every' || projectIds.some((id) => actor.access.get(id) === type),
  )
  const standings = types.map((userType): Standing => {
    if (!inReach.includes(userType)) return { userType, relation: 'municipality' }
    return { userType, relation: thing.isOwn ? 'own' : 'project' }
  })
  if (thing.isOwn && inReach.length === 0) standings.push({ userType: 'NONE', relation: 'own' })
  return standings
}

function standingOfAdministrator(thing: Guarded): Standing {
  const ofProject = thing.projectIds === 'every' || thing.projectIds.length > 0
  return {
    userType: 'ADMINISTRATOR',
    relation: thing.isOwn ? 'own' : ofProject ? 'project' : 'municipality',
  }
}

/** Every pair of user type and relation in which the actor stands to the thing. */
export function standings(actor: Actor, thing: Guarded): Standing[] {
  if (actor.side !== 'MUNICIPALITY') return [standingOfKombit(actor, thing)]
  const administrator: UserType[] = actor.isAdministrator ? ['ADMINISTRATOR'] : []
  if (thing.municipalityId !== null && thing.municipalityId !== actor.municipalityId) {
    const types: UserType[] = actor.access.size > 0 ? [...new Set(actor.access.values())] : ['NONE']
    return [...types, ...administrator].map((userType) => ({ userType, relation: 'other' }))
  }
  const atHome = standingsAtHome(actor, thing)
  return actor.isAdministrator ? [...atHome, standingOfAdministrator(thing)] : atHome
}

/** As what the actor may do it; null: they may not. */
const hatFor = (actor: Actor, right: Right, thing: Guarded): UserType | null =>
  standings(actor, thing).find(({ userType, relation }) => isGranted(right, userType, relation))?.userType ??
  null

export const may = (actor: Actor, right: Right, thing: Guarded): boolean =>
  hatFor(actor, right, thing) !== null

/** Each side deletes the files it has brought, and no others. */
export const isOfOwnSide = ({ origin }: { origin: Side }, { side }: Actor): boolean => origin === side

/** The right without which a thing does not exist for the reader. */
export const READ_RIGHT: Record<string, Right> = {
  task: 'task.read',
  person: 'person.list',
  project: 'project.read',
  role: 'role.read',
  masterRole: 'masterRole.read',
  contactList: 'contactList.read',
  subscription: 'project.read',
  broadcast: 'broadcast.read',
  history: 'history.read',
  delivery: 'delivery.read',
  status: 'status.read',
  municipality: 'municipality.read',
}

/** Rights that nobody in a municipality can give or be given. */
export const isKombitsAlone = (right: Right): boolean =>
  !POLICY[right].some(({ who }: Rule) => who.some((type) => MUNICIPAL.includes(type)))

/** Rights that come with a thing being one's own: no administrator can give them. */
export const isOnlyForOwn = (right: Right): boolean =>
  POLICY[right].every(({ where }: Rule) => where.every((relation) => relation === 'own'))

/**
 * May not read it → as if it did not exist; may read but not do this → refused, naming the right. Notes on the actor as what
 * they were allowed.
 */
export function allow(actor: Actor, right: Right, thing: Guarded): void {
  const hat = hatFor(actor, right, thing)
  if (hat) {
    actor.hat = hat
    return
  }
  const readRight = READ_RIGHT[right.slice(0, right.indexOf('.'))]
  if (readRight && readRight !== right && may(actor, readRight, thing))
    throw new Refusal('forbidden', { right })
  throw new Refusal('not-found')
}

/** The projects a right reaches into: all of their things, or only one's own. What lists filter by. */
export type Reach = { whole: readonly ProjectId[] | 'every'; own: readonly ProjectId[]; withLocal: boolean }

/** The list form of `may` for things of projects; a test holds the two together. */
export function reachOf(actor: Actor, right: Right): Reach {
  const projects = [...actor.access]
  if (actor.side !== 'MUNICIPALITY') {
    const granted = isGranted(right, actor.side, 'project')
    const whole = actor.side === 'KOMBIT' ? 'every' : projects.map(([id]) => id)
    return { whole: granted ? whole : [], own: [], withLocal: false }
  }
  const where = (relation: Relation): ProjectId[] =>
    projects.filter(([, type]) => isGranted(right, type, relation)).map(([id]) => id)
  return { whole: where('project'), own: where('own'), withLocal: true }
}

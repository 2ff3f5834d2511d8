import type { AreaId, TeamId } from './ids.js'
import type { Actor } from './person.js'
import { Refusal } from './refusals.js'
import { COORDINATOR_INVITABLE_ROLES, rolesUpTo, TEAM_ROLES, type TeamRole } from './team.js'

/**
 * The rights on introductions (onboarding.md §3): 37 rows, each with what every hat may. A person wears several hats, and
 * what any of them may, they may. OWN, MAN, LEA, INT: owner, manager, leader, introducer of the team. NEW: whoever is
 * introduced. ARC: coordinator, of the own branch. ADM: administrator of the municipality.
 */
export const HATS = ['OWN', 'MAN', 'LEA', 'INT', 'NEW', 'ARC', 'ADM'] as const
export type IntroductionHat = (typeof HATS)[number]

/** own: of one's own team, plan or template, as the row says. task: what one is responsible for. self: of oneself. */
export const CELLS = ['yes', 'no', 'own', 'task', 'branch', 'self'] as const
export type Cell = (typeof CELLS)[number]

/** `words`: what a cell means where the source says it with words. */
type Row = { row: number; cells: Record<IntroductionHat, Cell>; words?: string }

const LETTERS: Record<string, Cell> = { y: 'yes', '-': 'no', o: 'own', t: 'task', b: 'branch', s: 'self' }

/** "y o o - - b y", in the order of the hats. */
function row(number: number, letters: string, words?: string): Row {
  const said = letters.split(' ').map((letter) => LETTERS[letter])
  const cells = HATS.map((hat, n) => [hat, said[n] ?? 'no'] as const)
  const of = Object.fromEntries(cells) as Record<IntroductionHat, Cell>
  return { row: number, cells: of, ...(words ? { words } : {}) }
}

export const INTRODUCTION_POLICY = {
  'team.list': row(1, 'y o o - - b y', 'MAN, LEA: own active information only'),
  'team.listAll': row(2, 'o - - - - b y', 'OWN: of the main team only'),
  'team.create': row(3, 'y - - - - b y', 'ARC: with a lowest area of the branch'),
  'team.edit': row(4, 'o - - - - b y'),
  'team.archive': row(5, '- - - - - b y'),
  'team.setAreas': row(6, '- - - - - - y'),
  'member.invite': row(7, 'y y y - - b y'),
  'member.inviteAs': row(8, 'y o o - - b y', 'MAN, LEA: up to the own level; ARC: three roles, not leader'),
  'member.resend': row(9, 'y y y - - b y'),
  'member.changeRole': row(10, 'y - - - - b y'),
  'member.archive': row(11, 'y - - - - b y'),
  'member.editPerson': row(12, 's s s s s b y', 'ARC: people with a team in the branch'),
  'member.deletePicture': row(13, 's s s s s b y', 'ARC: people with a team in the branch'),
  'member.addExisting': row(14, 'o - - - - b y', 'ARC: three roles, not leader'),
  'member.addIntroducee': row(15, '- - - - - - -'),
  'template.create': row(16, 'y y - - - - -'),
  'template.edit': row(17, 'o o - - - - -', 'own: also shared with editing; OWN: also the team’s'),
  'template.copy': row(18, 'y y - - - - -'),
  'template.delete': row(19, 'o o - - - - -'),
  'template.share': row(20, 'y o - - - b y', 'ARC: to own areas'),
  'template.use': row(21, 'y y y - - - -'),
  'plan.start': row(22, 'y y y - - - -'),
  'plan.read': row(23, 'y o o o o - -', 'INT: of every plan with a task of theirs, the whole'),
  'plan.edit': row(24, 'y o o - - - -'),
  'plan.editTask': row(25, 'y o o t t - -'),
  'plan.comment': row(26, 'y o o y o - -', 'INT: on every plan they see'),
  'plan.end': row(27, 'y o o - - - -'),
  'plan.cancel': row(28, 'y o o - - - -'),
  'plan.giveFeedback': row(29, '- - - - o - -'),
  'plan.readFeedback': row(30, 'y o o - o - -'),
  'area.list': row(31, '- - - - - y y'),
  'area.createRoot': row(32, '- - - - - - y'),
  'area.editRoot': row(33, '- - - - - - -', 'the system’s operator only'),
  'area.edit': row(34, '- - - - - b y'),
  'area.readAbove': row(35, '- - - - - y y', 'ARC: to read only'),
  'area.coordinate': row(36, '- - - - - b y', 'ARC: own level and below'),
  'report.read': row(37, 'o o o - - b y'),
} satisfies Record<string, Row>

export type IntroductionRight = keyof typeof INTRODUCTION_POLICY
export const INTRODUCTION_RIGHTS = Object.keys(INTRODUCTION_POLICY) as IntroductionRight[]

export const isIntroductionRight = (right: unknown): right is IntroductionRight =>
  typeof right === 'string' && Object.hasOwn(INTRODUCTION_POLICY, right)

export const cellOf = (right: IntroductionRight, hat: IntroductionHat): Cell =>
  INTRODUCTION_POLICY[right].cells[hat]

/** No role in a team, coordinating or administering gives it: only being introduced does, or nothing here. */
export const isNobodysToGive = (right: IntroductionRight): boolean =>
  HATS.every((hat) => hat === 'NEW' || cellOf(right, hat) === 'no')

/** What a coordinator keeps who owns no team any more: they look, and change nothing (I-9). */
const LOOKING: readonly IntroductionRight[] = ['team.list', 'team.listAll', 'area.list', 'area.readAbove']

/** A coordinated area with everything below it. */
export type Coordinated = { id: AreaId; name: string; branch: ReadonlySet<AreaId> }

/** The hats somebody wears in their municipality. */
export type Standing = {
  isAdministrator: boolean
  /** Of teams that are not archived. */
  teams: ReadonlyMap<TeamId, { role: TeamRole; name: string; isMain: boolean }>
  coordinates: readonly Coordinated[]
}

export const ownsATeam = ({ teams }: Pick<Standing, 'teams'>): boolean =>
  [...teams.values()].some(({ role }) => role === 'owner')

/** A coordinator who owns no team: flagged, and may change nothing until that is solved. */
export const needsReview = (standing: Standing): boolean =>
  standing.coordinates.length > 0 && !ownsATeam(standing)

/**
 * What somebody is to a plan. A draft is only theirs who made it and of the team's owners: nobody takes part in it yet.
 * `takesPart`: responsible for one of its tasks. `isResponsible`: for the task that is asked about.
 */
export type PlanStanding = {
  teamName: string
  isStarter: boolean
  takesPart: boolean
  isIntroducee: boolean
  isResponsible: boolean
}

/** What is asked about: a team with its area, an area, a plan of a team, or the organisation as a whole. */
export type Place = { teamId?: TeamId; areaId?: AreaId | null; plan?: PlanStanding }

const HAT_OF: Record<TeamRole, IntroductionHat> = {
  owner: 'OWN',
  introductionManager: 'MAN',
  introductionLeader: 'LEA',
  introducer: 'INT',
}

/** A hat and of what, as the history keeps it. */
export type Worn = { hat: IntroductionHat; of: string | null }

/** What of a plan is theirs in that hat. */
function reachesPlan(hat: IntroductionHat, right: IntroductionRight, plan: PlanStanding): boolean {
  const own = { NEW: plan.isIntroducee, INT: plan.takesPart }
  const isOwn = hat === 'NEW' || hat === 'INT' ? own[hat] : plan.isStarter || plan.takesPart
  switch (cellOf(right, hat)) {
    case 'yes':
      return hat === 'INT' ? isOwn : true
    case 'own':
      return isOwn
    case 'task':
      return plan.isResponsible
    default:
      return false
  }
}

/**
 * As a member of its team, as somebody who takes part from outside it (an outgoing holder), who is an introducer there, or
 * as the one who is introduced.
 */
function wornInPlan({ teams }: Standing, right: IntroductionRight, { teamId, plan }: Place): Worn[] {
  if (!plan) return []
  const role = teamId && teams.get(teamId)?.role
  const hats: IntroductionHat[] = [
    ...(role ? [HAT_OF[role]] : []),
    ...(!role && plan.takesPart ? (['INT'] as const) : []),
    ...(plan.isIntroducee ? (['NEW'] as const) : []),
  ]
  return hats.filter((hat) => reachesPlan(hat, right, plan)).map((hat) => ({ hat, of: plan.teamName }))
}

/** As a member: of the team that is asked about, or of any where none is. */
function wornInTeams({ teams }: Standing, right: IntroductionRight, { teamId, plan }: Place): Worn[] {
  if (plan) return []
  return [...teams].flatMap(([id, { role, name, isMain }]) => {
    const hat = HAT_OF[role]
    const cell = cellOf(right, hat)
    const reaches = right === 'team.listAll' ? isMain : teamId === undefined || id === teamId
    return reaches && (cell === 'yes' || cell === 'own') ? [{ hat, of: name }] : []
  })
}

/** `areaId` not said: the organisation as a whole. */
function wornInBranches(standing: Standing, right: IntroductionRight, { teamId, areaId }: Place): Worn[] {
  const cell = cellOf(right, 'ARC')
  if (cell === 'no' || (needsReview(standing) && !LOOKING.includes(right))) return []
  const isWhole = cell === 'yes' || (teamId === undefined && areaId === undefined)
  return standing.coordinates
    .filter(({ branch }) => isWhole || (areaId != null && branch.has(areaId)))
    .map(({ name }) => ({ hat: 'ARC', of: name }))
}

/** Every hat in which they may do it; any of them grants. */
export function hatsFor(standing: Standing, right: IntroductionRight, place: Place): Worn[] {
  const asAdministrator = standing.isAdministrator && cellOf(right, 'ADM') === 'yes'
  return [
    ...wornInPlan(standing, right, place),
    ...wornInTeams(standing, right, place),
    ...wornInBranches(standing, right, place),
    ...(asAdministrator ? [{ hat: 'ADM' as const, of: null }] : []),
  ]
}

export const mayHere = (standing: Standing, right: IntroductionRight, place: Place = {}): boolean =>
  hatsFor(standing, right, place).length > 0

/** Its owners see every team (row 2), so whoever sees every team by themselves says which it is. */
export const maySetMain = ({ isAdministrator }: Pick<Standing, 'isAdministrator'>): boolean =>
  isAdministrator && cellOf('team.listAll', 'ADM') === 'yes'

const INVITABLE: Record<IntroductionHat, readonly TeamRole[]> = {
  OWN: TEAM_ROLES,
  MAN: rolesUpTo('introductionManager'),
  LEA: rolesUpTo('introductionLeader'),
  INT: [],
  NEW: [],
  ARC: COORDINATOR_INVITABLE_ROLES,
  ADM: TEAM_ROLES,
}

/** As what they may invite in those hats, the highest first. */
export const invitableIn = (worn: readonly Worn[]): TeamRole[] =>
  TEAM_ROLES.filter((role) => worn.some(({ hat }) => INVITABLE[hat].includes(role)))

/** Refuses `role-not-for-coordinator` and `role-above-own-level`; notes the hat that may. */
export function allowRole(actor: Actor, worn: readonly Worn[], role: TeamRole): void {
  const fitting = worn.find(({ hat }) => INVITABLE[hat].includes(role))
  if (fitting) {
    wear(actor, fitting)
    return
  }
  const isCoordinator = worn.every(({ hat }) => hat === 'ARC')
  throw new Refusal(isCoordinator ? 'role-not-for-coordinator' : 'role-above-own-level', { role })
}

/** "ARC: Dagtilbud"; an administrator is one here as everywhere. */
export type HatNote = 'ADMINISTRATOR' | `${IntroductionHat}: ${string}`

const noteOf = ({ hat, of }: Worn): HatNote => (hat === 'ADM' ? 'ADMINISTRATOR' : `${hat}: ${of ?? ''}`)

/** Notes the hat in which something is done. */
export function wear(actor: Actor, worn: Worn): Worn {
  actor.hat = noteOf(worn)
  return worn
}

/** What the history kept: the hat, and of which team or area. */
export function readHat(note: string): { hat: string; of: string | null } {
  const at = note.indexOf(': ')
  return at < 0 ? { hat: note, of: null } : { hat: note.slice(0, at), of: note.slice(at + 2) }
}

/**
 * As `allow` of the policy. `isSeen`: they may know of what it is about; otherwise it is as if it did not exist. A
 * coordinator who owns no team is told that that is what is missing.
 */
export function allowHere(
  { actor, standing }: { actor: Actor; standing: Standing },
  right: IntroductionRight,
  { isSeen, ...place }: Place & { isSeen: boolean },
): Worn {
  const [worn] = hatsFor(standing, right, place)
  if (worn) return wear(actor, worn)
  if (!isSeen) throw new Refusal('not-found')
  if (needsReview(standing) && cellOf(right, 'ARC') !== 'no') throw new Refusal('coordinator-needs-review')
  throw new Refusal('forbidden', { right })
}

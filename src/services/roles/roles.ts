import type { DelegationView } from '../../contract/delegation.js'
import type { Reply } from '../../contract/index.js'
import type { AssignmentView, GalleryRole, RoleDetail } from '../../contract/role.js'
import type { NamedAssignment, NamedRole } from '../../data/repositories/roles.js'
import type { AssignmentId, RoleId } from '../../domain/ids.js'
import type { Actor, Caller } from '../../domain/person.js'
import { allow, may } from '../../domain/policy.js'
import { countReadiness } from '../../domain/readiness.js'
import { Refusal } from '../../domain/refusals.js'
import { searchWords } from '../../domain/search.js'
import { fold } from '../../domain/words.js'
import { maySee, presentDelegations } from './presentDelegation.js'
import {
  guardedAgreement,
  guardedRole,
  isToBeIntroduced,
  presentAssignment,
  presentRole,
  presentRoleDetail,
} from './present.js'
import { mayIntroduce, seesEverybodysNumbers } from '../introductions/organising.js'
import type { World } from '../world.js'
import { acting, homeOf, type Acting } from '../acting.js'

/** One's own role in the gallery: what one is asked or has taken on. */
export type MyRole = { role: GalleryRole; assignment: AssignmentView }

/** A draft is there only for those who write roles. */
const isThere = (role: NamedRole, actor: Actor): boolean =>
  role.publishedAt !== null || may(actor, 'role.manage', guardedRole(role, actor))

/** The role, if it is in the gallery of the actor's municipality; KOMBIT's side of it has none and sees every one. */
export async function roleOf({ tx, actor }: Acting, roleId: RoleId): Promise<NamedRole> {
  const home = actor.municipalityId
  const role = home ? await tx.roles.inGallery(roleId, home) : await tx.roles.find(roleId)
  if (!role || !isThere(role, actor)) throw new Refusal('not-found')
  allow(actor, 'role.read', guardedRole(role, actor))
  return role
}

export async function assignmentOf(act: Acting, id: AssignmentId): Promise<[NamedAssignment, NamedRole]> {
  const assignment = await act.tx.roles.assignment(id)
  if (!assignment || assignment.municipalityId !== act.actor.municipalityId) throw new Refusal('not-found')
  return [assignment, await roleOf(act, assignment.roleId)]
}

/** KOMBIT's side has no holders, notes or tasks of its own. */
const NOTHING_HERE = { assignments: [], notes: [], tasks: [], delegations: [], mayIntroduce: false }

/** What has been delegated in the role, as far as it concerns the reader. */
async function delegationsOf(act: Acting, role: NamedRole): Promise<DelegationView[]> {
  const open = await act.tx.delegations.openOfRole(role.id, homeOf(act.actor))
  return presentDelegations(
    act,
    open.filter((one) => maySee(act, one, role)),
    role,
  )
}

export async function roleDetail(act: Acting, role: NamedRole): Promise<RoleDetail> {
  const { tx, actor, today } = act
  const home = actor.municipalityId
  if (!home) return presentRoleDetail(role, NOTHING_HERE, { actor, today })
  const recommending = await tx.tasks.recommending(role.title, home)
  const assignments = await tx.roles.current(home, role.id)
  const parts = {
    assignments,
    notes: await tx.roleNotes.of({ municipalityId: home, roleId: role.id }),
    mayIntroduce: assignments.some(isToBeIntroduced) && (await mayIntroduce(act)),
    tasks: recommending.filter(({ projectId }) => role.projectId === null || role.projectId === projectId),
    delegations: await delegationsOf(act, role),
  }
  return presentRoleDetail(role, parts, { actor, today })
}

function groupByRole(assignments: readonly NamedAssignment[]): Map<RoleId, NamedAssignment[]> {
  const groups = new Map<RoleId, NamedAssignment[]>()
  for (const one of assignments) groups.set(one.roleId, [...(groups.get(one.roleId) ?? []), one])
  return groups
}

/** The roles of the own municipality that the right reaches. */
export async function shownRoles(act: Acting, right: 'role.read' | 'role.export'): Promise<GalleryRole[]> {
  const { tx, actor } = act
  const home = actor.municipalityId
  if (!home) return []
  const roles = (await tx.roles.of(home)).filter((role) => may(actor, right, guardedRole(role, actor)))
  const ofRole = groupByRole(await tx.roles.current(home))
  return roles.map((role) => presentRole(role, ofRole.get(role.id) ?? [], act))
}

/** The roles that exist for somebody without a municipality; who holds them is no part of it. */
async function rolesOfKombit(act: Acting): Promise<GalleryRole[]> {
  const { tx, actor } = act
  const all = await tx.kombitRoles.all()
  return all
    .filter((role) => isThere(role, actor) && may(actor, 'role.read', guardedRole(role, actor)))
    .map((role) => presentRole(role, [], act))
}

type NamedProject = NonNullable<GalleryRole['project']>
export type Gallery = Reply<'roles.gallery'>

/** "Min kommune": every role of the municipality's projects and the cross-cutting ones; for KOMBIT, without holders. */
export async function gallery(world: World, caller: Caller): Promise<Gallery> {
  const { roles, seesNumbers } = await acting(world, caller, async (act) => ({
    roles: await (act.actor.municipalityId ? shownRoles(act, 'role.read') : rolesOfKombit(act)),
    seesNumbers: act.actor.municipalityId !== null && seesEverybodysNumbers(act.actor),
  }))
  return {
    roles,
    hasVacantRequired: roles.some(({ importance, vacant }) => importance === 'REQUIRED' && vacant),
    readiness: seesNumbers ? countReadiness(roles.flatMap(({ readiness }) => readiness ?? [])) : null,
  }
}

/** What the reader of the gallery holds or is asked to. */
export const ownOf = ({ roles }: Gallery): MyRole[] =>
  roles.flatMap((role) =>
    role.assignments.filter(({ isMe }) => isMe).map((assignment) => ({ role, assignment })),
  )

export async function read(world: World, caller: Caller, roleId: RoleId): Promise<RoleDetail> {
  return acting(world, caller, async (act) => roleDetail(act, await roleOf(act, roleId)))
}

/** Roles whose title or project carries every one of the words; an exact title comes first. */
export async function find(world: World, caller: Caller, words: string): Promise<GalleryRole[]> {
  const wanted = fold(words)
  const parts = searchWords(words)
  const { roles } = await gallery(world, caller)
  const hits = roles.filter(({ title, project }) => {
    const text = fold(`${title} ${project?.name ?? ''}`)
    return parts.every((part) => text.includes(part))
  })
  return hits.sort((a, b) => Number(fold(b.title) === wanted) - Number(fold(a.title) === wanted))
}

/** Projects with roles in the gallery whose name carries the words; one named exactly so is the only one. */
export async function projectsNamed(world: World, caller: Caller, words: string): Promise<NamedProject[]> {
  const wanted = fold(words)
  const { roles } = await gallery(world, caller)
  const all = new Map(roles.flatMap(({ project }) => (project ? [[project.id, project] as const] : [])))
  const hits = [...all.values()].filter(({ name }) => fold(name).includes(wanted))
  const exact = hits.filter(({ name }) => fold(name) === wanted)
  return exact.length > 0 ? exact : hits
}

export type Nomination = { role: RoleDetail; assignment: AssignmentView }
/** `by`: who brought it to where it is; null when they are gone, or the house did. */
export type ToldNomination = Nomination & { by: string | null }

/** An assignment with its role, as the actor sees them. */
export async function nominationOf(act: Acting, id: AssignmentId): Promise<Nomination> {
  const [assignment, role] = await assignmentOf(act, id)
  return { role: await roleDetail(act, role), assignment: presentAssignment(assignment, role, act) }
}

async function whoDid({ tx }: Acting, assignment: NamedAssignment): Promise<string | null> {
  const { id, state, remindedAt, nominatedByName } = assignment
  const wasTaken = state === 'WITHDRAWN' || state === 'ENDED'
  if (!wasTaken && !(state === 'NOMINATED' && remindedAt)) return nominatedByName
  const what = wasTaken ? { field: 'state' as const, value: state } : { field: 'reminded' as const }
  return (await tx.history.whoDid(id, what))?.name ?? null
}

/** The assignment as the person it concerns sees it, or whoever asked them, whatever has become of it. */
export async function nomination(world: World, caller: Caller, id: AssignmentId): Promise<ToldNomination> {
  return acting(world, caller, async (act) => {
    const [assignment, role] = await assignmentOf(act, id)
    const { actor } = act
    const concerns = [assignment.personId, assignment.nominatedBy]
    if (!may(actor, 'role.readAgreements', guardedAgreement(role, actor, concerns))) {
      throw new Refusal('not-found')
    }
    return { ...(await nominationOf(act, id)), by: await whoDid(act, assignment) }
  })
}

import type { DelegationView } from '../../contract/delegation.js'
import {
  RECOMMENDED_AS,
  type AssignmentAction,
  type AssignmentView,
  type GalleryRole,
  type RoleDetail,
} from '../../contract/role.js'
import type { NamedAssignment, NamedRole } from '../../data/repositories/roles.js'
import type { RecommendingTask } from '../../data/repositories/tasks.js'
import type { NamedRoleNote } from '../../data/repositories/roleNotes.js'
import type { Actor } from '../../domain/person.js'
import { may, type Guarded } from '../../domain/policy.js'
import { furthest, readinessOf, seesFigures } from '../../domain/readiness.js'
import { canBeReminded, isCurrent, isFull, isVacant, NOTE_SECTIONS } from '../../domain/role.js'
import type { NamedTask } from '../../domain/task.js'
import type { Day } from '../../domain/time.js'
import { guardedTask, presentTask } from '../tasks/present.js'

/** A role in the actor's own municipality, as the rights table sees it. `holder`: the person it is about. */
export const guardedRole = (role: Pick<NamedRole, 'projectId'>, actor: Actor, holder?: string): Guarded => ({
  municipalityId: actor.municipalityId,
  projectIds: role.projectId ? [role.projectId] : 'every',
  isOwn: holder === actor.personId,
})

/** What only those it `concerns` and the administrators know of a role. */
export const guardedAgreement = (
  role: Pick<NamedRole, 'projectId'>,
  actor: Actor,
  concerns: readonly (string | null)[],
): Guarded => ({ ...guardedRole(role, actor), isOwn: concerns.includes(actor.personId) })

/** Who reads, and on which day. */
export type RoleReader = { actor: Actor; today: Day }

function actionsOn(
  assignment: NamedAssignment,
  role: NamedRole,
  { actor, today }: RoleReader,
): AssignmentAction[] {
  const { state, isPrimary, personId, leavingTo } = assignment
  const mayAnswer = may(actor, 'role.answer', guardedRole(role, actor, personId))
  const mayAssign = may(actor, 'role.assign', guardedRole(role, actor))
  if (state === 'NOMINATED') {
    const answers: AssignmentAction[] = mayAnswer ? ['accept', 'decline'] : []
    const reminding: AssignmentAction[] = canBeReminded(assignment, today) ? ['remind'] : []
    return mayAssign ? [...answers, ...reminding, 'withdraw'] : answers
  }
  if (state !== 'ACCEPTED') return []
  const mayHandOver = may(actor, 'role.handOver', guardedRole(role, actor, personId))
  const handing: AssignmentAction[] = mayHandOver ? [leavingTo === null ? 'handOver' : 'keep'] : []
  const mayDelegate = may(actor, 'role.delegate', guardedRole(role, actor, personId))
  const own: AssignmentAction[] = mayDelegate ? [...handing, 'delegate'] : handing
  if (!mayAssign) return own
  return isPrimary ? [...own, 'end'] : ['makePrimary', ...own, 'end']
}

function figuresFor(
  { introduction, personId }: NamedAssignment,
  actor: Actor,
): AssignmentView['introduction'] {
  const reading = { holderId: personId, readerId: actor.personId }
  if (!introduction || !seesFigures(introduction, reading)) return null
  const { planId, done, total } = introduction
  return { planId, done, total }
}

export function presentAssignment(
  assignment: NamedAssignment,
  role: NamedRole,
  reader: RoleReader,
): AssignmentView {
  const { actor } = reader
  const { suggestedPersonId, suggestedName, personId } = assignment
  const mayKnow = may(actor, 'role.handOver', guardedRole(role, actor, personId))
  return {
    id: assignment.id,
    roleId: assignment.roleId,
    person: {
      id: assignment.personId,
      name: assignment.fullName,
      title: assignment.title,
      department: assignment.department,
      directPhone: assignment.directPhone,
      mobilePhone: assignment.mobilePhone,
      email: assignment.email,
    },
    state: assignment.state,
    direct: assignment.direct,
    isPrimary: assignment.isPrimary,
    isMe: assignment.personId === actor.personId,
    reached: assignment.state !== 'NOMINATED' || assignment.reachedAt !== null,
    nominatedBy: assignment.nominatedByName,
    nominatedAt: assignment.nominatedAt.toISOString(),
    remindedAt: assignment.remindedAt && assignment.remindedAt.toISOString(),
    reason: assignment.reason,
    suggested: suggestedPersonId && suggestedName ? { id: suggestedPersonId, name: suggestedName } : null,
    leavingTo: mayKnow ? assignment.leavingTo : null,
    succeeds: mayKnow ? assignment.succeeds : null,
    readiness: readinessOf(assignment),
    introduction: figuresFor(assignment, actor),
    version: assignment.version,
    actions: actionsOn(assignment, role, reader),
  }
}

/** Who has been asked is between the administrators and the person asked; the others see who said yes. */
function visible(assignments: readonly NamedAssignment[], role: NamedRole, actor: Actor): NamedAssignment[] {
  return assignments.filter(
    ({ state, personId }) =>
      state === 'ACCEPTED' ||
      (isCurrent(state) && may(actor, 'role.readAgreements', guardedAgreement(role, actor, [personId]))),
  )
}

export function presentRole(
  role: NamedRole,
  assignments: readonly NamedAssignment[],
  reader: RoleReader,
): GalleryRole {
  const { actor } = reader
  const shown = visible(assignments, role, actor)
  return {
    id: role.id,
    title: role.title,
    project: role.projectId && role.projectName ? { id: role.projectId, name: role.projectName } : null,
    importance: role.importance,
    maxHolders: role.maxHolders,
    masterRole:
      role.masterRoleId && role.masterTitle ? { id: role.masterRoleId, name: role.masterTitle } : null,
    // Who has no municipality has nothing to fill.
    vacant: actor.municipalityId !== null && isVacant(assignments),
    full: isFull(role, assignments.filter(({ leavingTo }) => leavingTo === null).length),
    assignments: shown.map((one) => presentAssignment(one, role, reader)),
    canAssign: may(actor, 'role.assign', guardedRole(role, actor)),
    readiness: actor.municipalityId === null ? null : furthest(shown.map(readinessOf)),
  }
}

function presentNotes(notes: readonly NamedRoleNote[]): RoleDetail['notes'] {
  return NOTE_SECTIONS.flatMap((section) => {
    const note = notes.find((one) => one.section === section)
    if (!note) return []
    const { text, version, updatedAt, updatedByName } = note
    return [{ section, text, version, updatedAt: updatedAt.toISOString(), updatedBy: updatedByName }]
  })
}

function countByProject(tasks: readonly NamedTask[]): { project: string; count: number }[] {
  const counts = new Map<string, number>()
  for (const { projectName } of tasks) counts.set(projectName, (counts.get(projectName) ?? 0) + 1)
  return [...counts].map(([project, count]) => ({ project, count }))
}

/** Has the role, and nobody introduces them to it yet. */
export const isToBeIntroduced = (one: NamedAssignment): boolean => readinessOf(one) === 'accepted'

/** `tasks`: the open ones that recommend the role. */
export function presentRoleDetail(
  role: NamedRole,
  parts: {
    assignments: readonly NamedAssignment[]
    notes: readonly NamedRoleNote[]
    tasks: readonly RecommendingTask[]
    delegations: DelegationView[]
    /** Whether the reader may start an introduction somewhere. */
    mayIntroduce: boolean
  },
  reader: RoleReader,
): RoleDetail {
  const isReadable = (task: NamedTask): boolean =>
    may(reader.actor, 'task.read', guardedTask(task, reader.actor))
  const { description, effect, duties, responsibilities, competences, characteristics } = role
  return {
    ...presentRole(role, parts.assignments, reader),
    description,
    effect,
    duties,
    responsibilities,
    competences,
    characteristics,
    notes: presentNotes(parts.notes),
    canEditNotes: may(reader.actor, 'role.editNotes', guardedRole(role, reader.actor)),
    tasks: parts.tasks.filter(isReadable).map((task) => ({
      ...presentTask(task, reader.actor, reader.today),
      recommendedAs: RECOMMENDED_AS.filter((as) =>
        as === 'executor' ? task.asExecutor : task.asResponsible,
      ),
    })),
    otherTasks: countByProject(parts.tasks.filter((task) => !isReadable(task))),
    delegations: parts.delegations,
    introducible: parts.mayIntroduce ? parts.assignments.filter(isToBeIntroduced).map(({ id }) => id) : [],
  }
}

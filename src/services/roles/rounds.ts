import type { RoundsOfRole, RoundView } from '../../contract/confirmation.js'
import type {
  NamedConfirmation,
  NamedRound,
  RoundMunicipality,
} from '../../data/repositories/confirmations.js'
import type { NamedRole } from '../../data/repositories/roles.js'
import type { NewTask } from '../../data/repositories/tasks.js'
import { calendarOfMunicipality } from '../../domain/calendar.js'
import {
  newId,
  type ProjectId,
  type RoleId,
  type RoundId,
  type TaskId,
  type TemplateId,
} from '../../domain/ids.js'
import type { Caller } from '../../domain/person.js'
import { allow, may } from '../../domain/policy.js'
import type { Project } from '../../domain/project.js'
import { Refusal } from '../../domain/refusals.js'
import { deadlinesOf } from '../../domain/taskChange.js'
import { yearOf, type Day } from '../../domain/time.js'
import { sortKey } from '../../domain/words.js'
import { confirmationTask } from '../../exchange/confirmationTask.js'
import { progressOf } from './presentConfirmation.js'
import { roleOf } from './roles.js'
import { guardedRole } from './present.js'
import type { World } from '../world.js'
import { acting, type Acting } from '../acting.js'

/** `projectId`: where the tasks of a cross-cutting role are to be; another has its own. */
export type Opening = { roleId: RoleId; dueOn: Day; projectId: ProjectId | null }

const isDue = ({ publishedAt, requiresYearlyConfirmation }: NamedRole): boolean =>
  publishedAt !== null && requiresYearlyConfirmation

const factsOf = ({ id, year, dueOn, openedAt, openedByName }: NamedRound, role: NamedRole) => ({
  ...{ id, year, dueOn, openedBy: openedByName },
  role: { id: role.id, name: role.title },
  openedAt: openedAt.toISOString(),
})

const municipalityOf = (one: NamedConfirmation): RoundView['municipalities'][number] => ({
  municipality: { id: one.municipalityId, name: one.municipalityName },
  ...progressOf(one),
  task: one.taskId && one.taskNumber !== null ? { id: one.taskId, number: one.taskNumber } : null,
})

async function present({ tx }: Acting, round: NamedRound, role: NamedRole): Promise<RoundView> {
  const parts = await tx.confirmations.ofRounds([round.id])
  return { ...factsOf(round, role), municipalities: parts.map(municipalityOf) }
}

async function readNow(act: Acting, id: RoundId): Promise<RoundView> {
  const round = await act.tx.confirmations.round(id)
  if (!round) throw new Refusal('not-found')
  const role = await roleOf(act, round.roleId)
  allow(act.actor, 'role.follow', guardedRole(role, act.actor))
  return present(act, round, role)
}

export async function read(world: World, caller: Caller, id: RoundId): Promise<RoundView> {
  return acting(world, caller, (act) => readNow(act, id))
}

/** The rounds of a role, and whether the actor may open another. */
export async function ofRole(world: World, caller: Caller, roleId: RoleId): Promise<RoundsOfRole> {
  return acting(world, caller, async (act) => {
    const { tx, actor } = act
    const role = await roleOf(act, roleId)
    allow(actor, 'role.follow', guardedRole(role, actor))
    const canOpen = isDue(role) && may(actor, 'role.manage', guardedRole(role, actor))
    const projects = canOpen && role.projectId === null ? await tx.projects.all() : []
    const all = await tx.confirmations.roundsOf(role.id)
    const parts = await tx.confirmations.ofRounds(all.map(({ id }) => id))
    const rounds = all.map((round) => {
      const count = (state: NamedConfirmation['state']): number =>
        parts.filter((one) => one.roundId === round.id && one.state === state).length
      return {
        ...factsOf(round, role),
        ...{ open: count('OPEN'), done: count('DONE'), declined: count('DECLINED') },
      }
    })
    return { rounds, canOpen, projects: projects.map(({ id, name }) => ({ id, name })) }
  })
}

/** A round being opened. */
type Round = { role: NamedRole; project: Project; roundId: RoundId; dueOn: Day; year: number }

async function writeTemplate({ tx }: Acting, { role, project, dueOn, year }: Round): Promise<TemplateId> {
  const id = newId<TemplateId>()
  const { template } = confirmationTask({ role: role.title, year, dueOn })
  const nothing = { prerequisites: [], closelyRelated: [], externalAttachments: [], extra: {} }
  const unsaid = { templateNumber: null, qualityCriteria: null }
  await tx.tasks.insertTemplate({ id, projectId: project.id, ...template, ...nothing, ...unsaid })
  return id
}

type Place = { municipality: RoundMunicipality; templateId: TemplateId }

function taskFor(
  { today }: Acting,
  { role, project, dueOn, year }: Round,
  { municipality, templateId }: Place,
): NewTask {
  const { title } = confirmationTask({ role: role.title, year, dueOn })
  const plan = {
    status: 'NOT_STARTED' as const,
    startDate: null,
    endDate: dueOn,
    plannedDurationWorkingDays: null,
    latestStartOverride: null,
  }
  return {
    ...{ id: newId<TaskId>(), templateId, title, titleSort: sortKey(title) },
    municipalityId: municipality.id,
    projectId: project.id,
    kind: 'KLIK',
    priority: role.importance === 'REQUIRED' ? 'MANDATORY' : 'VOLUNTARY',
    ...{ phaseId: null, themeId: null, parentTaskId: null, description: null },
    ...{ responsibleId: null, executorId: null },
    ...plan,
    ...deadlinesOf(plan, today, calendarOfMunicipality(municipality)),
  }
}

/** Each municipality's part: with a task where it takes part in the project. Their administrators are told. */
async function openIn(
  act: Acting,
  round: Round,
  { municipalities, templateId }: { municipalities: RoundMunicipality[]; templateId: TemplateId },
): Promise<void> {
  const { tx, now } = act
  const tasks = new Map(
    municipalities
      .filter(({ takesPart }) => takesPart)
      .map((municipality) => [municipality.id, taskFor(act, round, { municipality, templateId })]),
  )
  await tx.tasks.insertAll([...tasks.values()])
  const confirmations = municipalities.map(({ id: municipalityId }) => ({
    id: newId<NamedConfirmation['id']>(),
    roundId: round.roundId,
    municipalityId,
    taskId: tasks.get(municipalityId)?.id ?? null,
    ...{ state: 'OPEN' as const, reason: null, closedAt: null, closedBy: null, version: 1 },
  }))
  await tx.confirmations.insertAll(confirmations)
  const confirmationIn = new Map(confirmations.map(({ id, municipalityId }) => [municipalityId, id]))
  const administrators = await tx.people.administratorsOf(municipalities.map(({ id }) => id))
  await tx.outbox.addAll(
    administrators.flatMap(({ id: personId, municipalityId }) => {
      const confirmationId = municipalityId && confirmationIn.get(municipalityId)
      if (!confirmationId) return []
      const event = { type: 'confirmation.opened' as const, confirmationId }
      const key = `${event.type}:${confirmationId}:${personId}`
      return [{ key, municipalityId, personId, event, dueAt: now }]
    }),
  )
}

async function askHolders({ tx, now }: Acting, { roundId }: Round): Promise<void> {
  const awaited = await tx.confirmations.awaited(roundId)
  await tx.outbox.addAll(
    awaited.map(({ confirmationId, assignmentId, municipalityId, personId }) => {
      const event = { type: 'role.confirm' as const, confirmationId, assignmentId }
      const key = `${event.type}:${confirmationId}:${assignmentId}`
      return { key, municipalityId, personId, event, dueAt: now }
    }),
  )
}

/** Refuses `round-not-due`, `round-date`, `round-project`. */
async function checked(
  { tx, today }: Acting,
  role: NamedRole,
  { dueOn, projectId }: Opening,
): Promise<Project> {
  if (!isDue(role)) throw new Refusal('round-not-due')
  if (dueOn <= today) throw new Refusal('round-date', { field: 'dueOn' })
  const where = role.projectId ?? projectId
  const project = where && (await tx.projects.find(where))
  if (!project) throw new Refusal('round-project', { field: 'projectId' })
  return project
}

/**
 * Asks all holders of a role whether it is still them: each municipality the role is for gets its part, with a KLIK task
 * where it takes part in the project, and everybody concerned is told. Refuses `not-found`, `forbidden`,
 * `round-not-due`, `round-date`, `round-project`, and `round-exists`.
 */
export async function open(world: World, caller: Caller, opening: Opening): Promise<RoundView> {
  return acting(world, caller, async (act) => {
    const { tx, actor, now } = act
    const role = await roleOf(act, opening.roleId)
    allow(actor, 'role.manage', guardedRole(role, actor))
    const project = await checked(act, role, opening)
    const { dueOn } = opening
    const round = { role, project, dueOn, roundId: newId<RoundId>(), year: yearOf(dueOn) }
    const { roundId: id, year } = round
    const opened = { id, roleId: role.id, year, dueOn, openedAt: now, openedBy: actor.personId }
    if (!(await tx.confirmations.insertRound(opened))) throw new Refusal('round-exists', { year })
    const templateId = await writeTemplate(act, round)
    const municipalities = await tx.confirmations.audience(role, project.id)
    await openIn(act, round, { municipalities, templateId })
    await askHolders(act, round)
    const occasion = `round:${id}`
    await tx.cards.changed({ shows: [role.id, project.id], occasion, now })
    return readNow(act, id)
  })
}

import type { Tx } from '../../src/data/tx.js'
import { calendarOf } from '../../src/domain/calendar.js'
import {
  newId,
  type AssignmentId,
  type ConfirmationId,
  type ContactEntryId,
  type MasterRoleId,
  type MunicipalityId,
  type OrganisationId,
  type PersonId,
  type ProjectId,
  type RoleId,
  type RoundId,
  type TaskId,
  type TemplateId,
} from '../../src/domain/ids.js'
import type { Confirmation, ConfirmationRound } from '../../src/domain/confirmation.js'
import type { ContactEntry } from '../../src/domain/contactList.js'
import type { Municipality } from '../../src/domain/project.js'
import type { AccessType, Caller, Person, Side } from '../../src/domain/person.js'
import type { MasterRole, Role, RoleAssignment } from '../../src/domain/role.js'
import type { Task, TaskTemplate } from '../../src/domain/task.js'
import { deadlinesOf } from '../../src/domain/taskChange.js'
import { parseDay, type Day } from '../../src/domain/time.js'
import { sortKey } from '../../src/domain/words.js'

/** "2026-03-02" as a Day; a test with a wrong one must not run. */
export function day(text: string): Day {
  const parsed = parseDay(text)
  if (!parsed) throw new Error(`not a day: ${text}`)
  return parsed
}

export type Town = { id: MunicipalityId; tenantId: string; name: string; organisationId: OrganisationId }
export type Someone = { id: PersonId; name: string; tenantId: string; aadObjectId: string; caller: Caller }

let serial = 0
const next = (): number => (serial += 1)
/** Codes have three digits and are each a municipality's own, so they are counted for themselves. */

/** A municipality with its own tenant. */
export async function aMunicipality(
  tx: Tx,
  name = `Prøveby ${next()}`,
  code = String(1000 + next()),
): Promise<Town> {
  const id = newId<MunicipalityId>()
  const tenantId = crypto.randomUUID()
  const organisationId = newId<OrganisationId>()
  await tx.projects.insertMunicipality({
    id,
    code,
    name,
    tenantId,
    language: 'da',
    calendarProfile: 'office',
    extraClosedDays: [],
  })
  await tx.people.insertOrganisation({ id: organisationId, kind: 'MUNICIPALITY', name, municipalityId: id })
  return { id, tenantId, name, organisationId }
}

/** By what FK Adgangsstyring knows it. */
export async function knownToFk(
  tx: Tx,
  { id }: Town,
  known: Pick<Municipality, 'cvr' | 'minimumAssurance'>,
): Promise<void> {
  const municipality = await tx.projects.municipality(id)
  if (municipality) await tx.municipalities.update(municipality, known)
}

/** A project the municipalities take part in. */
export async function aProject(tx: Tx, name: string, towns: readonly Town[]): Promise<ProjectId> {
  const id = newId<ProjectId>()
  await tx.projects.insert({
    id,
    name,
    nameSort: sortKey(name),
    deadline: null,
    periodFrom: null,
    periodTo: null,
    kombitContactName: null,
    kombitContactMail: null,
    functionalMailbox: null,
    description: null,
    handbookUrl: null,
    state: 'ACTIVE',
  })
  for (const town of towns) await tx.projects.takePart(id, town.id)
  return id
}

export type PersonOptions = Partial<
  Pick<
    Person,
    | 'fullName'
    | 'isAdministrator'
    | 'firstLoginAt'
    | 'lastLoginAt'
    | 'loginsKnownSince'
    | 'language'
    | 'title'
    | 'authSource'
    | 'lastFkLoginAt'
    | 'lastTeamsLoginAt'
    | 'leftAt'
    | 'directory'
    | 'directoryKey'
    | 'directoryFields'
    | 'fkUuid'
    | 'department'
    | 'lastOpenidLoginAt'
    | 'email'
    | 'mobilePhone'
    | 'consentGivenAt'
    | 'consentWithdrawnAt'
  >
> & {
  access?: readonly (readonly [ProjectId, AccessType])[]
  side?: Side
}

/** A person of the municipality; of KOMBIT or a supplier when `side` says so, and then of no municipality. */
export async function aPerson(tx: Tx, town: Town, options: PersonOptions = {}): Promise<Someone> {
  const { access = [], side = 'MUNICIPALITY', fullName = `Person ${next()}`, ...rest } = options
  const id = newId<PersonId>()
  const aadObjectId = crypto.randomUUID()
  const municipalityId = side === 'MUNICIPALITY' ? town.id : null
  const tenantId = side === 'MUNICIPALITY' ? town.tenantId : crypto.randomUUID()
  await tx.people.insert({
    id,
    municipalityId,
    organisationId: town.organisationId,
    side,
    fullName,
    nameSort: sortKey(fullName),
    email: `person${next()}@korsbaek.example`,
    directPhone: '00 00 00 99',
    mobilePhone: null,
    title: null,
    department: null,
    isAdministrator: false,
    tenantId,
    aadObjectId,
    language: null,
    firstLoginAt: new Date('2020-01-01T00:00:00Z'),
    ...rest,
  })
  for (const [projectId, userType] of access)
    await tx.people.insertAccess({ personId: id, projectId, municipalityId, userType })
  return { id, name: fullName, tenantId, aadObjectId, caller: { kind: 'entra', tenantId, aadObjectId } }
}

export type TaskOptions = Partial<Omit<Task, 'id' | 'municipalityId' | 'projectId'>> & {
  /** The day the deadlines are worked out on. */
  today?: Day
  template?: Partial<TaskTemplate>
}

/** A task of the project, not started, without dates unless given. */
export async function aTask(
  tx: Tx,
  town: Town,
  projectId: ProjectId,
  options: TaskOptions = {},
): Promise<TaskId> {
  const { today = day('2026-03-02'), template, ...given } = options
  const id = newId<TaskId>()
  const number = given.instanceNumber ?? 500_000 + next()
  const title = given.title ?? `Opgave ${number}`
  const plan = {
    startDate: given.startDate ?? null,
    endDate: given.endDate ?? null,
    plannedDurationWorkingDays: given.plannedDurationWorkingDays ?? null,
    latestStartOverride: given.latestStartOverride ?? null,
    status: given.status ?? 'NOT_STARTED',
  }
  const templateId = template ? newId<TemplateId>() : null
  if (template && templateId) await aTemplate(tx, projectId, { ...template, id: templateId })
  await tx.tasks.insert({
    id,
    municipalityId: town.id,
    kind: 'KLIK',
    instanceNumber: number,
    templateId,
    parentTaskId: null,
    projectId,
    phaseId: null,
    themeId: null,
    title,
    titleSort: sortKey(title),
    description: null,
    priority: 'MANDATORY',
    responsibleId: null,
    executorId: null,
    ...plan,
    ...deadlinesOf(plan, today, calendarOf('office')),
    ...given,
  })
  return id
}

async function aTemplate(
  tx: Tx,
  projectId: ProjectId,
  given: Partial<TaskTemplate> & { id: TemplateId },
): Promise<void> {
  await tx.tasks.insertTemplate({
    templateNumber: null,
    projectId,
    goal: null,
    description: null,
    method: null,
    result: null,
    qualityCriteria: null,
    recommendedResponsibleRoles: [],
    recommendedExecutorRoles: [],
    prerequisites: [],
    closelyRelated: [],
    externalAttachments: [],
    extra: {},
    ...given,
  })
}

/** A role; cross-cutting unless a project is given. */
export async function aRole(tx: Tx, options: Partial<Role> = {}): Promise<RoleId> {
  const id = newId<RoleId>()
  const title = options.title ?? `Rolle ${next()}`
  await tx.roles.insert({
    id,
    masterRoleId: null,
    title,
    titleSort: sortKey(title),
    projectId: null,
    importance: 'RECOMMENDED',
    maxHolders: null,
    description: null,
    effect: null,
    duties: [],
    responsibilities: [],
    competences: [],
    characteristics: null,
    requiresYearlyConfirmation: false,
    publishedAt: new Date('2026-01-01T00:00:00Z'),
    version: 1,
    ...options,
  })
  return id
}

export async function aMasterRole(tx: Tx, options: Partial<MasterRole> = {}): Promise<MasterRoleId> {
  const id = newId<MasterRoleId>()
  const title = options.title ?? `Masterrolle ${next()}`
  await tx.roles.insertMaster({
    id,
    title,
    titleSort: sortKey(title),
    description: null,
    effect: null,
    duties: [],
    responsibilities: [],
    competences: [],
    characteristics: null,
    version: 1,
    ...options,
  })
  return id
}

export async function anAssignment(
  tx: Tx,
  holds: { town: Town; roleId: RoleId; person: Someone },
  options: Partial<RoleAssignment> = {},
): Promise<AssignmentId> {
  const id = newId<AssignmentId>()
  await tx.roles.insertAssignment({
    id,
    municipalityId: holds.town.id,
    roleId: holds.roleId,
    personId: holds.person.id,
    state: 'ACCEPTED',
    direct: true,
    isPrimary: false,
    nominatedBy: null,
    nominatedAt: new Date('2026-01-01T00:00:00Z'),
    answeredAt: null,
    reason: null,
    suggestedPersonId: null,
    endedAt: null,
    reachedAt: null,
    remindedAt: null,
    lastConfirmedAt: null,
    confirmedBy: null,
    version: 1,
    ...options,
  })
  return id
}

/** A yearly round of the role, opened on 15 January 2026. */
export async function aRound(
  tx: Tx,
  roleId: RoleId,
  options: Partial<ConfirmationRound> = {},
): Promise<RoundId> {
  const id = newId<RoundId>()
  const openedAt = new Date('2026-01-15T08:00:00Z')
  const opened = { year: 2026, dueOn: day('2026-04-01'), openedAt, openedBy: null }
  await tx.confirmations.insertRound({ id, roleId, ...opened, ...options })
  return id
}

/** A town's part of a round; without a task unless given. */
export async function aConfirmation(
  tx: Tx,
  town: Town,
  roundId: RoundId,
  options: Partial<Confirmation> = {},
): Promise<ConfirmationId> {
  const id = newId<ConfirmationId>()
  const open = {
    state: 'OPEN' as const,
    taskId: null,
    reason: null,
    closedAt: null,
    closedBy: null,
    version: 1,
  }
  await tx.confirmations.insertAll([{ id, roundId, municipalityId: town.id, ...open, ...options }])
  return id
}

/** A mayor on the town's list, confirmed on 1 February 2026 and not shared. */
export async function anEntry(
  tx: Tx,
  town: Town,
  options: Partial<ContactEntry> = {},
): Promise<ContactEntryId> {
  const id = newId<ContactEntryId>()
  const unsaid = { title: null, email: null, phone: null, itSystem: null, gln: null, reference: null }
  await tx.contacts.insert({
    id,
    municipalityId: town.id,
    list: 'MAYORS',
    name: `Borgmester ${next()}`,
    ...unsaid,
    isShared: false,
    verifiedAt: new Date('2026-02-01T09:00:00Z'),
    verifiedBy: null,
    version: 1,
    ...options,
  })
  return id
}

import { violated } from '../../data/failures.js'
import type { Tx } from '../../data/tx.js'
import {
  newId,
  type MasterRoleId,
  type MunicipalityId,
  type OrganisationId,
  type PersonId,
  type ProjectId,
  type RoleId,
} from '../../domain/ids.js'
import type { NewPerson } from '../../domain/person.js'
import { CONSENT_TEXT_VERSION } from '../../domain/user.js'
import { sortKey } from '../../domain/words.js'
import type { Foundation } from '../../exchange/foundation.js'
import { record } from '../record.js'
import type { World } from '../world.js'

/** What is there already, by the index that says so; anything else stands twice in the file itself. */
const TAKEN: Partial<Record<string, FoundationFault['code']>> = {
  uq_municipality_code: 'codeTaken',
  uq_municipality_tenant: 'tenantTaken',
  uq_municipality_cvr: 'cvrTaken',
  uq_person_email: 'emailTaken',
  uq_person_entra: 'entraTaken',
}

/** The file cannot be taken as it stands: which of its things is taken, stands twice, or is nowhere described. */
export class FoundationFault extends Error {
  constructor(
    readonly code:
      | 'codeTaken'
      | 'nameTaken'
      | 'tenantTaken'
      | 'cvrTaken'
      | 'emailTaken'
      | 'entraTaken'
      | 'twice'
      | 'unknown'
      | 'outside',
    readonly about: string,
  ) {
    super(`${code}: ${about}`)
  }
}

/** What has been founded so far, by the names the file uses; `at`: what is being founded now. */
type Known = {
  now: Date
  at: string
  municipalities: Map<string, { id: MunicipalityId; tenantId: string | null }>
  projects: Map<string, ProjectId>
  people: Map<string, { id: PersonId; municipalityId: MunicipalityId | null }>
  roles: Map<string, RoleId>
}

function the<T>(things: ReadonlyMap<string, T>, key: string, name = key): T {
  const thing = things.get(key)
  if (thing === undefined) throw new FoundationFault('unknown', name)
  return thing
}

/** The house does it; an administrator who is made with it has nobody else who made them. */
const by = (tx: Tx, { now }: Known) => ({ tx, now, actor: { personId: null, side: 'SYSTEM' } as const })

const roleKey = (title: string, project: string | null): string => `${title}/${project ?? ''}`

async function municipalities(tx: Tx, { municipalities: all }: Foundation, known: Known): Promise<void> {
  for (const { code, name, tenantId = null, cvr = null, ...rest } of all) {
    const { language, calendar, minimumAssurance, closedDays } = rest
    const id = newId<MunicipalityId>()
    known.at = `${code} ${name}`
    known.municipalities.set(code, { id, tenantId })
    await tx.projects.insertMunicipality({
      id,
      code,
      name,
      tenantId,
      language,
      calendarProfile: calendar,
      extraClosedDays: closedDays,
      cvr,
      minimumAssurance,
    })
    if (await tx.municipalities.isNameTaken(name, id)) throw new FoundationFault('nameTaken', name)
    await record(by(tx, known), {
      municipalityId: id,
      subject: 'municipality',
      subjectId: id,
      field: 'created',
    })
  }
}

async function projects(tx: Tx, { projects: all }: Foundation, known: Known): Promise<void> {
  for (const { phases, themes, municipalities: codes, ...project } of all) {
    const projectId = newId<ProjectId>()
    known.at = project.name
    known.projects.set(project.name, projectId)
    await tx.projects.insert({
      ...project,
      id: projectId,
      nameSort: sortKey(project.name),
      state: 'ACTIVE',
    })
    for (const code of codes) await tx.projects.takePart(projectId, the(known.municipalities, code).id)
    const part = (name: string, order: number) => ({ projectId, name, nameSort: sortKey(name), order })
    for (const [n, name] of phases.entries()) await tx.projects.insertPhase({ id: newId(), ...part(name, n) })
    for (const [n, name] of themes.entries()) await tx.projects.insertTheme({ id: newId(), ...part(name, n) })
  }
}

type FoundPerson = Foundation['people'][number]

/** People of the same organisation share it. */
function organiser(tx: Tx) {
  const known = new Map<string, OrganisationId>()
  return async (
    { organisation: name, side: kind }: FoundPerson,
    municipalityId: MunicipalityId | null,
  ): Promise<OrganisationId> => {
    const id = known.get(name) ?? newId<OrganisationId>()
    if (!known.has(name)) await tx.people.insertOrganisation({ id, kind, name, municipalityId })
    known.set(name, id)
    return id
  }
}

/** Somebody FK Adgangsstyring knows has come in through it. */
const fromFk = ({ fk }: FoundPerson, now: Date): Partial<NewPerson> =>
  fk === null
    ? {}
    : { authSource: 'FK_ADM', fkUuid: crypto.randomUUID(), fkJobFunction: fk, lastFkLoginAt: now }

async function people(tx: Tx, { people: all }: Foundation, known: Known): Promise<void> {
  const organisationOf = organiser(tx)
  for (const person of all) {
    const { fullName, email, directPhone, mobilePhone, title, department, side } = person
    known.at = email
    const home = person.municipality === null ? null : the(known.municipalities, person.municipality)
    const municipalityId = home?.id ?? null
    const id = newId<PersonId>()
    known.people.set(email, { id, municipalityId })
    await tx.people.insert({
      ...{ id, municipalityId, fullName, email, directPhone, mobilePhone, title, department, side },
      organisationId: await organisationOf(person, municipalityId),
      nameSort: sortKey(fullName),
      isAdministrator: person.administrator,
      tenantId: person.tenantId ?? home?.tenantId ?? null,
      aadObjectId: person.aadObjectId ?? null,
      language: null,
      firstLoginAt: person.neverLoggedIn ? null : known.now,
      ...fromFk(person, known.now),
      ...(person.consented ? { consentGivenAt: known.now, consentTextVersion: CONSENT_TEXT_VERSION } : {}),
    })
    if (municipalityId && person.administrator)
      await record(by(tx, known), { municipalityId, subject: 'person', subjectId: id, field: 'created' })
    for (const [project, userType] of Object.entries(person.access)) {
      await tx.people.insertAccess({
        personId: id,
        projectId: the(known.projects, project),
        municipalityId,
        userType,
      })
    }
  }
}

async function roles(tx: Tx, { roles: all }: Foundation, known: Known): Promise<void> {
  const masters = new Map<string, MasterRoleId>()
  for (const { project, master, importance, maxHolders, yearly, ...texts } of all) {
    const id = newId<RoleId>()
    known.at = texts.title
    known.roles.set(roleKey(texts.title, project), id)
    const masterRoleId = master === null ? null : (masters.get(master) ?? newId<MasterRoleId>())
    if (master !== null && masterRoleId && !masters.has(master)) {
      const named = { title: master, titleSort: sortKey(master) }
      await tx.roles.insertMaster({ ...texts, ...named, id: masterRoleId, version: 1 })
      masters.set(master, masterRoleId)
    }
    await tx.roles.insert({
      ...texts,
      id,
      masterRoleId,
      titleSort: sortKey(texts.title),
      projectId: project === null ? null : the(known.projects, project),
      importance,
      maxHolders,
      requiresYearlyConfirmation: yearly,
      publishedAt: known.now,
      version: 1,
    })
  }
}

async function assignments(tx: Tx, { assignments: all }: Foundation, known: Known): Promise<void> {
  for (const { role, project, email, primary } of all) {
    const { id: personId, municipalityId } = the(known.people, email)
    known.at = `${role} (${email})`
    if (!municipalityId) throw new FoundationFault('outside', known.at)
    await tx.roles.insertAssignment({
      id: newId(),
      municipalityId,
      roleId: the(known.roles, roleKey(role, project), role),
      personId,
      state: 'ACCEPTED',
      direct: true,
      isPrimary: primary,
      nominatedBy: null,
      nominatedAt: known.now,
      answeredAt: known.now,
      reason: null,
      suggestedPersonId: null,
      endedAt: null,
      reachedAt: known.now,
      remindedAt: null,
      lastConfirmedAt: null,
      confirmedBy: null,
      version: 1,
    })
  }
}

const DAY_MS = 86_400_000

async function contacts(tx: Tx, { contacts: all }: Foundation, known: Known): Promise<void> {
  for (const { municipality, shared, verifiedDaysAgo, ...entry } of all) {
    await tx.contacts.insert({
      ...entry,
      id: newId(),
      municipalityId: the(known.municipalities, municipality).id,
      isShared: shared,
      verifiedAt: new Date(known.now.getTime() - verifiedDaysAgo * DAY_MS),
      verifiedBy: null,
      version: 1,
    })
  }
}

/**
 * Writes a whole foundation or nothing. Names in the file refer to what the file itself describes. Throws
 * `FoundationFault`.
 */
export async function found(world: World, file: Foundation): Promise<void> {
  const known: Known = {
    now: world.clock.now(),
    at: '',
    municipalities: new Map(),
    projects: new Map(),
    people: new Map(),
    roles: new Map(),
  }
  try {
    await world.data.asSystem(async (tx) => {
      for (const step of [municipalities, projects, people, roles, assignments, contacts])
        await step(tx, file, known)
    })
  } catch (error) {
    const index = violated(error)
    throw index === null ? error : new FoundationFault(TAKEN[index] ?? 'twice', known.at)
  }
}

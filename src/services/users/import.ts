import type { UserImportReport } from '../../contract/userImport.js'
import type { User } from '../../data/repositories/users.js'
import type { Caller } from '../../domain/person.js'
import { allow } from '../../domain/policy.js'
import type { Project } from '../../domain/project.js'
import { Refusal, type RefusalCode } from '../../domain/refusals.js'
import { isKeptByDirectory, isKeptByFk } from '../../domain/user.js'
import { fold } from '../../domain/words.js'
import { fault, shown, type Fault, type FaultCode } from '../../exchange/fault.js'
import {
  CONTACT,
  readPeople,
  type ParsedAccess,
  type ParsedPeople,
  type ParsedPerson,
} from '../../exchange/peopleTable.js'
import { homeOf, acting, type Acting } from '../acting.js'
import { administering, changeUser, createUser, type UserEdit } from './edit.js'
import { mayGrant } from './present.js'
import type { World } from '../world.js'

/** Ends the transaction with nothing written, and brings out what was found. */
class TakenBack extends Error {
  constructor(readonly report: UserImportReport) {
    super('the import was taken back')
  }
}

type Importing = { act: Acting; offered: readonly Project[]; report: UserImportReport }

const empty = (dryRun: boolean, faults: Fault[] = []): UserImportReport => ({
  ...{ dryRun, created: 0, updated: 0, unchanged: 0, lines: [], notes: [] },
  faults,
})

const RIGHT_FAULTS: Record<string, FaultCode> = {
  'person.create': 'may-not-create',
  'person.edit': 'may-not-edit',
  'person.setAdministrator': 'may-not-appoint',
}
const FAULTS: Partial<Record<RefusalCode, FaultCode>> = {
  'email-taken': 'email-elsewhere',
  'open-tasks': 'open-tasks-left',
  'open-tasks-and-last-plus': 'open-tasks-left',
  'last-plus': 'last-plus-left',
  'last-plus-warning': 'last-plus-left',
  'last-administrator': 'last-administrator-left',
  'email-locked': 'own-email',
}

/** What is refused in a form is a fault of the line in a file. */
function faultOf({ code, facts }: Refusal, { line, email, fullName = email }: ParsedPerson): Fault | null {
  const known = code === 'forbidden' ? RIGHT_FAULTS[String(facts.right)] : FAULTS[code]
  return known ? fault(line, known, { name: shown(fullName), value: shown(email) }) : null
}

function projectOf(
  { act, offered, report }: Importing,
  { line, project: name }: ParsedAccess,
): Project | null {
  const [project, other] = offered.filter((one) => fold(one.name) === fold(name))
  const refuse = (code: FaultCode, facts: Fault['facts']): null => {
    report.faults.push(fault(line, code, facts))
    return null
  }
  if (!project) return refuse('unknown-project', { name: shown(name) })
  if (other) return refuse('ambiguous-project', { name: shown(name) })
  return mayGrant(act.actor, project.id) ? project : refuse('may-not-grant', { name: project.name })
}

type Granted = { project: Project; userType: ParsedAccess['userType'] }

const contactOf = ({ fullName, title, department, directPhone, mobilePhone }: ParsedPerson) => ({
  ...{ fullName, title, department, directPhone, mobilePhone },
})

/** Whether the file says something else of them than what is kept. */
const differs = (user: User, person: ParsedPerson): boolean =>
  CONTACT.some((field) => person[field] !== undefined && person[field] !== user[field]) ||
  (person.administrator !== undefined && person.administrator !== user.isAdministrator)

/** What the file says of somebody known; FK Adgangsstyring's own data stay, and a note says so. */
function editOf({ report }: Importing, user: User, person: ParsedPerson): Omit<UserEdit, 'access'> {
  const { version } = user
  if (!isKeptByFk(user)) {
    const kept = CONTACT.filter((field) => isKeptByDirectory(user, field))
    if (kept.some((field) => person[field] !== undefined && person[field] !== user[field]))
      report.notes.push(fault(person.line, 'kept-by-directory', { name: user.fullName }))
    const ours = Object.fromEntries(
      Object.entries(contactOf(person)).filter(([field]) => !kept.some((one) => one === field)),
    )
    return { version, ...ours, isAdministrator: person.administrator }
  }
  if (differs(user, person)) report.notes.push(fault(person.line, 'kept-by-fk', { name: user.fullName }))
  return { version }
}

async function write(importing: Importing, person: ParsedPerson, granted: readonly Granted[]) {
  const { act } = importing
  const access = granted.map(({ project, userType }) => ({ projectId: project.id, userType }))
  const user = await act.tx.users.byEmail(homeOf(act.actor), person.email)
  if (user) {
    const isChanged = await changeUser(act, user, { ...editOf(importing, user, person), access })
    return { user, outcome: isChanged ? ('UPDATED' as const) : ('UNCHANGED' as const) }
  }
  const { email, fullName = '', administrator: isAdministrator } = person
  await createUser(act, { ...contactOf(person), email, fullName, access, isAdministrator })
  return { user: null, outcome: 'CREATED' as const }
}

const COUNTED = { CREATED: 'created', UPDATED: 'updated', UNCHANGED: 'unchanged' } as const

async function importPerson(importing: Importing, person: ParsedPerson): Promise<void> {
  const { report } = importing
  const granted = person.access.flatMap((row): Granted[] => {
    const project = projectOf(importing, row)
    return project ? [{ project, userType: row.userType }] : []
  })
  if (granted.length < person.access.length) return
  try {
    const { user, outcome } = await write(importing, person, granted)
    const held = new Map(user?.projects.map(({ id, userType }) => [id, userType]))
    report[COUNTED[outcome]] += 1
    report.lines.push({
      ...{ line: person.line, name: person.fullName ?? user?.fullName ?? '', email: person.email, outcome },
      access: granted.flatMap(({ project, userType: to }) => {
        const from = held.get(project.id) ?? null
        return from === to ? [] : [{ project: project.name, from, to }]
      }),
    })
  } catch (error) {
    const known = error instanceof Refusal ? faultOf(error, person) : null
    if (!known) throw error
    report.faults.push(known)
  }
}

type OnLine = Pick<Fault, 'line'>
const byLine = (a: OnLine, b: OnLine): number => (a.line ?? 0) - (b.line ?? 0)

async function importAll(act: Acting, { people }: ParsedPeople, dryRun: boolean): Promise<UserImportReport> {
  const report = empty(dryRun)
  const offered = await act.tx.projects.of(homeOf(act.actor))
  for (const person of people) await importPerson({ act, offered, report }, person)
  if (report.faults.length > 0) throw new TakenBack({ ...empty(dryRun), faults: report.faults.sort(byLine) })
  if (dryRun) throw new TakenBack(report)
  return report
}

/**
 * Creates and updates users from a list: the whole file or, with a single fault in it, nothing. It takes no access away.
 * Refuses `forbidden` for those who may create nobody.
 */
export async function importUsers(
  world: World,
  caller: Caller,
  { content, dryRun }: { content: Uint8Array; dryRun: boolean },
): Promise<UserImportReport> {
  await acting(world, caller, async ({ tx, actor }) => {
    const municipalityId = homeOf(actor)
    const projectIds = (await tx.projects.of(municipalityId)).map(({ id }) => id)
    allow(actor, 'person.create', { municipalityId, projectIds, isOwn: false })
  })
  const parsed = await readPeople(content)
  if (parsed.faults.length > 0) return empty(dryRun, parsed.faults.sort(byLine))
  try {
    return await administering(world, caller, (act) => importAll(act, parsed, dryRun))
  } catch (error) {
    if (error instanceof TakenBack) return error.report
    throw error
  }
}

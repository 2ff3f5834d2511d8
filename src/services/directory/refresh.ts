import type { DirectoryReport } from '../../contract/directory.js'
import type { User } from '../../data/repositories/users.js'
import type { Tx } from '../../data/tx.js'
import {
  fieldsOf,
  isTooMany,
  planOf,
  type Directory,
  type DirectoryCounts,
  type DirectoryPerson,
  type DirectoryPlan,
  type DirectoryProblem,
  type Matched,
} from '../../domain/directory.js'
import type { PersonId } from '../../domain/ids.js'
import type { Municipality } from '../../domain/project.js'
import type { Doer, Doing } from '../acting.js'
import { noteOn, type Noted, type PersonChanges } from '../users/changes.js'
import type { World } from '../world.js'
import { sortKey } from '../../domain/words.js'
import type { DirectoryAnswer } from './source.js'
import { tellLeft, tellStopped } from './tell.js'

/** `leavers`: so many may leave, says whoever has looked at the trial run. */
export type Refreshing = { directory: Directory; dryRun: boolean; leavers: number | null; by: Doer }

const PAGE = 500
const EVERYBODY = { project: [], userType: [], words: null, fk: 'any', login: 'any' } as const

export async function everybodyOf(tx: Tx, { id }: Municipality): Promise<User[]> {
  const all: User[] = []
  let after: Awaited<ReturnType<Tx['users']['page']>>['next'] = null
  do {
    const page: Awaited<ReturnType<Tx['users']['page']>> = await tx.users.page(id, {
      filter: { ...EVERYBODY, project: [], userType: [] },
      ...{ sort: { by: 'name', descending: false }, after, size: PAGE },
    })
    all.push(...page.users)
    after = page.next
  } while (after)
  return all.filter(({ side }) => side === 'MUNICIPALITY')
}

const named = ({ id, fullName }: { id: PersonId; fullName: string }) => ({ id, name: fullName })

const nothing = ({ directory, dryRun }: Refreshing): DirectoryReport => ({
  ...{ directory, dryRun, problem: null, faults: [], read: 0, unchanged: 0, changed: [], left: [] },
  ...{ lastAdministrator: null, back: [], unknown: [], strangers: [], setAside: [] },
})

const countsOf = (report: DirectoryReport): DirectoryCounts => {
  const isDone = report.problem === null
  const { left, changed, back, unknown, strangers, setAside } = report
  return {
    ...{ leaving: left.length, unknown: unknown.length, strangers: strangers.length },
    ...{ setAside: setAside.length, changed: isDone ? changed.length : 0 },
    ...{ left: isDone ? left.length : 0, back: isDone ? back.length : 0 },
  }
}

type Refresh = { tx: Tx; now: Date; home: Municipality; refreshing: Refreshing; users: Map<PersonId, User> }

async function holdsOf({ tx, users }: Refresh, id: PersonId) {
  const user = users.get(id)
  const person = { id, fullName: user?.fullName ?? '' }
  const tasks = await tx.leaving.tasksOf({ person, projectIds: 'every', openOnly: true })
  const delegations = await tx.delegations.openTo(id)
  return { tasks: tasks.length, roles: user?.roles ?? [], delegations: delegations.length }
}

/** Somebody must be left who can let others in: the first of the administrators stays when all of them leave. */
function lastAdministrator({ users }: Refresh, plan: DirectoryPlan): PersonId | null {
  const leaving = new Set(plan.left.map(({ person }) => person.id))
  const administrators = [...users.values()].filter((one) => one.isAdministrator && one.leftAt === null)
  const [first] = administrators
  return first && administrators.every(({ id }) => leaving.has(id)) ? first.id : null
}

function problemOf(of: Refresh, plan: DirectoryPlan, last: PersonId | null): DirectoryProblem | null {
  const { refreshing, users } = of
  const there = [...users.values()].filter(({ leftAt }) => leftAt === null).length
  const isMuch = last !== null || isTooMany(plan.left.length, there)
  return isMuch && refreshing.leavers !== plan.left.length ? 'TOO_MANY_LEAVE' : null
}

/** An address that is somebody's stays theirs; the rest is changed. */
async function withoutTaken({ tx }: Refresh, matched: Matched): Promise<{ kept: Matched; isTaken: boolean }> {
  const email = matched.changes.find(({ field }) => field === 'email')
  const isTaken =
    Boolean(email?.to) && (await tx.directory.isAddressTaken(email?.to ?? '', matched.person.id))
  if (!isTaken) return { kept: matched, isTaken }
  return { kept: { ...matched, changes: matched.changes.filter((one) => one !== email) }, isTaken }
}

async function save(
  doing: Doing,
  user: User,
  { matched, directory }: { matched: Matched; directory: Directory },
) {
  const { changes, said, person, key } = matched
  const fields = fieldsOf(said)
  const isKept = person.directory === directory
  const next = {
    directory,
    directoryKey: key ?? (isKept ? person.directoryKey : null),
    directoryFields: fields,
  }
  const isSame =
    isKept &&
    next.directoryKey === person.directoryKey &&
    fields.join() === person.directoryFields.join() &&
    changes.length === 0 &&
    person.leftAt === null
  if (isSame) return
  const values: PersonChanges = Object.fromEntries(changes.map(({ field, to }) => [field, to]))
  const name = values.fullName === undefined ? {} : { nameSort: sortKey(values.fullName) }
  if (!(await doing.tx.people.update(user, { ...next, ...values, ...name, leftAt: null })))
    throw new Error('somebody changed a user whom only one at a time changes')
  const notes: Noted[] = changes.map(({ field }) => ({ field, oldValue: null, newValue: null }))
  if (person.leftAt !== null) notes.push({ field: 'left', oldValue: 'true', newValue: 'false' })
  if (notes.length > 0) notes.push({ field: 'directory', oldValue: null, newValue: directory })
  await noteOn(doing, user, notes)
}

async function markLeft(doing: Doing, user: User, directory: Directory): Promise<void> {
  const { tx, now } = doing
  if (!(await tx.people.update(user, { leftAt: now })))
    throw new Error('somebody changed a user whom only one at a time changes')
  await tx.directory.endAccess(user.id)
  await noteOn(doing, user, [
    { field: 'left', oldValue: 'false', newValue: 'true' },
    { field: 'directory', oldValue: null, newValue: directory },
  ])
}

/** What each is to become, without the addresses that are somebody else's; and whose those are. */
async function checked(
  of: Refresh,
  { matched }: DirectoryPlan,
): Promise<{ kept: Matched[]; taken: Matched[] }> {
  const kept: Matched[] = []
  const taken: Matched[] = []
  for (const one of matched) {
    const { kept: next, isTaken } = await withoutTaken(of, one)
    kept.push(next)
    if (isTaken) taken.push(one)
  }
  return { kept, taken }
}

const linesOf = (said: readonly DirectoryPerson[]): number[] => said.flatMap(({ line }) => line ?? [])

/** Whom it cannot tell apart, and whose new address is taken. */
const setAsideOf = (plan: DirectoryPlan, taken: readonly Matched[]): DirectoryReport['setAside'] => [
  ...plan.setAside.map(({ reason, people, said }) => ({
    ...{ reason, people: people.map(named), lines: linesOf(said) },
  })),
  ...taken.map(({ person, said }) => ({
    ...{ reason: 'ADDRESS' as const, people: [named(person)], lines: linesOf([said]) },
  })),
]

/** Everything that would be done, and what is not. */
async function report(of: Refresh, plan: DirectoryPlan, read: number) {
  const last = lastAdministrator(of, plan)
  const left = plan.left.filter(({ person }) => person.id !== last)
  const { kept, taken } = await checked(of, plan)
  const changed = kept.filter(({ changes }) => changes.length > 0)
  const stays = plan.left.find(({ person }) => person.id === last)
  const found: DirectoryReport = {
    ...nothing(of.refreshing),
    ...{ problem: problemOf(of, plan, last), read, unchanged: kept.length - changed.length },
    changed: changed.map(({ person, changes }) => ({ person: named(person), changes })),
    left: await inTurn(left, async ({ person, reason }) => ({
      ...{ person: named(person), reason },
      holds: await holdsOf(of, person.id),
    })),
    lastAdministrator: stays ? named(stays.person) : null,
    back: plan.back.map(named),
    unknown: plan.unknown.map(named),
    strangers: plan.strangers.map(({ fullName, email }) => ({
      name: fullName ?? null,
      email: email ?? null,
    })),
    setAside: setAsideOf(plan, taken),
  }
  return { found, kept, left }
}

async function inTurn<Of, To>(all: readonly Of[], work: (one: Of) => Promise<To>): Promise<To[]> {
  const done: To[] = []
  for (const one of all) done.push(await work(one))
  return done
}

async function refreshIn(of: Refresh, people: readonly DirectoryPerson[]): Promise<DirectoryReport> {
  const { tx, now, home, refreshing, users } = of
  const { directory, dryRun, by } = refreshing
  const plan = planOf([...users.values()], people, { directory, isWhole: true })
  const { found, kept, left } = await report(of, plan, people.length)
  if (dryRun) return found
  const before = await tx.directory.last(home.id)
  await tx.directory.save({
    municipalityId: home.id,
    directory,
    at: now,
    problem: found.problem,
    counts: countsOf(found),
  })
  if (found.problem) {
    if (before?.problem !== found.problem) await tellStopped(of, { leaving: plan.left.length })
    return found
  }
  const doing: Doing = { tx, now, actor: by }
  const theUser = (id: PersonId): User => {
    const user = users.get(id)
    if (!user) throw new Error('a plan names somebody who was not asked for')
    return user
  }
  for (const matched of kept) await save(doing, theUser(matched.person.id), { matched, directory })
  for (const { person } of left) await markLeft(doing, theUser(person.id), directory)
  await tellLeft(of, { people: left.map(({ person }) => person.id) })
  return found
}

/**
 * Brings a municipality's people up to date with what its directory answered: all of it or, where it cannot be read or
 * too many would leave, nothing. One at a time for a municipality; asking again changes nothing.
 */
export async function refresh(
  world: World,
  { home, answer }: { home: Municipality; answer: DirectoryAnswer },
  refreshing: Refreshing,
): Promise<DirectoryReport> {
  const now = world.clock.now()
  const { directory, dryRun } = refreshing
  const people = 'people' in answer ? answer.people : null
  if (people && people.length > 0)
    return world.data.asSystem(async (tx) => {
      await tx.users.lock(home.id)
      const users = new Map((await everybodyOf(tx, home)).map((user) => [user.id, user]))
      return refreshIn({ tx, now, home, refreshing, users }, people)
    })
  const problem = 'problem' in answer ? answer.problem : people ? 'EMPTY' : 'UNREADABLE'
  const failed = { ...nothing(refreshing), problem, faults: 'faults' in answer ? answer.faults : [] }
  if (!dryRun && problem !== 'NOT_SET')
    await world.data.asSystem((tx) =>
      tx.directory.save({ municipalityId: home.id, directory, at: now, problem, counts: countsOf(failed) }),
    )
  return failed
}

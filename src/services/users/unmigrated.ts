import type { User } from '../../data/repositories/users.js'
import type { Tx } from '../../data/tx.js'
import { Refusal } from '../../domain/refusals.js'
import type { Municipality } from '../../domain/project.js'
import { dayOf, type Day } from '../../domain/time.js'
import type { SignInKind } from '../../domain/session.js'
import { keptBecause, lastSignIn, waysOf, type KeptReason, type UserFilter } from '../../domain/user.js'
import { leave } from './leave.js'
import { isLastAdministrator } from './edit.js'
import type { World } from '../world.js'

/** Users who have not come in by any way their municipality counts (klik.md W34, W35): those of municipalities only. */
const oldUsers = (fk: 'unmigrated' | 'kept'): UserFilter => ({
  ...{ project: [], userType: [], words: null },
  ...{ fk, login: 'any' },
})
const BY_NAME = { by: 'name', descending: false } as const
const PAGE = 500

/**
 * `lastLogin`, `loginsKnownSince`: days; the last sign-in of any kind, and since when they are written down. `ways`: how
 * they have come in; of an old user ways that do not count.
 */
export type Unmigrated = Pick<User, 'fullName' | 'email' | 'projects' | 'roles'> & {
  lastLogin: Day | null
  ways: SignInKind[]
  loginsKnownSince: Day
}
export type Kept = Unmigrated & { reason: KeptReason }
/** `kept`: those who have signed in some other way. */
export type UnmigratedOf = {
  municipality: string
  counts: SignInKind[]
  users: Unmigrated[]
  kept: Kept[]
}
/** `kept`, with the reason: whoever has signed in or may have, and the last administrators, who let others in. */
export type Deleted = { municipality: string; deleted: Unmigrated[]; kept: Kept[] }

async function usersOf(tx: Tx, { id }: Municipality, filter: UserFilter): Promise<User[]> {
  const all: User[] = []
  for (let after = null as Awaited<ReturnType<Tx['users']['page']>>['next']; ;) {
    const { users, next } = await tx.users.page(id, {
      ...{ filter, sort: BY_NAME, after },
      size: PAGE,
    })
    all.push(...users)
    if (!next) return all
    after = next
  }
}

const municipalities = (world: World): Promise<Municipality[]> =>
  world.data.asSystem((tx) => tx.projects.municipalities())

/** A command: nobody of the municipality waits for it. */
const inNoHaste = ({ id }: Municipality) => ({ id, tenantId: null })

function shown(user: User): Unmigrated {
  const { fullName, email, projects, roles } = user
  const last = lastSignIn(user)
  return {
    ...{ fullName, email, projects, roles },
    lastLogin: last && dayOf(last),
    ways: waysOf(user),
    loginsKnownSince: dayOf(user.loginsKnownSince),
  }
}

const keep = (user: User, reason: KeptReason): Kept => ({ ...shown(user), reason })

const isOfUnknownWay = (user: User, { signInsThatCount: counts }: Municipality): boolean =>
  keptBecause(user, { after: dayOf(user.loginsKnownSince), counts }) === 'WAY_UNKNOWN'

/** Those who have signed in some other way than through FK Adgangsstyring. */
const signedIn = async (tx: Tx, municipality: Municipality): Promise<Kept[]> =>
  (await usersOf(tx, municipality, oldUsers('kept'))).map((user) =>
    keep(user, isOfUnknownWay(user, municipality) ? 'WAY_UNKNOWN' : 'SIGNED_IN'),
  )

/** For the operator: who would be deleted, municipality by municipality. */
export async function unmigrated(world: World): Promise<UnmigratedOf[]> {
  const all: UnmigratedOf[] = []
  for (const municipality of await municipalities(world)) {
    const found = await world.data.forMunicipality(inNoHaste(municipality), async (tx) => ({
      users: (await usersOf(tx, municipality, oldUsers('unmigrated'))).map(shown),
      kept: await signedIn(tx, municipality),
    }))
    all.push({ municipality: municipality.name, counts: municipality.signInsThatCount, ...found })
  }
  return all
}

/** Ends the transaction with nothing written, and brings out what would have been done. */
class TakenBack extends Error {
  constructor(readonly report: Deleted) {
    super('the deletion was taken back')
  }
}

async function deleteIn(
  tx: Tx,
  municipality: Municipality,
  { now, after }: { now: Date; after: Day },
): Promise<Deleted> {
  await tx.users.lock(municipality.id)
  const report: Deleted = { municipality: municipality.name, deleted: [], kept: [] }
  const doing = { tx, now, actor: { personId: null, side: 'SYSTEM' as const } }
  for (const user of await usersOf(tx, municipality, oldUsers('unmigrated'))) {
    const isLast = await isLastAdministrator(doing, user)
    const reason =
      keptBecause(user, { after, counts: municipality.signInsThatCount }) ??
      (isLast ? 'LAST_ADMINISTRATOR' : null)
    if (reason) report.kept.push(keep(user, reason))
    else if (await leave(doing, user)) report.deleted.push(shown(user))
    else report.kept.push(keep(user, 'CHANGED'))
  }
  report.kept.push(...(await signedIn(tx, municipality)))
  return report
}

/**
 * Deletes the users FK Adgangsstyring has never let in and who have not signed in otherwise either, with the effects of
 * W05, a municipality at a time and each whole or not at all. Doing it again finds nothing. Refuses `too-early` on or before the day; `dryRun` keeps nothing.
 */
export async function deleteUnmigrated(
  world: World,
  { after, dryRun }: { after: Day; dryRun: boolean },
): Promise<Deleted[]> {
  const now = world.clock.now()
  if (dayOf(now) <= after) throw new Refusal('too-early', { after })
  const reports: Deleted[] = []
  for (const municipality of await municipalities(world)) {
    try {
      const done = await world.data.forMunicipality(inNoHaste(municipality), async (tx) => {
        const report = await deleteIn(tx, municipality, { now, after })
        if (dryRun) throw new TakenBack(report)
        return report
      })
      reports.push(done)
    } catch (error) {
      if (!(error instanceof TakenBack)) throw error
      reports.push(error.report)
    }
  }
  return reports
}

import type { User } from '../data/repositories/users.js'
import type { Tx } from '../data/unitOfWork.js'
import { Refusal } from '../domain/refusals.js'
import type { Municipality } from '../domain/project.js'
import { dayOf, type Day } from '../domain/time.js'
import type { UserFilter } from '../domain/user.js'
import { leave } from './leaving.js'
import { isLastAdministrator } from './userAdmin.js'
import type { World } from './world.js'

/** Users FK Adgangsstyring has never let in (klik.md W34, W35): those of municipalities only. */
const UNMIGRATED: UserFilter = { project: [], userType: [], words: null, fk: 'unmigrated' }
const BY_NAME = { by: 'name', descending: false } as const
const PAGE = 500

export type Unmigrated = Pick<User, 'fullName' | 'email' | 'projects' | 'roles'>
export type UnmigratedOf = { municipality: string; users: Unmigrated[] }
/** `kept`: the last administrators, without whom nobody could let anybody in. */
export type Deleted = { municipality: string; deleted: Unmigrated[]; kept: Unmigrated[] }

async function usersOf(tx: Tx, { id }: Municipality): Promise<User[]> {
  const all: User[] = []
  for (let after = null as Awaited<ReturnType<Tx['users']['page']>>['next']; ;) {
    const { users, next } = await tx.users.page(id, {
      ...{ filter: UNMIGRATED, sort: BY_NAME, after },
      size: PAGE,
    })
    all.push(...users)
    if (!next) return all
    after = next
  }
}

const municipalities = (world: World): Promise<Municipality[]> =>
  world.data.asSystem((tx) => tx.projects.municipalities())

const shown = ({ fullName, email, projects, roles }: User): Unmigrated => ({
  fullName,
  email,
  projects,
  roles,
})

/** For the operator: who would be deleted, municipality by municipality. */
export async function unmigrated(world: World): Promise<UnmigratedOf[]> {
  const all: UnmigratedOf[] = []
  for (const municipality of await municipalities(world)) {
    const users = await world.data.forMunicipality(municipality.id, (tx) => usersOf(tx, municipality))
    all.push({ municipality: municipality.name, users: users.map(shown) })
  }
  return all
}

/** Ends the transaction with nothing written, and brings out what would have been done. */
class TakenBack extends Error {
  constructor(readonly report: Deleted) {
    super('the deletion was taken back')
  }
}

async function deleteIn(tx: Tx, municipality: Municipality, now: Date): Promise<Deleted> {
  await tx.users.lock(municipality.id)
  const report: Deleted = { municipality: municipality.name, deleted: [], kept: [] }
  const doing = { tx, now, actor: { personId: null, side: 'SYSTEM' as const } }
  for (const user of await usersOf(tx, municipality)) {
    const isKept = (await isLastAdministrator(doing, user)) || !(await leave(doing, user))
    report[isKept ? 'kept' : 'deleted'].push(shown(user))
  }
  return report
}

/**
 * Deletes the users FK Adgangsstyring has never let in, with the effects of W05, a municipality at a time and each whole
 * or not at all. Doing it again finds nothing. Refuses `too-early` on or before the day; `dryRun` keeps nothing.
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
      const done = await world.data.forMunicipality(municipality.id, async (tx) => {
        const report = await deleteIn(tx, municipality, now)
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

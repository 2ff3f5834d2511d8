import { readExcel } from '../../src/exchange/readExcel.js'
import type { PersonId, ProjectId, RoleId } from '../../src/domain/ids.js'
import type { SharedFilter } from '../../src/domain/sharedRole.js'
import * as lookups from '../../src/services/roles/lookups.js'
import * as roleExports from '../../src/services/roles/export.js'
import * as sharedRoles from '../../src/services/roles/sharedRoles.js'
import type { World } from '../../src/services/world.js'
import {
  aMunicipality,
  anAssignment,
  aPerson,
  aProject,
  aRole,
  type PersonOptions,
  type Someone,
  type Town,
} from './builders.js'
import { standingClock } from './clock.js'
import { openTestDatabase } from './database.js'
import { aWorld } from './world.js'

export const NO_SHARED_FILTER: SharedFilter = {
  project: [],
  municipality: [],
  type: [],
  role: [],
  masterRole: [],
  person: [],
  words: null,
}

export const CONSENTS = { consentGivenAt: new Date('2026-01-01T00:00:00Z') }

/** Two towns and a third, a role in all of them, and an administrator of the first who looks at the others. */
export async function everywhereRoom() {
  const db = await openTestDatabase()
  const clock = standingClock('2026-03-02T09:00:00Z')
  const world = aWorld(db.data, clock)
  return {
    ...db,
    clock,
    world,
    async fresh() {
      await db.empty()
      clock.set('2026-03-02T09:00:00Z')
      return db.data.asSystem(async (tx) => {
        const here = await aMunicipality(tx, 'Korsbæk Kommune')
        const there = await aMunicipality(tx, 'Aarhus Kommune')
        const ksd = await aProject(tx, 'KSD', [here, there])
        const leads = await aRole(tx, { title: 'Projektleder', projectId: ksd, importance: 'REQUIRED' })
        const admin = await aPerson(tx, here, { fullName: 'Klik Admin', isAdministrator: true })
        return { here, there, ksd, leads, admin }
      })
    },
    /** Somebody who holds the role. */
    holder: (town: Town, roleId: RoleId, options: PersonOptions = {}): Promise<Someone> =>
      db.data.asSystem(async (tx) => {
        const person = await aPerson(tx, town, options)
        await anAssignment(tx, { town, roleId, person })
        return person
      }),
    consent: (personId: PersonId, { given, withdrawn }: { given: string | null; withdrawn: string | null }) =>
      db.dataSource.query(
        'update person set consent_given_at = $2, consent_withdrawn_at = $3 where id = $1',
        [personId, given, withdrawn],
      ),
    lookups: (
      personId: PersonId,
    ): Promise<{ kind: string; purpose: string | null; at: Date; last_at: Date }[]> =>
      db.dataSource.query(
        'select kind, purpose, at, last_at from contact_lookup where person_id = $1 order by at, kind',
        [personId],
      ),
  }
}
export type Everywhere = Awaited<ReturnType<typeof everywhereRoom>>
export type Stage = { here: Town; there: Town; ksd: ProjectId; leads: RoleId; admin: Someone }

export const listed = (
  world: World,
  who: Someone,
  {
    filter = {},
    ...query
  }: Partial<Omit<sharedRoles.SharedListQuery, 'filter'>> & {
    filter?: Partial<SharedFilter>
  } = {},
) =>
  sharedRoles.list(world, who.caller, {
    filter: { ...NO_SHARED_FILTER, ...filter },
    ...{ sort: [{ by: 'role', descending: false }], after: null, size: 50, purpose: null },
    ...query,
  })

export const names = (answer: Awaited<ReturnType<typeof listed>>): string[] =>
  answer.holders.map(({ person }) => person).sort()

export const told = async (world: World, who: Someone) => (await lookups.mine(world, who.caller)).lookups

/** The cells of an Excel file, row by row, the heads first. */
export async function cellsOf(bytes: Uint8Array): Promise<string[][]> {
  const read = await readExcel(bytes)
  if ('fault' in read) throw new Error(read.fault)
  return read.rows.map(({ cells }) => cells)
}

export const exported = (world: World, who: Someone, filter: Partial<SharedFilter> = {}) =>
  roleExports.everywhere(world, who.caller, {
    filter: { ...NO_SHARED_FILTER, ...filter },
    sort: [{ by: 'person', descending: false }],
    purpose: 'PROJECT',
    language: null,
  })

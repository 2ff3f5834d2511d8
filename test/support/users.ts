import type { Tx } from '../../src/data/tx.js'
import type { PersonId, ProjectId } from '../../src/domain/ids.js'
import type { AccessType } from '../../src/domain/person.js'
import * as userAdmin from '../../src/services/users/edit.js'
import * as users from '../../src/services/users/users.js'
import { aMunicipality, aPerson, aProject, type Someone, type Town } from './builders.js'
import { standingClock } from './clock.js'
import { openTestDatabase } from './database.js'
import { aWorld } from './world.js'

export type Cast = {
  town: Town
  other: Town
  ksd: ProjectId
  ky: ProjectId
  /** Only the other town takes part in it. */
  theirs: ProjectId
  admin: Someone
  /** Plus on KSD. */
  plus: Someone
  reader: Someone
  /** Nobody anywhere yet. */
  free: Someone
  /** Everything, but in the other town. */
  stranger: Someone
  kombit: Someone
}

export async function aCast(tx: Tx): Promise<Cast> {
  const town = await aMunicipality(tx)
  const other = await aMunicipality(tx)
  const ksd = await aProject(tx, 'KSD', [town, other])
  const ky = await aProject(tx, 'KY', [town, other])
  const theirs = await aProject(tx, 'Deres', [other])
  return {
    ...{ town, other, ksd, ky, theirs },
    admin: await aPerson(tx, town, { fullName: 'Klik Admin', isAdministrator: true }),
    plus: await aPerson(tx, town, { fullName: 'Petra Plus', access: [[ksd, 'PLUS']] }),
    reader: await aPerson(tx, town, { fullName: 'Rita Reader', access: [[ksd, 'READER']] }),
    free: await aPerson(tx, town, { fullName: 'Frida Free' }),
    stranger: await aPerson(tx, other, {
      fullName: 'Sten Stranger',
      isAdministrator: true,
      access: [[ksd, 'PLUS']],
    }),
    kombit: await aPerson(tx, town, { fullName: 'Karen Kombit', side: 'KOMBIT' }),
  }
}

/** A database with a clock on 2 March 2026 and what tests of users ask of it. */
export async function userRoom() {
  const database = await openTestDatabase()
  const clock = standingClock('2026-03-02T09:00:00Z')
  const world = aWorld(database.data, clock)
  const asSystem = <T>(work: (tx: Tx) => Promise<T>): Promise<T> => database.data.asSystem(work)
  const sql = <T>(query: string): Promise<T[]> => database.dataSource.query<T[]>(query)
  return {
    ...{ world, clock, asSystem, sql },
    close: () => database.close(),
    async fresh(): Promise<Cast> {
      await database.empty()
      clock.set('2026-03-02T09:00:00Z')
      return asSystem(aCast)
    },
    read: (who: Someone, whom: { id: PersonId }) => users.read(world, who.caller, whom.id),
    edit: (who: Someone, whom: { id: PersonId }, edit: Omit<userAdmin.UserEdit, 'version'>, version = 1) =>
      userAdmin.edit(world, who.caller, { personId: whom.id, version, ...edit }),
    create: (who: Someone, given: Partial<userAdmin.NewUser> = {}) =>
      userAdmin.create(world, who.caller, {
        ...{ fullName: 'Nanna Ny', email: 'nanna.ny@korsbaek.example', access: [] },
        ...given,
      }),
    /** "KSD PLUS", as the table has it. */
    async access({ id }: { id: string }): Promise<string[]> {
      const rows = await sql<{ name: string; user_type: AccessType }>(
        `select p.name, a.user_type from access a join project p on p.id = a.project_id
         where a.person_id = '${id}' order by 1`,
      )
      return rows.map(({ name, user_type }) => `${name} ${user_type}`)
    },
    /** "access: KSD: PLUS → null", the newest last. */
    async history({ id }: { id: string }): Promise<string[]> {
      const rows = await sql<{ field: string; old_value: string | null; new_value: string | null }>(
        `select field, old_value, new_value from history where subject_id = '${id}' order by ordinal`,
      )
      return rows.map(({ field, old_value, new_value }) => `${field}: ${old_value} → ${new_value}`)
    },
  }
}

import { beforeAll, describe, expect, test } from '@jest/globals'
import type { KombitRoleDetail } from '../../../src/contract/kombitRole.js'
import type { MasterRoleId, MunicipalityId, ProjectId, RoleId } from '../../../src/domain/ids.js'
import type { RoleTexts } from '../../../src/domain/role.js'
import { contentOf } from '../../../src/domain/roleChange.js'
import * as roleDeletions from '../../../src/services/kombitRoles/delete.js'
import * as kombitRoles from '../../../src/services/kombitRoles/kombitRoles.js'
import * as masterRoles from '../../../src/services/kombitRoles/masterRoles.js'
import * as rolePublishing from '../../../src/services/kombitRoles/publish.js'
import * as roleReach from '../../../src/services/kombitRoles/reach.js'
import { aMunicipality, aPerson, aProject, type Someone, type Town } from '../../support/builders.js'
import { databaseRoom } from '../../support/room.js'

const { world, asSystem, sql } = databaseRoom({ keeps: true })
let here: Town
let there: Town
let ky: ProjectId
let dubu: ProjectId
let who: Record<'karen' | 'supplier' | 'admin' | 'elin' | 'poul', Someone>
let serial = 0

beforeAll(async () => {
  await asSystem(async (tx) => {
    here = await aMunicipality(tx, 'Korsbæk')
    there = await aMunicipality(tx, 'Andeby')
    ky = await aProject(tx, 'KY', [here, there])
    dubu = await aProject(tx, 'DUBU', [here])
    who = {
      karen: await aPerson(tx, here, { fullName: 'Karen Lund', side: 'KOMBIT' }),
      supplier: await aPerson(tx, here, { side: 'SUPPLIER', access: [[dubu, 'READER']] }),
      admin: await aPerson(tx, here, { fullName: 'Klik Admin', isAdministrator: true }),
      elin: await aPerson(tx, here, { fullName: 'Elin Nielsen' }),
      poul: await aPerson(tx, there, { fullName: 'Poul Holm' }),
    }
  })
})

const texts = (more: Partial<RoleTexts> = {}): RoleTexts => ({
  title: `Projektleder ${(serial += 1)}`,
  description: null,
  effect: 'Fremdrift',
  duties: [{ text: 'Leder', implementation: true, operations: false }],
  responsibilities: [],
  competences: ['Kan lede'],
  characteristics: null,
  ...more,
})
const RULES = { importance: 'RECOMMENDED', maxHolders: null, requiresYearlyConfirmation: false } as const
const idOf = ({ id }: { id: string }): RoleId => id as RoleId

const aDraft = (projectId = ky, more: Partial<RoleTexts> = {}): Promise<KombitRoleDetail> =>
  kombitRoles.create(world, who.karen.caller, {
    ...{ ...texts(more), ...RULES, projectId, masterRoleId: null },
  })

async function published(projectId = ky): Promise<KombitRoleDetail> {
  const draft = await aDraft(projectId)
  const given = { roleId: idOf(draft), version: draft.version, municipalityIds: null }
  return rolePublishing.publish(world, who.karen.caller, given)
}

const edit = (role: KombitRoleDetail, more: Partial<RoleTexts>): Promise<KombitRoleDetail> => {
  const { importance, maxHolders, requiresYearlyConfirmation } = role
  const rules = { importance, maxHolders, requiresYearlyConfirmation }
  const content = { ...contentOf({ ...role, ...rules }), ...rules, ...more }
  return kombitRoles.edit(world, who.karen.caller, {
    ...{ roleId: idOf(role), version: role.version },
    ...content,
  })
}

const refused = (doing: Promise<unknown>): Promise<unknown> =>
  doing.then(
    () => 'done',
    (error: { code: string }) => error.code,
  )

describe('publishing a role', () => {
  const toldTo = async (person: Someone, role: { id: string }): Promise<number> => {
    const rows = await asSystem((tx) => tx.outbox.about(person.id))
    return rows.filter(({ event }) => event.type === 'role.published' && event.roleId === role.id).length
  }

  test('says beforehand how many municipalities and people it reaches, as the role then has it', async () => {
    const { municipalities } = await roleReach.reach(world, who.karen.caller, [ky])
    expect(municipalities).toEqual([
      { id: there.id, name: 'Andeby', people: 1, administrators: 0, projects: [ky] },
      { id: here.id, name: 'Korsbæk', people: 2, administrators: 1, projects: [ky] },
    ])
    const role = await published(ky)
    expect(role.standings.map(({ municipality }) => municipality.id).sort()).toEqual(
      municipalities.map(({ id }) => id).sort(),
    )
    const of = async (ids: ProjectId[]): Promise<string[]> =>
      (await roleReach.reach(world, who.karen.caller, ids)).municipalities.map(({ name }) => name)
    expect(await of([dubu])).toEqual(['Korsbæk'])
    expect(await of([])).toEqual(['Andeby', 'Korsbæk'])
    expect(await refused(roleReach.reach(world, who.supplier.caller, [dubu]))).toBe('forbidden')
  })

  test('tells the administrators where it is new, once', async () => {
    const draft = await aDraft()
    const to = async (version: number, municipalityIds: MunicipalityId[] | null): Promise<number> => {
      const given = { roleId: idOf(draft), version, municipalityIds }
      return (await rolePublishing.publish(world, who.karen.caller, given)).version
    }
    expect(await toldTo(who.admin, draft)).toBe(0)
    const first = await to(draft.version, [there.id])
    expect(await toldTo(who.admin, draft)).toBe(0)
    const wider = await to(first, null)
    expect(await toldTo(who.admin, draft)).toBe(1)
    await to(await to(wider, [here.id]), null)
    expect(await toldTo(who.admin, draft)).toBe(1)
    expect(await toldTo(who.elin, draft)).toBe(0)
  })
})

describe('a draft', () => {
  const remove = (role: { id: string; version: number }, as = who.karen): Promise<unknown> =>
    roleDeletions.role(world, as.caller, { roleId: idOf(role), version: role.version })

  test('is deleted for good, with its versions and whom it was for; its title is free again', async () => {
    const draft = await edit(await aDraft(), { effect: 'Mere fremdrift' })
    await remove(draft)
    expect(await refused(kombitRoles.read(world, who.karen.caller, idOf(draft)))).toBe('not-found')
    expect(await sql('select 1 from role_edition where role_id = $1', [draft.id])).toEqual([])
    expect(
      await sql(`select field from history where subject_id = $1 order by ordinal desc limit 1`, [draft.id]),
    ).toEqual([{ field: 'deleted' }])
    expect((await aDraft(ky, { title: draft.title })).title).toBe(draft.title)
  })

  test('is not deleted once it is published, by somebody without the right, or as it was before', async () => {
    expect(await refused(remove(await published()))).toBe('role-published')
    const draft = await aDraft(dubu)
    expect(await refused(remove(draft, who.supplier))).toBe('not-found')
    expect(await refused(remove(draft, who.admin))).toBe('not-found')
    const changed = await edit(draft, { effect: 'Nyt' })
    expect(await refused(remove(draft))).toBe('stale-role')
    await remove(changed)
  })
})

describe('a master role', () => {
  test('is deleted as long as no role is made of it, and not by whoever may not', async () => {
    const master = await masterRoles.create(world, who.karen.caller, texts())
    const given = { masterRoleId: master.id as MasterRoleId, version: master.version }
    const remove = (as = who.karen): Promise<unknown> => roleDeletions.masterRole(world, as.caller, given)
    expect(await refused(remove(who.admin))).toBe('not-found')
    const made = await kombitRoles.create(world, who.karen.caller, {
      ...texts(),
      ...RULES,
      projectId: ky,
      masterRoleId: given.masterRoleId,
    })
    expect(await refused(remove())).toBe('master-role-used')
    await roleDeletions.role(world, who.karen.caller, { roleId: idOf(made), version: made.version })
    await remove()
    expect(await refused(masterRoles.read(world, who.karen.caller, given.masterRoleId))).toBe('not-found')
  })
})

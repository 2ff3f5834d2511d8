import { beforeAll, describe, expect, test } from '@jest/globals'
import type { KombitRoleDetail } from '../../../src/contract/kombitRole.js'
import {
  newId,
  type MasterRoleId,
  type MunicipalityId,
  type ProjectId,
  type RoleId,
} from '../../../src/domain/ids.js'
import type { RoleContent, RoleTexts } from '../../../src/domain/role.js'
import { textsOf } from '../../../src/domain/roleChange.js'
import * as assignments from '../../../src/services/roles/assign.js'
import * as kombitRoles from '../../../src/services/kombitRoles/kombitRoles.js'
import * as masterRoles from '../../../src/services/kombitRoles/masterRoles.js'
import * as roleEditions from '../../../src/services/kombitRoles/editions.js'
import * as rolePublishing from '../../../src/services/kombitRoles/publish.js'
import * as roles from '../../../src/services/roles/roles.js'
import {
  aMasterRole,
  aMunicipality,
  anAssignment,
  aPerson,
  aProject,
  aRole,
  type Someone,
  type Town,
} from '../../support/builders.js'
import { databaseRoom } from '../../support/room.js'

const { world, clock, asSystem, sql } = databaseRoom({ keeps: true })
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

async function aDraft(projectId: ProjectId | null = ky, more: Partial<RoleTexts> = {}) {
  const made = { ...texts(more), ...RULES, projectId, masterRoleId: null }
  return kombitRoles.create(world, who.karen.caller, made)
}
const idOf = ({ id }: { id: string }): RoleId => id as RoleId

async function published(projectId: ProjectId | null = ky): Promise<KombitRoleDetail> {
  const draft = await aDraft(projectId)
  return rolePublishing.publish(world, who.karen.caller, {
    roleId: idOf(draft),
    version: draft.version,
    municipalityIds: null,
  })
}

const contentOf = (role: KombitRoleDetail): Required<RoleContent> => ({
  ...textsOf(role),
  importance: role.importance,
  maxHolders: role.maxHolders,
  requiresYearlyConfirmation: role.requiresYearlyConfirmation,
})

const edit = (
  role: KombitRoleDetail,
  more: Partial<RoleContent>,
  as = who.karen,
): Promise<KombitRoleDetail> =>
  kombitRoles.edit(world, as.caller, {
    roleId: idOf(role),
    version: role.version,
    ...contentOf(role),
    ...more,
  })

const hold = (role: { id: string }, person = who.elin, town = here): Promise<unknown> =>
  asSystem((tx) => anAssignment(tx, { town, roleId: idOf(role), person }))

const noticesTo = async (person: Someone, role: { id: string }): Promise<number[]> => {
  const rows = await asSystem((tx) => tx.outbox.about(person.id))
  return rows.flatMap(({ event }) =>
    event.type === 'role.changed' && event.roleId === role.id ? [event.version] : [],
  )
}
const refused = (doing: Promise<unknown>): Promise<unknown> =>
  doing.then(
    () => 'done',
    (error: { code: string; facts: object }) => ({ code: error.code, ...error.facts }),
  )

describe('a draft', () => {
  test('is there for KOMBIT alone until it is published, and then for every municipality of its project', async () => {
    const draft = await aDraft()
    for (const caller of [who.admin.caller, who.supplier.caller]) {
      await expect(roles.read(world, caller, idOf(draft))).rejects.toMatchObject({ code: 'not-found' })
    }
    expect((await roles.read(world, who.karen.caller, idOf(draft))).assignments).toEqual([])
    const open = await rolePublishing.publish(world, who.karen.caller, {
      roleId: idOf(draft),
      version: 1,
      municipalityIds: null,
    })
    expect(open).toMatchObject({ version: 2, municipalities: 2, filled: 0, isForAll: true, notFor: [] })
    expect((await roles.read(world, who.admin.caller, idOf(draft))).title).toBe(draft.title)
  })

  test('that is changed tells nobody, and its past stays KOMBIT’s own', async () => {
    const draft = await aDraft()
    await hold(draft)
    const changed = await edit(draft, { effect: 'Ro' })
    expect(changed.editions.map(({ by, changes }) => [by, changes.length])).toEqual([['Karen Lund', 1]])
    expect(await noticesTo(who.elin, draft)).toEqual([])
    clock.set('2026-03-02T09:05:00Z')
    await rolePublishing.publish(world, who.karen.caller, {
      roleId: idOf(draft),
      version: 2,
      municipalityIds: null,
    })
    expect(await roleEditions.editions(world, who.admin.caller, idOf(draft))).toEqual({ editions: [] })
  })

  test('has a title of its own in its project, whatever the case, and may have the same in another', async () => {
    const { title } = await aDraft()
    expect(await refused(aDraft(ky, { title: title.toUpperCase() }))).toEqual({
      code: 'role-title-taken',
      title: title.toUpperCase(),
      project: 'KY',
    })
    expect((await aDraft(dubu, { title })).project?.name).toBe('DUBU')
    expect((await aDraft(null, { title })).project).toBeNull()
  })

  test('with a civil registration number is refused, with the section', async () => {
    const duties = [{ text: 'Ring til 010190-1234', implementation: true, operations: true }]
    expect(await refused(aDraft(ky, { duties }))).toEqual({ code: 'personal-number', section: 'duties' })
  })
})

test('hostile texts are kept as the words they are, and what was not touched stays as it is', async () => {
  const hostile = '<img src=x onerror=alert(1)> **fed** [klik](javascript:alert(1))'
  const imported = await asSystem((tx) => aRole(tx, { effect: hostile }))
  const role = await kombitRoles.read(world, who.karen.caller, imported)
  const changed = await edit(role, { description: hostile })
  expect(changed.description).toBe('\\<img src=x onerror=alert(1)> **fed** \\[klik](javascript:alert(1))')
  expect(changed.effect).toBe(hostile)
  expect(changed.editions[0]?.changes).toHaveLength(1)
})

describe('a change', () => {
  test('is a version, told once to each holder, and read by the municipality without who did it', async () => {
    const role = await published()
    await hold(role)
    await hold(role, who.poul, there)
    clock.set('2026-03-03T09:00:00Z')
    const changed = await edit(role, { importance: 'REQUIRED', competences: [] })
    expect([changed.version, changed.editions[0]?.by]).toEqual([3, 'Karen Lund'])
    for (const person of [who.elin, who.poul]) expect(await noticesTo(person, role)).toEqual([3])
    const { editions } = await roleEditions.editions(world, who.elin.caller, idOf(role))
    expect(editions.map(({ by, changes }) => [by, changes.map(({ kind }) => kind)])).toEqual([
      [null, ['lines', 'importance']],
    ])
    await edit(changed, { requiresYearlyConfirmation: true })
    expect(await noticesTo(who.elin, role)).toEqual([3])
  })

  test('saved twice is saved once, and a stale one says who was first and loses nothing', async () => {
    const role = await published()
    const changed = await edit(role, { effect: 'Ro' })
    expect((await edit(changed, {})).version).toBe(changed.version)
    expect(await refused(edit(role, { effect: 'Uro' }))).toMatchObject({
      code: 'stale-role',
      by: 'Karen Lund',
      at: clock.now().toISOString(),
    })
    expect((await kombitRoles.read(world, who.karen.caller, idOf(role))).effect).toBe('Ro')
  })

  test('of a role that came with an import keeps how it was as the first version', async () => {
    const id = await asSystem((tx) => aRole(tx, { projectId: ky, effect: 'Som før' }))
    const role = await kombitRoles.read(world, who.karen.caller, id)
    const { editions } = await edit(role, { effect: 'Som nu' })
    expect(editions.map(({ changes }) => changes)).toEqual([
      [{ kind: 'prose', section: 'effect', before: 'Som før', after: 'Som nu' }],
    ])
  })

  test('may set the limit below what is held: it says where, and removes nobody', async () => {
    const role = await published()
    await hold(role)
    await hold(role, who.admin)
    const changed = await edit(role, { maxHolders: 1 })
    expect([changed.overLimitIn, changed.standings[1]?.holders.length]).toEqual([1, 2])
  })
})

describe('publishing', () => {
  const towns = (...some: Town[]): MunicipalityId[] => some.map(({ id }) => id)
  const direct = (role: KombitRoleDetail, municipalityIds: MunicipalityId[] | null) =>
    rolePublishing.publish(world, who.karen.caller, {
      roleId: idOf(role),
      version: role.version,
      municipalityIds,
    })

  test('to chosen municipalities hides it from the others, and done once more changes nothing', async () => {
    const role = await published()
    const chosen = await direct(role, towns(here))
    expect([chosen.isForAll, chosen.notFor.map(({ name }) => name)]).toEqual([false, ['Andeby']])
    await expect(roles.read(world, who.poul.caller, idOf(role))).rejects.toMatchObject({ code: 'not-found' })
    expect((await direct(chosen, towns(here))).version).toBe(chosen.version)
    expect((await direct(chosen, null)).isForAll).toBe(true)
  })

  test('cannot take it from where somebody holds it or is asked, and says where', async () => {
    const role = await published(null)
    await hold(role, who.poul, there)
    const { id: roleId } = role
    await assignments.nominate(world, who.admin.caller, {
      roleId: roleId as RoleId,
      personId: who.elin.id,
      direct: false,
    })
    expect(await refused(direct(role, towns(here)))).toEqual({
      code: 'role-held-there',
      where: 'Andeby (Poul Holm)',
    })
    expect(await refused(direct(role, towns(there)))).toMatchObject({ where: 'Korsbæk (Elin Nielsen)' })
  })

  test('only offers the municipalities of its project', async () => {
    const role = await published(dubu)
    expect(await refused(direct(role, towns(there)))).toEqual({ code: 'municipality-not-offered' })
  })
})

describe('a master role', () => {
  const publish = (id: string, projectIds: ProjectId[]) =>
    masterRoles.publish(world, who.karen.caller, {
      masterRoleId: id as MasterRoleId,
      version: 1,
      projectIds,
      ...RULES,
    })

  test('becomes a role on each project that has none, once', async () => {
    const master = await masterRoles.create(world, who.karen.caller, texts())
    await aDraft(dubu, { title: master.title })
    const first = await publish(master.id, [ky, dubu])
    expect([first.made, first.skipped]).toEqual([['KY'], [{ project: 'DUBU', why: 'TITLE_TAKEN' }]])
    const again = await publish(master.id, [ky])
    expect([again.made, again.skipped]).toEqual([[], [{ project: 'KY', why: 'HAS_ONE' }]])
    expect(again.master.roles.map(({ project, adapted }) => [project?.name, adapted])).toEqual([['KY', []]])
  })

  test('carries a change to the sections that follow, and leaves what was adapted', async () => {
    const master = await masterRoles.create(world, who.karen.caller, texts())
    const { master: made } = await publish(master.id, [ky, dubu])
    const [one, other] = await Promise.all(
      made.roles.map(({ id }) => kombitRoles.read(world, who.karen.caller, id as RoleId)),
    )
    if (!one || !other) throw new Error('two roles')
    await edit(one, { effect: 'Fremdrift i DUBU' })
    await hold(other)
    const changed = {
      masterRoleId: made.id as MasterRoleId,
      version: 1,
      ...textsOf(master),
      effect: 'Ro',
      competences: ['Kan alt'],
    }
    const saved = await masterRoles.edit(world, who.karen.caller, { ...changed, carryTo: 'following' })
    expect(saved.carriedTo.sort()).toEqual([`${master.title} (DUBU)`, `${master.title} (KY)`])
    expect(saved.master.roles.map(({ adapted }) => adapted)).toEqual([['effect'], []])
    const read = await kombitRoles.read(world, who.karen.caller, idOf(one))
    expect([read.effect, read.competences]).toEqual(['Fremdrift i DUBU', ['Kan alt']])
    expect(await noticesTo(who.elin, other)).toEqual([2])
    const alone = { ...changed, version: 2, effect: 'Uro', carryTo: 'none' as const }
    expect((await masterRoles.edit(world, who.karen.caller, alone)).carriedTo).toEqual([])
  })
})

describe('KOMBIT’s side', () => {
  test('lists by project, master role, state and words, with how they are filled', async () => {
    const role = await published()
    await hold(role)
    const listed = async (more: Partial<kombitRoles.RoleListing>) =>
      (await kombitRoles.list(world, who.karen.caller, { ...kombitRoles.WHOLE_LIST, ...more })).roles
    const [only, ...rest] = await listed({ project: [ky], words: role.title.toUpperCase() })
    expect([only?.id, only?.municipalities, only?.filled, rest]).toEqual([role.id, 2, 1, []])
    expect((await listed({ project: ['NONE'] })).every(({ project }) => project === null)).toBe(true)
    expect((await listed({ state: 'draft' })).every(({ publishedAt }) => publishedAt === null)).toBe(true)
    expect((await listed({ state: 'published' })).map(({ id }) => id)).toContain(role.id)
  })

  test('reads general notes and no other, and who looked up contact data stands where the person sees it', async () => {
    const role = await published(dubu)
    await hold(role)
    for (const section of ['GENERAL', 'DUTIES'])
      await sql(`insert into role_note (municipality_id, role_id, section, text, updated_at)
        values ('${here.id}', '${role.id}', '${section}', 'Hemmelig ${section}', now())`)
    const read = await kombitRoles.read(world, who.karen.caller, idOf(role))
    expect(read.standings.find(({ municipality }) => municipality.name === 'Korsbæk')).toMatchObject({
      holders: [{ name: 'Elin Nielsen' }],
      generalNote: 'Hemmelig GENERAL',
    })
    const answers = [
      read,
      await kombitRoles.list(world, who.karen.caller, kombitRoles.WHOLE_LIST),
      await roles.read(world, who.karen.caller, idOf(role)),
      await roles.gallery(world, who.karen.caller),
      await roleEditions.editions(world, who.karen.caller, idOf(role)),
      await kombitRoles.contacts(world, who.karen.caller, idOf(role)),
    ]
    expect(JSON.stringify(answers)).not.toContain('DUTIES')
    const supplied = await kombitRoles.read(world, who.supplier.caller, idOf(role))
    expect(supplied.standings.map(({ holders }) => holders.length)).toContain(1)
    expect(JSON.stringify(supplied)).not.toContain('Hemmelig')
    const looked: unknown = await sql(
      `select kind, reader_municipality_id as "from" from contact_lookup
        where person_id = '${who.elin.id}' and reader_id = '${who.karen.id}'`,
    )
    expect(looked).toEqual([{ kind: 'CONTACT', from: null }])
  })

  test('is made from a master role that only KOMBIT knows of, draft or not', async () => {
    const role = await published(dubu)
    const [master, draft] = await asSystem(async (tx) => {
      const made = await aMasterRole(tx)
      await tx.kombitRoles.update(idOf(role), { masterRoleId: made })
      return [made, await aMasterRole(tx)]
    })
    const nobodys = await refused(masterRoles.read(world, who.supplier.caller, newId()))
    expect(nobodys).toEqual({ code: 'not-found' })
    for (const { caller } of [who.supplier, who.admin]) {
      for (const id of [master, draft]) {
        expect(await refused(masterRoles.read(world, caller, id))).toEqual(nobodys)
        const edit = { masterRoleId: id, version: 1, carryTo: 'none' as const, ...texts() }
        expect(await refused(masterRoles.edit(world, caller, edit))).toEqual(nobodys)
      }
      expect(await refused(masterRoles.list(world, caller))).toEqual(nobodys)
    }
    const seen = await kombitRoles.read(world, who.supplier.caller, idOf(role))
    const list = await kombitRoles.list(world, who.supplier.caller, kombitRoles.WHOLE_LIST)
    expect([seen.masterRole, list.masterRoles]).toEqual([null, []])
    expect((await kombitRoles.read(world, who.karen.caller, idOf(role))).masterRole?.id).toBe(master)
  })

  test('is a supplier’s to read on their projects only, and a municipality’s not at all', async () => {
    const [theirs, others] = [await published(dubu), await published(ky)]
    expect((await kombitRoles.read(world, who.supplier.caller, idOf(theirs))).canManage).toBe(false)
    expect(await refused(edit(theirs, { effect: 'x' }, who.supplier))).toEqual({
      code: 'forbidden',
      right: 'role.manage',
    })
    expect(await refused(kombitRoles.read(world, who.supplier.caller, idOf(others)))).toEqual({
      code: 'not-found',
    })
    expect(await refused(edit(theirs, { effect: 'x' }, who.admin))).toEqual({
      code: 'forbidden',
      right: 'role.manage',
    })
    expect(await refused(kombitRoles.list(world, who.admin.caller, kombitRoles.WHOLE_LIST))).toEqual({
      code: 'forbidden',
      right: 'role.follow',
    })
  })
})

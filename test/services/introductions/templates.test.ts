import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals'
import {
  newId,
  type AreaId,
  type IntroductionTemplateId,
  type RoleId,
  type TeamId,
} from '../../../src/domain/ids.js'
import type { Refusal } from '../../../src/domain/refusals.js'
import { STARTER_KEYS, starterFor } from '../../../src/domain/starter.js'
import * as history from '../../../src/services/history/history.js'
import { looking } from '../../../src/services/introductions/organising.js'
import * as edit from '../../../src/services/introductions/templates/edit.js'
import * as read from '../../../src/services/introductions/templates/read.js'
import * as sharing from '../../../src/services/introductions/templates/share.js'
import { usableTemplate } from '../../../src/services/introductions/templates/usable.js'
import * as versions from '../../../src/services/introductions/templates/versions.js'
import * as userDeletion from '../../../src/services/users/delete.js'
import type { World } from '../../../src/services/world.js'
import { aMunicipality, aPerson, type Someone, type Town } from '../../support/builders.js'
import { standingClock } from '../../support/clock.js'
import { openTestDatabase } from '../../support/database.js'
import { anArea, aTeam } from '../../support/organisation.js'
import { aWorld } from '../../support/world.js'

let db: Awaited<ReturnType<typeof openTestDatabase>>
let world: World
let town: Town
let stranger: Someone
let who: Record<'admin' | 'owner' | 'manager' | 'leader' | 'introducer' | 'coordinator' | 'free', Someone>
let teamId: TeamId
let otherId: TeamId

beforeAll(async () => {
  db = await openTestDatabase()
  world = aWorld(db.data, standingClock('2026-03-02T09:00:00Z'))
})
afterAll(() => db.close())

/** The coordinator has the area of the team, and owns the other, which stands outside it. */
beforeEach(async () => {
  await db.data.asSystem(async (tx) => {
    town = await aMunicipality(tx)
    stranger = await aPerson(tx, await aMunicipality(tx), { fullName: 'Sten Fremmed', isAdministrator: true })
    const one = (fullName: string, isAdministrator = false): Promise<Someone> =>
      aPerson(tx, town, { fullName, isAdministrator })
    who = {
      admin: await one('Anna Administrator', true),
      owner: await one('Ejnar Ejer'),
      manager: await one('Mads Manager'),
      leader: await one('Lene Leder'),
      introducer: await one('Ida Introduktør'),
      coordinator: await one('Karl Koordinator'),
      free: await one('Frida Fri'),
    }
    const rootId = await anArea(tx, town, { name: town.name })
    const north: AreaId = await anArea(tx, town, { parentId: rootId, name: 'Nord' })
    const made = await aTeam(tx, town, {
      name: 'Solsikken',
      areaId: north,
      members: [
        [who.owner, 'owner'],
        [who.manager, 'introductionManager'],
        [who.leader, 'introductionLeader'],
        [who.introducer, 'introducer'],
      ],
    })
    teamId = made.teamId
    otherId = (await aTeam(tx, town, { name: 'Syren', members: [[who.coordinator, 'owner']] })).teamId
    const by = { appointedAt: new Date(), appointedBy: null }
    await tx.areas.appoint({ municipalityId: town.id, areaId: north, personId: who.coordinator.id, ...by })
  })
})

const from = { starter: 'klikAdministrator' }
const make = async (by: Someone, team: TeamId | null = null): Promise<IntroductionTemplateId> =>
  idOf(await edit.copy(world, by.caller, { name: 'Ny kollega', teamId: team, from }))
const idOf = ({ id }: { id: string | null }): IntroductionTemplateId => id as IntroductionTemplateId

type Change = Partial<Parameters<typeof edit.edit>[2]>
async function save(by: Someone, templateId: IntroductionTemplateId, change: Change = {}) {
  const known = await db.data.asSystem((tx) => tx.introductionTemplates.find(templateId))
  if (!known) throw new Error('no template')
  const { name, description, teamId: team, roleId, content, version } = known
  const is = { name, description, teamId: team, roleId, content, version }
  return edit.edit(world, by.caller, { templateId, ...is, ...change })
}
const share = (
  by: Someone,
  templateId: IntroductionTemplateId,
  target: Parameters<typeof sharing.share>[2]['target'],
  right: 'edit' | 'view' = 'view',
) => sharing.share(world, by.caller, { templateId, target, right })
const withPerson = ({ id }: Someone) => ({ kind: 'person' as const, personId: id })
const withTeam = (id: TeamId) => ({ kind: 'team' as const, teamId: id })
const namesFor = async (by: Someone) =>
  (await read.list(world, by.caller)).templates.filter(({ id }) => id !== null).map(({ name }) => name)

const failure = (work: Promise<unknown>): Promise<Refusal | null> =>
  work.then(
    () => null,
    (error: unknown) => error as Refusal,
  )
const refusal = async (work: Promise<unknown>): Promise<string> => (await failure(work))?.code ?? 'done'

describe('who sees them', () => {
  test('I-6: an unshared template is there for its creator only; for others it is as if it were not', async () => {
    const templateId = await make(who.manager)
    expect(await namesFor(who.manager)).toEqual(['Ny kollega'])
    for (const by of [who.admin, who.owner, who.leader, who.coordinator, stranger]) {
      expect(await namesFor(by)).toEqual([])
      const [seen, nothing] = [templateId, newId<IntroductionTemplateId>()].map((id) =>
        failure(read.read(world, by.caller, { templateId: id })),
      )
      expect(await seen).toEqual(await nothing)
      expect((await seen)?.code).toBe('not-found')
    }
  })

  test('I-6: who may edit it sees it, and a change they make is seen by everybody who sees it', async () => {
    const templateId = await make(who.manager)
    await share(who.manager, templateId, withPerson(who.coordinator), 'edit')
    await share(who.manager, templateId, withTeam(teamId))
    await save(who.coordinator, templateId, { name: 'Ændret af Karl' })
    for (const by of [who.manager, who.owner, who.leader, who.introducer, who.coordinator])
      expect(await namesFor(by)).toEqual(['Ændret af Karl'])
  })

  test('own, shared, shipped: in that order, each with what the reader may', async () => {
    await make(who.owner)
    await share(who.manager, await make(who.manager), { kind: 'everybody' })
    const { templates } = await read.list(world, who.owner.caller)
    expect(templates.map(({ isMine, level }) => (isMine ? 'own' : level))).toEqual([
      ...['own', 'shared'],
      ...STARTER_KEYS.map(() => 'system'),
    ])
    const [, shared, shipped] = templates
    expect(shared?.rights).toEqual({ edit: false, copy: true, delete: false, share: false, use: true })
    expect(shipped?.rights).toEqual({ edit: false, copy: true, delete: false, share: false, use: true })
    expect(await refusal(read.list(world, who.free.caller))).toBe('not-found')
    expect(await namesFor(who.admin)).toEqual(['Ny kollega'])
  })

  test('those shipped read in the language of the window, and a copy keeps it', async () => {
    const asked = { starter: 'klikAdministrator', language: 'en' } as const
    const { templates } = await read.list(world, who.owner.caller, asked)
    expect(templates.map(({ name }) => name)).toContain('KLIK administrator')
    const copied = await edit.copy(world, who.owner.caller, { name: 'Ours', teamId: null, from: asked })
    expect(copied.content[0]?.name).toBe('First day')
  })

  test('the team’s owners have the team’s, and keep it when whoever made it is gone', async () => {
    const templateId = await make(who.manager, teamId)
    expect((await save(who.owner, templateId, { name: 'Vores' })).name).toBe('Vores')
    expect(await refusal(edit.remove(world, who.owner.caller, { templateId, version: 2 }))).toBe('forbidden')
    expect(await refusal(save(who.owner, templateId, { teamId: null }))).toBe('forbidden')
    await userDeletion.remove(world, who.admin.caller, { personId: who.manager.id, version: 1 })
    const view = await read.read(world, who.owner.caller, { templateId })
    expect([view.isMine, view.owner, view.rights.delete]).toEqual([true, null, true])
    expect(await refusal(save(who.owner, templateId, { teamId: null }))).toBe('last-editor')
  })

  test('the list and the rights agree, however it is shared', async () => {
    const made: IntroductionTemplateId[] = []
    for (const by of [who.owner, who.manager, who.coordinator])
      for (const team of [null, by === who.coordinator ? otherId : teamId]) made.push(await make(by, team))
    await share(who.owner, made[0] as IntroductionTemplateId, withTeam(otherId), 'edit')
    await share(who.manager, made[2] as IntroductionTemplateId, withPerson(who.free))
    await share(who.coordinator, made[4] as IntroductionTemplateId, { kind: 'everybody' })
    for (const by of [...Object.values(who)]) {
      const listed = await read.list(world, by.caller).then(
        ({ templates }): string[] => templates.flatMap(({ id }) => id ?? []),
        (): string[] => [],
      )
      for (const templateId of made) {
        const isRead = (await refusal(read.read(world, by.caller, { templateId }))) === 'done'
        expect([by.name, isRead]).toEqual([by.name, listed.includes(templateId)])
      }
    }
  })
})

describe('making and changing', () => {
  test('I-8: a leader’s and an introducer’s request to create, edit or copy is refused', async () => {
    const templateId = await make(who.manager)
    await share(who.manager, templateId, withTeam(teamId), 'edit')
    for (const by of [who.leader, who.introducer, who.admin]) {
      const made = { name: 'Min egen', teamId: null }
      expect(await refusal(edit.create(world, by.caller, made))).toBe('role-may-not-make-templates')
      const copied = edit.copy(world, by.caller, { ...made, from })
      expect(await refusal(copied)).toBe('role-may-not-make-templates')
      if (by === who.admin) continue
      expect(await refusal(save(by, templateId))).toBe('role-may-not-make-templates')
      const again = edit.copy(world, by.caller, { ...made, from: { templateId } })
      expect(await refusal(again)).toBe('role-may-not-make-templates')
    }
    expect((await db.data.asSystem((tx) => tx.introductionTemplates.find(templateId)))?.version).toBe(1)
  })

  test('of two who save, one wins; the other is told who and when, and nothing is written over', async () => {
    const templateId = await make(who.manager, teamId)
    const both = await Promise.all(
      [who.owner, who.manager].map((by) => failure(save(by, templateId, { name: by.name, version: 1 }))),
    )
    const lost = both.find((one) => one !== null)
    expect(both.filter((one) => one === null)).toHaveLength(1)
    expect(lost).toMatchObject({
      code: 'template-changed-meanwhile',
      facts: { at: '2026-03-02T09:00:00.000Z' },
    })
  })

  test('every version is kept: listed, read, and what a plan was made from stays to be seen (I-5)', async () => {
    const templateId = await make(who.manager)
    const before = await read.read(world, who.manager.caller, { templateId })
    await save(who.manager, templateId, { name: 'Nyt navn', content: [] })
    await save(who.manager, templateId, { name: 'Nyere navn' })
    const listed = await versions.versions(world, who.manager.caller, { templateId })
    expect(listed.versions.map(({ version, name, tasks }) => [version, name, tasks])).toEqual([
      [2, 'Nyt navn', 0],
      [1, 'Ny kollega', 10],
    ])
    const first = await versions.readVersion(world, who.manager.caller, { templateId, version: 1 })
    expect(first.content).toEqual(before.content)
    const theirs = versions.versions(world, who.owner.caller, { templateId })
    expect(await refusal(theirs)).toBe('not-found')
  })

  test('people and roles in it are the municipality’s', async () => {
    const templateId = await make(who.manager)
    const known = await db.data.asSystem((tx) => tx.introductionTemplates.find(templateId))
    const withResponsible = (
      responsible: NonNullable<Change['content']>[number]['tasks'][number]['responsible'],
    ) =>
      (known?.content ?? []).map((category) => ({
        ...category,
        tasks: category.tasks.map((task) => ({ ...task, responsible })),
      }))
    const person = (one: Someone) => withResponsible({ kind: 'person', personId: one.id })
    expect(await refusal(save(who.manager, templateId, { content: person(stranger) }))).toBe(
      'person-not-here',
    )
    const view = await save(who.manager, templateId, { content: person(who.leader) })
    expect(view.content[0]?.tasks[0]?.responsible).toEqual({
      kind: 'person',
      person: { id: who.leader.id, name: 'Lene Leder' },
    })
    const role = withResponsible({ kind: 'role', roleId: newId<RoleId>() })
    expect(await refusal(save(who.manager, templateId, { content: role }))).toBe('not-found')
  })

  test('what is deleted is gone for everybody it was shared with', async () => {
    const templateId = await make(who.manager)
    await share(who.manager, templateId, withTeam(teamId))
    await edit.remove(world, who.manager.caller, { templateId, version: 1 })
    for (const by of [who.manager, who.owner]) {
      expect(await namesFor(by)).toEqual([])
      expect(await refusal(read.read(world, by.caller, { templateId }))).toBe('not-found')
    }
  })
})

describe('what others use', () => {
  const orphan = async (): Promise<IntroductionTemplateId> => {
    const templateId = await make(who.manager)
    await share(who.manager, templateId, withPerson(who.owner), 'edit')
    await userDeletion.remove(world, who.admin.caller, { personId: who.manager.id, version: 1 })
    return templateId
  }

  test('the last edit right is not taken away by stopping the sharing either', async () => {
    const templateId = await orphan()
    const view = await read.read(world, who.owner.caller, { templateId })
    const shareId = view.shares[0]?.id as Parameters<typeof sharing.unshare>[2]['shareId']
    const stop = () => refusal(sharing.unshare(world, who.owner.caller, { templateId, shareId }))
    expect(await stop()).toBe('last-editor')
    await share(who.owner, templateId, withPerson(who.coordinator), 'edit')
    expect(await stop()).toBe('done')
  })

  test('is not emptied', async () => {
    const templateId = await make(who.manager)
    await share(who.manager, templateId, { kind: 'everybody' })
    expect(await refusal(save(who.manager, templateId, { content: [] }))).toBe('empty-template')
  })
})

describe('what a plan is made from', () => {
  const use = (by: Someone, source: Parameters<typeof usableTemplate>[1]) =>
    looking(world, by.caller, (act) => usableTemplate(act, source))

  test('row 21: owners, managers and leaders use what they see; introducers and administrators do not', async () => {
    const templateId = await make(who.manager)
    await share(who.manager, templateId, { kind: 'everybody' })
    for (const source of [{ templateId }, from]) {
      for (const by of [who.owner, who.manager, who.leader])
        expect(await use(by, source)).toMatchObject({ version: 1, content: { length: 3 } })
      expect(await refusal(use(who.admin, source))).toBe('forbidden')
    }
    expect(await refusal(use(who.introducer, { templateId }))).toBe('forbidden')
    expect(await refusal(use(stranger, { templateId }))).toBe('not-found')
    expect(await refusal(use(who.owner, { starter: 'nothing' }))).toBe('not-found')
  })

  test('the starters are whole in every language, and found by the title of a role', async () => {
    expect(starterFor('klik-administrator')).toBe('klikAdministrator')
    expect(starterFor('Bager')).toBeNull()
    for (const starter of STARTER_KEYS) {
      const { content } = await use(who.leader, { starter })
      const tasks = content.flatMap((category) => category.tasks)
      expect([content.length >= 3, tasks.length >= 6, tasks.length <= 10]).toEqual([true, true, true])
      for (const { title, description } of tasks)
        expect(`${title}${description ?? ''}`).not.toMatch(/starters\./)
    }
  })

  test('the KLIK administrator’s has the ten tasks, of which 1, 3, 4 and 5 are critical', async () => {
    const { content } = await use(who.leader, from)
    const tasks = content.flatMap((category) => category.tasks)
    expect(tasks).toHaveLength(10)
    expect(tasks.flatMap(({ critical }, at) => (critical ? [at + 1] : []))).toEqual([1, 3, 4, 5])
  })
})

test('I-22: every write stands in the history with the hat; whoever does not see the template reads nothing of it', async () => {
  const templateId = await make(who.manager, teamId)
  await save(who.owner, templateId, { name: 'Vores' })
  await share(who.manager, templateId, withPerson(who.coordinator), 'edit')
  const found = await db.dataSource.query<Record<string, string>[]>(
    `select field, old_value, new_value, hat from history where subject = 'introductionTemplate' and subject_id = $1
     order by ordinal`,
    [templateId],
  )
  expect(found).toEqual([
    { field: 'copied', old_value: 'KLIK-administrator', new_value: 'Ny kollega', hat: 'MAN: Solsikken' },
    { field: 'name', old_value: 'Ny kollega', new_value: 'Vores', hat: 'OWN: Solsikken' },
    { field: 'sharedToEdit', old_value: null, new_value: 'Karl Koordinator', hat: 'MAN: Solsikken' },
  ])
  const filter = { subject: [], door: [], firstDay: null, lastDay: null, words: null }
  const page = await history.list(world, who.admin.caller, { filter, before: null, size: 50 })
  const entries = page.entries.filter(({ of }) => of.kind === 'introductionTemplate')
  expect(entries).toHaveLength(3)
  for (const { of, oldValue, newValue, isWithheld } of entries)
    expect([of.id, of.name, oldValue, newValue, isWithheld]).toEqual([null, null, null, null, true])
})

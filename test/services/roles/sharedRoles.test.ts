import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { newId, type PersonId } from '../../../src/domain/ids.js'
import { SHARED_SORTS, type SharedCursor } from '../../../src/domain/sharedRole.js'
import { sortKey } from '../../../src/domain/words.js'
import type { SharedHolderRow } from '../../../src/contract/sharedRole.js'
import * as profile from '../../../src/services/users/profile.js'
import * as sharedRoles from '../../../src/services/roles/sharedRoles.js'
import { aMunicipality, aPerson, aProject, aRole, type Someone } from '../../support/builders.js'
import { repeats } from '../../support/effort.js'
import {
  cellsOf,
  CONSENTS,
  everywhereRoom,
  exported,
  listed,
  names,
  type Everywhere,
  type Stage,
} from '../../support/everywhere.js'

let room: Everywhere
let stage: Stage
beforeAll(async () => {
  room = await everywhereRoom()
})
afterAll(() => room.close())
beforeEach(async () => {
  stage = await room.fresh()
})

describe('consent (klik.md C14)', () => {
  test('is not asked of the own municipality, and is needed of all others; withdrawn it works at once', async () => {
    const { here, there, leads, admin } = stage
    await room.holder(here, leads, { fullName: 'Egon Egen' })
    await room.holder(there, leads, { fullName: 'Tavs Tavsen' })
    const sara = await room.holder(there, leads, { fullName: 'Sara Samtykke' })
    expect(names(await listed(room.world, admin))).toEqual(['Egon Egen'])

    const { version } = await profile.edit(room.world, sara.caller, { version: 1, consent: true })
    const shown = await listed(room.world, admin)
    expect([names(shown), shown.total]).toEqual([['Egon Egen', 'Sara Samtykke'], 2])

    room.clock.add(1)
    await profile.edit(room.world, sara.caller, { version, consent: false })
    const left = await listed(room.world, admin)
    expect([names(left), left.total]).toEqual([['Egon Egen'], 1])
    expect(
      (await sharedRoles.filters(room.world, admin.caller)).municipalities.map(({ name }) => name),
    ).toEqual(['Korsbæk Kommune'])
  })

  test('in whatever state: nobody of another municipality who has not given it is in list, total, choices or export', async () => {
    const { here, there, admin } = stage
    const { third, roles } = await room.data.asSystem(async (tx) => {
      const town = await aMunicipality(tx, 'Ballerup Kommune')
      const project = await aProject(tx, 'DUBU', [town])
      const titles = ['Superbruger', 'Systemansvarlig', 'Kontaktperson']
      const made = []
      for (const title of titles)
        made.push(await aRole(tx, { title, projectId: title[0] === 'K' ? null : project }))
      return { third: town, roles: made }
    })
    const people: { person: Someone; town: string; isOwn: boolean }[] = []
    for (const [n, town] of [here, there, third, there, third, here, third].entries()) {
      const roleId = roles[n % roles.length]
      if (!roleId) throw new Error('no role')
      const person = await room.holder(town, roleId, { fullName: `Person nr. ${n}` })
      people.push({ person, town: town.name, isOwn: town === here })
    }
    const moment = fc.constantFrom(null, '2026-01-01T00:00:00Z', '2026-02-01T00:00:00Z')
    const states = fc.array(fc.record({ given: moment, withdrawn: moment }), { minLength: 7, maxLength: 7 })
    await fc.assert(
      fc.asyncProperty(states, async (consents) => {
        const shown = people.filter(({ isOwn }, n) => {
          const { given = null, withdrawn = null } = consents[n] ?? {}
          return isOwn || (given !== null && (withdrawn === null || withdrawn < given))
        })
        for (const [n, { person }] of people.entries())
          await room.consent(person.id, consents[n] ?? { given: null, withdrawn: null })
        // Another day, another five exports.
        room.clock.add(24 * 60)
        const wanted = shown.map(({ person }) => person.name).sort()
        const answer = await listed(room.world, admin)
        expect([names(answer), answer.total]).toEqual([wanted, wanted.length])
        const { municipalities } = await sharedRoles.filters(room.world, admin.caller)
        expect(municipalities.map(({ name }) => name).sort()).toEqual(
          [...new Set(shown.map(({ town }) => town))].sort(),
        )
        const [, ...rows] = await cellsOf((await exported(room.world, admin)).bytes)
        expect(rows.map((cells) => cells[3]).sort()).toEqual(wanted)
      }),
      { numRuns: repeats({ short: 6, long: 100 }) },
    )
  })
})

describe('the list of every municipality', () => {
  test('is the administrator’s alone: others are told which right is missing, KOMBIT that there is nothing', async () => {
    const { here, ksd } = stage
    const [plus, kombit] = await room.data.asSystem(async (tx) => [
      await aPerson(tx, here, { access: [[ksd, 'PLUS']] }),
      await aPerson(tx, here, { side: 'KOMBIT' }),
    ])
    const forbidden = { code: 'forbidden', facts: { right: 'role.readOtherMunicipalities' } }
    for (const ask of [listed, exported]) {
      await expect(ask(room.world, plus)).rejects.toMatchObject(forbidden)
      await expect(ask(room.world, kombit)).rejects.toMatchObject({ code: 'not-found' })
    }
    await expect(sharedRoles.filters(room.world, plus.caller)).rejects.toMatchObject(forbidden)
  })

  test('shows contact data of others only for a purpose, and does not tell it by the order either', async () => {
    const { here, there, leads, admin } = stage
    await room.holder(here, leads, { fullName: 'Egon Egen', email: 'm@korsbaek.example' })
    await room.holder(there, leads, { ...CONSENTS, fullName: 'Anna', email: 'z@aarhus.example' })
    await room.holder(there, leads, { ...CONSENTS, fullName: 'Bodil', email: 'a@aarhus.example' })
    const sort = [
      { by: 'email', descending: false },
      { by: 'person', descending: false },
    ] as const
    const bare = await listed(room.world, admin, { sort })
    expect(bare.holders.map(({ person, contact }) => [person, contact?.email])).toEqual([
      ['Egon Egen', 'm@korsbaek.example'],
      ['Anna', undefined],
      ['Bodil', undefined],
    ])
    const told = await listed(room.world, admin, { sort, purpose: 'EXPERIENCE' })
    expect(told.holders.map(({ contact }) => contact?.email)).toEqual([
      ...['a@aarhus.example', 'm@korsbaek.example', 'z@aarhus.example'],
    ])
  })

  test('is narrowed by project, municipality, type, title, master role and name, alternatives within each', async () => {
    const { here, there, leads, ksd, admin } = stage
    const cross = await room.data.asSystem((tx) => aRole(tx, { title: 'Tovholder' }))
    await room.holder(here, leads, { fullName: 'Egon Egen' })
    await room.holder(there, leads, { ...CONSENTS, fullName: 'Sara Åberg' })
    await room.holder(there, cross, { ...CONSENTS, fullName: 'Tove Tværs' })
    const found = async (filter: Parameters<typeof listed>[2]): Promise<string[]> =>
      names(await listed(room.world, admin, filter))
    expect(await found({ filter: { project: [ksd] } })).toEqual(['Egon Egen', 'Sara Åberg'])
    expect(await found({ filter: { municipality: [there.id] } })).toEqual(['Sara Åberg', 'Tove Tværs'])
    expect(await found({ filter: { municipality: [there.id, here.id], type: ['SYSTEM_SPECIFIC'] } })).toEqual(
      [...['Egon Egen', 'Sara Åberg']],
    )
    expect(await found({ filter: { role: ['Tovholder', 'Findes ikke'] } })).toEqual(['Tove Tværs'])
    expect(await found({ filter: { words: 'ÅBERG sara' } })).toEqual(['Sara Åberg'])
    const sara = (await listed(room.world, admin, { filter: { words: 'Åberg' } })).holders[0]
    expect(await found({ filter: { person: [sara?.personId as PersonId] } })).toEqual(['Sara Åberg'])
    expect(await found({ filter: { person: [newId<PersonId>()] } })).toEqual([])
    expect(await found({ filter: { words: `' or 1=1 --` } })).toEqual([])
  })

  const valueOf = ({ role, project, municipality, person, contact }: SharedHolderRow) => ({
    role: sortKey(role.name),
    project: project && sortKey(project.name),
    municipality: sortKey(municipality.name),
    person: sortKey(person),
    directPhone: contact?.directPhone ?? null,
    mobilePhone: contact?.mobilePhone ?? null,
    email: contact?.email ?? null,
  })

  test('is sorted by any of its seven columns, and read page by page says what it says at once', async () => {
    const { here, there, leads, admin } = stage
    const cross = await room.data.asSystem((tx) => aRole(tx, { title: 'Åben rolle' }))
    for (let n = 0; n < 12; n += 1) {
      await room.holder(n % 3 ? there : here, n % 4 ? leads : cross, {
        ...CONSENTS,
        fullName: `${['Åse', 'Aage', 'Ægir', 'Bo'][n % 4] ?? ''} ${n % 5}`,
        mobilePhone: n % 2 ? null : `00 00 00 ${10 + n}`,
      })
    }
    const sorts = fc
      .shuffledSubarray([...SHARED_SORTS], { minLength: 1, maxLength: 4 })
      .chain((keys) =>
        fc.tuple(...keys.map((by) => fc.record({ by: fc.constant(by), descending: fc.boolean() }))),
      )
    await fc.assert(
      fc.asyncProperty(sorts, fc.integer({ min: 1, max: 7 }), async (sort, size) => {
        const whole = await listed(room.world, admin, { sort, purpose: 'PROJECT' })
        const read: SharedHolderRow[] = []
        let after: SharedCursor | null = null
        do {
          const page: Awaited<ReturnType<typeof listed>> = await listed(room.world, admin, {
            ...{ sort, after, size },
            purpose: 'PROJECT',
          })
          read.push(...page.holders)
          after = page.next
        } while (after)
        expect(read).toEqual(whole.holders)
        for (const [n, holder] of whole.holders.slice(1).entries()) {
          const [a, b] = [whole.holders[n], holder].map((one) => one && valueOf(one))
          const differs = sort.find(({ by }) => a?.[by] !== b?.[by])
          if (!a || !b || !differs) continue
          const [left, right] = [a[differs.by], b[differs.by]]
          const isInOrder = right === null || (left !== null && left < right !== differs.descending)
          expect([differs, left, right, isInOrder]).toEqual([differs, left, right, true])
        }
      }),
      { numRuns: repeats({ short: 8, long: 150 }) },
    )
  })
})

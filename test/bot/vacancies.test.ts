import { beforeEach, describe, expect, test } from '@jest/globals'
import type { ProjectId, RoleId } from '../../src/domain/ids.js'
import * as assignments from '../../src/services/roles/assign.js'
import * as roles from '../../src/services/roles/roles.js'
import { botStage, type BotStage } from '../support/bot.js'
import {
  aMunicipality,
  anAssignment,
  aPerson,
  aProject,
  aRole,
  type Someone,
  type Town,
} from '../support/builders.js'
import { standingClock } from '../support/clock.js'
import type { Call } from '../support/connector.js'
import { buttonOf, buttonsOf, cardOf, wordsOf, type CardJson } from '../support/teams.js'

const stage = botStage(standingClock('2026-03-02T09:00:00Z'))
let app: BotStage['app']
let connector: BotStage['connector']
let teams: BotStage['teams']
let town: Town
let ky: ProjectId
let admin: Someone
let poul: Someone
let role: RoleId

beforeEach(async () => {
  ;({ app, connector, teams } = stage())
  await app.world.data.asSystem(async (tx) => {
    town = await aMunicipality(tx)
    ky = await aProject(tx, `KY ${town.id.slice(0, 4)}`, [town])
    admin = await aPerson(tx, town, { fullName: 'Klik Admin', isAdministrator: true })
    poul = await aPerson(tx, town, { fullName: 'Poul Holm' })
    const title = `Projektleder ${town.id.slice(0, 4)}`
    role = await aRole(tx, { title, projectId: ky, importance: 'REQUIRED' })
  })
  await teams.install(admin)
  await teams.install(poul)
  await stage().sendAll()
  connector.reset()
})

const holders = async () => (await roles.read(app.world, admin.caller, role)).assignments
const sentTo = (person: Someone): Call[] =>
  connector.accepted.filter(({ path }) => path.includes(person.aadObjectId))

async function openRole(person = admin): Promise<{ card: CardJson; on: string }> {
  const [sent] = await teams.say(person, `rolle Projektleder ${town.id.slice(0, 4)}`)
  return { card: cardOf(sent), on: sent?.id ?? '' }
}

/** The administrator asks Poul; his card arrives. */
async function nominatePoul(): Promise<{ card: CardJson; on: string }> {
  await assignments.nominate(app.world, admin.caller, { roleId: role, personId: poul.id, direct: false })
  await stage().sendAll()
  const asked = sentTo(poul).find(({ method }) => method === 'POST')
  return { card: cardOf(asked), on: asked?.id ?? '' }
}

describe('a vacant required role', () => {
  /** Presses on cards until the role has somebody who is asked; typing is not counted. */
  const isAsked = async (): Promise<boolean> => (await holders()).some(({ state }) => state === 'NOMINATED')

  async function twoOnTheProject(): Promise<void> {
    await app.world.data.asSystem(async (tx) => {
      await aPerson(tx, town, { fullName: 'Mikkel Pedersen', access: [[ky, 'PLUS']] })
      await aPerson(tx, town, { fullName: 'Asta Friis', access: [[ky, 'STANDARD']] })
    })
  }

  test('is filled from the notice at one press, and from anybody else at two', async () => {
    await twoOnTheProject()
    await app.world.data.asSystem((tx) => anAssignment(tx, { town, roleId: role, person: poul }))
    const { card: own, on } = await openRole(poul)
    const leaving = await teams.press(poul, buttonOf(own, 'role.handOver'), { on })
    connector.reset()
    await teams.press(poul, buttonOf(leaving.body.value, 'role.remove'), { on })
    await stage().sendAll()
    const notice = sentTo(admin).find(({ method }) => method === 'POST')
    expect(wordsOf(cardOf(notice))).toContain('Poul Holm har opgivet rollen.')
    const proposed = buttonsOf(cardOf(notice)).filter(
      ({ verb, data }) => verb === 'role.nominate' && data.person !== undefined,
    )
    expect(proposed.map(({ title }) => title)).toEqual(['Udpeg Asta Friis', 'Udpeg Mikkel Pedersen'])
    expect(wordsOf(cardOf(notice))).toContain('Vælg en anden …')
    const [first] = proposed
    if (first) await teams.press(admin, first, { on: notice?.id ?? null })
    expect(await isAsked()).toBe(true)
  })

  test.each(['ledige roller', 'ubesatte roller', 'roller ubesatte', 'roller'])(
    'is filled after “%s” at two presses, and the other rows keep theirs',
    async (words) => {
      await twoOnTheProject()
      const titles = ['Driftsansvarlig', 'Dataansvarlig']
      await app.world.data.asSystem(async (tx) => {
        for (const title of titles)
          await aRole(tx, { title: `${title} ${town.id}`, projectId: ky, importance: 'REQUIRED' })
      })
      const [sent] = await teams.say(admin, words)
      const rowsOf = (card: unknown): string[] =>
        wordsOf(card)
          .split('\n')
          .filter((line) => line.startsWith('Udpeg: '))
      const rows = rowsOf(cardOf(sent))
      expect(rows).toHaveLength(3)
      expect(new Set(rows).size).toBe(3)
      // One press unfolds the row, the next asks the person.
      const ask = buttonsOf(cardOf(sent)).find(
        ({ verb, data }) => verb === 'role.nominate' && data.roleId === role,
      )
      if (!ask) throw new Error('nobody is proposed')
      const { body } = await teams.press(admin, ask, { on: sent?.id ?? null })
      expect(await isAsked()).toBe(true)
      expect(rowsOf(body.value)).toEqual(rows)
      expect(wordsOf(body.value)).toMatch(/er spurgt om rollen Projektleder .* · KY/)
    },
  )

  test('whose nominee says no goes to the next at one press; who said no is not proposed', async () => {
    await twoOnTheProject()
    const { card, on } = await nominatePoul()
    connector.reset()
    await teams.press(poul, buttonOf(card, 'role.decline'), { on, typed: { reason: 'Ingen tid' } })
    await stage().sendAll()
    const answer = sentTo(admin).find(({ method }) => method === 'POST')
    const next = buttonsOf(cardOf(answer)).filter(({ verb }) => verb === 'role.nominate')
    expect(next.map(({ title }) => title)).toEqual([
      'Udpeg Asta Friis',
      'Udpeg Mikkel Pedersen',
      'Spørg personen',
    ])
    const [first] = next
    if (first) await teams.press(admin, first, { on: answer?.id ?? null })
    expect((await holders()).map(({ person }) => person.name)).toEqual(['Asta Friis'])
  })
})

test('three roles of one title are told apart by their project wherever they are chosen between', async () => {
  const title = `Sikkerhedsansvarlig ${town.id.slice(0, 4)}`
  await app.world.data.asSystem(async (tx) => {
    for (const name of ['KSD', 'KP'])
      await aRole(tx, { title, projectId: await aProject(tx, `${name} ${town.id.slice(0, 4)}`, [town]) })
    await aRole(tx, { title, projectId: null })
  })
  const [sent] = await teams.say(poul, `rolle ${title}`)
  const words = wordsOf(cardOf(sent))
  for (const place of [`KSD ${town.id.slice(0, 4)}`, `KP ${town.id.slice(0, 4)}`, 'Tværgående'])
    expect(words).toContain(`${title} · ${place}`)
})

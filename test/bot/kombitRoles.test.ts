import { beforeEach, describe, expect, test } from '@jest/globals'
import type { RoleId } from '../../src/domain/ids.js'
import * as publishing from '../../src/services/kombitRoles/publish.js'
import * as roles from '../../src/services/roles/roles.js'
import * as kombitRoles from '../../src/services/kombitRoles/kombitRoles.js'
import { contentOf } from '../../src/domain/roleChange.js'
import { botStage } from '../support/bot.js'
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
import { buttonOf, cardOf, wordsOf } from '../support/teams.js'

const stage = botStage(standingClock('2026-03-02T09:00:00Z'))
let town: Town
let karen: Someone
let elin: Someone
let roleId: RoleId
let title: string

beforeEach(async () => {
  const { app, teams, connector, sendAll } = stage()
  await app.world.data.asSystem(async (tx) => {
    town = await aMunicipality(tx)
    const other = await aMunicipality(tx)
    title = `Projektleder ${town.id.slice(0, 4)}`
    const ky = await aProject(tx, `KY ${town.id.slice(0, 4)}`, [town, other])
    karen = await aPerson(tx, town, { fullName: 'Karen Lund', side: 'KOMBIT' })
    elin = await aPerson(tx, town, { fullName: 'Elin Nielsen', language: 'en' })
    roleId = await aRole(tx, { title, projectId: ky, effect: 'Fremdrift' })
    await anAssignment(tx, { town, roleId, person: elin })
  })
  await teams.install(karen)
  await teams.install(elin)
  await sendAll()
  connector.reset()
})

const sentTo = (person: Someone): Call[] =>
  stage().connector.accepted.filter(({ path }) => path.includes(person.aadObjectId))
const postedTo = (person: Someone): Call[] => sentTo(person).filter(({ method }) => method === 'POST')

async function save(more: Partial<kombitRoles.RoleEdit>): Promise<void> {
  const { world } = stage().app
  const role = await world.data.asSystem((tx) => tx.roles.find(roleId))
  if (!role) throw new Error('no role')
  await kombitRoles.edit(world, karen.caller, { roleId, version: role.version, ...contentOf(role), ...more })
}

describe('a holder', () => {
  test('is told in their own language what KOMBIT changed, opens the role, and the card that stood follows', async () => {
    const [stood] = await stage().teams.say(elin, `role ${title}`)
    stage().connector.reset()
    await save({ effect: 'Ro på', competences: ['Kan lede'] })
    await stage().sendAll()
    const [news, ...more] = postedTo(elin)
    const words = wordsOf(cardOf(news))
    expect(words).toContain(`KOMBIT has changed the role ${title}`)
    expect(words).toMatch(/– Fremdrift[^]*\+ Ro på[^]*Competences[^]*\+ Kan lede/)
    expect(more).toEqual([])
    const redrawn = sentTo(elin).find(
      ({ method, path }) => method === 'PUT' && path.endsWith(stood?.id ?? 'x'),
    )
    expect(wordsOf(cardOf(redrawn))).toContain('Ro på')
    const opened = await stage().teams.press(elin, buttonOf(cardOf(news), 'role.open'), {
      on: news?.id ?? null,
    })
    expect(opened.status).toBe(200)
    expect(wordsOf(cardOf(postedTo(elin).at(-1)))).toContain('Ro på')
  })

  test('whom the bot meets later gets several saves as one card, and none where it became again what it was', async () => {
    const { app, teams, sendAll } = stage()
    const later = async (): Promise<string> => {
      const poul = await app.world.data.asSystem(async (tx) => {
        const person = await aPerson(tx, town)
        await anAssignment(tx, { town, roleId, person }, { state: 'NOMINATED', direct: false })
        return person
      })
      await save({ effect: 'Ro' })
      await save({ effect: 'Ro og orden', maxHolders: 9 })
      await sendAll() // what nobody can be sent yet is put by before the bot meets him
      await teams.install(poul)
      await sendAll()
      return postedTo(poul)
        .map((call) => wordsOf(cardOf(call)))
        .filter((words) => words.includes('har ændret'))
        .join()
    }
    expect(await later()).toMatch(/^[^+]*– Fremdrift[^+]*\+ Ro og orden[^+]*højst 9[^+]*$/)
    expect(await later()).toBe('')
  })
})

describe('KOMBIT in the chat', () => {
  test('reads a role with how many municipalities hold it, and nobody’s name; the card follows', async () => {
    const { teams, connector, sendAll, app } = stage()
    const [card] = await teams.say(karen, `rolle ${title}`)
    const words = wordsOf(cardOf(card))
    expect(words).toMatch(/Besat i 1 af 2 kommuner[^]*Fremdrift/)
    expect(words).not.toContain('Elin')
    connector.reset()
    await app.world.data.asSystem((tx) =>
      tx.cards.changed({ shows: [roleId], occasion: 'x', now: app.world.clock.now() }),
    )
    await sendAll()
    expect(sentTo(karen).map(({ method, path }) => [method, path.endsWith(card?.id ?? 'x')])).toEqual([
      ['PUT', true],
    ])
  })

  test('lists the roles and opens one of them', async () => {
    const [list] = await stage().teams.say(karen, 'roller')
    expect(wordsOf(cardOf(list))).toContain('Roller i kommunerne')
    expect(wordsOf(cardOf(list))).toContain(title)
    const [found] = await stage().teams.say(karen, title)
    expect(wordsOf(cardOf(found))).toContain(title)
  })
})

describe('an administrator', () => {
  test('is told once, on one card, of the roles KOMBIT has published, and can fill them from it', async () => {
    const { app, teams, sendAll } = stage()
    const { admin, ids } = await app.world.data.asSystem(async (tx) => {
      const admin = await aPerson(tx, town, { fullName: 'Klik Admin', isAdministrator: true })
      const titles = ['Systemejer', 'Superbruger'].map((one) => `${one} ${town.id.slice(0, 4)}`)
      const ids: RoleId[] = []
      for (const name of titles) ids.push(await aRole(tx, { title: name, publishedAt: null }))
      return { admin, ids }
    })
    await teams.install(admin)
    await sendAll()
    stage().connector.reset()
    const publish = (id: RoleId) =>
      publishing.publish(app.world, karen.caller, { roleId: id, version: 1, municipalityIds: [town.id] })
    const [first, second] = ids
    if (!first || !second) throw new Error('two roles')
    await publish(first)
    await sendAll()
    const [told, ...more] = postedTo(admin)
    expect(more).toEqual([])
    const words = wordsOf(cardOf(told))
    expect(words).toContain(
      `KOMBIT har udgivet rollen Systemejer ${town.id.slice(0, 4)} · Tværgående til jer.`,
    )
    const nominate = buttonOf(cardOf(told), 'role.nominate')
    await teams.press(admin, nominate, { on: told?.id ?? null, typed: { person: elin.aadObjectId } })
    const { assignments } = await roles.read(app.world, admin.caller, first)
    expect(assignments.map(({ person }) => person.name)).toEqual(['Elin Nielsen'])
  })
})

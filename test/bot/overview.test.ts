import { beforeEach, expect, test } from '@jest/globals'
import type { ProjectId } from '../../src/domain/ids.js'
import { botStage, type BotStage } from '../support/bot.js'
import {
  aMunicipality,
  aPerson,
  aProject,
  aRole,
  aTask,
  day,
  type Someone,
  type Town,
} from '../support/builders.js'
import { standingClock } from '../support/clock.js'
import { cardOf, wordsOf } from '../support/teams.js'

const stage = botStage(standingClock('2026-03-02T09:00:00Z'))
let { app, teams } = {} as BotStage
let town: Town
let ksd: ProjectId
let name: string

beforeEach(async () => {
  ;({ app, teams } = stage())
  await app.world.data.asSystem(async (tx) => {
    town = await aMunicipality(tx)
    const other = await aMunicipality(tx)
    name = `KSD ${town.id.slice(0, 8)}`
    ksd = await aProject(tx, name, [town, other])
    const stray = await aProject(tx, `KY ${town.id.slice(0, 8)}`, [town])
    await aRole(tx, { projectId: ksd, importance: 'REQUIRED' })
    for (const place of [town, other]) await aTask(tx, place, ksd, { endDate: day('2026-03-01') })
    await aTask(tx, town, ksd, { endDate: day('2026-03-05') })
    await aTask(tx, town, ksd, { status: 'COMPLETED' })
    await aTask(tx, town, stray, { endDate: day('2026-03-01') })
  })
})

const person = (more: Parameters<typeof aPerson>[2]): Promise<Someone> =>
  app.world.data.asSystem((tx) => aPerson(tx, town, more))

async function asked(who: Someone, words = 'overblik'): Promise<{ text: string; card: string }> {
  await teams.install(who)
  const card = cardOf((await teams.say(who, words)).at(-1))
  return { text: wordsOf(card), card: JSON.stringify(card) }
}

test('counts what the reader may read, as a picture and as figures, and the roles of the municipality', async () => {
  const { text, card } = await asked(await person({ access: [[ksd, 'PLUS']] }))
  expect(card).toContain('Chart.Donut')
  expect(card).toMatch(/"facts":\[\{"title":"■ Rød","value":"1"\},\{"title":"▲ Gul","value":"1"\}/)
  expect(text).toContain(`${name}: 3 opgaver (røde: 1, gule: 1, grønne: 0)`)
  expect(text).not.toContain('KY')
  expect(text).toMatch(/af \d+ påkrævede rolle(r)? står ubesat/)
})

test('an administrator without access sees the roles and no tasks', async () => {
  const { text, card } = await asked(await person({ isAdministrator: true }))
  expect(text).toContain('Du har ikke adgang til nogen projekter, så du ser kun rollerne.')
  expect(text).toContain('står ubesat')
  expect(card).not.toContain('Chart.Donut')
})

test('KOMBIT sees every municipality’s tasks and no roles', async () => {
  const { text } = await asked(await person({ side: 'KOMBIT' }), 'overview')
  expect(text).toContain(`${name}: 4 opgaver (røde: 2, gule: 1, grønne: 0)`)
  expect(text).not.toContain('ubesat')
})

test('of a project it is the project’s card', async () => {
  const { text } = await asked(await person({ access: [[ksd, 'STANDARD']] }), `overblik ${name}`)
  expect(text).toContain(name)
  expect(text).toContain('Det haster')
})

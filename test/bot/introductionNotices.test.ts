import { beforeEach, describe, expect, test } from '@jest/globals'
import type { TeamId } from '../../src/domain/ids.js'
import * as move from '../../src/services/introductions/plans/move.js'
import { DEFAULT_SETTINGS } from '../../src/domain/settings.js'
import * as settings from '../../src/services/settings/settings.js'
import { botStage, type BotStage } from '../support/bot.js'
import { aMunicipality, aPerson, aProject, aTask, day, type Someone, type Town } from '../support/builders.js'
import { standingClock } from '../support/clock.js'
import { anIntroduction, type MadePlan, type TaskGiven } from '../support/introductionPlans.js'
import { aTeam } from '../support/organisation.js'
import { buttonOf, cardOf, wordsOf } from '../support/teams.js'

const MONDAY = '2026-03-02T09:00:00Z'
const clock = standingClock(MONDAY)
const stage = botStage(clock)
let app: BotStage['app']
let town: Town
let owner: Someone
let leader: Someone
let helper: Someone
let newcomer: Someone
let admin: Someone
let teamId: TeamId

const system: BotStage['app']['world']['data']['asSystem'] = (work) => app.world.data.asSystem(work)

beforeEach(async () => {
  app = stage().app
  clock.set(MONDAY)
  await system(async (tx) => {
    await tx.operations.forgetRunsBefore(new Date('2100-01-01T00:00:00Z'))
    town = await aMunicipality(tx)
    owner = await aPerson(tx, town, { fullName: 'Ejnar Ejer' })
    leader = await aPerson(tx, town, { fullName: 'Lise Leder' })
    helper = await aPerson(tx, town, { fullName: 'Helle Hjælper' })
    newcomer = await aPerson(tx, town, { fullName: 'Nanna Ny' })
    admin = await aPerson(tx, town, { fullName: 'Klik Admin', isAdministrator: true })
    const members = [
      [owner, 'owner'],
      [leader, 'introductionLeader'],
      [helper, 'introducer'],
    ] as const
    teamId = (await aTeam(tx, town, { name: 'Borgerservice', members })).teamId
  })
  for (const one of [owner, leader, helper, newcomer, admin]) await stage().teams.install(one)
  await app.jobs.run('sweep')
  await app.jobs.run('digest')
  await stage().sendAll()
  stage().connector.reset()
})

const told = (who: Someone): string[] =>
  stage()
    .connector.accepted.filter(({ method, path }) => method === 'POST' && path.includes(who.aadObjectId))
    .map((call) => wordsOf(cardOf(call)))

async function morning(at: string): Promise<void> {
  stage().connector.reset()
  clock.set(`${at}T02:00:00Z`)
  await app.jobs.run('sweep')
  clock.set(`${at}T09:00:00Z`)
  await app.jobs.run('route')
  await stage().sendAll()
}

const plan = (tasks: TaskGiven[], state: 'RUNNING' | 'DRAFT' = 'RUNNING', deadline = '2026-03-13') =>
  system((tx) =>
    anIntroduction(tx, town, {
      ...{ teamId, introduceeId: newcomer.id, startedBy: leader.id, state },
      categories: [{ deadline: day(deadline), tasks }],
    }),
  )
const shows = (): Promise<MadePlan> => plan([{ title: 'Vis rundt', responsibleId: helper.id }])

describe('reminders of introductions', () => {
  test('tell the responsible when it turns yellow, on red its starter too, and never the introduced person', async () => {
    await shows()
    await morning('2026-03-03')
    expect(told(helper)).toHaveLength(1)
    expect(told(helper)[0]).toContain('En opgave i introduktionen af Nanna Ny haster.')
    expect(told(leader)).toEqual([])
    await morning('2026-03-10')
    expect(told(helper)).toHaveLength(1)
    expect(told(leader)).toHaveLength(1)
    expect(told(leader)[0]).toContain('Vis rundt')
    expect([...told(newcomer), ...told(admin), ...told(owner)]).toEqual([])
    await morning('2026-03-10')
    expect([...told(helper), ...told(leader)]).toEqual([])
  })

  test('what ends on a day off is told on the last working day before', async () => {
    const task = { title: 'Mød kollegerne', responsibleId: helper.id, status: 'STARTED' as const }
    await plan([task], 'RUNNING', '2026-03-14')
    await morning('2026-03-12')
    stage().connector.reset()
    await morning('2026-03-13')
    expect(told(helper).join()).toContain('Mød kollegerne')
    await morning('2026-03-14')
    expect(told(helper)).toEqual([])
  })

  test('of a draft, and of what is done before it turns, nobody is told', async () => {
    await plan([{ title: 'Kladde', responsibleId: helper.id }], 'DRAFT')
    await plan([{ title: 'Færdig', responsibleId: helper.id, status: 'COMPLETED' }])
    await morning('2026-03-10')
    expect([...told(helper), ...told(leader)]).toEqual([])
  })

  test('stand on the same card as KLIK tasks, marked', async () => {
    await shows()
    await system(async (tx) => {
      const ksd = await aProject(tx, `KSD ${town.id.slice(0, 4)}`, [town])
      await tx.people.insertAccess({
        ...{ personId: helper.id, projectId: ksd, municipalityId: town.id, userType: 'PLUS' },
      })
      await aTask(tx, town, ksd, { title: 'Ryd op', executorId: helper.id, endDate: day('2026-03-03') })
    })
    await morning('2026-03-03')
    expect(told(helper)).toHaveLength(1)
    expect(told(helper)[0]).toContain('Introduktion: Vis rundt')
    expect(told(helper)[0]).toContain('Ryd op')
  })

  test('come to nobody who has chosen not to hear of deadlines', async () => {
    await shows()
    const { choices } = DEFAULT_SETTINGS
    const quiet = { ...choices, DEADLINES: { where: 'NOWHERE' as const, when: 'AT_ONCE' as const } }
    await settings.edit(app.world, helper.caller, { ...DEFAULT_SETTINGS, choices: quiet, version: 0 })
    await morning('2026-03-03')
    expect(told(helper)).toEqual([])
  })
})

describe('starting and ending', () => {
  test('each responsible gets one card with all of theirs, the introduced person a welcome of three things', async () => {
    const two = ['Vis rundt', 'Giv nøglen'].map((title) => ({ title, responsibleId: helper.id }))
    const { planId } = await plan([...two, { title: 'Læs planen', responsibleId: newcomer.id }], 'DRAFT')
    await move.start(app.world, leader.caller, { planId, version: 1 })
    await stage().sendAll()
    expect(told(helper)).toHaveLength(1)
    expect(told(helper)[0]).toContain('Du er med til at introducere Nanna Ny')
    expect(told(helper)[0]).toContain('Giv nøglen')
    expect(told(newcomer)).toHaveLength(1)
    for (const one of [
      'Velkommen, Nanna Ny',
      'I dag',
      'Læs planen',
      'Hvem',
      'Lise Leder',
      'Hvor',
      'Borgerservice',
    ])
      expect(told(newcomer)[0]).toContain(one)
    expect(told(newcomer)[0]).not.toContain('Vis rundt')
    expect([...told(admin), ...told(owner)]).toEqual([])
  })

  test('the introduced person is asked how it was, and may answer in the card', async () => {
    const { planId } = await plan([{ responsibleId: helper.id, status: 'COMPLETED' }])
    await move.end(app.world, leader.caller, { planId, version: 1 })
    await stage().sendAll()
    const { teams, connector } = stage()
    const sent = connector.accepted.find(({ path }) => path.includes(newcomer.aadObjectId))
    expect(wordsOf(cardOf(sent))).toContain('Hvordan var din introduktion?')
    const typed = { welcome: '5', clear: '4', time: '3', help: '5', ready: '4', text: 'Godt' }
    const press = buttonOf(cardOf(sent), 'introduction.feedback')
    const { body } = await teams.press(newcomer, press, { on: sent?.id ?? '', typed })
    expect(wordsOf(body.value)).toContain('Tak for dit svar.')
    const { feedback } = await system((tx) => tx.introductionPapers.ofPlan(planId))
    expect(feedback[0]?.scores).toEqual([5, 4, 3, 5, 4])
  })
})

describe('the week’s overview', () => {
  const ring = async (at: string): Promise<void> => {
    stage().connector.reset()
    clock.set(at)
    await app.jobs.run('digest')
    await stage().sendAll()
  }

  test('comes once a week to whoever is part of an introduction, and to nobody else', async () => {
    await plan([{ title: 'Vis rundt', responsibleId: helper.id }], 'RUNNING', '2026-06-30')
    await ring('2026-03-09T09:00:00Z')
    expect(told(helper)).toHaveLength(1)
    expect(told(helper)[0]).toContain('Ugens introduktioner')
    expect(told(helper)[0]).toContain('Vis rundt')
    expect(told(leader)[0]).toContain('Dem, du introducerer')
    expect(told(newcomer)[0]).toContain('Din egen introduktion')
    expect(told(newcomer)[0]).not.toContain('Vis rundt')
    expect(told(owner)).toEqual([])
    await ring('2026-03-10T09:00:00Z')
    expect(told(helper)).toEqual([])
  })

  test('is not sent when there is nothing left to say', async () => {
    await plan([{ responsibleId: helper.id, status: 'COMPLETED' }])
    await ring('2026-03-09T09:00:00Z')
    expect(told(helper)).toEqual([])
    expect(told(admin).filter((words) => words.includes('introduktion'))).toEqual([])
  })

  test('stands on the status of an administrator who gets one, so that nobody gets two', async () => {
    await system((tx) =>
      tx.contacts.insert({
        ...{
          id: crypto.randomUUID() as never,
          municipalityId: town.id,
          list: 'MAYORS',
          name: 'Bo',
          title: null,
        },
        ...{ email: null, directPhone: null, mobilePhone: null, nameSort: 'bo', version: 1 },
        ...{ verifiedAt: new Date('2020-01-01'), verifiedBy: null },
      } as never),
    )
    const outgoing = { responsibleId: admin.id, slot: 'outgoingHolder' as const }
    await plan([{ title: 'Vis rundt', ...outgoing }], 'RUNNING', '2026-06-30')
    await ring('2026-03-09T09:00:00Z')
    expect(told(admin)).toHaveLength(1)
    expect(told(admin)[0]).toContain('Ugens status')
    expect(told(admin)[0]).toContain('1 opgave til dig')
  })
})

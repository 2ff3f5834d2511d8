import { beforeEach, describe, expect, test } from '@jest/globals'
import type { AssignmentId, RoleId, TeamId } from '../../src/domain/ids.js'
import * as assignments from '../../src/services/roles/assign.js'
import { botStage, type BotStage } from '../support/bot.js'
import {
  aMunicipality,
  anAssignment,
  aPerson,
  aRole,
  day,
  type Someone,
  type Town,
} from '../support/builders.js'
import { standingClock } from '../support/clock.js'
import type { Call } from '../support/connector.js'
import { anIntroduction, type MadePlan } from '../support/introductionPlans.js'
import { aTeam } from '../support/organisation.js'
import { buttonOf, buttonsOf, cardOf, channelOf, wordsOf, type CardJson } from '../support/teams.js'

const clock = standingClock('2026-03-02T09:00:00Z')
const stage = botStage(clock)
let app: BotStage['app']
let connector: BotStage['connector']
let teams: BotStage['teams']
let town: Town
let owner: Someone
let leader: Someone
let helper: Someone
let newcomer: Someone
let role: RoleId
let teamId: TeamId

const system: BotStage['app']['world']['data']['asSystem'] = (work) => app.world.data.asSystem(work)

beforeEach(async () => {
  clock.set('2026-03-02T09:00:00Z')
  ;({ app, connector, teams } = stage())
  await system(async (tx) => {
    town = await aMunicipality(tx)
    owner = await aPerson(tx, town, { fullName: 'Ejnar Ejer', isAdministrator: true })
    leader = await aPerson(tx, town, { fullName: 'Lise Leder' })
    helper = await aPerson(tx, town, { fullName: 'Helle Hjælper' })
    newcomer = await aPerson(tx, town, { fullName: 'Nanna Ny' })
    role = await aRole(tx, { title: `KLIK-administrator ${town.id.slice(0, 4)}`, importance: 'REQUIRED' })
    const members = [
      [owner, 'owner'],
      [leader, 'introductionLeader'],
      [helper, 'introducer'],
    ] as const
    teamId = (await aTeam(tx, town, { name: 'Borgerservice', members })).teamId
  })
  for (const one of [owner, leader, helper, newcomer]) await teams.install(one)
  await stage().sendAll()
  connector.reset()
})

const sentTo = ({ aadObjectId }: Someone): Call[] =>
  connector.accepted.filter(({ path, method }) => path.includes(aadObjectId) && method === 'POST')
const said = async (who: Someone, text: string): Promise<{ card: CardJson; on: string }> => {
  const [sent] = await teams.say(who, text)
  return { card: cardOf(sent), on: sent?.id ?? '' }
}

/** Helle shows Nanna around, late; Nanna has something of her own, and Lise leads it. */
const running = (): Promise<MadePlan> =>
  system((tx) =>
    anIntroduction(tx, town, {
      ...{ teamId, introduceeId: newcomer.id, startedBy: leader.id, roleId: role },
      categories: [
        {
          deadline: day('2026-02-27'),
          tasks: [{ title: 'Vis rundt', responsibleId: helper.id, critical: true }],
        },
        { deadline: day('2026-04-30'), tasks: [{ title: 'Læs planen', responsibleId: newcomer.id }] },
      ],
    }),
  )

describe('introductions in the chat', () => {
  test('"introduktion" shows what is mine to do, my own introduction, and those I lead', async () => {
    await running()
    const mine = wordsOf((await said(helper, 'introduktion')).card)
    expect(mine).toContain('Det, du skal gøre')
    expect(mine).toContain('Vis rundt')
    expect(mine).not.toContain('Læs planen')
    expect(wordsOf((await said(leader, 'introduction')).card)).toContain('Dem, du introducerer')
    const own = wordsOf((await said(newcomer, 'Introduktion')).card)
    expect(own).toContain('Din egen introduktion')
    expect(own).not.toContain('Vis rundt')
  })

  test('"start introduktion" leads to starting one, or says who can', async () => {
    expect(wordsOf((await said(leader, 'start introduktion')).card)).toContain(
      'Vælg team, skabelon og person',
    )
    expect(wordsOf((await said(newcomer, 'start introduktion')).card)).toContain('Spørg dem eller kommunens')
  })

  test('"hvem introduceres" shows those the reader may see', async () => {
    await running()
    const seen = wordsOf((await said(owner, 'hvem introduceres')).card)
    expect(seen).toContain('Introduktion af Nanna Ny')
    expect(seen).toContain('0 af 2 opgaver er færdige · 1 er bagud')
    const stranger = await system((tx) => aPerson(tx, town, { fullName: 'Sanne Stranger' }))
    await teams.install(stranger)
    expect(wordsOf((await said(stranger, 'who is being introduced')).card)).not.toContain('Nanna')
  })

  test('"klar til roller" shows what is not ready as a word, and counts to administrators', async () => {
    await running()
    await system((tx) => anAssignment(tx, { town, roleId: role, person: newcomer }))
    const words = wordsOf((await said(owner, 'klar til roller')).card)
    expect(words).toContain('Introduceres')
    expect(words).toContain('Introduceres: 1')
    expect(words).not.toContain('Vis rundt')
    const other = wordsOf((await said(helper, 'role readiness')).card)
    expect(other).not.toContain('Introduceres: 1')
  })

  test('I-21 in a channel only a line says that it was answered in the personal chat', async () => {
    await running()
    await teams.say(helper, 'introduktion', channelOf(town))
    const inChannel = connector.accepted.filter(({ path }) => path.includes(channelOf(town).id.slice(0, 8)))
    for (const call of connector.accepted.filter(({ path }) => !path.includes(helper.aadObjectId)))
      expect(JSON.stringify(call.body)).not.toMatch(/Vis rundt|Nanna/)
    expect(inChannel.length + sentTo(helper).length).toBeGreaterThan(0)
    expect(
      sentTo(helper)
        .map((call) => wordsOf(cardOf(call)))
        .join(),
    ).toContain('Vis rundt')
  })
})

describe('a task of an introduction', () => {
  const openTask = async (who: Someone): Promise<{ card: CardJson; on: string }> => {
    const { card, on } = await said(who, 'introduktion')
    const before = sentTo(who).length
    await teams.press(who, buttonOf(card, 'introductionTask.open'), { on })
    const sent = sentTo(who)[before]
    return { card: cardOf(sent), on: sent?.id ?? '' }
  }

  test('is begun, done and taken up again where it stands', async () => {
    await running()
    const { card, on } = await openTask(helper)
    expect(wordsOf(card)).toContain('Introduktion af Nanna Ny')
    const begun = (await teams.press(helper, buttonOf(card, 'introductionTask.start'), { on })).body
      .value as CardJson
    expect(wordsOf(begun)).toContain('Opgaven er påbegyndt.')
    const done = (await teams.press(helper, buttonOf(begun, 'introductionTask.complete'), { on })).body
      .value as CardJson
    expect(wordsOf(done)).toContain('Opgaven er fuldført. Tak!')
    const again = (await teams.press(helper, buttonOf(done, 'introductionTask.reopen'), { on })).body
      .value as CardJson
    expect(wordsOf(again)).toContain('Opgaven er påbegyndt.')
  })

  test('is taken back with one tap, which is then offered no more', async () => {
    await running()
    const { card, on } = await openTask(helper)
    const done = (await teams.press(helper, buttonOf(card, 'introductionTask.complete'), { on })).body
      .value as CardJson
    const back = (await teams.press(helper, buttonOf(done, 'introductionTask.undo'), { on })).body
      .value as CardJson
    expect(wordsOf(back)).toContain('Ændringen er fortrudt.')
    expect(buttonsOf(back).map(({ verb }) => verb)).toContain('introductionTask.start')
    expect(buttonsOf(back).map(({ verb }) => verb)).not.toContain('introductionTask.undo')
  })

  test('an old card is drawn anew, and says so', async () => {
    await running()
    const { card, on } = await openTask(helper)
    const complete = buttonOf(card, 'introductionTask.complete')
    await teams.press(helper, buttonOf(card, 'introductionTask.start'), { on })
    const { body } = await teams.press(helper, complete, { on })
    const words = wordsOf(body.value)
    expect(words).toContain('Helle Hjælper var først og ændrede introduktionen')
    expect(buttonsOf(body.value).map(({ verb }) => verb)).not.toContain('introductionTask.start')
  })

  test('every copy of its card follows', async () => {
    await running()
    const listed = await said(leader, 'hvem introduceres')
    const { card, on } = await openTask(helper)
    connector.reset()
    await teams.press(helper, buttonOf(card, 'introductionTask.complete'), { on })
    await stage().sendAll()
    const updates = connector.accepted.filter(
      ({ path, method }) => method === 'PUT' && path.includes(leader.aadObjectId),
    )
    expect(updates.map(({ path }) => path.includes(listed.on))).toContain(true)
    expect(updates.map((call) => wordsOf(cardOf(call))).join()).toContain('1 af 2 opgaver er færdige')
  })

  test('does not apply only with a note, and the form says who reads a comment', async () => {
    await running()
    const { card, on } = await openTask(helper)
    expect(wordsOf(card)).toMatch(/Den læses af .*Nanna Ny/)
    const commented = await teams.press(helper, buttonOf(card, 'introductionTask.comment'), {
      on,
      typed: { text: 'Vi tager kantinen i morgen' },
    })
    expect(wordsOf(commented.body.value)).toContain('Helle Hjælper: Vi tager kantinen i morgen')
    const without = await teams.press(helper, buttonOf(card, 'introductionTask.notApplicable'), {
      on,
      typed: { note: ' ' },
    })
    expect(wordsOf(without.body.value)).toContain('Skriv i en note')
    const noted = await teams.press(helper, buttonOf(card, 'introductionTask.notApplicable'), {
      on,
      typed: { note: 'Hun kender huset' },
    })
    expect(wordsOf(noted.body.value)).toContain('Note: Hun kender huset')
  })

  test('whoever leads it asks with one tap, once a day, or puts somebody else on it', async () => {
    await running()
    const { card: list, on: listOn } = await said(leader, 'hvem introduceres')
    await teams.press(leader, buttonOf(list, 'introduction.open'), { on: listOn })
    const plan = sentTo(leader).at(-1)
    expect(wordsOf(cardOf(plan))).toContain('Bagud')
    const on = plan?.id ?? ''
    const ask = buttonOf(cardOf(plan), 'introductionTask.ask')
    connector.reset()
    await teams.press(leader, ask, { on })
    const { body } = await teams.press(leader, ask, { on })
    expect(wordsOf(body.value)).toContain('Jeg har spurgt Helle Hjælper')
    await stage().sendAll()
    expect(sentTo(helper)).toHaveLength(1)
    expect(wordsOf(cardOf(sentTo(helper)[0]))).toContain('Lise Leder spørger, hvordan det går med opgaven.')

    await teams.press(leader, buttonOf(body.value, 'introductionTask.open'), { on })
    const task = sentTo(leader).at(-1)
    connector.reset()
    const given = await teams.press(leader, buttonOf(cardOf(task), 'introductionTask.assign'), {
      on: task?.id ?? '',
      typed: { person: owner.id },
    })
    expect(wordsOf(given.body.value)).toContain('Ejnar Ejer er nu ansvarlig for opgaven.')
    await stage().sendAll()
    expect(wordsOf(cardOf(sentTo(owner)[0]))).toContain('Du er blevet ansvarlig for en opgave')
  })

  test('is refused to whoever only sees it, saying whose it is', async () => {
    const { planId, taskIds } = await running()
    const [taskId = ''] = taskIds
    const data = { verb: 'introductionTask.complete', planId, taskId, version: 1 }
    const button = { type: 'Action.Execute', verb: 'introductionTask.complete', data }
    const { body } = await teams.press(newcomer, button, { on: 'unknown' })
    expect(JSON.stringify(body)).toContain('Helle Hjælper')
  })
})

describe('accepting a role', () => {
  const accepted = async (by: Someone, person: Someone): Promise<AssignmentId> => {
    const { world } = app
    const asked = { roleId: role, personId: person.id, direct: false }
    const made = await assignments.nominate(world, by.caller, asked)
    const assignmentId = made.assignment.id as AssignmentId
    await assignments.accept(world, person.caller, { assignmentId, version: 1 })
    await stage().sendAll()
    return assignmentId
  }

  test('offers an introduction on the receipt of whoever may start one, and nothing starts by itself', async () => {
    await accepted(owner, newcomer)
    const receipt = sentTo(owner).at(-1)
    expect(wordsOf(cardOf(receipt))).toContain('Nanna Ny')
    await teams.press(owner, buttonOf(cardOf(receipt), 'introduction.offer'), { on: receipt?.id ?? '' })
    const offer = sentTo(owner).at(-1)
    const card = cardOf(offer)
    expect(wordsOf(card)).toContain('Intet starter af sig selv.')
    expect(JSON.stringify(card)).toContain('"value":"2026-03-03"')
    const plans = await system((tx) => tx.vacancies.introducing())
    expect(plans.filter(({ personId }) => personId === newcomer.id)).toEqual([])
  })

  test('offers it to the owners of their team where whoever asked may not start one', async () => {
    const admin = await system((tx) => aPerson(tx, town, { fullName: 'Klik Admin', isAdministrator: true }))
    await teams.install(admin)
    await stage().sendAll()
    connector.reset()
    await accepted(admin, helper)
    expect(sentTo(admin).flatMap((call) => buttonsOf(cardOf(call)).map(({ verb }) => verb))).not.toContain(
      'introduction.offer',
    )
    const [offer] = sentTo(owner)
    expect(wordsOf(cardOf(offer))).toContain('Helle Hjælper har sagt ja til rollen')
    expect(sentTo(leader)).toEqual([])
    expect(sentTo(owner)).toHaveLength(1)
  })

  test('a draft that is not whole says everything that is missing and leads to it', async () => {
    const id = await accepted(owner, newcomer)
    const data = { verb: 'introduction.start', assignmentId: id, team: teamId }
    const button = { type: 'Action.Execute', verb: 'introduction.start', data }
    const typed = { template: 'starter:klikAdministrator', date: '2026-03-03' }
    const { body } = await teams.press(owner, button, { on: 'unknown', typed })
    expect(wordsOf(body.value)).toContain('Introduktionen er gemt som kladde.')
    expect(JSON.stringify(body.value)).toContain('Gør planen færdig i KLIK')
  })
})

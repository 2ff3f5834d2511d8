import { beforeEach, describe, expect, test } from '@jest/globals'
import type { ProjectId, RoleId, TaskId } from '../../src/domain/ids.js'
import * as roles from '../../src/services/roles/roles.js'
import * as tasks from '../../src/services/tasks/tasks.js'
import { botStage, type BotStage } from '../support/bot.js'
import {
  aMunicipality,
  anAssignment,
  aPerson,
  aProject,
  aRole,
  aTask,
  day,
  type Someone,
  type Town,
} from '../support/builders.js'
import { standingClock } from '../support/clock.js'
import type { Call } from '../support/connector.js'
import { anIntroduction } from '../support/introductionPlans.js'
import { aTeam } from '../support/organisation.js'
import { buttonOf, buttonsOf, cardOf, wordsOf, type CardJson } from '../support/teams.js'

const stage = botStage(standingClock('2026-03-02T09:00:00Z'))
let app: BotStage['app']
let connector: BotStage['connector']
let teams: BotStage['teams']
let town: Town
let ksd: ProjectId
let admin: Someone
let elin: Someone
let nils: Someone
let role: RoleId
let taskId: TaskId
let title: string

beforeEach(async () => {
  ;({ app, connector, teams } = stage())
  await app.world.data.asSystem(async (tx) => {
    town = await aMunicipality(tx)
    const tag = town.id.slice(0, 4)
    ksd = await aProject(tx, `KSD ${tag}`, [town])
    const ky = await aProject(tx, `KY ${tag}`, [town])
    const both = [
      [ksd, 'STANDARD'],
      [ky, 'STANDARD'],
    ] as const
    admin = await aPerson(tx, town, { fullName: 'Klik Admin', isAdministrator: true })
    elin = await aPerson(tx, town, { fullName: 'Elin Nielsen', access: both })
    nils = await aPerson(tx, town, { fullName: 'Nils Petersen', access: [[ksd, 'STANDARD']] })
    title = `Projektleder ${tag}`
    const duties = [{ text: 'Er kontakt for KOMBIT', implementation: true, operations: true }]
    role = await aRole(tx, { title, projectId: ksd, importance: 'REQUIRED', maxHolders: 1, duties })
    await anAssignment(tx, { town, roleId: role, person: elin }, { isPrimary: true })
    taskId = await aTask(tx, town, ksd, { title: 'Ryd op i sagsdata', responsibleId: elin.id })
    await aTask(tx, town, ky, { title: 'Aftal ferie', responsibleId: elin.id })
  })
  for (const person of [admin, elin, nils]) await teams.install(person)
  await stage().sendAll()
  connector.reset()
})

type Standing = { card: CardJson; on: string }
const holders = async () =>
  (await roles.read(app.world, admin.caller, role)).assignments.map(
    ({ person, state }) => `${person.name} ${state}`,
  )
const sentTo = (person: Someone): Call[] =>
  connector.accepted.filter(({ path }) => path.includes(person.aadObjectId))
const said = (person: Someone): string =>
  sentTo(person)
    .map((call) => wordsOf(cardOf(call)))
    .join('\n')

async function openRole(person: Someone): Promise<Standing> {
  const [sent] = await teams.say(person, `rolle ${title}`)
  return { card: cardOf(sent), on: sent?.id ?? '' }
}

async function press(person: Someone, { card, on }: Standing, verb: string, more = {}): Promise<Standing> {
  const { body } = await teams.press(person, buttonOf(card, verb), { on, ...more })
  return { card: body.value as CardJson, on }
}

/** What arrived in somebody's chat as a card of its own. */
async function arrived(person: Someone): Promise<Standing> {
  await stage().sendAll()
  const call = sentTo(person)
    .filter(({ method }) => method === 'POST')
    .at(-1)
  return { card: cardOf(call), on: call?.id ?? '' }
}

test('a holder is removed: who could follow is shown, one of them accepts, and tasks and every card follow', async () => {
  const elins = await openRole(elin)
  expect(wordsOf(elins.card)).toContain('Elin Nielsen · primær')
  const offered = await press(admin, await openRole(admin), 'role.remove')
  const words = wordsOf(offered.card)
  expect(words).toContain(`Hvem overtager rollen ${title} · KSD ${title.slice(-4)} efter Elin Nielsen?`)
  expect(words).toContain('Uden efterfølger står den ubesat.')
  expect(words).toMatch(/KSD \w+: 1 opgave/)
  expect(words).not.toContain('Ryd op i sagsdata')
  expect(words).toContain('Nils Petersen: er med på projektet')
  connector.reset()
  const asked = await press(admin, offered, 'role.handTo')
  expect(wordsOf(asked.card)).toContain('Nils Petersen er spurgt om at overtage rollen.')
  expect(wordsOf(asked.card)).toContain('på vej til Nils Petersen')
  const nomination = await arrived(nils)
  expect(wordsOf(nomination.card)).toContain('Du overtager efter Elin Nielsen. 1 opgave følger med.')
  expect(wordsOf(nomination.card)).toContain('Ryd op i sagsdata')
  expect(said(elin)).toContain('Klik Admin har bedt Nils Petersen om at overtage rollen efter dig.')
  connector.reset()
  const accepted = await press(nils, nomination, 'role.accept')
  expect(wordsOf(accepted.card)).toContain('1 opgave er flyttet til Nils Petersen.')
  await stage().sendAll()
  expect(await holders()).toEqual(['Nils Petersen ACCEPTED'])
  expect((await tasks.read(app.world, nils.caller, taskId)).responsible?.name).toBe('Nils Petersen')
  expect(said(elin)).toContain('Rollen er givet videre til Nils Petersen. Du har den ikke længere.')
  expect(said(admin)).toContain('Nils Petersen har sagt ja til rollen')
  const standing = sentTo(elin).find(({ method, path }) => method === 'PUT' && path.endsWith(elins.on))
  expect(wordsOf(cardOf(standing))).toContain('Nils Petersen · primær')
  const late = await press(admin, offered, 'role.handTo')
  expect(wordsOf(late.card)).toContain('Det gælder ikke længere for Elin Nielsen.')
})

test('the holder chooses whom and what goes along, and hears that what cannot go along stays', async () => {
  const form = await press(elin, await openRole(elin), 'role.handOver')
  expect(wordsOf(form.card)).toContain('Du har rollen, til efterfølgeren siger ja.')
  expect(wordsOf(form.card)).toContain('Ryd op i sagsdata')
  const button = buttonsOf(form.card)
    .filter(({ verb }) => verb === 'role.handTo')
    .at(-1)
  const projects = (await app.world.data.asSystem((tx) => tx.projects.of(town.id))).map(({ id }) => id)
  await teams.press(elin, button ?? { verb: '', data: {} }, {
    on: form.on,
    typed: { person: nils.aadObjectId, projects: projects.join(',') },
  })
  const nomination = await arrived(nils)
  expect(wordsOf(nomination.card)).toMatch(/1 opgave i KY \w+ kan ikke følge med/)
  connector.reset()
  await press(nils, nomination, 'role.accept')
  await stage().sendAll()
  expect(said(elin)).toContain('1 opgave er flyttet til Nils Petersen.')
  expect(said(elin)).toMatch(/1 opgave i KY \w+ bliver hos Elin Nielsen/)
})

describe('a hand-over', () => {
  const ask = async (): Promise<Standing> =>
    press(elin, await press(elin, await openRole(elin), 'role.handOver'), 'role.handTo')

  test('that is declined leaves the role where it is, and says so', async () => {
    await ask()
    const nomination = await arrived(nils)
    connector.reset()
    await press(nils, nomination, 'role.decline', { typed: { reason: 'Jeg har ikke tid' } })
    await stage().sendAll()
    expect(said(elin)).toContain('Begrundelse: Jeg har ikke tid')
    expect(said(elin)).toContain('Elin Nielsen har stadig rollen.')
    expect(await holders()).toEqual(['Elin Nielsen ACCEPTED'])
  })

  test('is taken back on the holder’s card, and the nominee’s card follows', async () => {
    const asked = await ask()
    await arrived(nils)
    connector.reset()
    const kept = await press(elin, asked, 'role.keep')
    expect(wordsOf(kept.card)).toContain('Overdragelsen er trukket tilbage.')
    await stage().sendAll()
    expect(said(nils)).toContain('Elin Nielsen har trukket udpegningen tilbage.')
  })

  test('to somebody who has shut the bot out is shown as not reached yet', async () => {
    await teams.remove(nils)
    await ask()
    await stage().sendAll()
    expect(wordsOf((await openRole(admin)).card)).toMatch(
      /Nils Petersen\nspurgt .* skal overtage efter Elin Nielsen · ikke nået endnu/,
    )
  })
})

test('a required role that is given up is told of to the other administrators, with the role and its buttons', async () => {
  const form = await press(elin, await openRole(elin), 'role.handOver')
  connector.reset()
  const over = await press(elin, form, 'role.remove')
  expect(wordsOf(over.card)).toContain('Elin Nielsen har ikke længere rollen.')
  const card = await arrived(admin)
  expect(wordsOf(card.card)).toContain('Rollen er påkrævet, og ingen har den længere. Udpeg en ny.')
  expect(buttonsOf(card.card).map(({ verb }) => verb)).toContain('role.nominate')
  expect(await holders()).toEqual([])
})

test('a duty is delegated on the role’s card, shown there, and given back with one tap', async () => {
  const elins = await openRole(elin)
  connector.reset()
  const done = await press(elin, elins, 'role.delegate', {
    typed: { what: 'duty:Er kontakt for KOMBIT', person: nils.aadObjectId, note: 'Vi ses mandag' },
  })
  expect(wordsOf(done.card)).toContain('Nils Petersen har fået besked. Du har stadig ansvaret.')
  expect(wordsOf(done.card)).toContain('Er kontakt for KOMBIT → Nils Petersen')
  const asked = await arrived(nils)
  expect(wordsOf(asked.card)).toContain(
    `Elin Nielsen har rollen ${title} · KSD ${title.slice(-4)} og har bedt dig om at tage dig af dette:`,
  )
  expect(wordsOf(asked.card)).toContain('Besked: Vi ses mandag')
  connector.reset()
  const given = await press(nils, asked, 'role.giveBack')
  expect(wordsOf(given.card)).toContain('Du har givet det tilbage til Elin Nielsen.')
  await stage().sendAll()
  expect(said(elin)).toContain('Nils Petersen har givet dette tilbage til dig:')
  const standing = sentTo(elin).find(({ method, path }) => method === 'PUT' && path.endsWith(elins.on))
  expect(wordsOf(cardOf(standing))).not.toContain('→ Nils Petersen')
})

test('what the holder does in introductions is listed to those who read them, follows the role, and the introduction is proposed', async () => {
  await app.world.data.asSystem(async (tx) => {
    const nanna = await aPerson(tx, town, { fullName: 'Nanna Ny' })
    const { teamId } = await aTeam(tx, town, {
      name: 'Borgerservice',
      members: [
        [elin, 'owner'],
        [nils, 'introducer'],
      ],
    })
    const tasks = [{ title: 'Vis rundt', responsibleId: elin.id }]
    await anIntroduction(tx, town, {
      ...{ teamId, introduceeId: nanna.id, startedBy: elin.id, roleId: role },
      categories: [{ deadline: day('2026-03-20'), tasks }],
    })
  })
  const counted = wordsOf((await press(admin, await openRole(admin), 'role.remove')).card)
  expect(counted).toContain('En introduktion i Borgerservice: 1 opgave')
  expect(counted).not.toMatch(/af Nanna|Vis rundt/)
  const offered = await press(elin, await openRole(elin), 'role.handOver')
  expect(wordsOf(offered.card)).toContain('Introduktion af Nanna Ny (Borgerservice): 1 opgave')
  expect(wordsOf(offered.card)).toContain('Vis rundt')
  await press(elin, offered, 'role.handTo')
  const nomination = await arrived(nils)
  expect(wordsOf(nomination.card)).toContain('1 opgave i introduktioner følger med.')
  connector.reset()
  const accepted = await press(nils, nomination, 'role.accept')
  expect(wordsOf(accepted.card)).toContain('1 opgave i introduktioner er flyttet til Nils Petersen.')
  await stage().sendAll()
  expect(said(nils)).toContain('Du er med til at introducere Nanna Ny')
  const answer = sentTo(elin).find((call) => wordsOf(cardOf(call)).includes('har sagt ja'))
  expect(buttonsOf(cardOf(answer)).map(({ verb }) => verb)).toContain('introduction.offer')
})

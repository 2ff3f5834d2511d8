import { beforeEach, expect, test } from '@jest/globals'
import type { ProjectId, RoleId } from '../../src/domain/ids.js'
import * as rounds from '../../src/services/roles/rounds.js'
import { botStage, type BotStage } from '../support/bot.js'
import {
  aMunicipality,
  anAssignment,
  aPerson,
  aProject,
  aRole,
  day,
  type Someone,
} from '../support/builders.js'
import { standingClock } from '../support/clock.js'
import type { Call } from '../support/connector.js'
import { buttonOf, buttonsOf, cardOf, wordsOf, type CardJson } from '../support/teams.js'

const clock = standingClock('2026-03-02T09:00:00Z')
const stage = botStage(clock)
let app: BotStage['app']
let connector: BotStage['connector']
let teams: BotStage['teams']
let ksd: ProjectId
let role: RoleId
let admin: Someone
let plus: Someone
let bo: Someone
let ida: Someone
let kombit: Someone

/** Karen has opened a round of a role that Bo and Ida hold. */
beforeEach(async () => {
  ;({ app, connector, teams } = stage())
  clock.set('2026-03-02T09:00:00Z')
  await app.world.data.asSystem(async (tx) => {
    const town = await aMunicipality(tx)
    ksd = await aProject(tx, `KSD ${town.id.slice(0, 6)}`, [town])
    role = await aRole(tx, { title: `Mattermost ${town.id.slice(0, 6)}`, requiresYearlyConfirmation: true })
    admin = await aPerson(tx, town, { fullName: 'Klik Admin', isAdministrator: true })
    plus = await aPerson(tx, town, { fullName: 'Petra Plus', access: [[ksd, 'PLUS']] })
    bo = await aPerson(tx, town, { fullName: 'Bo Dahl' })
    ida = await aPerson(tx, town, { fullName: 'Ida Holm' })
    kombit = await aPerson(tx, town, { fullName: 'Karen Lund', side: 'KOMBIT' })
    for (const person of [bo, ida]) await anAssignment(tx, { town, roleId: role, person })
  })
  for (const person of [admin, plus, bo, ida]) await teams.install(person)
  await stage().sendAll()
  connector.reset()
  await rounds.open(app.world, kombit.caller, { roleId: role, dueOn: day('2026-04-01'), projectId: ksd })
  await stage().sendAll()
})

const sentTo = (person: Someone): Call[] =>
  connector.accepted.filter(({ path }) => path.includes(person.aadObjectId))
type Standing = { card: CardJson; on: string }
function standing(person: Someone): Standing {
  const call = sentTo(person).findLast(({ method }) => method === 'POST')
  return { card: cardOf(call), on: call?.id ?? '' }
}
/** What the card says now, after it has been drawn anew where it stands. */
async function drawnAnew(person: Someone, { on }: Standing): Promise<CardJson> {
  await stage().sendAll()
  return cardOf(sentTo(person).findLast(({ method, path }) => method === 'PUT' && path.endsWith(`/${on}`)))
}
const answerOf = ({ card }: Standing, answer: string) => {
  const found = buttonsOf(card).find(({ verb, data }) => verb === 'role.confirm' && data.answer === answer)
  if (!found) throw new Error(`no button ${answer}`)
  return found
}
const press = (person: Someone, at: Standing, button: ReturnType<typeof answerOf>, typed: object = {}) =>
  teams.press(person, button, { on: at.on, typed })

test('holders answer on their cards, the administrator’s follows, and the task completes itself', async () => {
  const [his, hers, admins] = [standing(bo), standing(ida), standing(admin)]
  expect(wordsOf(his.card)).toContain('Svar senest 01-04-2026.')
  expect(wordsOf(admins.card)).toContain('0 af 2 har svaret · Frist 01-04-2026')
  expect(wordsOf(admins.card)).toContain('Bo Dahl\nMangler at svare')
  const answered = await press(bo, his, answerOf(his, 'STILL_ME'))
  expect(wordsOf(answered.body.value)).toContain('Tak! Du har bekræftet, at du har rollen.')
  expect(wordsOf(await drawnAnew(admin, admins))).toContain('1 af 2 har svaret')
  await press(ida, hers, answerOf(hers, 'NO_LONGER'))
  const done = wordsOf(await drawnAnew(admin, admins))
  expect(done).toContain('Alle har svaret. Rollen er bekræftet for 2026.')
  expect(wordsOf(await drawnAnew(bo, his))).not.toContain('Jeg har den ikke længere')
  const task = await teams.say(plus, 'Bekræft rollen')
  expect(wordsOf(cardOf(task[0]))).toContain('Fuldført')
})

test('whoever gives the role on chooses a successor at once, and keeps it if they think better of it', async () => {
  const his = standing(bo)
  await press(bo, his, answerOf(his, 'HAND_OVER'))
  const over = standing(bo)
  const chosen = buttonsOf(over.card).find(({ verb, data }) => verb === 'role.handTo' && !data.person)
  if (!chosen) throw new Error('nobody to choose')
  await teams.press(bo, chosen, { on: over.on, typed: { person: plus.id } })
  await stage().sendAll()
  expect(wordsOf(standing(plus).card)).toContain('Du overtager efter Bo Dahl.')
  const asked = standing(plus)
  await press(bo, his, answerOf(his, 'STILL_ME'))
  expect(wordsOf(await drawnAnew(plus, asked))).toContain('Bo Dahl har trukket udpegningen tilbage.')
})

test('pressed twice, late, or by somebody else it is safe and explained', async () => {
  const his = standing(bo)
  const theirs = answerOf(his, 'STILL_ME')
  await press(bo, his, theirs)
  const again = await press(bo, his, theirs)
  expect(wordsOf(again.body.value)).toContain('Tak! Du har bekræftet')
  const ofIda = await teams.press(ida, theirs, { on: null })
  expect(ofIda.body.value).toContain(
    'retten til at bekræfte, hvem der har rollen mangler. Klik Admin kan give dig den.',
  )
  const admins = standing(admin)
  await press(admin, admins, buttonOf(admins.card, 'confirmation.decline'), { reason: 'Vi bruger det ikke' })
  const late = await press(ida, standing(ida), answerOf(standing(ida), 'STILL_ME'))
  expect(wordsOf(late.body.value)).toContain('Årets bekræftelse er afsluttet, så der kan ikke svares mere.')
})

test('the administrator answers for one, then for all, and the holder reads who did', async () => {
  const [his, hers, admins] = [standing(bo), standing(ida), standing(admin)]
  const { data } = answerOf(his, 'STILL_ME')
  const one = await press(admin, admins, buttonOf(admins.card, 'confirmation.answerFor'), {
    holder: data.assignmentId,
  })
  expect(wordsOf(one.body.value)).toContain('Bo Dahl er bekræftet.')
  expect(wordsOf(await drawnAnew(bo, his))).toContain('Bekræftet af Klik Admin.')
  const all = await press(admin, admins, buttonOf(admins.card, 'confirmation.confirmAll'))
  expect(wordsOf(all.body.value)).toContain('Alle er bekræftet.')
  expect(wordsOf(await drawnAnew(ida, hers))).toContain('Bekræftet af Klik Admin.')
})

test('the task cannot be completed on its card before that, and says where to go', async () => {
  const [found] = await teams.say(plus, 'Bekræft rollen')
  await teams.press(plus, buttonOf(cardOf(found), 'task.open'), { on: found?.id ?? null })
  const task = standing(plus)
  const refused = await teams.press(plus, buttonOf(task.card, 'task.complete'), { on: task.on })
  const words = wordsOf(refused.body.value) || String(refused.body.value)
  expect(words).toContain('Der mangler svar fra 2. Se hvem på siden for rollen')
})

test('whoever has not answered is reminded on the card, whoever has is not', async () => {
  const his = standing(bo)
  await press(bo, his, answerOf(his, 'HAND_OVER'))
  connector.reset()
  clock.set('2026-03-25T07:00:00Z')
  await app.jobs.ring()
  await stage().sendAll()
  const reminders = (person: Someone): Call[] =>
    sentTo(person).filter(
      (call) => call.method === 'POST' && wordsOf(cardOf(call)).includes('Vi mangler dit svar'),
    )
  expect([reminders(ida).length, reminders(bo).length]).toEqual([1, 0])
})

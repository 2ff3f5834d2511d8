import { beforeEach, describe, expect, test } from '@jest/globals'
import type { ProjectId, TaskId } from '../../src/domain/ids.js'
import * as editing from '../../src/services/tasks/edit.js'
import * as tasks from '../../src/services/tasks/tasks.js'
import { botStage, type BotStage } from '../support/bot.js'
import {
  aMunicipality,
  aPerson,
  aProject,
  aRole,
  aTask,
  anAssignment,
  day,
  type Someone,
  type Town,
} from '../support/builders.js'
import { standingClock } from '../support/clock.js'
import { buttonOf, buttonsOf, cardOf, wordsOf, type CardJson, type Pressed } from '../support/teams.js'

const clock = standingClock('2026-03-02T09:00:00Z')
const stage = botStage(clock)
let app: BotStage['app']
let connector: BotStage['connector']
let teams: BotStage['teams']
let town: Town
let ksd: ProjectId
let elin: Someone
let mikkel: Someone
let clara: Someone
let number = 710_000

type Open = { taskId: TaskId; card: CardJson; on: string }

beforeEach(async () => {
  clock.set('2026-03-02T09:00:00Z')
  ;({ app, connector, teams } = stage())
  await app.world.data.asSystem(async (tx) => {
    town = await aMunicipality(tx)
    ksd = await aProject(tx, `KSD ${town.id.slice(0, 4)}`, [town])
    elin = await aPerson(tx, town, { fullName: 'Elin Nielsen', access: [[ksd, 'PLUS']] })
    mikkel = await aPerson(tx, town, { fullName: 'Mikkel Pedersen', access: [[ksd, 'LIGHT']] })
    clara = await aPerson(tx, town, { fullName: 'Clara Rasmussen', access: [[ksd, 'STANDARD']] })
  })
  await stage().sendAll()
  connector.reset()
})

const readBy = (person: Someone, taskId: TaskId) => tasks.read(app.world, person.caller, taskId)

/** A new task's card in the person's chat. */
async function opened(person: Someone, options: Parameters<typeof aTask>[3] = {}): Promise<Open> {
  number += 1
  const taskId = await app.world.data.asSystem((tx) =>
    aTask(tx, town, ksd, { instanceNumber: number, endDate: day('2026-03-20'), ...options }),
  )
  const [sent] = await teams.say(person, `#${number}`)
  return { taskId, card: cardOf(sent), on: sent?.id ?? '' }
}

const viewed = (card: unknown, view: string) => {
  const button = buttonsOf(card).find(({ verb, data }) => verb === 'task.view' && data.view === view)
  if (!button) throw new Error(`no way to ${view}`)
  return button
}

/** The form of the task's card. */
async function turned(person: Someone, { card, on }: Open, view: string): Promise<unknown> {
  const { body } = await teams.press(person, viewed(card, view), { on })
  return body.value
}

const inputOf = (card: unknown, id: string): Record<string, unknown> => {
  const { body = [] } = card as { body?: Record<string, unknown>[] }
  const input = body.find((one) => one.id === id)
  if (!input) throw new Error(`no input ${id}`)
  return input
}

const shown = ({ body }: Pressed): string => wordsOf(body.value)

describe('responsible and executor', () => {
  test('are chosen from those who work on the project, and can be undone', async () => {
    const task = await opened(elin)
    const form = await turned(elin, task, 'people')
    expect(wordsOf(form)).toContain('Mikkel Pedersen')
    const put = await teams.press(elin, buttonOf(form, 'task.assign'), {
      on: task.on,
      typed: { person: mikkel.id },
    })
    expect(shown(put)).toContain('Mikkel Pedersen er nu udfører.')
    expect((await readBy(elin, task.taskId)).executor?.name).toBe('Mikkel Pedersen')
    const undone = await teams.press(elin, buttonOf(put.body.value, 'task.undo'), { on: task.on })
    expect(shown(undone)).toContain('Ændringen er fortrudt.')
    expect((await readBy(elin, task.taskId)).executor).toBeNull()
  })

  test('can be somebody of the people picker, by the id Entra knows them by', async () => {
    const task = await opened(elin)
    const form = await turned(elin, task, 'people')
    const typed = { person: `${clara.aadObjectId},${mikkel.aadObjectId}` }
    await teams.press(elin, buttonOf(form, 'task.assign'), { on: task.on, typed })
    expect((await readBy(elin, task.taskId)).executor?.name).toBe('Clara Rasmussen')
  })

  test('whoever holds the recommended role is one tap away, and can be taken off again', async () => {
    await app.world.data.asSystem(async (tx) => {
      const roleId = await aRole(tx, { title: 'Rolleadministrator', projectId: ksd })
      await anAssignment(tx, { town, roleId, person: clara })
    })
    const task = await opened(elin, { template: { recommendedResponsibleRoles: ['Rolleadministrator'] } })
    const form = await turned(elin, task, 'people')
    const tap = buttonsOf(form).find(({ title }) => title === 'Sæt Clara Rasmussen som ansvarlig')
    const put = await teams.press(elin, tap ?? buttonOf(form, 'none'), { on: task.on })
    expect(shown(put)).toContain('Clara Rasmussen er nu ansvarlig.')
    const again = await turned(elin, { ...task, card: put.body.value as CardJson }, 'people')
    const off = buttonsOf(again).find(({ title }) => title === 'Fjern Clara Rasmussen som ansvarlig')
    const gone = await teams.press(elin, off ?? buttonOf(again, 'none'), { on: task.on })
    expect(shown(gone)).toContain('Opgaven har ingen ansvarlig nu.')
  })

  test.each([
    ['nobody', () => '', 'Vælg den person, der skal stå på opgaven.'],
    ['somebody who is not in KLIK', () => crypto.randomUUID(), 'Personen findes ikke i KLIK i din kommune.'],
  ])('%s is answered with the form and a way forward', async (_who, person, words) => {
    const task = await opened(elin)
    const form = await turned(elin, task, 'people')
    const refused = await teams.press(elin, buttonOf(form, 'task.assign'), {
      on: task.on,
      typed: { person: person() },
    })
    expect(shown(refused)).toContain(words)
    expect(buttonOf(refused.body.value, 'task.assign').data).toMatchObject({ taskId: task.taskId })
  })

  test('somebody who cannot stand on tasks of the project is refused with the way to make it so', async () => {
    const reader = await app.world.data.asSystem((tx) => aPerson(tx, town, { access: [[ksd, 'READER']] }))
    const task = await opened(elin)
    const form = await turned(elin, task, 'people')
    const refused = await teams.press(elin, buttonOf(form, 'task.assign'), {
      on: task.on,
      typed: { person: reader.id },
    })
    expect(shown(refused)).toContain('Personen kan ikke stå på opgaver i projektet.')
  })

  test('handing over one’s own place asks first', async () => {
    const task = await opened(mikkel, { executorId: mikkel.id })
    const form = await turned(mikkel, task, 'people')
    const asked = await teams.press(mikkel, buttonOf(form, 'task.assign'), {
      on: task.on,
      typed: { person: clara.id },
    })
    expect(shown(asked)).toContain('Er du sikker?')
    expect((await readBy(elin, task.taskId)).executor?.name).toBe('Mikkel Pedersen')
    const done = await teams.press(mikkel, buttonOf(asked.body.value, 'task.assign'), { on: task.on })
    expect(shown(done)).toContain('Opgaven er givet videre.')
    expect((await readBy(elin, task.taskId)).executor?.name).toBe('Clara Rasmussen')
  })

  test('on a card that has become old come back with who was first, and a form that is good', async () => {
    const task = await opened(elin)
    const form = await turned(elin, task, 'people')
    const change = { taskId: task.taskId, version: 1, responsibleId: clara.id }
    await editing.edit(app.world, elin.caller, change)
    const late = await teams.press(elin, buttonOf(form, 'task.assign'), {
      on: task.on,
      typed: { person: mikkel.id },
    })
    expect(shown(late)).toContain('Elin Nielsen var først')
    const put = await teams.press(elin, buttonOf(late.body.value, 'task.assign'), {
      on: task.on,
      typed: { person: mikkel.id },
    })
    expect(shown(put)).toContain('Mikkel Pedersen er nu udfører.')
  })

  test('pressed twice are chosen once', async () => {
    const task = await opened(elin)
    const press = buttonOf(await turned(elin, task, 'people'), 'task.assign')
    const typed = { person: mikkel.id }
    await teams.press(elin, press, { on: task.on, typed })
    const again = await teams.press(elin, press, { on: task.on, typed })
    expect(shown(again)).toContain('Mikkel Pedersen er nu udfører.')
    expect((await readBy(elin, task.taskId)).history).toHaveLength(1)
  })

  test('by somebody who may read but not edit name the missing right', async () => {
    const task = await opened(elin)
    const data = { taskId: task.taskId, version: 1, as: 'EXECUTOR', person: mikkel.id }
    const { body } = await teams.press(clara, { verb: 'task.assign', data }, { on: null })
    expect(body.value).toContain('Det har du ikke ret til: retten til at redigere opgaven mangler.')
  })
})

describe('a message to KOMBIT', () => {
  const send = (person: Someone, form: unknown, text: string, on: string) =>
    teams.press(person, buttonOf(form, 'task.message'), { on, typed: { text } })

  test('says who will read it before it is sent, and shows the thread after', async () => {
    const task = await opened(elin, { executorId: mikkel.id })
    const form = await turned(elin, task, 'message')
    expect(wordsOf(form)).toContain('Får besked: Mikkel Pedersen.')
    expect(wordsOf(form)).toContain('Skriv ingen personoplysninger.')
    const sent = await send(elin, form, ' Hvornår kommer **vejledningen**? <at>Alle</at> ', task.on)
    expect(shown(sent)).toContain('Beskeden er sendt.')
    expect(shown(sent)).toContain('Hvornår kommer **vejledningen**? <at>Alle</at>')
    expect((await readBy(elin, task.taskId)).messages.map(({ author }) => author)).toEqual(['Elin Nielsen'])
  })

  test('sent twice with one form is one message', async () => {
    const task = await opened(elin)
    const form = await turned(elin, task, 'message')
    await Promise.all([send(elin, form, 'Hej', task.on), send(elin, form, 'Hej', task.on)])
    expect((await readBy(elin, task.taskId)).messages).toHaveLength(1)
  })

  test.each([
    ['a civil registration number', 'Borgeren er 010190-1234', 'CPR-nummer'],
    ['nothing but blanks', '   ', 'Skriv en besked først.'],
    ['more than there is room for', 'x'.repeat(4001), 'Beskeden er for lang.'],
  ])('with %s is not sent, and what was typed is still there', async (_what, text, words) => {
    const task = await opened(elin)
    const refused = await send(elin, await turned(elin, task, 'message'), text, task.on)
    expect(shown(refused)).toContain(words)
    if (text.trim() !== '') expect(inputOf(refused.body.value, 'text').value).toBe(text.slice(0, 4000))
    expect((await readBy(elin, task.taskId)).messages).toEqual([])
  })

  test('with ten digits that may be anything is asked about, and sent by the button that says what they are not', async () => {
    const task = await opened(elin)
    const asked = await send(elin, await turned(elin, task, 'message'), 'Ring 0101901234', task.on)
    expect(shown(asked)).toContain('Er de ti cifre et CPR-nummer?')
    expect(inputOf(asked.body.value, 'text').value).toBe('Ring 0101901234')
    const button = buttonOf(asked.body.value, 'task.message')
    expect(button.title).toBe('Det er ikke et CPR-nummer, send')
    await send(elin, asked.body.value, 'Ring 0101901234', task.on)
    expect((await readBy(elin, task.taskId)).messages.map(({ text }) => text)).toEqual(['Ring 0101901234'])
  })

  test('is not offered on a local task, and refused on one', async () => {
    const { taskId: parentTaskId } = await opened(elin)
    const task = await opened(elin, { kind: 'LOCAL', priority: 'LOCAL', parentTaskId })
    expect(buttonsOf(task.card).map(({ data }) => data.view)).not.toContain('message')
    const data = { taskId: task.taskId, key: crypto.randomUUID(), text: 'Hej' }
    const { body } = await teams.press(elin, { verb: 'task.message', data }, { on: null })
    expect(body.value).toContain('Det kan ikke gøres på en lokal opgave')
  })

  test('through the fallback of a client without Action.Execute updates the card', async () => {
    const task = await opened(elin)
    const press = buttonOf(await turned(elin, task, 'message'), 'task.message')
    const [update] = await teams.submit(
      elin,
      { ...press, data: { ...press.data, text: 'Hej' } },
      { on: task.on },
    )
    expect([update?.method, wordsOf(cardOf(update))]).toEqual(['PUT', expect.stringContaining('Hej')])
  })

  test('of a form that stands is not wiped out by what others do meanwhile', async () => {
    const task = await opened(elin)
    await turned(elin, task, 'message')
    await stage().sendAll()
    connector.reset()
    await tasks.changeStatus(app.world, elin.caller, { taskId: task.taskId, version: 1, status: 'STARTED' })
    await stage().sendAll()
    expect(connector.accepted.filter(({ method }) => method === 'PUT')).toEqual([])
  })

  test('shows up on the cards of others', async () => {
    const task = await opened(elin)
    await teams.say(clara, `#${number}`)
    await stage().sendAll()
    connector.reset()
    await send(elin, await turned(elin, task, 'message'), 'Hej', task.on)
    await stage().sendAll()
    const update = connector.accepted.find(
      ({ method, path }) => method === 'PUT' && path.includes(clara.aadObjectId),
    )
    expect(wordsOf(cardOf(update))).toContain('✉ 1 besked')
  })
})

describe('a note', () => {
  const save = (form: unknown, text: string, on: string) =>
    teams.press(elin, buttonOf(form, 'task.note'), { on, typed: { text } })

  test('is added with day and name under those there are, and never twice', async () => {
    const task = await opened(elin)
    const first = await save(await turned(elin, task, 'note'), 'Ring til **IT**', task.on)
    expect(shown(first)).toContain('Noten er gemt. Kun din kommune kan se den.')
    const form = await turned(elin, { ...task, card: first.body.value as CardJson }, 'note')
    expect(wordsOf(form)).toContain('Ring til **IT**')
    await save(form, 'De ringer tilbage', task.on)
    await save(form, 'De ringer tilbage', task.on)
    expect((await readBy(elin, task.taskId)).internalNotes).toBe(
      '02-03-2026, Elin Nielsen:\nRing til **IT**\n\n02-03-2026, Elin Nielsen:\nDe ringer tilbage',
    )
  })

  test('does not write over what somebody else wrote meanwhile, and is still there to be saved', async () => {
    const task = await opened(elin)
    const form = await turned(elin, task, 'note')
    await editing.edit(app.world, clara.caller, { taskId: task.taskId, version: 1, internalNotes: 'Claras' })
    const late = await save(form, 'Min', task.on)
    expect(inputOf(late.body.value, 'text').value).toBe('Min')
    await save(late.body.value, 'Min', task.on)
    expect((await readBy(elin, task.taskId)).internalNotes).toBe('Claras\n\n02-03-2026, Elin Nielsen:\nMin')
  })
})

describe('a local task', () => {
  test('is made under a KLIK task, once however often the button is pressed, and counted on its card', async () => {
    const task = await opened(elin)
    const press = buttonOf(await turned(elin, task, 'local'), 'task.createLocal')
    const typed = { title: 'Bestil lokale', endDate: '2026-03-10' }
    const made = await teams.press(elin, press, { on: task.on, typed })
    expect(shown(made)).toMatch(/Opgave #\d+ er oprettet\./)
    await teams.press(elin, press, { on: task.on, typed })
    const { localTasks } = await readBy(elin, task.taskId)
    expect(localTasks.map(({ title, endDate }) => [title, endDate])).toEqual([
      ['Bestil lokale', '2026-03-10'],
    ])
    const back = await teams.press(elin, viewed(made.body.value, 'task'), { on: task.on })
    expect(shown(back)).toContain('1 lokal opgave, 1 ikke fuldført')
  })

  test.each([
    ['without a title', { title: ' ', endDate: '' }, 'Skriv, hvad opgaven er.'],
    ['with a title that is too long', { title: 'x'.repeat(201), endDate: '' }, 'Titlen er for lang.'],
    ['with no date for a date', { title: 'A', endDate: 'snart' }, 'Slutdatoen er ikke en dato.'],
  ])('%s comes back with what was typed', async (_how, typed, words) => {
    const task = await opened(elin)
    const press = buttonOf(await turned(elin, task, 'local'), 'task.createLocal')
    expect(shown(await teams.press(elin, press, { on: task.on, typed }))).toContain(words)
    expect((await readBy(elin, task.taskId)).localTasks).toEqual([])
  })
})

describe('what happened', () => {
  test('is told in sentences, a page at a time, and the card turns back', async () => {
    const task = await opened(elin)
    for (let version = 1; version < 11; version += 1) {
      const status = version % 2 === 1 ? 'STARTED' : 'NOT_STARTED'
      await tasks.changeStatus(app.world, elin.caller, { taskId: task.taskId, version, status })
    }
    const open = await teams.press(elin, viewed(task.card, 'people'), { on: task.on })
    const card = await teams.press(elin, viewed(open.body.value, 'task'), { on: task.on })
    const history = await teams.press(
      elin,
      { verb: 'task.view', data: { taskId: task.taskId, view: 'history' } },
      { on: task.on },
    )
    expect(shown(card)).toContain('Historik: senest ændret i dag 10.00')
    expect(shown(history)).toContain('Ændrede status fra Ikke påbegyndt til Påbegyndt')
    expect(shown(history)).toContain('Viser 1-8 af 10')
    const more = buttonsOf(history.body.value).find(({ title }) => title === 'Vis flere')
    const second = await teams.press(elin, more ?? buttonOf(history.body.value, 'none'), { on: task.on })
    expect(shown(second)).toContain('Viser 9-10 af 10')
  })

  test('of another municipality’s task is answered as if it were not there', async () => {
    const foreign = await app.world.data.asSystem(async (tx) => {
      const other = await aMunicipality(tx)
      return aTask(tx, other, await aProject(tx, 'KSD', [other]))
    })
    const presses = [
      { verb: 'task.view', data: { view: 'people' } },
      { verb: 'task.view', data: { view: 'history' } },
      { verb: 'task.assign', data: { version: 1, as: 'EXECUTOR', person: mikkel.id } },
      { verb: 'task.message', data: { key: crypto.randomUUID(), text: 'Hej' } },
      { verb: 'task.note', data: { version: 1, text: 'Hej' } },
      { verb: 'task.createLocal', data: { key: crypto.randomUUID(), title: 'Hej' } },
      { verb: 'task.snooze', data: { until: '2026-03-05' } },
    ]
    for (const { verb, data } of presses) {
      const answers = await Promise.all(
        [foreign, crypto.randomUUID()].map((taskId) =>
          teams.press(elin, { verb, data: { ...data, taskId } }, { on: null }),
        ),
      )
      expect(answers[0]).toEqual(answers[1])
      expect(answers[0]?.body.value).toContain('Det kunne vi ikke finde')
    }
  })
})

import { beforeEach, describe, expect, test } from '@jest/globals'
import type { ProjectId, TaskId } from '../../src/domain/ids.js'
import type { Access, AccessType } from '../../src/domain/person.js'
import { importFile } from '../../src/services/imports/importFile.js'
import * as messages from '../../src/services/tasks/messages.js'
import * as edit from '../../src/services/tasks/edit.js'
import * as users from '../../src/services/users/edit.js'
import * as people from '../../src/services/users/users.js'
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
import { runSql } from '../support/database.js'
import { cardOf, wordsOf } from '../support/teams.js'

const clock = standingClock('2026-03-02T09:00:00Z')
const stage = botStage(clock)
let { app, connector, teams } = {} as BotStage
let town: Town
let ksd: ProjectId
let ky: ProjectId
let admin: Someone
let elin: Someone

beforeEach(async () => {
  clock.set('2026-03-02T09:00:00Z')
  ;({ app, connector, teams } = stage())
  // The embedded database has one session: nothing else may be under way when it is asked past the house.
  await stage().sendAll()
  await runSql('delete from outbox')
  await app.world.data.asSystem(async (tx) => {
    town = await aMunicipality(tx)
    ksd = await aProject(tx, `KSD ${town.id.slice(0, 8)}`, [town])
    ky = await aProject(tx, `KY ${town.id.slice(0, 8)}`, [town])
    admin = await aPerson(tx, town, { fullName: 'Klik Admin', isAdministrator: true })
    elin = await aPerson(tx, town, { fullName: 'Elin Nielsen', access: [[ksd, 'PLUS']] })
  })
  await meets(admin, elin)
})

async function meets(...all: Someone[]): Promise<void> {
  for (const person of all) await teams.install(person)
  await stage().sendAll()
  connector.reset()
}

/** The notices that came to the person's chat since the connector forgot, as one would read them. */
async function told({ aadObjectId }: Someone): Promise<string[]> {
  await stage().sendAll()
  return connector
    .posts()
    .filter(({ path, body }) => path.includes(`a:${aadObjectId}`) && body.replyToId === undefined)
    .map((call) => wordsOf(cardOf(call)))
}

type Given = { projectId: ProjectId; userType: AccessType | null }[]

async function give(person: Someone, access: Given, by = admin): Promise<void> {
  const { version } = await people.read(app.world, by.caller, person.id)
  await users.edit(app.world, by.caller, { personId: person.id, version, access, confirmed: true })
}

describe('access to projects (N7, N8, N9)', () => {
  test('given, changed and taken away in one save is one card, in words, with who did it', async () => {
    await give(elin, [
      { projectId: ksd, userType: 'LIGHT' },
      { projectId: ky, userType: 'STANDARD' },
    ])
    const cards = await told(elin)
    expect(cards).toHaveLength(1)
    expect(cards[0]).toContain('Din adgang i KLIK er ændret')
    expect(cards[0]).toContain('Du er nu Light-bruger. Før var du Plusbruger.')
    expect(cards[0]).toContain('Du er nu Standardbruger.')
    expect(cards[0]).toContain('Klik Admin har gjort det.')
  })

  test('taken away is told as well', async () => {
    await give(elin, [{ projectId: ksd, userType: null }])
    expect((await told(elin)).join()).toContain('Du har ikke længere adgang.')
  })

  test('several saves that wait are one card, and what was taken back is none', async () => {
    const tove = await app.world.data.asSystem((tx) => aPerson(tx, town, { fullName: 'Tove Ny' }))
    await give(tove, [{ projectId: ksd, userType: 'LIGHT' }])
    await give(tove, [{ projectId: ky, userType: 'LIGHT' }])
    await give(tove, [{ projectId: ky, userType: null }])
    await teams.say(tove, 'hjælp')
    const cards = await told(tove)
    expect(cards).toHaveLength(1)
    expect(cards[0]).toContain('KSD')
    expect(cards[0]).not.toContain('KY')
  })

  test('to become a reader instead is not told; to be let in as one is', async () => {
    await give(elin, [{ projectId: ksd, userType: 'READER' }])
    expect(await told(elin)).toEqual([])
    await give(elin, [{ projectId: ky, userType: 'READER' }])
    expect((await told(elin)).join()).toContain('Du er nu Læser.')
  })

  test('nobody is told of what they gave themselves', async () => {
    await give(admin, [{ projectId: ksd, userType: 'STANDARD' }])
    expect(await told(admin)).toEqual([])
  })

  const row = async (): Promise<Pick<Access, 'personId'>> => {
    const given = { fullName: 'Nikoline Ny', email: `${crypto.randomUUID()}@prøveby.example` }
    const access = [{ projectId: ksd, userType: 'LIGHT' as const }]
    const { id } = await users.create(app.world, admin.caller, { ...given, access })
    return { personId: id as Access['personId'] }
  }
  const signsIn = async (personId: Access['personId']): Promise<Someone> => {
    const aadObjectId = crypto.randomUUID()
    await stage().sendAll()
    await runSql(
      `update person set tenant_id = '${town.tenantId}', aad_object_id = '${aadObjectId}' where id = '${personId}'`,
    )
    return { ...elin, id: personId, aadObjectId }
  }

  test('whoever is made a user is told with what they were given, as one', async () => {
    const { personId } = await row()
    const nikoline = await signsIn(personId)
    await teams.say(nikoline, 'hjælp')
    const cards = await told(nikoline)
    expect(cards).toHaveLength(1)
    expect(cards[0]).toContain('Du er oprettet i KLIK')
    expect(cards[0]).toContain('Du er nu Light-bruger.')
  })

  test('and not once more when the bot has welcomed them since', async () => {
    const { personId } = await row()
    const nikoline = await signsIn(personId)
    await teams.install(nikoline)
    connector.reset()
    expect(await told(nikoline)).toEqual([])
  })
})

describe('what KOMBIT changes', () => {
  let karen: Someone
  let light: Someone
  let taskId: TaskId
  let number = 812_000

  beforeEach(async () => {
    number += 1
    await app.world.data.asSystem(async (tx) => {
      karen = await aPerson(tx, town, { fullName: 'Karen Lund', side: 'KOMBIT', access: [[ksd, 'PLUS']] })
      light = await aPerson(tx, town, { fullName: 'Lis Light', access: [[ksd, 'LIGHT']] })
      const options = { status: 'NOT_ACTIVE', executorId: light.id, endDate: day('2026-05-20') } as const
      taskId = await aTask(tx, town, ksd, { ...options, title: 'Upload filer', instanceNumber: number })
    })
    await meets(light)
  })

  const open = (status: 'NOT_STARTED' | 'NOT_ACTIVE', version: number) =>
    edit.edit(app.world, karen.caller, { taskId, version, status })

  test('a task that is opened is told to plus users and to whoever stands on it', async () => {
    await open('NOT_STARTED', 1)
    for (const person of [elin, light]) {
      const [card, ...more] = await told(person)
      expect(more).toEqual([])
      expect(card).toContain('Opgaven er blevet åbnet, så I kan gå i gang.')
      expect(card).toContain('Upload filer')
    }
    expect(await told(karen)).toEqual([])
  })

  test('a date that is moved says from when to when; the same file once more says nothing', async () => {
    await open('NOT_STARTED', 1)
    await told(elin)
    connector.reset()
    const municipality = town.name
    const project = await app.world.data.asSystem(async (tx) => (await tx.projects.find(ksd))?.name ?? '')
    const file = (end: string) => ({
      name: 'liste.csv',
      content: Buffer.from(
        `ID;OPGAVETITEL;PROJEKT;KOMMUNE;PRIORITET;STATUS;SLUTDATO\n${number};Upload filer;${project};${municipality};Obligatorisk;Ikke påbegyndt;${end}\n`,
      ),
    })
    const first = await importFile(app.world, file('10-06-2026'))
    expect(first).toMatchObject({ updated: [number], faults: [] })
    const [card, ...more] = await told(elin)
    expect(more).toEqual([])
    expect(card).toContain('KOMBIT har flyttet slutdatoen fra 20-05-2026 til 10-06-2026.')
    connector.reset()
    await importFile(app.world, file('10-06-2026'))
    expect(await told(elin)).toEqual([])
  })

  test('on a day nobody works it waits for the next one', async () => {
    clock.set('2026-03-07T10:00:00Z')
    await open('NOT_STARTED', 1)
    expect(await told(elin)).toEqual([])
    clock.set('2026-03-09T06:01:00Z')
    expect((await told(elin)).join()).toContain('Opgaven er blevet åbnet')
  })

  describe('on a project without a plus user', () => {
    beforeEach(async () => {
      await give(elin, [{ projectId: ksd, userType: null }])
      await told(elin)
      connector.reset()
    })

    test('the administrators are told in their place, with numbers and without titles', async () => {
      await open('NOT_STARTED', 1)
      await messages.write(app.world, karen.caller, { taskId, text: 'Husk filen' })
      const said = (await told(admin)).join('\n')
      expect(said).toContain('Et projekt har ingen plusbruger')
      expect(said).toContain('1 opgave er ændret.')
      expect(said).toContain('der er en ny besked på 1 opgave.')
      expect(said).not.toMatch(/Upload filer|Husk filen/)
    })

    test('also when a deadline turns', async () => {
      await open('NOT_STARTED', 1)
      await told(admin)
      connector.reset()
      clock.set('2026-05-20T06:00:00Z')
      await app.jobs.ring()
      expect((await told(admin)).join()).toContain('1 opgave er blevet rød')
    })
  })
})

test('the administrators hear of a project the municipality takes part in now', async () => {
  const project = `KP ${town.id.slice(0, 8)}`
  await app.world.data.asSystem(async (tx) => {
    const id = await aProject(tx, project, [])
    await aRole(tx, { projectId: id, importance: 'REQUIRED' })
  })
  const row = `813000;Læs vejledningen;${project};${town.name};Obligatorisk;Ikke påbegyndt;10-06-2026`
  const content = Buffer.from(`ID;OPGAVETITEL;PROJEKT;KOMMUNE;PRIORITET;STATUS;SLUTDATO\n${row}\n`)
  expect(await importFile(app.world, { name: 'liste.csv', content })).toMatchObject({ created: [813_000] })
  const [card, ...more] = await told(admin)
  expect(more).toEqual([])
  expect(card).toContain('Kommunen er med på et nyt projekt')
  expect(card).toContain(`${project}: 1 påkrævet rolle står ubesat.`)
})

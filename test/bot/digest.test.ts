import { beforeEach, describe, expect, test } from '@jest/globals'
import { newId, type ProjectId, type RoleId, type TaskId } from '../../src/domain/ids.js'
import { DEFAULT_SETTINGS } from '../../src/domain/settings.js'
import * as settings from '../../src/services/settings/settings.js'
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
import { runSql } from '../support/database.js'
import { buttonOf, cardOf, wordsOf } from '../support/teams.js'

const SUNDAY = '2026-03-01T12:00:00Z'
const MONDAY_EARLY = '2026-03-02T05:00:00Z'
const MONDAY = '2026-03-02T09:00:00Z'
const clock = standingClock(SUNDAY)
const stage = botStage(clock)
let app: BotStage['app']
let town: Town
let ky: ProjectId
let tag: string
let admin: Someone
let reader: Someone
let role: RoleId

beforeEach(async () => {
  app = stage().app
  clock.set(SUNDAY)
  await app.world.data.asSystem(async (tx) => {
    town = await aMunicipality(tx)
    tag = town.id.slice(0, 4)
    ky = await aProject(tx, `KY ${tag}`, [town])
    admin = await aPerson(tx, town, { fullName: 'Klik Admin', isAdministrator: true })
    reader = await aPerson(tx, town, { fullName: 'Rita Reader', access: [[ky, 'READER']] })
    role = await aRole(tx, { title: `Projektleder ${tag}`, projectId: ky, importance: 'REQUIRED' })
    await aRole(tx, { title: `Superbruger ${tag}`, projectId: ky })
    // Cross-cutting required roles of other tests of this database are held here.
    for (const one of await tx.roles.of(town.id)) {
      if (one.projectId === null && one.importance === 'REQUIRED')
        await anAssignment(tx, { town, roleId: one.id, person: reader })
    }
  })
  await stage().teams.install(admin)
  await stage().teams.install(reader)
  await stage().sendAll()
  stage().connector.reset()
})

async function ring(at: string): Promise<void> {
  clock.set(at)
  await app.jobs.run('digest')
  await stage().sendAll()
}
/** Weeks of other tests are over; a house that has been open for a while. */
async function openedBefore(): Promise<void> {
  await app.world.data.asSystem((tx) => tx.operations.forgetRunsBefore(new Date('2100-01-01T00:00:00Z')))
  await ring('2026-02-23T09:00:00Z')
  stage().connector.reset()
}
const told = (who: Someone): string[] =>
  stage()
    .connector.accepted.filter(({ method, path }) => method === 'POST' && path.includes(who.aadObjectId))
    .map((call) => wordsOf(cardOf(call)))
const hold = (): Promise<unknown> =>
  app.world.data.asSystem((tx) => anAssignment(tx, { town, roleId: role, person: reader }))

describe('the week’s status, of vacant required roles', () => {
  test('comes to administrators on Monday at seven, once, with what is vacant', async () => {
    await openedBefore()
    await ring(MONDAY_EARLY)
    expect(told(admin)).toEqual([])
    await ring(MONDAY)
    await ring('2026-03-03T09:00:00Z')
    expect(told(admin)).toHaveLength(1)
    expect(told(admin)[0]).toContain('Ugens status')
    expect(told(admin)[0]).toContain('1 påkrævet rolle er ubesat')
    expect(told(admin)[0]).toContain(`Projektleder ${tag}`)
    expect(told(reader)).toEqual([])
  })

  test('comes again the next week, and not when all is filled', async () => {
    await openedBefore()
    await ring(MONDAY)
    await hold()
    await ring('2026-03-09T09:00:00Z')
    expect(told(admin)).toHaveLength(1)
  })

  test('is not sent when the last one was filled before seven', async () => {
    await openedBefore()
    await ring(MONDAY_EARLY)
    await hold()
    await ring(MONDAY)
    expect(told(admin)).toEqual([])
  })

  test('also says how many entries of the contact lists are to be confirmed, and comes for them alone', async () => {
    await openedBefore()
    const entry = (verifiedAt: string) =>
      app.world.data.asSystem((tx) =>
        tx.contacts.insert({
          ...{ id: newId(), municipalityId: town.id, list: 'MAYORS', name: 'Bo', title: null, email: null },
          ...{ phone: null, itSystem: null, gln: null, reference: null, isShared: false, verifiedBy: null },
          ...{ verifiedAt: new Date(verifiedAt), version: 1 },
        }),
      )
    await entry('2025-01-02T09:00:00Z')
    await entry('2026-02-27T09:00:00Z')
    await ring(MONDAY)
    expect(told(admin)[0]).toMatch(
      /1 påkrævet rolle er ubesat.*1 oplysning på kontaktlisterne skal bekræftes/s,
    )
    await hold()
    stage().connector.reset()
    await ring('2026-03-09T09:00:00Z')
    expect(told(admin)[0]).toContain('1 oplysning på kontaktlisterne skal bekræftes igen')
    expect(told(admin)[0]).not.toContain('ubesat')
  })

  test('comes on Tuesday when nobody rang on Monday, but not in the middle of the first week', async () => {
    await openedBefore()
    await ring('2026-03-03T09:00:00Z')
    expect(told(admin)).toHaveLength(1)
    await app.world.data.asSystem((tx) => tx.operations.forgetRunsBefore(new Date('2100-01-01T00:00:00Z')))
    stage().connector.reset()
    await ring('2026-03-12T09:00:00Z')
    expect(told(admin)).toEqual([])
  })
})

describe('the week’s status, of tasks', () => {
  const add = (options: Parameters<typeof aTask>[3]): Promise<TaskId> =>
    app.world.data.asSystem((tx) => aTask(tx, town, ky, options))
  /** Two weeks over, over since Friday, yellow since Friday, and one nobody has. */
  async function someTasks(): Promise<Someone> {
    const elin = await app.world.data.asSystem((tx) =>
      aPerson(tx, town, { fullName: 'Elin Nielsen', access: [[ky, 'PLUS']] }),
    )
    const hers = { executorId: elin.id, responsibleId: elin.id, status: 'STARTED' } as const
    await add({ ...hers, title: 'Ældst', endDate: day('2026-02-16'), redOn: day('2026-02-16') })
    await add({ ...hers, title: 'Netop rød', endDate: day('2026-02-27'), redOn: day('2026-02-27') })
    await add({ ...hers, title: 'Netop gul', endDate: day('2026-03-20'), yellowOn: day('2026-02-27') })
    await add({ title: 'Uden nogen', status: 'STARTED', endDate: day('2026-12-01') })
    return elin
  }
  /** Everything is seen to but the tasks. */
  const leads = (): Promise<unknown> =>
    app.world.data.asSystem((tx) =>
      tx.users.setAccess({ personId: admin.id, projectId: ky, municipalityId: town.id }, 'PLUS'),
    )

  test('says what turned, what is over the longest and with whom, and what nobody has', async () => {
    await openedBefore()
    await hold()
    await someTasks()
    await leads()
    await ring(MONDAY)
    const [words = '', ...more] = told(admin)
    expect(more).toEqual([])
    expect(words).toMatch(/Blev gule eller røde i ugens løb.*Netop rød.*Netop gul.*Sidder fast/s)
    expect(words).toMatch(/1 åben opgave har ingen udfører.*1 åben opgave har ingen ansvarlig/s)
    expect(words).toMatch(/2 opgaver er over tiden.*Længst over tiden:.*Ældst.*Netop rød/s)
    expect(words).toContain('Elin Nielsen: 2 opgaver over tiden')
    expect(words).not.toMatch(/ubesat|Projekter, du ikke er med på/)
  })

  test('tells who may not read the tasks numbers alone', async () => {
    await openedBefore()
    await hold()
    await someTasks()
    await ring(MONDAY)
    const [words = ''] = told(admin)
    expect(words).toContain(`KY ${tag}: 2 røde opgaver, 1 gul opgave og 1 opgave, ingen står på`)
    expect(words).not.toMatch(/Ældst|Netop|Elin Nielsen/)
  })

  test('follows when somebody is asked on it, and stays the same card', async () => {
    await openedBefore()
    await ring(MONDAY)
    const [post] = stage().connector.accepted.filter(
      ({ method, path }) => method === 'POST' && path.includes(admin.aadObjectId),
    )
    const ask = { verb: 'role.nominate', data: { roleId: role } }
    const asked = { on: post?.id ?? '', typed: { person: reader.id } }
    const { body } = await stage().teams.press(admin, ask, asked)
    expect(wordsOf(body.value)).toContain('Ugens status')
    expect(wordsOf(body.value)).toContain('spurgt: Rita Reader')
  })

  test('does not come to who has chosen it away, and is no choice of who would not get it', async () => {
    await openedBefore()
    const own = await settings.read(app.world, admin.caller)
    expect(own.groups).toContain('STATUS')
    expect((await settings.read(app.world, reader.caller)).groups).not.toContain('STATUS')
    const choices = { ...DEFAULT_SETTINGS.choices, STATUS: { where: 'NOWHERE', when: 'AT_ONCE' } as const }
    await settings.edit(app.world, admin.caller, { ...DEFAULT_SETTINGS, choices, version: 0 })
    clock.set(MONDAY)
    for (const job of ['digest', 'route']) await app.jobs.run(job)
    await stage().sendAll()
    expect(told(admin)).toEqual([])
  })

  test('is chosen away for who had chosen news of roles away before there was one', async () => {
    const nowhere = JSON.stringify({ ROLES: { where: 'NOWHERE', when: 'AT_ONCE' } })
    await settings.edit(app.world, admin.caller, { ...DEFAULT_SETTINGS, version: 0 })
    await runSql(
      `update notice_settings set choices = (choices - 'STATUS') || '${nowhere}' where person_id = '${admin.id}'`,
    )
    const { choices } = await settings.read(app.world, admin.caller)
    expect(choices.STATUS.where).toBe('NOWHERE')
  })
})

describe('the lists of roles', () => {
  const say = async (who: Someone, text: string) => {
    const [sent] = await stage().teams.say(who, text)
    return { card: cardOf(sent), on: sent?.id ?? '' }
  }

  test('"roller ubesatte" shows all vacant ones, those that must be filled first, and who has been asked', async () => {
    const asked = { state: 'NOMINATED', direct: false, nominatedBy: admin.id } as const
    await app.world.data.asSystem((tx) => anAssignment(tx, { town, roleId: role, person: reader }, asked))
    const words = wordsOf((await say(admin, 'roller ubesatte')).card)
    expect(words).toContain('▲ Ubesat og skal tildeles · spurgt: Rita Reader')
    expect(words.indexOf('Projektleder')).toBeLessThan(words.indexOf('Superbruger'))
  })

  test('do not tell others who has been asked', async () => {
    const asked = { state: 'NOMINATED', direct: false, nominatedBy: admin.id } as const
    const other = await app.world.data.asSystem(async (tx) => {
      await anAssignment(tx, { town, roleId: role, person: reader }, asked)
      return aPerson(tx, town)
    })
    await stage().teams.install(other)
    expect(wordsOf((await say(other, 'Roller Ledige')).card)).not.toContain('Rita Reader')
  })

  test('"roller" and a project shows its roles with their holders, and follows when one is filled', async () => {
    const { card, on } = await say(admin, `roller ky ${tag}`)
    expect(wordsOf(card)).toContain(`Roller på KY ${tag}`)
    expect(wordsOf(card)).toContain('▲ Ubesat og skal tildeles')
    await stage().teams.press(
      admin,
      { verb: 'role.assign', data: { roleId: role } },
      { on: null, typed: { person: reader.id } },
    )
    await stage().sendAll()
    const followed = stage().connector.accepted.find(
      ({ method, path }) => method === 'PUT' && path.endsWith(`/${on}`),
    )
    expect(wordsOf(cardOf(followed))).toContain('Rita Reader')
    expect(wordsOf(cardOf(followed))).not.toContain('skal tildeles')
  })

  test('"roller" and other words looks for a role, and a miss says so', async () => {
    expect(wordsOf((await say(admin, `roller superbruger ${tag}`)).card)).toContain(`Superbruger ${tag}`)
    expect(wordsOf((await say(admin, 'roller findesikke')).card)).toContain('findesikke')
  })

  test('"roller" leads to all vacant ones with one press', async () => {
    const { card, on } = await say(admin, 'roller')
    const vacant = { verb: 'role.list', data: { ...buttonOf(card, 'role.list').data, of: 'vacant' } }
    const { body } = await stage().teams.press(admin, vacant, { on })
    expect(body.statusCode).toBe(200)
    const sent = stage().connector.accepted.filter(({ method }) => method === 'POST')
    expect(sent.map((call) => wordsOf(cardOf(call))).join()).toContain('Ubesatte roller')
  })
})

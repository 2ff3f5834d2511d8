import { beforeEach, describe, expect, test } from '@jest/globals'
import type { ProjectId, RoleId } from '../../src/domain/ids.js'
import * as roles from '../../src/services/roles/roles.js'
import { botStage, type BotStage } from '../support/bot.js'
import {
  aMunicipality,
  anAssignment,
  aPerson,
  aProject,
  aRole,
  aTask,
  type Someone,
  type Town,
} from '../support/builders.js'
import { standingClock } from '../support/clock.js'
import type { Call } from '../support/connector.js'
import { buttonOf, buttonsOf, cardOf, wordsOf, type CardJson } from '../support/teams.js'

const clock = standingClock('2026-03-02T09:00:00Z')
const stage = botStage(clock)
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
    const duties = [{ text: 'Er kontakt for KOMBIT', implementation: true, operations: false }]
    role = await aRole(tx, {
      title: `Projektleder ${town.id.slice(0, 4)}`,
      projectId: ky,
      importance: 'REQUIRED',
      duties,
      effect: 'Styr på projektet',
    })
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
async function nominatePoul(): Promise<{ card: CardJson; on: string; admins: string }> {
  const { card, on: admins } = await openRole()
  await teams.press(admin, buttonOf(card, 'role.nominate'), {
    on: admins,
    typed: { person: poul.aadObjectId },
  })
  await stage().sendAll()
  const asked = sentTo(poul).find(({ method }) => method === 'POST')
  return { card: cardOf(asked), on: asked?.id ?? '', admins }
}

describe('the roles', () => {
  test('show a vacant required role first to everybody, and how to find a certain one', async () => {
    const [sent] = await teams.say(poul, 'roller')
    const words = wordsOf(cardOf(sent))
    expect(words).toContain('Ubesatte roller, der skal tildeles')
    expect(words).toContain(`Projektleder ${town.id.slice(0, 4)}`)
  })

  test('offer nominating to the administrator only', async () => {
    const [admins, others] = [await openRole(admin), await openRole(poul)]
    expect(buttonsOf(admins.card).map(({ verb }) => verb)).toContain('role.nominate')
    expect(buttonsOf(others.card).map(({ verb }) => verb)).not.toContain('role.nominate')
  })
})

describe('a nomination', () => {
  test('arrives as a card with purpose and duties, is accepted in the chat, and the administrator’s card follows', async () => {
    const { card, on, admins } = await nominatePoul()
    expect(wordsOf(card)).toContain('Klik Admin har udpeget dig 02-03-2026.')
    expect(wordsOf(card)).toContain('Er kontakt for KOMBIT')
    connector.reset()
    const accepted = await teams.press(poul, buttonOf(card, 'role.accept'), { on })
    expect(wordsOf(accepted.body.value)).toContain('Du har sagt ja til rollen. Tak!')
    await stage().sendAll()
    expect((await holders()).map(({ state, reached }) => [state, reached])).toEqual([['ACCEPTED', true]])
    const news = sentTo(admin)
    expect(
      news
        .filter(({ method }) => method === 'POST')
        .map((call) => wordsOf(cardOf(call)))
        .join(),
    ).toContain('Poul Holm har sagt ja')
    expect(news.some(({ method, path }) => method === 'PUT' && path.endsWith(`/${admins}`))).toBe(true)
  })

  test('can be declined with a reason, which the administrator reads', async () => {
    const { card, on } = await nominatePoul()
    const declined = await teams.press(poul, buttonOf(card, 'role.decline'), {
      on,
      typed: { reason: 'Jeg stopper 1. maj' },
    })
    expect(wordsOf(declined.body.value)).toContain('Du har sagt nej til rollen.')
    await stage().sendAll()
    expect(
      sentTo(admin)
        .map((call) => wordsOf(cardOf(call)))
        .join(),
    ).toContain('Begrundelse: Jeg stopper 1. maj')
    expect(await holders()).toEqual([])
  })

  test('cannot be declined without a reason', async () => {
    const { card, on } = await nominatePoul()
    const { body } = await teams.press(poul, buttonOf(card, 'role.decline'), { on, typed: { reason: '   ' } })
    expect(wordsOf(body.value)).toContain('"Begrundelse" er ikke udfyldt. Udfyld det, og prøv igen.')
    expect((await holders())[0]?.state).toBe('NOMINATED')
  })

  test('can be answered with somebody else, whom the administrator nominates with one press', async () => {
    const asta = await app.world.data.asSystem((tx) => aPerson(tx, town, { fullName: 'Asta Friis' }))
    const { card, on } = await nominatePoul()
    await teams.press(poul, buttonOf(card, 'role.suggest'), { on, typed: { person: asta.id } })
    await stage().sendAll()
    const answer = sentTo(admin)
      .filter(({ method }) => method === 'POST')
      .at(-1)
    expect(wordsOf(cardOf(answer))).toContain('Poul Holm foreslår Asta Friis.')
    await teams.press(admin, buttonOf(cardOf(answer), 'role.nominate'), { on: answer?.id ?? null })
    expect((await holders()).map(({ person, state }) => [person.name, state])).toEqual([
      ['Asta Friis', 'NOMINATED'],
    ])
  })

  test('that is withdrawn says so on the nominee’s card, and can no longer be accepted', async () => {
    const { card, on } = await nominatePoul()
    const admins = await openRole()
    connector.reset()
    await teams.press(admin, buttonOf(admins.card, 'role.withdraw'), { on: admins.on })
    await stage().sendAll()
    expect(
      sentTo(poul)
        .map((call) => wordsOf(cardOf(call)))
        .join(),
    ).toContain('Klik Admin har trukket udpegningen tilbage.')
    const late = await teams.press(poul, buttonOf(card, 'role.accept'), { on })
    expect(wordsOf(late.body.value)).toContain('Det gælder ikke længere for Poul Holm')
    expect(await holders()).toEqual([])
  })

  test('cannot be answered by somebody else', async () => {
    const { card } = await nominatePoul()
    const { body } = await teams.press(admin, buttonOf(card, 'role.accept'), { on: null })
    expect(body.value).toBe('Kun Poul Holm kan svare på den udpegning.')
  })

  test('accepted twice is accepted once', async () => {
    const { card, on } = await nominatePoul()
    await teams.press(poul, buttonOf(card, 'role.accept'), { on })
    const again = await teams.press(poul, buttonOf(card, 'role.accept'), { on })
    expect(wordsOf(again.body.value)).toContain('Du har sagt ja til rollen. Tak!')
    await stage().sendAll()
    expect(sentTo(admin).filter((call) => wordsOf(cardOf(call)).includes('har sagt ja'))).toHaveLength(1)
  })

  test('of somebody whom the bot cannot reach stands as not reached yet, and arrives when they come', async () => {
    const bo = await app.world.data.asSystem((tx) => aPerson(tx, town, { fullName: 'Bo Ny' }))
    const { card, on } = await openRole()
    await teams.press(admin, buttonOf(card, 'role.nominate'), { on, typed: { person: bo.aadObjectId } })
    await stage().sendAll()
    expect((await holders()).map(({ reached }) => reached)).toEqual([false])
    expect(wordsOf((await openRole()).card)).toContain('ikke nået endnu')
    await teams.install(bo)
    await stage().sendAll()
    expect(
      sentTo(bo)
        .map((call) => wordsOf(cardOf(call)))
        .join(),
    ).toContain('Vil du tage rollen')
    expect((await holders()).map(({ reached }) => reached)).toEqual([true])
  })

  test('shows only the number of open tasks the nominee may not read', async () => {
    await app.world.data.asSystem((tx) =>
      aTask(tx, town, ky, {
        title: 'Hemmelig titel',
        template: { recommendedExecutorRoles: [`Projektleder ${town.id.slice(0, 4)}`] },
      }),
    )
    const { card } = await nominatePoul()
    expect(wordsOf(card)).toContain(`1 opgave i KY ${town.id.slice(0, 4)}`)
    expect(wordsOf(card)).not.toContain('Hemmelig titel')
  })
})

describe('a refused nomination', () => {
  async function nominate(person: string): Promise<string> {
    const { card, on } = await openRole()
    const { body } = await teams.press(admin, buttonOf(card, 'role.nominate'), { on, typed: { person } })
    return wordsOf(body.value)
  }

  test('of somebody not in KLIK says what to do', async () => {
    expect(await nominate(crypto.randomUUID())).toContain('Personen findes ikke i KLIK i din kommune')
  })

  test('of somebody of another municipality is the same', async () => {
    const other = await app.world.data.asSystem(async (tx) => aPerson(tx, await aMunicipality(tx)))
    expect(await nominate(other.aadObjectId)).toContain('Personen findes ikke i KLIK i din kommune')
  })

  test('of somebody who has never signed in says so by name', async () => {
    const asta = await app.world.data.asSystem((tx) =>
      aPerson(tx, town, { fullName: 'Asta Friis', firstLoginAt: null }),
    )
    expect(await nominate(asta.aadObjectId)).toContain('Asta Friis har endnu ikke været logget på KLIK')
  })

  test('of somebody who has been asked already says so', async () => {
    await nominate(poul.aadObjectId)
    expect(await nominate(poul.aadObjectId)).toContain('Poul Holm har allerede rollen eller er spurgt om den')
  })

  test('to a full role tells the limit', async () => {
    const { full, holder } = await app.world.data.asSystem(async (tx) => {
      const full = await aRole(tx, { title: `ØiR ${town.id.slice(0, 4)}`, projectId: ky, maxHolders: 1 })
      const holder = await aPerson(tx, town)
      await anAssignment(tx, { town, roleId: full, person: holder })
      return { full, holder }
    })
    expect(holder.name).not.toBe('')
    const { body } = await teams.press(
      admin,
      { verb: 'role.nominate', data: { roleId: full } },
      { on: null, typed: { person: poul.id } },
    )
    expect(body.value).toContain('Rollen kan højst have 1')
  })

  test('by somebody who is no administrator names the missing right', async () => {
    const { body } = await teams.press(
      poul,
      { verb: 'role.nominate', data: { roleId: role } },
      { on: null, typed: { person: admin.id } },
    )
    expect(body.value).toContain(
      'retten til at tildele roller (KLIK-administrator) mangler. Klik Admin kan give dig den.',
    )
  })
})

test('a direct assignment fills the role at once and tells the person', async () => {
  const { card, on } = await openRole()
  const { body } = await teams.press(admin, buttonOf(card, 'role.assign'), { on, typed: { person: poul.id } })
  const name = `Projektleder ${town.id.slice(0, 4)} · KY ${town.id.slice(0, 4)}`
  expect(wordsOf(body.value)).toContain(`Poul Holm har fået rollen ${name}.`)
  await stage().sendAll()
  expect(
    sentTo(poul)
      .map((call) => wordsOf(cardOf(call)))
      .join(),
  ).toContain(`Klik Admin har tildelt dig rollen ${name}.`)
  expect((await holders()).map(({ direct, state }) => [direct, state])).toEqual([[true, 'ACCEPTED']])
})

describe('somebody who has only been asked', () => {
  test('does not stand among those who hold the role', async () => {
    await nominatePoul()
    const words = wordsOf((await openRole()).card)
    expect(words).toMatch(/Har rollen\nIkke tildelt\nSpurgt – afventer svar\nPoul Holm/)
  })

  test('is reminded with a card that says who reminds, once a day at most', async () => {
    await nominatePoul()
    const { card, on } = await openRole()
    connector.reset()
    const reminded = await teams.press(admin, buttonOf(card, 'role.remind'), { on })
    expect(wordsOf(reminded.body.value)).toContain('Poul Holm er mindet om at svare.')
    expect(buttonsOf(reminded.body.value).map(({ verb }) => verb)).not.toContain('role.remind')
    await stage().sendAll()
    const [told, ...more] = sentTo(poul).filter(({ method }) => method === 'POST')
    expect(more).toEqual([])
    expect(wordsOf(cardOf(told))).toContain('Klik Admin minder dig om at svare')
    const again = await teams.press(admin, buttonOf(card, 'role.remind'), { on })
    expect(wordsOf(again.body.value)).toContain('Poul Holm er allerede mindet om det i dag.')
    clock.set('2026-03-03T09:00:00Z')
    expect(buttonsOf((await openRole()).card).map(({ verb }) => verb)).toContain('role.remind')
    clock.set('2026-03-02T09:00:00Z')
    const accepted = await teams.press(poul, buttonOf(cardOf(told), 'role.accept'), { on: told?.id ?? null })
    expect(wordsOf(accepted.body.value)).toContain('Du har sagt ja til rollen. Tak!')
  })

  test('is not reminded once they have answered, nor by somebody without the right', async () => {
    const { card, on } = await nominatePoul()
    const { card: admins } = await openRole()
    const remind = buttonOf(admins, 'role.remind')
    const refused = await teams.press(poul, remind, { on: null })
    expect(refused.body.value).toContain('retten til at tildele roller (KLIK-administrator) mangler.')
    await teams.press(poul, buttonOf(card, 'role.accept'), { on })
    const late = await teams.press(admin, remind, { on: null })
    expect(late.body.value).toContain('Det gælder ikke længere for Poul Holm')
  })
})

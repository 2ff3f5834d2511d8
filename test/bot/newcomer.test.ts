import { beforeEach, describe, expect, test } from '@jest/globals'
import { randomUUID } from 'node:crypto'
import type { ProjectId } from '../../src/domain/ids.js'
import * as answering from '../../src/services/joinRequests/answer.js'
import * as asking from '../../src/services/joinRequests/ask.js'
import * as userAdmin from '../../src/services/users/edit.js'
import { botStage, type BotStage } from '../support/bot.js'
import { aMunicipality, aPerson, aProject, type Someone, type Town } from '../support/builders.js'
import { standingClock } from '../support/clock.js'
import type { Call } from '../support/connector.js'
import { askSql, runSql } from '../support/database.js'
import { buttonOf, buttonsOf, cardOf, channelOf, wordsOf } from '../support/teams.js'

/** The bot's door: whoever nobody knows is looked up in Teams' list of members, once, and otherwise shown the way in. */
const clock = standingClock('2026-03-02T09:00:00Z')
const stage = botStage(clock)
let { app, connector, teams } = {} as BotStage
let town: Town
let ksd: ProjectId
let admin: Someone
let nanna: Someone
let address: string

beforeEach(async () => {
  clock.set('2026-03-02T09:00:00Z')
  ;({ app, connector, teams } = stage())
  await stage().sendAll()
  await runSql('delete from outbox')
  await app.world.data.asSystem(async (tx) => {
    town = await aMunicipality(tx)
    ksd = await aProject(tx, `KSD ${town.id.slice(0, 8)}`, [town])
    admin = await aPerson(tx, town, { fullName: 'Klik Admin', isAdministrator: true })
  })
  const { tenantId } = town
  const aadObjectId = randomUUID()
  nanna = {
    ...admin,
    name: 'Nanna Ny',
    tenantId,
    aadObjectId,
    caller: { kind: 'entra', tenantId, aadObjectId },
  }
  address = `nanna.${aadObjectId}@korsbaek.example`
  await teams.install(admin)
  await stage().sendAll()
  connector.reset()
  connector.members.clear()
})

const member = (more: Record<string, unknown> = {}): void => {
  const { aadObjectId, tenantId } = nanna
  connector.members.set(`29:${aadObjectId}`, {
    ...{ id: `29:${aadObjectId}`, name: 'Nanna Ny', givenName: 'Nanna', surname: 'Ny' },
    ...{ aadObjectId, objectId: aadObjectId, tenantId, userRole: 'user' },
    ...{ email: address.toUpperCase(), userPrincipalName: address },
    ...more,
  })
}
const put = (): Promise<unknown> =>
  userAdmin.create(app.world, admin.caller, {
    ...{ fullName: 'Nanna Ny', email: address },
    access: [{ projectId: ksd, userType: 'PLUS' as const }],
  })
const said = async (text = 'hjælp'): Promise<string> => wordsOf(cardOf((await teams.say(nanna, text)).at(-1)))
const idOf = (call: Call | undefined): string => call?.id ?? ''
const requests = async (): Promise<number> =>
  (await askSql(`select 1 from join_request where aad_object_id = '${nanna.aadObjectId}'`)).length
const keys = async (): Promise<number> =>
  (await askSql(`select 1 from person where aad_object_id = '${nanna.aadObjectId}'`)).length
/** What came to a chat by itself. */
async function told({ aadObjectId }: Pick<Someone, 'aadObjectId'>): Promise<Call[]> {
  await stage().sendAll()
  return connector
    .posts()
    .filter(({ path, body }) => path.includes(`a:${aadObjectId}`) && body.replyToId === undefined)
}

describe('somebody on the books', () => {
  test('is recognised at the first word, and answered', async () => {
    member()
    await put()
    expect(await said('mine opgaver')).toContain('Der er ingen opgaver til dig lige nu.')
    expect(await keys()).toBe(1)
  })

  test('is looked up once', async () => {
    member()
    await put()
    await said()
    await said()
    expect(connector.calls.filter(({ path }) => path.includes('/members/'))).toHaveLength(1)
  })

  test('also by what they press, or say in a channel', async () => {
    member()
    await put()
    expect((await teams.say(nanna, 'hjælp', channelOf(town))).length).toBeGreaterThan(0)
    expect(await keys()).toBe(1)
  })

  test('but not because somebody else gave them the app', async () => {
    member()
    await put()
    await teams.install(nanna)
    expect(await keys()).toBe(0)
  })

  test('in the tab and in the chat at the same moment is bound once, and answered in both', async () => {
    member()
    await put()
    const claims = { name: 'Nanna Ny', addresses: [address], isGuest: false }
    const caller = {
      kind: 'entra',
      tenantId: nanna.tenantId,
      aadObjectId: nanna.aadObjectId,
      claims,
    } as const
    const [words, standing] = await Promise.all([said(), asking.mine(app.world, caller)])
    expect(words).not.toContain('Du er ikke i KLIK endnu')
    expect(standing).toMatchObject({ state: 'KNOWN' })
    const bound = await askSql(
      `select 1 from history h join person p on p.id = h.subject_id
        where h.field = 'signIn' and p.aad_object_id = '${nanna.aadObjectId}'`,
    )
    expect(bound).toHaveLength(1)
  })
})

describe('what the list of members says is believed of whom it was asked alone', () => {
  test.each([
    ['of another tenant', () => ({ tenantId: randomUUID() })],
    ['of somebody else', () => ({ aadObjectId: randomUUID() })],
    ['of somebody else by its other name', () => ({ objectId: randomUUID() })],
    ['of no tenant', () => ({ tenantId: null })],
    ['of a guest', () => ({ userRole: 'guest' })],
    ['of a domain they do not sign in with', () => ({ userPrincipalName: 'x@ballerup.example' })],
    ['with nothing in it', () => ({ email: null, userPrincipalName: null })],
    ['with lists and numbers', () => ({ email: [address], userPrincipalName: 7, name: {} })],
  ])('an answer %s binds nobody', async (_what, forged) => {
    await put()
    member(forged())
    const words = await said()
    expect(words).toMatch(/ikke (oprettet )?i KLIK endnu|gæst/)
    expect(await keys()).toBe(0)
    expect(await requests()).toBe(0)
  })

  test.each([
    ['that is not there', () => connector.members.clear()],
    [
      'that fails',
      () =>
        connector.mood(({ path }) =>
          path.includes('/members/') ? { kind: 'refuses', status: 503 } : { kind: 'ok' },
        ),
    ],
  ])('one %s leaves a sentence with a way forward, and no names', async (_what, fail) => {
    await put()
    member()
    fail()
    const words = await said()
    expect(words).toContain('Du er ikke oprettet i KLIK endnu')
    expect(words).not.toContain('Klik Admin')
    expect(await keys()).toBe(0)
  })

  test('a guest is told whom to ask, and nothing of the municipality', async () => {
    member({ userRole: 'guest' })
    const words = await said()
    expect(words).toContain('Du er gæst')
    expect(words).not.toContain('Klik Admin')
  })
})

describe('somebody who is not on the books', () => {
  const asks = async () => {
    const [card] = await teams.say(nanna, 'hjælp')
    const pressed = await teams.press(nanna, buttonOf(cardOf(card), 'joinRequest.ask'), { on: idOf(card) })
    return { card, words: wordsOf(pressed.body.value) }
  }

  test('reads who can let them in, and asks', async () => {
    member()
    const words = await said()
    expect(words).toContain('Du er ikke i KLIK endnu')
    expect(words).toContain('Klik Admin er KLIK-administrator og kan lukke dig ind.')
    expect(words).toContain(`Nanna Ny, ${address}`)
    const { words: after } = await asks()
    expect(after).toContain('Klik Admin har fået besked.')
    expect(after).toContain('Svarer ingen inden 01-04-2026')
    expect(await requests()).toBe(1)
    expect(await said()).toContain('Du har bedt om at komme ind')
  })

  test('twice on the same button is one request, and one card', async () => {
    member()
    const { card } = await asks()
    const again = await teams.press(nanna, buttonOf(cardOf(card), 'joinRequest.ask'), { on: idOf(card) })
    expect(wordsOf(again.body.value)).toContain('Du har bedt om at komme ind')
    expect(await requests()).toBe(1)
    expect(await told(admin)).toHaveLength(1)
  })

  test('in a channel learns of nobody', async () => {
    member()
    const words = wordsOf((await teams.say(nanna, 'hjælp', channelOf(town))).map(({ body }) => body))
    expect(words).not.toContain('Klik Admin')
  })

  test('is let in on the card as what was chosen for each project, and hears it on one', async () => {
    member()
    await asks()
    const [card] = await told(admin)
    const shown = cardOf(card)
    expect(wordsOf(shown)).toContain('Nanna Ny beder om at komme ind i KLIK')
    expect(wordsOf(shown)).toContain(address)
    connector.reset()
    const admit = buttonOf(shown, 'joinRequest.admit')
    const typed = { [ksd]: 'STANDARD' }
    const pressed = await teams.press(admin, admit, { on: idOf(card), typed })
    expect(wordsOf(pressed.body.value)).toContain('Klik Admin har lukket Nanna Ny ind.')
    expect(buttonsOf(pressed.body.value)).toEqual([])
    const [heard, ...more] = (await told(nanna)).map((call) => wordsOf(cardOf(call)))
    expect(more).toEqual([])
    expect(heard).toContain('Du er oprettet i KLIK')
    expect(heard).toContain('Du er nu Standardbruger.')
    expect(await said('mine opgaver')).toContain('Der er ingen opgaver til dig lige nu.')
  })

  test('is told no with the reason, on a card and at the next word', async () => {
    member()
    await asks()
    const [card] = await told(admin)
    connector.reset()
    const decline = buttonOf(cardOf(card), 'joinRequest.decline')
    const pressed = await teams.press(admin, decline, { on: idOf(card), typed: { reason: 'Spørg Elin' } })
    expect(wordsOf(pressed.body.value)).toContain('Klik Admin har sagt nej til Nanna Ny.')
    const [heard, ...more] = (await told(nanna)).map((call) => wordsOf(cardOf(call)))
    expect(more).toEqual([])
    expect(heard).toContain('Klik Admin har sagt nej.')
    expect(heard).toContain('Begrundelse: Spørg Elin')
    const next = await said()
    expect(next).toContain('Du kan bede igen fra 09-03-2026.')
    expect(next).toContain('Begrundelse: Spørg Elin')
  })

  test('every administrator’s card says who answered; a late press is told so', async () => {
    member()
    const other = await app.world.data.asSystem((tx) =>
      aPerson(tx, town, { fullName: 'Anden Admin', isAdministrator: true }),
    )
    await teams.install(other)
    await stage().sendAll()
    connector.reset()
    await asks()
    const [mine] = await told(admin)
    const [theirs] = await told(other)
    await teams.press(admin, buttonOf(cardOf(mine), 'joinRequest.decline'), { on: idOf(mine) })
    await stage().sendAll()
    const update = connector.accepted.find(
      ({ method, path }) => method === 'PUT' && path.includes(idOf(theirs)),
    )
    expect(wordsOf(cardOf(update))).toContain('Klik Admin har sagt nej til Nanna Ny.')
    const late = await teams.press(other, buttonOf(cardOf(theirs), 'joinRequest.admit'), { on: idOf(theirs) })
    expect(wordsOf(late.body.value)).toContain('Klik Admin har allerede svaret Nanna Ny.')
    expect(await keys()).toBe(0)
  })

  test('who asked in the tab is answered in the chat they came to since', async () => {
    member()
    const claims = { name: 'Nanna Ny', addresses: [address], isGuest: false }
    const { tenantId, aadObjectId } = nanna
    await asking.ask(app.world, { kind: 'entra', tenantId, aadObjectId, claims })
    expect(await said()).toContain('Du får svaret her i chatten.')
    const { requests: all } = await answering.list(app.world, admin.caller)
    const joinRequestId = all[0]?.id as never
    await answering.decline(app.world, admin.caller, { joinRequestId, reason: null })
    expect((await told(nanna)).map((call) => wordsOf(cardOf(call))).join()).toContain('har sagt nej')
  })

  test('who has come in since gets told so by the old button', async () => {
    member()
    const [card] = await teams.say(nanna, 'hjælp')
    await put()
    const pressed = await teams.press(nanna, buttonOf(cardOf(card), 'joinRequest.ask'), { on: idOf(card) })
    expect(wordsOf(pressed.body.value)).toContain('Du er i KLIK')
    expect(await requests()).toBe(0)
  })

  test('with an address that is somebody’s: the administrators see whose', async () => {
    const elin = await app.world.data.asSystem((tx) =>
      aPerson(tx, town, { fullName: 'Elin Nielsen', email: address }),
    )
    member()
    expect(await said()).toContain('Din e-mail står på en anden bruger i KLIK.')
    await asks()
    const [card] = await told(admin)
    expect(wordsOf(cardOf(card))).toContain('Elin Nielsen har den e-mail og logger på med en anden konto.')
    expect(buttonsOf(cardOf(card)).map(({ verb }) => verb)).toEqual(['joinRequest.decline'])
    expect(
      await askSql(`select 1 from person where id = '${elin.id}' and aad_object_id = '${elin.aadObjectId}'`),
    ).toHaveLength(1)
  })

  test('with the addresses of two: refused, and the administrators are told', async () => {
    await put()
    await app.world.data.asSystem((tx) =>
      aPerson(tx, town, { fullName: 'Elin Nielsen', email: `x${address}` }),
    )
    member({ email: `x${address}` })
    expect(await said()).toContain('Du er ikke i KLIK endnu')
    const words = (await told(admin)).map((call) => wordsOf(cardOf(call))).join()
    expect(words).toContain('Et login passer på flere brugere')
    expect(words).toMatch(/Nanna Ny og Elin Nielsen|Elin Nielsen og Nanna Ny/)
    expect(await keys()).toBe(0)
  })
})

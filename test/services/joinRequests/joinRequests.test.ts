import { describe, expect, test } from '@jest/globals'
import { newId, type PersonId } from '../../../src/domain/ids.js'
import * as answering from '../../../src/services/joinRequests/answer.js'
import * as asking from '../../../src/services/joinRequests/ask.js'
import type { Signing } from '../../../src/services/users/firstSignIn.js'
import { cleanUp } from '../../../src/services/retention.js'
import { aMunicipality, aPerson } from '../../support/builders.js'
import { newcomerRoom } from '../../support/newcomers.js'
import type { Cast } from '../../support/users.js'

/** Asking to be let in, and the answers; on the database itself. */
const { of, signing, signsIn, outcome, onTheBooks, bindings, row, count } = newcomerRoom()

describe('asking to be let in', () => {
  const askers = (): Promise<number> => count(`join_request where municipality_id = '${of.cast.town.id}'`)

  test('names the administrators, and tells each of them once', async () => {
    const nanna = signing()
    expect(await asking.mine(of.room.world, nanna)).toMatchObject({
      ...{ state: 'NEW', municipality: of.cast.town.name, administrators: ['Klik Admin'], mayAsk: true },
      ...{ name: 'Nanna Ny', email: of.address, isAddressTaken: false },
    })
    expect(await askers()).toBe(0)
    const all = await Promise.all(Array.from({ length: 6 }, () => asking.ask(of.room.world, { ...nanna })))
    for (const one of all)
      expect(one).toMatchObject({ state: 'PENDING', mayAsk: false, expiresOn: '2026-04-01' })
    expect(await askers()).toBe(1)
    expect(
      await count(
        `outbox where event->>'type' = 'joinRequest.asked' and municipality_id = '${of.cast.town.id}'`,
      ),
    ).toBe(1)
  })

  test.each([
    [
      'a guest',
      () => signing({ claims: { name: 'Gæst', addresses: [of.address], isGuest: true } }),
      'guest-here',
    ],
    [
      'somebody of an unknown tenant',
      () => signing({ tenantId: crypto.randomUUID() }),
      'unknown-municipality',
    ],
  ])('%s learns of nobody and leaves nothing behind', async (_what, make, code) => {
    const who = make()
    for (const ask of [asking.mine, asking.ask])
      await expect(ask(of.room.world, who)).rejects.toMatchObject({ code, facts: {} })
    expect(await count(`join_request where aad_object_id = '${who.aadObjectId}'`)).toBe(0)
  })

  test('without a name, or where nobody could answer, there is nothing to press', async () => {
    const nameless = signing({ claims: { name: null, addresses: [], isGuest: false } })
    expect(await asking.mine(of.room.world, nameless)).toMatchObject({ mayAsk: false })
    await expect(asking.ask(of.room.world, nameless)).rejects.toMatchObject({ code: 'nobody-here' })
    const town = await of.room.asSystem((tx) => aMunicipality(tx))
    const early = signing({ tenantId: town.tenantId })
    expect(await asking.mine(of.room.world, early)).toMatchObject({ administrators: [], mayAsk: false })
    await expect(asking.ask(of.room.world, early)).rejects.toMatchObject({ code: 'nobody-here' })
  })

  test('somebody on the books need not: they are in', async () => {
    const id = await onTheBooks()
    const nanna = signing()
    expect(await asking.ask(of.room.world, nanna)).toMatchObject({ state: 'KNOWN' })
    expect(await outcome(nanna)).toBe(id)
    expect(await askers()).toBe(0)
  })

  const asked = async (who: Signing) => {
    await asking.ask(of.room.world, who)
    const { requests } = await answering.list(of.room.world, of.cast.admin.caller)
    const [first] = requests
    if (!first) throw new Error('nobody asked')
    return first as typeof first & { id: never }
  }

  test('let in: a user with that key, as what was chosen on which project', async () => {
    const nanna = signing()
    const { id: joinRequestId } = await asked(nanna)
    const access = [{ projectId: of.cast.ksd, userType: 'LIGHT' as const }]
    expect(
      await answering.admit(of.room.world, of.cast.admin.caller, { joinRequestId, access }),
    ).toMatchObject({
      ...{ state: 'ADMITTED', answeredBy: 'Klik Admin' },
    })
    const me = await signsIn(nanna)
    expect(me).toMatchObject({ name: 'Nanna Ny', projects: [{ id: of.cast.ksd, userType: 'LIGHT' }] })
    expect(await bindings(me.personId as PersonId)).toBe(1)
    expect((await answering.list(of.room.world, of.cast.admin.caller)).requests).toEqual([])
  })

  test('told no: with the reason, and not again before a week has gone', async () => {
    const nanna = signing()
    const { id: joinRequestId } = await asked(nanna)
    const reason = ' Du er ikke på projektet '
    await answering.decline(of.room.world, of.cast.admin.caller, { joinRequestId, reason })
    expect(await asking.mine(of.room.world, nanna)).toMatchObject({
      ...{ state: 'DECLINED', reason: 'Du er ikke på projektet', answeredBy: 'Klik Admin' },
      ...{ mayAsk: false, askAgainOn: '2026-03-09' },
    })
    of.room.clock.set('2026-03-09T08:59:00Z')
    await expect(asking.ask(of.room.world, nanna)).rejects.toMatchObject({ code: 'join-request-not-yet' })
    of.room.clock.set('2026-03-09T09:00:00Z')
    expect(await asking.ask(of.room.world, nanna)).toMatchObject({ state: 'PENDING' })
  })

  test('two administrators at the same moment: the first answer counts, and the other is told whose it was', async () => {
    const { id: joinRequestId } = await asked(signing())
    const other = await of.room.asSystem((tx) =>
      aPerson(tx, of.cast.town, { fullName: 'Anden Admin', isAdministrator: true }),
    )
    const answers = await Promise.allSettled([
      answering.admit(of.room.world, of.cast.admin.caller, { joinRequestId, access: [] }),
      answering.decline(of.room.world, other.caller, { joinRequestId, reason: null }),
    ])
    const [refused] = answers.flatMap((one) => (one.status === 'rejected' ? [one.reason as object] : []))
    expect(answers.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
    expect(refused).toMatchObject({ code: 'join-request-over', facts: { name: 'Nanna Ny' } })
    const made = await count(`person where lower(email) = '${of.address}'`)
    expect(made).toBe(answers[0].status === 'fulfilled' ? 1 : 0)
  })

  test('put on the books meanwhile: in at the next try, and the request is settled', async () => {
    const nanna = signing()
    const { id: joinRequestId } = await asked(nanna)
    const id = await onTheBooks()
    expect((await answering.list(of.room.world, of.cast.admin.caller)).requests).toMatchObject([
      { clash: { id, signsIn: false } },
    ])
    await expect(
      answering.admit(of.room.world, of.cast.admin.caller, { joinRequestId, access: [] }),
    ).rejects.toMatchObject({ code: 'email-taken' })
    expect(await outcome(nanna)).toBe(id)
    expect((await answering.read(of.room.world, of.cast.admin.caller, joinRequestId)).request).toMatchObject({
      ...{ state: 'ADMITTED', answeredBy: null },
    })
  })

  test('the same person with a new account: the user stays who they are, and the old account is nobody’s', async () => {
    const id = await onTheBooks({ access: [{ projectId: of.cast.ksd, userType: 'PLUS' }] })
    const before = signing()
    await signsIn(before)
    const after = signing()
    const { id: joinRequestId } = await asked(after)
    await answering.link(of.room.world, of.cast.admin.caller, { joinRequestId, personId: id })
    expect(await signsIn(after)).toMatchObject({ personId: id, projects: [{ userType: 'PLUS' }] })
    expect(await outcome(before)).toBe('nobody-here')
    const written = await of.room.sql<{ actor_id: string }>(
      `select actor_id from history where subject_id = '${id}' and field = 'signIn' order by at, actor_id = '${id}' desc`,
    )
    expect(written.map(({ actor_id }) => actor_id)).toEqual([id, of.cast.admin.id])
  })

  test('nobody is made somebody whose address they have not got, nor the administrator themselves', async () => {
    const { id: joinRequestId } = await asked(signing())
    const link = (personId: PersonId) =>
      answering.link(of.room.world, of.cast.admin.caller, { joinRequestId, personId })
    for (const personId of [of.cast.plus.id, of.cast.stranger.id, newId<PersonId>()])
      await expect(link(personId)).rejects.toMatchObject({ code: 'not-found' })
    const own = (await row(of.cast.admin.id)).email ?? ''
    await asking.ask(of.room.world, signing({}, [own]))
    const { requests } = await answering.list(of.room.world, of.cast.admin.caller)
    const second = requests.find(({ email }) => email === own)?.id as never
    await expect(
      answering.link(of.room.world, of.cast.admin.caller, {
        joinRequestId: second,
        personId: of.cast.admin.id,
      }),
    ).rejects.toMatchObject({ code: 'not-yourself' })
  })

  test('nobody answers: gone after a month, and one may ask again', async () => {
    const nanna = signing()
    const { id: joinRequestId } = await asked(nanna)
    of.room.clock.set('2026-04-01T09:00:01Z')
    expect(await asking.mine(of.room.world, nanna)).toMatchObject({ state: 'NEW', mayAsk: true })
    expect((await answering.list(of.room.world, of.cast.admin.caller)).requests).toEqual([])
    expect((await answering.read(of.room.world, of.cast.admin.caller, joinRequestId)).request.state).toBe(
      'EXPIRED',
    )
    await expect(
      answering.admit(of.room.world, of.cast.admin.caller, { joinRequestId, access: [] }),
    ).rejects.toMatchObject({ code: 'join-request-over' })
    await cleanUp(of.room.world)
    expect(await askers()).toBe(0)
    expect(await asking.ask(of.room.world, nanna)).toMatchObject({ state: 'PENDING' })
  })

  test('is answered by administrators of that municipality alone', async () => {
    const { id: joinRequestId } = await asked(signing())
    const decline = (who: Cast['admin']) =>
      answering.decline(of.room.world, who.caller, { joinRequestId, reason: null })
    await expect(decline(of.cast.plus)).rejects.toMatchObject({ code: 'forbidden' })
    for (const who of [of.cast.stranger, of.cast.kombit])
      await expect(decline(who)).rejects.toMatchObject({ code: 'not-found' })
    await expect(answering.list(of.room.world, of.cast.plus.caller)).rejects.toMatchObject({
      code: 'forbidden',
    })
    expect((await answering.list(of.room.world, of.cast.stranger.caller)).requests).toEqual([])
  })
})

import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals'
import { newId, type PersonId } from '../../../src/domain/ids.js'
import { foldAddress } from '../../../src/domain/signIn.js'
import type { Person } from '../../../src/domain/person.js'
import * as answering from '../../../src/services/joinRequests/answer.js'
import * as asking from '../../../src/services/joinRequests/ask.js'
import { recognised, type Signing } from '../../../src/services/users/firstSignIn.js'
import * as userAdmin from '../../../src/services/users/edit.js'
import * as userDeletion from '../../../src/services/users/delete.js'
import * as people from '../../../src/services/users/people.js'
import * as users from '../../../src/services/users/users.js'
import { cleanUp } from '../../../src/services/retention.js'
import { aMunicipality, aPerson } from '../../support/builders.js'
import { aCast, userRoom, type Cast } from '../../support/users.js'

/** Who comes in, as whom, and what is kept of it; on the database itself. */
let room: Awaited<ReturnType<typeof userRoom>>
let cast: Cast
let address: string

beforeAll(async () => {
  room = await userRoom()
})
afterAll(() => room.close())
beforeEach(async () => {
  room.clock.set('2026-03-02T09:00:00Z')
  cast = await room.asSystem(aCast)
  address = `nanna.${crypto.randomUUID()}@korsbaek.example`
})

const signing = (more: Partial<Signing> = {}, addresses: string[] = [address]): Signing => ({
  kind: 'entra',
  tenantId: cast.town.tenantId,
  aadObjectId: crypto.randomUUID(),
  claims: { name: 'Nanna Ny', addresses, isGuest: false },
  ...more,
})

/** Put on the books by the administrator, as from the form. */
const onTheBooks = async (more: object = {}): Promise<PersonId> => {
  const given = { fullName: 'Nanna Ny', email: address, access: [], ...more }
  return (await userAdmin.create(room.world, cast.admin.caller, given)).id as PersonId
}

const signsIn = (who: Signing) => recognised(room.world, who, () => people.me(room.world, who))
const outcome = (who: Signing): Promise<string> =>
  signsIn(who).then(
    ({ personId }) => personId,
    (error: unknown) => (error as { code?: string }).code ?? String(error),
  )
const row = async (id: PersonId): Promise<Person> => {
  const [found] = await room.sql<Person>(
    `select *, tenant_id as "tenantId", aad_object_id as "aadObjectId" from person where id = '${id}'`,
  )
  if (!found) throw new Error(id)
  return found
}
const count = async (from: string): Promise<number> =>
  (await room.sql<{ n: number }>(`select count(*)::int as n from ${from}`))[0]?.n ?? -1
const bindings = (id: PersonId): Promise<number> =>
  count(`history where subject = 'person' and subject_id = '${id}' and field = 'signIn'`)

describe('somebody who was put on the books', () => {
  test('is recognised at the first sign-in, once, and it is written down without the address', async () => {
    const id = await onTheBooks()
    const nanna = signing()
    expect(await outcome(nanna)).toBe(id)
    expect(await outcome(nanna)).toBe(id)
    expect(await row(id)).toMatchObject({ tenantId: nanna.tenantId, aadObjectId: nanna.aadObjectId })
    const written = await room.sql<Record<string, unknown>>(
      `select * from history where subject_id = '${id}' and field = 'signIn'`,
    )
    expect(written).toHaveLength(1)
    expect(written[0]).toMatchObject({ actor_id: id, old_value: null, new_value: null })
    expect(JSON.stringify(written)).not.toContain(address)
  })

  test('from Excel in other letters, too', async () => {
    const id = await onTheBooks({ email: address.toUpperCase() })
    expect(await outcome(signing())).toBe(id)
  })

  test('as an administrator just the same, and as the very first of the municipality', async () => {
    const town = await room.asSystem((tx) => aMunicipality(tx))
    const first = newId<PersonId>()
    await room.sql(
      `insert into person (id, municipality_id, organisation_id, side, full_name, name_sort, email, is_administrator)
        values ('${first}', '${town.id}', '${town.organisationId}', 'MUNICIPALITY', 'Første', 'første', '${address}', true)`,
    )
    const who = signing({ tenantId: town.tenantId })
    expect(await signsIn(who)).toMatchObject({ personId: first, sees: { users: true } })
    const { rights } = await users.options(room.world, who)
    expect(rights).toMatchObject({ create: true, admit: true, setAdministrator: true })
  })

  test('from two doors at the same moment is bound once', async () => {
    const id = await onTheBooks()
    const nanna = signing()
    const came = await Promise.all(Array.from({ length: 8 }, () => outcome({ ...nanna })))
    expect(new Set(came)).toEqual(new Set([id]))
    expect(await bindings(id)).toBe(1)
  })

  test('by two accounts at the same moment is one of them', async () => {
    const id = await onTheBooks()
    const accounts = Array.from({ length: 6 }, () => signing())
    const came = await Promise.all(accounts.map(outcome))
    expect(came.filter((one) => one === id)).toHaveLength(1)
    expect(came.filter((one) => one === 'nobody-here')).toHaveLength(5)
    const winner = accounts[came.indexOf(id)]
    expect((await row(id)).aadObjectId).toBe(winner?.aadObjectId)
  })

  test('two of one account, each known by another address, are never both it', async () => {
    const other = `n.ny.${crypto.randomUUID()}@korsbaek.example`
    const one = await onTheBooks()
    const two = await onTheBooks({ email: other })
    const nanna = signing()
    const byTwo = { ...nanna, claims: { name: 'Nanna Ny', addresses: [other], isGuest: false } }
    const came = await Promise.all([outcome(nanna), outcome(byTwo)])
    expect([
      [one, one],
      [two, two],
    ]).toContainEqual(came)
    expect(await count(`person where aad_object_id = '${nanna.aadObjectId}'`)).toBe(1)
  })
})

describe('nobody is recognised', () => {
  const stays = async (who: Signing, code = 'nobody-here'): Promise<void> => {
    const id = await onTheBooks()
    expect(await outcome(who)).toBe(code)
    expect(await row(id)).toMatchObject({ tenantId: null, aadObjectId: null })
    expect(await bindings(id)).toBe(0)
  }

  test('with the same address from the tenant of another municipality', () =>
    stays(signing({ tenantId: cast.other.tenantId })))
  test('nor from a tenant of nobody’s', () =>
    stays(signing({ tenantId: crypto.randomUUID() }), 'unknown-municipality'))
  test('as a guest', () =>
    stays(signing({ claims: { name: 'Gæst', addresses: [address], isGuest: true } }), 'guest-here'))
  test('without an address', () => stays(signing({}, [])))
  test('without anything said of them', () => stays(signing({ claims: null })))
  test.each(['n\u0430nna', 'nann\u0410', 'nanna\u200b', 'na nna'])(
    'by an address that only looks like it (%j)',
    (like) => stays(signing({}, [address.replace('nanna', like)])),
  )

  test('by what a database holds for the same letter', async () => {
    // lower('K') of the Kelvin sign is a k to PostgreSQL.
    address = `klaus.${crypto.randomUUID()}@korsbaek.example`
    await stays(signing({}, [`\u212A${address.slice(1)}`]))
  })

  test('and an address in another case on the token is the same address all the same', async () => {
    const id = await onTheBooks()
    expect(await outcome(signing({}, [foldAddress(` ${address.toUpperCase()} `) ?? '']))).toBe(id)
  })
})

describe('once bound, only the key counts', () => {
  test('another address in Entra changes nothing, neither here nor there', async () => {
    const id = await onTheBooks()
    const nanna = signing()
    await signsIn(nanna)
    const married = {
      ...nanna,
      claims: { name: 'Nanna Gift', addresses: ['gift@korsbaek.example'], isGuest: false },
    }
    expect(await outcome(married)).toBe(id)
    const [kept] = await room.sql<{ email: string; full_name: string }>(
      `select email, full_name from person where id = '${id}'`,
    )
    expect(kept).toEqual({ email: address, full_name: 'Nanna Ny' })
  })

  test('somebody else who is given the address is somebody else, and the administrators see it', async () => {
    const id = await onTheBooks()
    await signsIn(signing())
    const newcomer = signing({ claims: { name: 'Nanna Nyere', addresses: [address], isGuest: false } })
    expect(await outcome(newcomer)).toBe('nobody-here')
    expect(await asking.ask(room.world, newcomer)).toMatchObject({ state: 'PENDING', isAddressTaken: true })
    const { requests } = await answering.list(room.world, cast.admin.caller)
    expect(requests).toMatchObject([
      { name: 'Nanna Nyere', email: address, clash: { id, name: 'Nanna Ny', signsIn: true } },
    ])
  })

  test('the same object id in another tenant is another person', async () => {
    const id = await onTheBooks()
    const nanna = signing()
    await signsIn(nanna)
    expect(await outcome({ ...nanna, tenantId: cast.other.tenantId })).toBe('nobody-here')
    const twin = await room.asSystem((tx) => aPerson(tx, cast.other))
    await room.sql(`update person set aad_object_id = '${nanna.aadObjectId}' where id = '${twin.id}'`)
    expect(await outcome({ ...nanna, tenantId: cast.other.tenantId })).toBe(twin.id)
    expect(await outcome(nanna)).toBe(id)
  })

  test('a municipality that moves to another tenant finds its people again, once', async () => {
    const id = await onTheBooks()
    const before = signing()
    await signsIn(before)
    const tenantId = crypto.randomUUID()
    await room.sql(`update municipality set tenant_id = '${tenantId}' where id = '${cast.town.id}'`)
    const after = signing({ tenantId })
    expect(await outcome(after)).toBe(id)
    expect(await outcome(signing({ tenantId }))).toBe('nobody-here')
    expect(await outcome({ ...before })).toBe('unknown-municipality')
    expect(await bindings(id)).toBe(2)
  })
})

test('several on the books with the addresses of one sign-in: nobody is let in, and the administrators are told once', async () => {
  const other = `n.ny.${crypto.randomUUID()}@korsbaek.example`
  const ids = [await onTheBooks(), await onTheBooks({ email: other, fullName: 'Nanna Gammel' })]
  const nanna = signing({}, [address, other])
  for (let times = 0; times < 3; times += 1) expect(await outcome(nanna)).toBe('nobody-here')
  const told = await room.sql<{ event: { personIds: string[] }; person_id: string }>(
    `select event, person_id from outbox where event->>'type' = 'signIn.ambiguous' and municipality_id = '${cast.town.id}'`,
  )
  expect(told.map(({ person_id }) => person_id)).toEqual([cast.admin.id])
  expect(told[0]?.event.personIds.sort()).toEqual(ids.sort())
  for (const id of ids) expect(await row(id)).toMatchObject({ aadObjectId: null })
})

describe('somebody who was deleted', () => {
  test('and comes back has to ask, and is not who they were', async () => {
    const id = await onTheBooks()
    const nanna = signing()
    await signsIn(nanna)
    await userDeletion.remove(room.world, cast.admin.caller, { personId: id, version: 1 })
    expect(await outcome(nanna)).toBe('nobody-here')
    expect(await asking.mine(room.world, nanna)).toMatchObject({ state: 'NEW', mayAsk: true })
  })

  test('and put on the books again is recognised as the new one', async () => {
    const old = await onTheBooks()
    const nanna = signing()
    await signsIn(nanna)
    await userDeletion.remove(room.world, cast.admin.caller, { personId: old, version: 1 })
    const again = await onTheBooks()
    expect(await outcome(nanna)).toBe(again)
    expect(again).not.toBe(old)
  })

  test('while they are recognised is not', async () => {
    const id = await onTheBooks()
    const nanna = signing()
    const [came] = await Promise.all([
      outcome(nanna),
      userDeletion.remove(room.world, cast.admin.caller, { personId: id, version: 1 }),
    ])
    expect([id, 'nobody-here']).toContain(came)
    expect(
      await count(`person where id = '${id}' and deleted_at is not null and aad_object_id is null`),
    ).toBe(1)
  })
})

describe('asking to be let in', () => {
  const askers = (): Promise<number> => count(`join_request where municipality_id = '${cast.town.id}'`)

  test('names the administrators, and tells each of them once', async () => {
    const nanna = signing()
    expect(await asking.mine(room.world, nanna)).toMatchObject({
      ...{ state: 'NEW', municipality: cast.town.name, administrators: ['Klik Admin'], mayAsk: true },
      ...{ name: 'Nanna Ny', email: address, isAddressTaken: false },
    })
    expect(await askers()).toBe(0)
    const all = await Promise.all(Array.from({ length: 6 }, () => asking.ask(room.world, { ...nanna })))
    for (const one of all)
      expect(one).toMatchObject({ state: 'PENDING', mayAsk: false, expiresOn: '2026-04-01' })
    expect(await askers()).toBe(1)
    expect(
      await count(
        `outbox where event->>'type' = 'joinRequest.asked' and municipality_id = '${cast.town.id}'`,
      ),
    ).toBe(1)
  })

  test.each([
    [
      'a guest',
      () => signing({ claims: { name: 'Gæst', addresses: [address], isGuest: true } }),
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
      await expect(ask(room.world, who)).rejects.toMatchObject({ code, facts: {} })
    expect(await count(`join_request where aad_object_id = '${who.aadObjectId}'`)).toBe(0)
  })

  test('without a name, or where nobody could answer, there is nothing to press', async () => {
    const nameless = signing({ claims: { name: null, addresses: [], isGuest: false } })
    expect(await asking.mine(room.world, nameless)).toMatchObject({ mayAsk: false })
    await expect(asking.ask(room.world, nameless)).rejects.toMatchObject({ code: 'nobody-here' })
    const town = await room.asSystem((tx) => aMunicipality(tx))
    const early = signing({ tenantId: town.tenantId })
    expect(await asking.mine(room.world, early)).toMatchObject({ administrators: [], mayAsk: false })
    await expect(asking.ask(room.world, early)).rejects.toMatchObject({ code: 'nobody-here' })
  })

  test('somebody on the books need not: they are in', async () => {
    const id = await onTheBooks()
    const nanna = signing()
    expect(await asking.ask(room.world, nanna)).toMatchObject({ state: 'KNOWN' })
    expect(await outcome(nanna)).toBe(id)
    expect(await askers()).toBe(0)
  })

  const asked = async (who: Signing) => {
    await asking.ask(room.world, who)
    const { requests } = await answering.list(room.world, cast.admin.caller)
    const [first] = requests
    if (!first) throw new Error('nobody asked')
    return first as typeof first & { id: never }
  }

  test('let in: a user with that key, as what was chosen on which project', async () => {
    const nanna = signing()
    const { id: joinRequestId } = await asked(nanna)
    const access = [{ projectId: cast.ksd, userType: 'LIGHT' as const }]
    expect(await answering.admit(room.world, cast.admin.caller, { joinRequestId, access })).toMatchObject({
      ...{ state: 'ADMITTED', answeredBy: 'Klik Admin' },
    })
    const me = await signsIn(nanna)
    expect(me).toMatchObject({ name: 'Nanna Ny', projects: [{ id: cast.ksd, userType: 'LIGHT' }] })
    expect(await bindings(me.personId as PersonId)).toBe(1)
    expect((await answering.list(room.world, cast.admin.caller)).requests).toEqual([])
  })

  test('told no: with the reason, and not again before a week has gone', async () => {
    const nanna = signing()
    const { id: joinRequestId } = await asked(nanna)
    const reason = ' Du er ikke på projektet '
    await answering.decline(room.world, cast.admin.caller, { joinRequestId, reason })
    expect(await asking.mine(room.world, nanna)).toMatchObject({
      ...{ state: 'DECLINED', reason: 'Du er ikke på projektet', answeredBy: 'Klik Admin' },
      ...{ mayAsk: false, askAgainOn: '2026-03-09' },
    })
    room.clock.set('2026-03-09T08:59:00Z')
    await expect(asking.ask(room.world, nanna)).rejects.toMatchObject({ code: 'join-request-not-yet' })
    room.clock.set('2026-03-09T09:00:00Z')
    expect(await asking.ask(room.world, nanna)).toMatchObject({ state: 'PENDING' })
  })

  test('two administrators at the same moment: the first answer counts, and the other is told whose it was', async () => {
    const { id: joinRequestId } = await asked(signing())
    const other = await room.asSystem((tx) =>
      aPerson(tx, cast.town, { fullName: 'Anden Admin', isAdministrator: true }),
    )
    const answers = await Promise.allSettled([
      answering.admit(room.world, cast.admin.caller, { joinRequestId, access: [] }),
      answering.decline(room.world, other.caller, { joinRequestId, reason: null }),
    ])
    const [refused] = answers.flatMap((one) => (one.status === 'rejected' ? [one.reason as object] : []))
    expect(answers.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
    expect(refused).toMatchObject({ code: 'join-request-over', facts: { name: 'Nanna Ny' } })
    const made = await count(`person where lower(email) = '${address}'`)
    expect(made).toBe(answers[0].status === 'fulfilled' ? 1 : 0)
  })

  test('put on the books meanwhile: in at the next try, and the request is settled', async () => {
    const nanna = signing()
    const { id: joinRequestId } = await asked(nanna)
    const id = await onTheBooks()
    expect((await answering.list(room.world, cast.admin.caller)).requests).toMatchObject([
      { clash: { id, signsIn: false } },
    ])
    await expect(
      answering.admit(room.world, cast.admin.caller, { joinRequestId, access: [] }),
    ).rejects.toMatchObject({ code: 'email-taken' })
    expect(await outcome(nanna)).toBe(id)
    expect((await answering.read(room.world, cast.admin.caller, joinRequestId)).request).toMatchObject({
      ...{ state: 'ADMITTED', answeredBy: null },
    })
  })

  test('the same person with a new account: the user stays who they are, and the old account is nobody’s', async () => {
    const id = await onTheBooks({ access: [{ projectId: cast.ksd, userType: 'PLUS' }] })
    const before = signing()
    await signsIn(before)
    const after = signing()
    const { id: joinRequestId } = await asked(after)
    await answering.link(room.world, cast.admin.caller, { joinRequestId, personId: id })
    expect(await signsIn(after)).toMatchObject({ personId: id, projects: [{ userType: 'PLUS' }] })
    expect(await outcome(before)).toBe('nobody-here')
    const written = await room.sql<{ actor_id: string }>(
      `select actor_id from history where subject_id = '${id}' and field = 'signIn' order by at, actor_id = '${id}' desc`,
    )
    expect(written.map(({ actor_id }) => actor_id)).toEqual([id, cast.admin.id])
  })

  test('nobody is made somebody whose address they have not got, nor the administrator themselves', async () => {
    const { id: joinRequestId } = await asked(signing())
    const link = (personId: PersonId) =>
      answering.link(room.world, cast.admin.caller, { joinRequestId, personId })
    for (const personId of [cast.plus.id, cast.stranger.id, newId<PersonId>()])
      await expect(link(personId)).rejects.toMatchObject({ code: 'not-found' })
    const own = (await row(cast.admin.id)).email
    await asking.ask(room.world, signing({}, [own]))
    const { requests } = await answering.list(room.world, cast.admin.caller)
    const second = requests.find(({ email }) => email === own)?.id as never
    await expect(
      answering.link(room.world, cast.admin.caller, { joinRequestId: second, personId: cast.admin.id }),
    ).rejects.toMatchObject({ code: 'not-yourself' })
  })

  test('nobody answers: gone after a month, and one may ask again', async () => {
    const nanna = signing()
    const { id: joinRequestId } = await asked(nanna)
    room.clock.set('2026-04-01T09:00:01Z')
    expect(await asking.mine(room.world, nanna)).toMatchObject({ state: 'NEW', mayAsk: true })
    expect((await answering.list(room.world, cast.admin.caller)).requests).toEqual([])
    expect((await answering.read(room.world, cast.admin.caller, joinRequestId)).request.state).toBe('EXPIRED')
    await expect(
      answering.admit(room.world, cast.admin.caller, { joinRequestId, access: [] }),
    ).rejects.toMatchObject({ code: 'join-request-over' })
    await cleanUp(room.world)
    expect(await askers()).toBe(0)
    expect(await asking.ask(room.world, nanna)).toMatchObject({ state: 'PENDING' })
  })

  test('is answered by administrators of that municipality alone', async () => {
    const { id: joinRequestId } = await asked(signing())
    const decline = (who: Cast['admin']) =>
      answering.decline(room.world, who.caller, { joinRequestId, reason: null })
    await expect(decline(cast.plus)).rejects.toMatchObject({ code: 'forbidden' })
    for (const who of [cast.stranger, cast.kombit])
      await expect(decline(who)).rejects.toMatchObject({ code: 'not-found' })
    await expect(answering.list(room.world, cast.plus.caller)).rejects.toMatchObject({ code: 'forbidden' })
    expect((await answering.list(room.world, cast.stranger.caller)).requests).toEqual([])
  })
})

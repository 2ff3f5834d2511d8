import { describe, expect, test } from '@jest/globals'
import { newId, type PersonId } from '../../../src/domain/ids.js'
import { foldAddress } from '../../../src/domain/signIn.js'
import * as answering from '../../../src/services/joinRequests/answer.js'
import * as asking from '../../../src/services/joinRequests/ask.js'
import type { Signing } from '../../../src/services/users/firstSignIn.js'
import * as userDeletion from '../../../src/services/users/delete.js'
import * as users from '../../../src/services/users/users.js'
import { aMunicipality, aPerson } from '../../support/builders.js'
import { newcomerRoom } from '../../support/newcomers.js'

/** Who comes in, as whom, and what is kept of it; on the database itself. */
const { of, signing, signsIn, outcome, onTheBooks, bindings, row, count } = newcomerRoom()

describe('somebody who was put on the books', () => {
  test('is recognised at the first sign-in, once, and it is written down without the address', async () => {
    const id = await onTheBooks()
    const nanna = signing()
    expect(await outcome(nanna)).toBe(id)
    expect(await outcome(nanna)).toBe(id)
    expect(await row(id)).toMatchObject({ tenantId: nanna.tenantId, aadObjectId: nanna.aadObjectId })
    const written = await of.room.sql<Record<string, unknown>>(
      `select * from history where subject_id = '${id}' and field = 'signIn'`,
    )
    expect(written).toHaveLength(1)
    expect(written[0]).toMatchObject({ actor_id: id, old_value: null, new_value: null })
    expect(JSON.stringify(written)).not.toContain(of.address)
  })

  test('from Excel in other letters, too', async () => {
    const id = await onTheBooks({ email: of.address.toUpperCase() })
    expect(await outcome(signing())).toBe(id)
  })

  test('as an administrator just the same, and as the very first of the municipality', async () => {
    const town = await of.room.asSystem((tx) => aMunicipality(tx))
    const first = newId<PersonId>()
    await of.room.sql(
      `insert into person (id, municipality_id, organisation_id, side, full_name, name_sort, email, is_administrator)
        values ('${first}', '${town.id}', '${town.organisationId}', 'MUNICIPALITY', 'Første', 'første', '${of.address}', true)`,
    )
    const who = signing({ tenantId: town.tenantId })
    expect(await signsIn(who)).toMatchObject({ personId: first, sees: { users: true } })
    const { rights } = await users.options(of.room.world, who)
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
    stays(signing({ tenantId: of.cast.other.tenantId })))
  test('nor from a tenant of nobody’s', () =>
    stays(signing({ tenantId: crypto.randomUUID() }), 'unknown-municipality'))
  test('as a guest', () =>
    stays(signing({ claims: { name: 'Gæst', addresses: [of.address], isGuest: true } }), 'guest-here'))
  test('without an address', () => stays(signing({}, [])))
  test('without anything said of them', () => stays(signing({ claims: null })))
  test.each(['n\u0430nna', 'nann\u0410', 'nanna\u200b', 'na nna'])(
    'by an address that only looks like it (%j)',
    (like) => stays(signing({}, [of.address.replace('nanna', like)])),
  )

  test('by what a database holds for the same letter', async () => {
    // lower('K') of the Kelvin sign is a k to PostgreSQL.
    of.address = `klaus.${crypto.randomUUID()}@korsbaek.example`
    await stays(signing({}, [`\u212A${of.address.slice(1)}`]))
  })

  test('and an address in another case on the token is the same address all the same', async () => {
    const id = await onTheBooks()
    expect(await outcome(signing({}, [foldAddress(` ${of.address.toUpperCase()} `) ?? '']))).toBe(id)
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
    const [kept] = await of.room.sql<{ email: string; full_name: string }>(
      `select email, full_name from person where id = '${id}'`,
    )
    expect(kept).toEqual({ email: of.address, full_name: 'Nanna Ny' })
  })

  test('somebody else who is given the address is somebody else, and the administrators see it', async () => {
    const id = await onTheBooks()
    await signsIn(signing())
    const newcomer = signing({ claims: { name: 'Nanna Nyere', addresses: [of.address], isGuest: false } })
    expect(await outcome(newcomer)).toBe('nobody-here')
    expect(await asking.ask(of.room.world, newcomer)).toMatchObject({
      state: 'PENDING',
      isAddressTaken: true,
    })
    const { requests } = await answering.list(of.room.world, of.cast.admin.caller)
    expect(requests).toMatchObject([
      { name: 'Nanna Nyere', email: of.address, clash: { id, name: 'Nanna Ny', signsIn: true } },
    ])
  })

  test('the same object id in another tenant is another person', async () => {
    const id = await onTheBooks()
    const nanna = signing()
    await signsIn(nanna)
    expect(await outcome({ ...nanna, tenantId: of.cast.other.tenantId })).toBe('nobody-here')
    const twin = await of.room.asSystem((tx) => aPerson(tx, of.cast.other))
    await of.room.sql(`update person set aad_object_id = '${nanna.aadObjectId}' where id = '${twin.id}'`)
    expect(await outcome({ ...nanna, tenantId: of.cast.other.tenantId })).toBe(twin.id)
    expect(await outcome(nanna)).toBe(id)
  })

  test('a municipality that moves to another tenant finds its people again, once', async () => {
    const id = await onTheBooks()
    const before = signing()
    await signsIn(before)
    const tenantId = crypto.randomUUID()
    await of.room.sql(`update municipality set tenant_id = '${tenantId}' where id = '${of.cast.town.id}'`)
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
  const nanna = signing({}, [of.address, other])
  for (let times = 0; times < 3; times += 1) expect(await outcome(nanna)).toBe('nobody-here')
  const told = await of.room.sql<{ event: { personIds: string[] }; person_id: string }>(
    `select event, person_id from outbox where event->>'type' = 'signIn.ambiguous' and municipality_id = '${of.cast.town.id}'`,
  )
  expect(told.map(({ person_id }) => person_id)).toEqual([of.cast.admin.id])
  expect(told[0]?.event.personIds.sort()).toEqual(ids.sort())
  for (const id of ids) expect(await row(id)).toMatchObject({ aadObjectId: null })
})

describe('somebody who was deleted', () => {
  test('and comes back has to ask, and is not who they were', async () => {
    const id = await onTheBooks()
    const nanna = signing()
    await signsIn(nanna)
    await userDeletion.remove(of.room.world, of.cast.admin.caller, { personId: id, version: 1 })
    expect(await outcome(nanna)).toBe('nobody-here')
    expect(await asking.mine(of.room.world, nanna)).toMatchObject({ state: 'NEW', mayAsk: true })
  })

  test('and put on the books again is recognised as the new one', async () => {
    const old = await onTheBooks()
    const nanna = signing()
    await signsIn(nanna)
    await userDeletion.remove(of.room.world, of.cast.admin.caller, { personId: old, version: 1 })
    const again = await onTheBooks()
    expect(await outcome(nanna)).toBe(again)
    expect(again).not.toBe(old)
  })

  test('while they are recognised is not', async () => {
    const id = await onTheBooks()
    const nanna = signing()
    const [came] = await Promise.all([
      outcome(nanna),
      userDeletion.remove(of.room.world, of.cast.admin.caller, { personId: id, version: 1 }),
    ])
    expect([id, 'nobody-here']).toContain(came)
    expect(
      await count(`person where id = '${id}' and deleted_at is not null and aad_object_id is null`),
    ).toBe(1)
  })
})

import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals'
import { isGln, type ContactList } from '../../../src/domain/contactList.js'
import { newId, type ContactEntryId } from '../../../src/domain/ids.js'
import type { Language } from '../../../src/domain/person.js'
import { readExcel } from '../../../src/exchange/readExcel.js'
import * as contactEdits from '../../../src/services/contacts/edit.js'
import * as contacts from '../../../src/services/contacts/contacts.js'
import { anEntry, aPerson, type Someone } from '../../support/builders.js'
import { userRoom, type Cast } from '../../support/users.js'

let room: Awaited<ReturnType<typeof userRoom>>
let cast: Cast
beforeAll(async () => {
  room = await userRoom()
})
afterAll(() => room.close())
beforeEach(async () => {
  cast = await room.fresh()
})

const NOTHING = {
  name: null,
  title: null,
  email: null,
  phone: null,
  itSystem: null,
  gln: null,
  reference: null,
}
const GLN = '5798000416604'
const create = (given: Partial<contactEdits.Creating> = {}, who = cast.admin) =>
  contactEdits.create(room.world, who.caller, {
    ...NOTHING,
    ...{ list: 'MAYORS', key: newId<ContactEntryId>(), name: 'Bent Borgmester', isShared: false },
    ...given,
  })
const edit = (
  entry: { id: string; version: number },
  more: Partial<contactEdits.Editing>,
  who = cast.admin,
) =>
  contactEdits.edit(room.world, who.caller, {
    ...NOTHING,
    ...{ name: 'Bent Borgmester', isShared: false },
    ...{ entryId: entry.id as ContactEntryId, version: entry.version },
    ...more,
  })
const list = (who: Someone, more: Partial<contacts.ContactListing> = {}) =>
  contacts.list(room.world, who.caller, {
    ...{ list: 'MAYORS', scope: 'own', words: '', page: 1, size: 50 },
    ...more,
  })
const names = async (who: Someone, more: Partial<contacts.ContactListing> = {}): Promise<(string | null)[]> =>
  (await list(who, more)).entries.map(({ name, email }) => name ?? email)

test.each([
  ['5798000416604', true],
  ['5798000416605', false],
  ['579800041660', false],
  ['57980004166041', false],
  ['579800041660a', false],
])('%s as an EAN number: %s', (text, expected) => expect(isGln(text)).toBe(expected))

describe('an entry', () => {
  test('is the administrator’s to add, change and delete; everybody at home reads it', async () => {
    const key = newId<ContactEntryId>()
    const made = await create({
      key,
      title: 'Borgmester',
      email: 'bent@korsbaek.example',
      phone: '00 00 00 11',
    })
    expect(made).toMatchObject({
      name: 'Bent Borgmester',
      isOwn: true,
      isDue: false,
      verifiedBy: 'Klik Admin',
      canEdit: true,
    })
    expect((await create({ key })).id).toBe(made.id)
    expect(await list(cast.reader)).toMatchObject({ total: 1, canEdit: false, entries: [{ canEdit: false }] })
    await edit(made, { name: 'Bente Borgmester' })
    expect(await names(cast.reader)).toEqual(['Bente Borgmester'])
    await contactEdits.remove(room.world, cast.admin.caller, { entryId: key, version: 2 })
    expect(await names(cast.reader)).toEqual([])
    expect(await room.history({ id: made.id })).toEqual([
      'created: null → null',
      'changed: null → null',
      'deleted: null → null',
    ])
  })

  test('is nobody else’s to touch, and to strangers it is not there', async () => {
    const made = await create()
    for (const who of [cast.plus, cast.reader, cast.kombit]) {
      await expect(create({}, who)).rejects.toMatchObject({
        code: 'forbidden',
        facts: { right: 'contactList.edit' },
      })
      await expect(edit(made, {}, who)).rejects.toMatchObject({ code: 'forbidden' })
    }
    await edit(made, { isShared: true })
    await expect(edit({ ...made, version: 2 }, {}, cast.stranger)).rejects.toMatchObject({
      code: 'not-found',
    })
    await expect(
      contactEdits.verify(room.world, cast.stranger.caller, { entryIds: [made.id as ContactEntryId] }),
    ).rejects.toMatchObject({ code: 'not-found' })
  })

  test('changed by two at once has one winner; the other is told who and when, and the same save again is harmless', async () => {
    const second = await room.asSystem((tx) =>
      aPerson(tx, cast.town, { fullName: 'Anden Admin', isAdministrator: true }),
    )
    const made = await create()
    await edit(made, { phone: '11 11 11 11' })
    expect((await edit(made, { phone: '11 11 11 11' })).version).toBe(2)
    await expect(edit(made, { phone: '22 22 22 22' }, second)).rejects.toMatchObject({
      code: 'stale-contact',
      facts: { by: 'Klik Admin', at: '2026-03-02T09:00:00.000Z' },
    })
    await expect(
      contactEdits.remove(room.world, second.caller, { entryId: made.id as ContactEntryId, version: 1 }),
    ).rejects.toMatchObject({ code: 'stale-contact' })
  })

  test.each([
    ['a name', { name: null }, 'contact-incomplete', 'name'],
    ['an address', { email: 'bent@' }, 'invalid-email', 'email'],
    ['no number of a person', { title: 'f. 010190-1234' }, 'personal-number', 'title'],
    ['nothing that is not asked', { gln: GLN }, 'invalid-input', 'gln'],
    ['a number', { list: 'INVOICING', name: null, itSystem: 'KSD' }, 'contact-incomplete', 'gln'],
    [
      'its check digit',
      { list: 'INVOICING', name: null, itSystem: 'KSD', gln: '5798000416605' },
      'invalid-gln',
      'gln',
    ],
    [
      'what a mailbox is for',
      { list: 'MAILBOXES', name: null, email: 'x@y.example' },
      'contact-incomplete',
      'title',
    ],
  ] as const)('needs %s', async (_, given, code, field) => {
    await expect(create(given)).rejects.toMatchObject({ code, facts: { field } })
    expect((await contacts.lists(room.world, cast.admin.caller)).lists.every(({ own }) => own === 0)).toBe(
      true,
    )
  })

  test('of a number written in groups is kept as its digits', async () => {
    const made = await create({ list: 'INVOICING', name: null, itSystem: 'KSD', gln: '5798 0004 16604' })
    expect(made.gln).toBe(GLN)
  })
})

describe('other municipalities', () => {
  beforeEach(async () => {
    await room.asSystem(async (tx) => {
      await anEntry(tx, cast.town, { name: 'Vores egen' })
      await anEntry(tx, cast.other, { name: 'Delt', isShared: true })
      await anEntry(tx, cast.other, { name: 'Skjult' })
      const mailbox = { list: 'MAILBOXES', name: null, email: 'deres@by.example', title: 'Valg' } as const
      await anEntry(tx, cast.other, mailbox)
    })
  })

  test('show their shared entries to administrators, and mailboxes always; KOMBIT reads all', async () => {
    expect(await names(cast.admin, { scope: 'all' })).toEqual(['Vores egen', 'Delt'])
    expect(await names(cast.admin, { scope: 'all', list: 'MAILBOXES' })).toEqual(['deres@by.example'])
    expect((await names(cast.kombit)).sort()).toEqual(['Delt', 'Skjult', 'Vores egen'])
    const [, theirs] = (await list(cast.admin, { scope: 'all' })).entries
    expect(theirs).toMatchObject({ isOwn: false, verifiedBy: null, canEdit: false })
    await expect(list(cast.plus, { scope: 'all' })).rejects.toMatchObject({
      code: 'forbidden',
      facts: { right: 'contactList.readOtherMunicipalities' },
    })
    const supplier = await room.asSystem((tx) =>
      aPerson(tx, cast.town, { side: 'SUPPLIER', access: [[cast.ksd, 'PLUS']] }),
    )
    await expect(list(supplier)).rejects.toMatchObject({ code: 'not-found' })
  })

  test('are found by any of their words, and read a page at a time', async () => {
    expect(await names(cast.admin, { scope: 'all', words: `${cast.other.name} delt` })).toEqual(['Delt'])
    const page = await list(cast.kombit, { page: 2, size: 2 })
    expect([page.entries.length, page.total]).toEqual([1, 3])
  })

  test('no longer show what is not shared any more, in the list or in a file', async () => {
    const [, theirs] = (await list(cast.admin, { scope: 'all' })).entries
    await edit(theirs ?? { id: '', version: 0 }, { name: 'Delt', isShared: false }, cast.stranger)
    expect(await names(cast.admin, { scope: 'all' })).toEqual(['Vores egen'])
    const { taken } = await contacts.take(room.world, cast.admin.caller, {
      list: 'MAYORS',
      scope: 'all',
      language: null,
    })
    expect(taken).toEqual({ by: cast.admin.id, count: 1 })
  })
})

describe('confirming', () => {
  const count = async (which: ContactList = 'MAYORS') =>
    (await contacts.lists(room.world, cast.admin.caller)).lists.find((one) => one.list === which)

  test('is due when it was done more than a year ago, and counted until it is', async () => {
    const old = await room.asSystem((tx) =>
      anEntry(tx, cast.town, { verifiedAt: new Date('2025-03-01T12:00:00Z') }),
    )
    await room.asSystem((tx) => anEntry(tx, cast.town, { verifiedAt: new Date('2025-03-02T12:00:00Z') }))
    expect(await count()).toEqual({ list: 'MAYORS', own: 2, due: 1, all: 2 })
    expect((await list(cast.reader)).entries.map(({ isDue }) => isDue).sort()).toEqual([false, true])
    await expect(
      contactEdits.verify(room.world, cast.plus.caller, { entryIds: [old] }),
    ).rejects.toMatchObject({ code: 'forbidden' })
    expect(await contactEdits.verify(room.world, cast.admin.caller, { entryIds: [old, old] })).toEqual({
      confirmed: 1,
    })
    expect((await count())?.due).toBe(0)
  })

  test('somebody else’s entry with one’s own confirms neither', async () => {
    const verifiedAt = new Date('2025-01-01T12:00:00Z')
    const [ours, theirs] = await room.asSystem(async (tx) => [
      await anEntry(tx, cast.town, { verifiedAt }),
      await anEntry(tx, cast.other, { verifiedAt, isShared: true }),
    ])
    const entryIds = [ours, theirs].filter((one) => one !== undefined)
    await expect(contactEdits.verify(room.world, cast.admin.caller, { entryIds })).rejects.toMatchObject({
      code: 'not-found',
    })
    expect((await count())?.due).toBe(1)
  })
})

test.each(['admin', 'kombit'] as const)(
  'a list leaves as a file of the %s’s, no cell of it a formula, and it is written down',
  async (who) => {
    const name = '=HYPERLINK("https://evil.example")'
    await room.asSystem((tx) => anEntry(tx, cast.town, { name }))
    const { bytes, name: called } = await contacts.take(room.world, cast[who].caller, {
      list: 'MAYORS',
      scope: 'own',
      language: 'da',
    })
    expect(called).toBe('kontaktliste-borgmestre-2026-03-02.xlsx')
    const read = await readExcel(bytes)
    const rows = 'rows' in read ? read.rows : []
    expect(rows.map(({ cells }) => cells.slice(0, 2))).toEqual([
      ['Kommune', 'Navn'],
      [cast.town.name, name],
    ])
    const noted = await room.sql<object>(
      `select actor_id, old_value, new_value from history where field = 'export'`,
    )
    expect(noted).toEqual([{ actor_id: cast[who].id, old_value: 'MAYORS', new_value: '1' }])
  },
)

test.each<[Language, string[]]>([
  ['da', ['Anders', 'Zenia', 'Ærlig', 'Østen', 'Aase', 'Åse']],
  ['sv', ['Anders', 'Zenia', 'Aase', 'Åse', 'Ærlig', 'Østen']],
  ['en', ['Ærlig', 'Anders', 'Aase', 'Åse', 'Østen', 'Zenia']],
])('a list is in the order of a reader of %s', async (speaks, wanted) => {
  await room.asSystem(async (tx) => {
    for (const name of ['Åse', 'Østen', 'Zenia', 'Ærlig', 'Anders', 'Aase'])
      await anEntry(tx, cast.town, { name })
  })
  const reader = { ...cast.admin, caller: { ...cast.admin.caller, speaks } }
  const given = await names(reader)
  // Who is Aase and who Åse is one to the order, whatever the letters.
  const same = (all: readonly (string | null)[]) => all.map((name) => name?.replace('Aase', 'Åse'))
  expect(same(given)).toEqual(same(wanted))
})

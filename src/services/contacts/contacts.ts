import type { Reply } from '../../contract/index.js'
import type { ContactEntryView } from '../../contract/contact.js'
import type { FileReply } from '../../contract/shapes.js'
import type { NamedEntry, ReadingContacts } from '../../data/repositories/contactEntries.js'
import { CONTACT_LISTS, type ContactList } from '../../domain/contactList.js'
import { newId } from '../../domain/ids.js'
import type { Caller, Language } from '../../domain/person.js'
import { allow, may } from '../../domain/policy.js'
import { dayOf, type Day } from '../../domain/time.js'
import { searchWords } from '../../domain/search.js'
import { slug } from '../../domain/words.js'
import { downloadName } from '../../exchange/downloadName.js'
import { writeApart } from '../../exchange/apart.js'
import { contactSheet } from '../../exchange/contactSheet.js'
import { EXCEL, MAX_SHEET_ROWS } from '../../exchange/writeExcel.js'
import { guardedContacts, presentEntry } from './present.js'
import { languageFor } from '../language.js'
import type { World } from '../world.js'
import { acting, type Acting } from '../acting.js'
import { record } from '../record.js'

export type ContactScope = 'own' | 'all'
export type ContactListing = {
  list: ContactList
  scope: ContactScope
  words: string
  page: number
  size: number
}

/** How far the actor looks. Refuses `not-found` and `forbidden`. */
function looking({ actor }: Acting, scope: ContactScope): Omit<ReadingContacts, 'list'> {
  const home = actor.municipalityId
  allow(actor, 'contactList.read', guardedContacts(home))
  const withOthers = scope === 'all'
  if (withOthers) allow(actor, 'contactList.readOtherMunicipalities', guardedContacts(home))
  return { home, withOthers }
}

const readsOthers = ({ actor }: Acting): boolean =>
  may(actor, 'contactList.readOtherMunicipalities', guardedContacts(actor.municipalityId))

const canEdit = ({ actor }: Acting): boolean =>
  may(actor, 'contactList.edit', guardedContacts(actor.municipalityId))

/** Every list, with how much stands on it. */
export async function lists(world: World, caller: Caller): Promise<Reply<'contacts.lists'>> {
  return acting(world, caller, async (act) => {
    const withOthers = readsOthers(act)
    const reading = { ...looking(act, 'own'), withOthers }
    const counted = new Map((await act.tx.contacts.counts(reading, act.today)).map((one) => [one.list, one]))
    return {
      lists: CONTACT_LISTS.map((list) => {
        const { own = 0, due = 0, all = 0 } = counted.get(list) ?? {}
        return { list, own, due, all: withOthers ? all : null }
      }),
      canEdit: canEdit(act),
    }
  })
}

/** One list, page by page. */
export async function list(
  world: World,
  caller: Caller,
  asked: ContactListing,
): Promise<Reply<'contacts.list'>> {
  return acting(world, caller, async (act) => {
    const { list: which, page, size } = asked
    const reading = looking(act, asked.scope)
    const words = searchWords(asked.words)
    const from = (page - 1) * size
    const { entries, total } = await act.tx.contacts.page({ ...reading, list: which }, { words, from, size })
    const counts = await act.tx.contacts.counts({ ...reading, withOthers: false }, act.today)
    return {
      entries: entries.map((entry): ContactEntryView => presentEntry(entry, act)),
      total,
      due: counts.find((one) => one.list === which)?.due ?? 0,
      canEdit: canEdit(act),
      canReadOthers: readsOthers(act),
    }
  })
}

/** That somebody took the list, which is personal data, with them. */
async function noteTaken(act: Acting, list: ContactList, count: number): Promise<void> {
  const { municipalityId } = act.actor
  const what = { field: 'export', oldValue: list, newValue: String(count) }
  await record(act, { municipalityId, subject: 'contactEntry', subjectId: newId(), ...what })
}

const rowOf = ({ municipalityName, verifiedAt, ...entry }: NamedEntry) => ({
  ...entry,
  municipality: municipalityName,
  verifiedOn: dayOf(verifiedAt),
})

type Taking = { list: ContactList; scope: ContactScope; language: Language | null }
type Taken = { entries: NamedEntry[]; total: number; by: string; words: Language; today: Day }

/** A list as an Excel file, as far as the actor looks. Refuses `not-found`, `forbidden`, `busy`. */
export async function take(world: World, caller: Caller, asked: Taking): Promise<FileReply> {
  const { list: which } = asked
  const found = await acting(world, caller, async (act): Promise<Taken> => {
    const reading = { ...looking(act, asked.scope), list: which }
    const whole = { words: [], from: 0, size: MAX_SHEET_ROWS }
    const { entries, total } = await act.tx.contacts.page(reading, whole)
    await noteTaken(act, which, entries.length)
    const words = await languageFor(act, asked.language)
    return { entries, total, by: act.actor.personId, words, today: act.today }
  })
  const { entries, total, by, words: language, today } = found
  const content = contactSheet(which, entries.map(rowOf), { language, total })
  const bytes = await writeApart({ format: 'sheet', content })
  const name = downloadName('contacts', { language, parts: [slug(content.sheet), today], ending: 'xlsx' })
  return { name, type: EXCEL, bytes, taken: { by, count: entries.length } }
}

import type { EntityManager } from 'typeorm'
import { confirmedSince } from '../../domain/contactDue.js'
import type { ContactEntry, ContactList } from '../../domain/contactList.js'
import type { ContactEntryId, MunicipalityId, PersonId } from '../../domain/ids.js'
import type { Day } from '../../domain/time.js'
import { byMunicipality, inOrder, keyOf } from '../readingOrder.js'
import { bound, type Scope } from '../scope.js'
import { columnsOf, insertNew, oneRow, rows, sql, type Sql } from '../sql.js'
import { carries } from '../words.js'
import { contactEntryTable } from '../tables/contact.js'

/** Who confirmed it is said of the own municipality's entries only. */
export type NamedEntry = ContactEntry & { municipalityName: string; verifiedByName: string | null }

type EntryChanges = Partial<Omit<ContactEntry, 'id' | 'municipalityId' | 'list' | 'version'>>

/** `home`: whose list it is, and what others share besides; null for KOMBIT, who reads them all. */
export type ReadingContacts = { list: ContactList; home: MunicipalityId | null; withOthers: boolean }
/** Each of the words must stand somewhere in the entry. */
export type ContactPage = { words: readonly string[]; from: number; size: number }

export type ListCount = { list: ContactList; own: number; due: number; all: number }

const COLUMNS = sql`${columnsOf(contactEntryTable, 'e')}, m.name as "municipalityName"`

export class ContactEntries {
  constructor(
    private readonly em: EntityManager,
    private readonly scope: Scope,
  ) {}

  find(id: ContactEntryId): Promise<NamedEntry | null> {
    return oneRow(
      this.em,
      sql`select ${COLUMNS}, pe.full_name as "verifiedByName"
        from contact_entry e join municipality m on m.id = e.municipality_id
          left join person pe on pe.id = e.verified_by
        where e.id = ${id} and ${bound(this.scope, sql`e.municipality_id`)}`,
    )
  }

  /** By municipality, then as the reader would look for them. */
  async page(
    reading: ReadingContacts,
    { words, from, size }: ContactPage,
  ): Promise<{ entries: NamedEntry[]; total: number }> {
    const said = sql`concat_ws(' ', m.name, e.name, e.title, e.email, e.phone, e.it_system, e.gln, e.reference)`
    const home = reading.home ?? null
    const found = await rows<NamedEntry & { total: number }>(
      this.em,
      sql`select ${COLUMNS}, case when e.municipality_id = ${home} then pe.full_name end as "verifiedByName",
          count(*) over ()::int as total
        from (${this.seen(reading)}) e join municipality m on m.id = e.municipality_id
          left join person pe on pe.id = e.verified_by
        where e.list = ${reading.list} and ${carries(said, words)}
        order by (e.municipality_id = ${home}) desc nulls last, ${byMunicipality(this.scope)},
          ${inOrder(this.scope, keyOf(sql`coalesce(e.name, e.it_system, e.email)`))}, e.id
        offset ${from} limit ${size}`,
    )
    return { entries: found, total: found[0]?.total ?? 0 }
  }

  /** Of each list there is anything on: how many the municipality has, how many of them are due, and how many are seen. */
  counts(reading: Omit<ReadingContacts, 'list'>, today: Day): Promise<ListCount[]> {
    const { home } = reading
    const isOwn = sql`e.municipality_id = ${home}`
    return rows(
      this.em,
      sql`select e.list, count(*) filter (where ${isOwn})::int as own,
          count(*) filter (where ${isOwn} and e.verified_at < ${confirmedSince(today)})::int as due,
          count(*)::int as all
        from (${this.seen(reading)}) e group by e.list`,
    )
  }

  /** False when the id is that of another entry, wherever it is. */
  insert(entry: ContactEntry): Promise<boolean> {
    return insertNew(this.em, contactEntryTable, { ...entry })
  }

  /** False when somebody else changed it first. */
  async update(
    { id, municipalityId, version }: Pick<ContactEntry, 'id' | 'municipalityId' | 'version'>,
    changes: EntryChanges,
  ): Promise<boolean> {
    const next = { ...changes, version: version + 1 }
    const { affected } = await this.em.update(contactEntryTable, { id, municipalityId, version }, next)
    return affected === 1
  }

  async remove({
    id,
    municipalityId,
    version,
  }: Pick<ContactEntry, 'id' | 'municipalityId' | 'version'>): Promise<boolean> {
    const { affected } = await this.em.delete(contactEntryTable, { id, municipalityId, version })
    return affected === 1
  }

  /** Confirms the municipality's entries; those that were. Nothing of what they say changes, so their version stays. */
  verify(
    ids: readonly ContactEntryId[],
    { municipalityId, by, now }: { municipalityId: MunicipalityId; by: PersonId; now: Date },
  ): Promise<{ id: ContactEntryId }[]> {
    return rows(
      this.em,
      sql`with confirmed as (
          update contact_entry set verified_at = ${now}, verified_by = ${by}
          where id = any(${ids}) and municipality_id = ${municipalityId} returning id)
        select id from confirmed`,
    )
  }

  /** What others share comes through the view alone, which has nothing else. */
  private seen({ home, withOthers }: Omit<ReadingContacts, 'list'>): Sql {
    if (home === null) return sql`select c.* from contact_entry c`
    const own = sql`select c.* from contact_entry c where c.municipality_id = ${home}`
    return withOthers
      ? sql`${own} union all select s.* from shared_contact_entry s where s.municipality_id <> ${home}`
      : own
  }
}

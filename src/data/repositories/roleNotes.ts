import type { EntityManager } from 'typeorm'
import type { MunicipalityId, RoleId } from '../../domain/ids.js'
import type { NoteSection, RoleNote } from '../../domain/role.js'
import { bound, type Scope } from '../scope.js'
import { columnsOf, oneRow, rows, sql, touched, type Sql } from '../sql.js'
import { roleNoteTable } from '../tables/role.js'

export type NamedRoleNote = RoleNote & { updatedByName: string | null }
/** Which note. */
export type NotePlace = { municipalityId: MunicipalityId; roleId: RoleId; section: NoteSection }

const NOTE_COLUMNS = columnsOf(roleNoteTable, 'n')

/** A municipality's notes on KOMBIT's roles. */
export class RoleNotes {
  constructor(
    private readonly em: EntityManager,
    private readonly scope: Scope,
  ) {}

  of({ municipalityId, roleId }: Omit<NotePlace, 'section'>): Promise<NamedRoleNote[]> {
    return rows(
      this.em,
      sql`select ${NOTE_COLUMNS}, pe.full_name as "updatedByName"
        from role_note n left join person pe on pe.id = n.updated_by
        where n.municipality_id = ${municipalityId} and n.role_id = ${roleId}
          and ${bound(this.scope, sql`n.municipality_id`)}`,
    )
  }

  /** Who last wrote the note, or removed it. */
  async lastChange(place: NotePlace): Promise<{ by: string | null; at: Date } | null> {
    return oneRow(
      this.em,
      sql`select pe.full_name as by, h.at from history h left join person pe on pe.id = h.actor_id
        where ${this.told(place)} order by h.ordinal desc limit 1`,
    )
  }

  /** False when there is one by now. Its version goes on from those of earlier notes there, so none is taken for another. */
  async insert({ municipalityId, roleId, section, text, updatedAt, updatedBy }: Omit<RoleNote, 'version'>) {
    const earlier = sql`(select count(*)::int from history h where ${this.told({ municipalityId, roleId, section })})`
    const inserted = await rows(
      this.em,
      sql`insert into role_note (municipality_id, role_id, section, text, version, updated_at, updated_by)
        values (${municipalityId}, ${roleId}, ${section}, ${text}, 1 + ${earlier}, ${updatedAt}, ${updatedBy})
        on conflict do nothing returning 1`,
    )
    return inserted.length === 1
  }

  /** False when somebody else changed it first. */
  async update(
    note: Omit<RoleNote, 'municipalityId'> & { municipalityId: MunicipalityId },
  ): Promise<boolean> {
    const { text, updatedAt, updatedBy } = note
    const count = await touched(
      this.em,
      sql`update role_note n set text = ${text}, version = n.version + 1, updated_at = ${updatedAt}, updated_by = ${updatedBy}
        where ${this.is(note)}`,
    )
    return count === 1
  }

  /** False when somebody else changed it first. */
  async remove(note: NotePlace & { version: number }): Promise<boolean> {
    return (await touched(this.em, sql`delete from role_note n where ${this.is(note)}`)) === 1
  }

  private is({ municipalityId, roleId, section, version }: NotePlace & { version: number }): Sql {
    return sql`n.municipality_id = ${municipalityId} and n.role_id = ${roleId} and n.section = ${section}
      and n.version = ${version} and ${bound(this.scope, sql`n.municipality_id`)}`
  }

  private told({ municipalityId, roleId, section }: NotePlace): Sql {
    return sql`h.subject = 'role' and h.subject_id = ${roleId} and h.field = 'note' and h.new_value = ${section}
      and h.municipality_id = ${municipalityId} and ${bound(this.scope, sql`h.municipality_id`)}`
  }
}

import type { EntityManager } from 'typeorm'
import {
  LATE_HOURS,
  TAMPERINGS,
  type AuditBlock,
  type AuditReport,
  type Tampering,
} from '../../domain/audit.js'
import { auditBlockTable } from '../tables/audit.js'
import { lockKey } from '../lockKey.js'
import { columnsOf, oneRow, rows, sql } from '../sql.js'

/** Entries of a block at most: nobody waits for it long. */
const MOST = 5_000
const SHOWN = 20
const HOUR_MS = 3_600_000

const IS_UNSEALED = sql`not exists (select 1 from audit_entry e where e.ordinal = h.ordinal)`

/** Seals what happened, and looks whether it is still so. The digests are made by functions of the database. */
export class Audit {
  constructor(private readonly em: EntityManager) {}

  /**
   * The next block of what is not sealed yet, also of what a long transaction brought with smaller numbers than others have
   * by now; null when there is nothing. One at a time.
   */
  async seal(now: Date): Promise<AuditBlock | null> {
    await lockKey(this.em, 'audit')
    return oneRow<AuditBlock>(
      this.em,
      sql`with before as (
          select coalesce(max(number), 0) as number, coalesce((select b.hash from audit_block b order by b.number desc limit 1), '')
            as hash from audit_block),
        unsealed as materialized (
          select h.ordinal, h as entry, gen_random_uuid() as salt from history h
          where ${IS_UNSEALED}
          order by h.ordinal limit ${MOST}),
        valued as materialized (
          select u.*, audit_values_digest(u.salt, (u.entry).old_value, (u.entry).new_value) as values_digest from unsealed u),
        digested as materialized (select v.*, audit_row_digest(v.entry, v.values_digest) as row_digest from valued v),
        sealed as (select count(*)::int as entries, string_agg(row_digest, '' order by ordinal) as digests from digested),
        written as (
          insert into audit_block (number, entries, previous_hash, hash, sealed_at)
          select b.number + 1, s.entries, b.hash, audit_block_hash(b.number + 1, s.entries, b.hash, s.digests), ${now}
          from before b, sealed s where s.entries > 0 returning *),
        entered as (
          insert into audit_entry (ordinal, block, row_digest, values_digest, salt)
          select d.ordinal, w.number, d.row_digest, d.values_digest, d.salt from digested d, written w)
        select ${columnsOf(auditBlockTable, 'w')} from written w`,
    )
  }

  /** Everything that was ever sealed. `known`: a hash that was kept elsewhere. */
  async check(now: Date, known: string | null): Promise<AuditReport> {
    const late = new Date(now.getTime() - LATE_HOURS * HOUR_MS)
    const counted = await oneRow<Omit<AuditReport, 'faults'>>(
      this.em,
      sql`select (select count(*) from audit_block)::int as blocks, (select count(*) from audit_entry)::int as entries,
        (select count(*) from audit_entry where forgotten_at is not null)::int as forgotten,
        (select count(*) from history h where ${IS_UNSEALED})::int as unsealed,
        (select count(*) from history h where ${IS_UNSEALED} and h.at < ${late})::int as late,
        (select hash from audit_block order by number desc limit 1) as last,
        case when ${known}::text is null then null
          else exists (select 1 from audit_block where hash = ${known}::text) end as known`,
    )
    if (!counted) throw new Error('counting gave no row')
    return { ...counted, faults: await this.faults() }
  }

  private async faults(): Promise<AuditReport['faults']> {
    const found = await rows<{ kind: Tampering; ordinal: number }>(
      this.em,
      sql`select case when h.ordinal is null then 'MISSING' else 'CHANGED' end as kind, e.ordinal
        from audit_entry e left join history h on h.ordinal = e.ordinal
        where case
          when h.ordinal is null then e.forgotten_at is null
          when audit_row_digest(h, e.values_digest) <> e.row_digest then true
          when e.salt is null then e.forgotten_at is null
          else audit_values_digest(e.salt, h.old_value, h.new_value) <> e.values_digest end
        union all
        select 'CHAIN', b.number from audit_block b
          left join audit_block p on p.number = b.number - 1
          left join lateral (
            select count(*)::int as entries, string_agg(e.row_digest, '' order by e.ordinal) as digests
            from audit_entry e where e.block = b.number) as of on true
        where b.previous_hash <> coalesce(p.hash, '') or (b.number > 1 and p.number is null) or of.entries <> b.entries
          or b.hash <> audit_block_hash(b.number, b.entries, b.previous_hash, coalesce(of.digests, ''))
        order by 1, 2`,
    )
    return TAMPERINGS.flatMap((kind) => {
      const ordinals = found.filter((one) => one.kind === kind).map(({ ordinal }) => ordinal)
      return ordinals.length === 0
        ? []
        : [{ kind, ordinals: ordinals.slice(0, SHOWN), count: ordinals.length }]
    })
  }
}

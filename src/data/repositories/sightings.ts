import type { EntityManager } from 'typeorm'
import type { MunicipalityId } from '../../domain/ids.js'
import type { Seen, Sighting } from '../../domain/sighting.js'
import { rows, sql, touched } from '../sql.js'

/** What was seen to work, when first and when last. */
export class Sightings {
  constructor(private readonly em: EntityManager) {}

  async note({ municipalityId, what, now }: SightingNow): Promise<void> {
    await touched(
      this.em,
      sql`insert into sighting (id, municipality_id, what, first_at, last_at)
        values (gen_random_uuid(), ${municipalityId}, ${what}, ${now}, ${now})
        on conflict (municipality_id, what) do update set last_at = excluded.last_at`,
    )
  }

  /** Of the municipality whose tenant it is; of a tenant that belongs to none there is nobody to show it to. */
  async noteTenant(tenantId: string, { what, now }: Omit<SightingNow, 'municipalityId'>): Promise<void> {
    await touched(
      this.em,
      sql`insert into sighting (id, municipality_id, what, first_at, last_at)
        select gen_random_uuid(), m.id, ${what}, ${now}::timestamptz, ${now}::timestamptz from municipality m
          where m.tenant_id = ${tenantId}
        on conflict (municipality_id, what) do update set last_at = excluded.last_at`,
    )
  }

  /** Null: the house's own. */
  of(municipalityId: MunicipalityId | null): Promise<Sighting[]> {
    return rows(
      this.em,
      sql`select municipality_id as "municipalityId", what, first_at as "firstAt", last_at as "lastAt" from sighting
        where municipality_id is not distinct from ${municipalityId}`,
    )
  }
}

type SightingNow = { municipalityId: MunicipalityId | null; what: Seen; now: Date }

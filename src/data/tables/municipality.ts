import { EntitySchema } from 'typeorm'
import type { Municipality } from '../../domain/project.js'
import type { Sighting } from '../../domain/sighting.js'
import { date, id, int, maybe, moment, text, uuid, type Columns } from './columns.js'

export const municipalityTable = new EntitySchema<Municipality>({
  name: 'municipality',
  columns: {
    id,
    code: text,
    name: text,
    tenantId: maybe(uuid),
    language: text,
    calendarProfile: { type: 'text', default: 'office' },
    cvr: maybe(text),
    minimumAssurance: { ...text, default: 'SUBSTANTIAL' },
    extraClosedDays: { ...date, array: true, default: '{}' },
    version: { ...int, default: 1 },
    signInsThatCount: { ...text, array: true, default: '{FK,OPENID,TEAMS}' },
  } satisfies Columns<Municipality>,
})

/** One row a thing seen; those of the house itself are of no municipality. */
export const sightingTable = new EntitySchema<Sighting & { id: string }>({
  name: 'sighting',
  columns: {
    id,
    municipalityId: maybe({
      ...uuid,
      foreignKey: { target: 'municipality', inverseSide: 'id', name: 'fk_sighting_municipality_id' },
    }),
    what: text,
    firstAt: moment,
    lastAt: moment,
  } satisfies Columns<Sighting & { id: string }>,
})

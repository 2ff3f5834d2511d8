import { EntitySchema } from 'typeorm'
import type { Municipality } from '../../domain/project.js'
import { date, id, maybe, text, uuid, type Columns } from './columns.js'

export const municipalityTable = new EntitySchema<Municipality>({
  name: 'municipality',
  columns: {
    id,
    code: text,
    name: text,
    tenantId: maybe(uuid),
    language: text,
    calendarProfile: { type: 'text', default: 'office' },
    extraClosedDays: { ...date, array: true, default: '{}' },
  } satisfies Columns<Municipality>,
  indices: [
    { name: 'uq_municipality_code', columns: ['code'], unique: true, synchronize: false },
    { name: 'uq_municipality_tenant', columns: ['tenantId'], unique: true, synchronize: false },
  ],
})

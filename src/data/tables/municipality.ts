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
    cvr: maybe(text),
    minimumAssurance: { ...text, default: 'SUBSTANTIAL' },
    extraClosedDays: { ...date, array: true, default: '{}' },
    signInsThatCount: { ...text, array: true, default: '{FK,OPENID,TEAMS}' },
  } satisfies Columns<Municipality>,
})

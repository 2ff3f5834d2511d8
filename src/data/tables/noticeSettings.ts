import { EntitySchema } from 'typeorm'
import type { OwnSettings } from '../../domain/settings.js'
import {
  date,
  flag,
  int,
  json,
  maybe,
  refersTo,
  tenantForeignKeys,
  text,
  uuid,
  version,
  type Columns,
} from './columns.js'

export const noticeSettingsTable = new EntitySchema<OwnSettings>({
  name: 'notice_settings',
  columns: {
    personId: { ...refersTo('notice_settings.person_id', 'person'), primary: true },
    municipalityId: maybe(refersTo('notice_settings.municipality_id', 'municipality')),
    choices: json,
    digest: text,
    quietFrom: maybe(int),
    quietTo: maybe(int),
    awayFrom: maybe(date),
    awayTo: maybe(date),
    deputyId: maybe(uuid),
    onlyExceptions: flag,
    version,
  } satisfies Columns<OwnSettings>,
  foreignKeys: [
    ...tenantForeignKeys('notice_settings', { personId: 'person' }, { beside: true }),
    ...tenantForeignKeys('notice_settings', { deputyId: 'person' }),
  ],
})

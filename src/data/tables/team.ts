import { EntitySchema } from 'typeorm'
import type { Membership, Team } from '../../domain/team.js'
import {
  flag,
  id,
  maybe,
  moment,
  refersTo,
  sortText,
  tenantForeignKeys,
  text,
  texts,
  uuid,
  version,
  type Columns,
} from './columns.js'

export const teamTable = new EntitySchema<Team>({
  name: 'team',
  columns: {
    id,
    municipalityId: refersTo('team.municipality_id', 'municipality'),
    name: text,
    nameSort: sortText,
    reportTags: texts,
    areaId: maybe(uuid),
    isMain: flag,
    state: text,
    createdAt: moment,
    createdBy: maybe(uuid),
    version,
  } satisfies Columns<Team>,
  foreignKeys: tenantForeignKeys('team', { areaId: 'responsibility_area', createdBy: 'person' }),
})

export const membershipTable = new EntitySchema<Membership>({
  name: 'team_membership',
  columns: {
    id,
    municipalityId: refersTo('team_membership.municipality_id', 'municipality'),
    teamId: uuid,
    personId: uuid,
    role: text,
    state: text,
    since: moment,
    archivedAt: maybe(moment),
    version,
  } satisfies Columns<Membership>,
  foreignKeys: tenantForeignKeys('team_membership', { teamId: 'team', personId: 'person' }),
})

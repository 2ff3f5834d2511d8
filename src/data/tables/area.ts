import { EntitySchema } from 'typeorm'
import type { AreaCoordinator, ResponsibilityArea } from '../../domain/area.js'
import {
  id,
  maybe,
  moment,
  refersTo,
  sortText,
  tenantForeignKeys,
  text,
  uuid,
  version,
  type Columns,
} from './columns.js'

export const responsibilityAreaTable = new EntitySchema<ResponsibilityArea>({
  name: 'responsibility_area',
  columns: {
    id,
    municipalityId: refersTo('responsibility_area.municipality_id', 'municipality'),
    parentId: maybe(uuid),
    name: text,
    nameSort: sortText,
    version,
  } satisfies Columns<ResponsibilityArea>,
  foreignKeys: tenantForeignKeys('responsibility_area', { parentId: 'responsibility_area' }),
})

export const areaCoordinatorTable = new EntitySchema<AreaCoordinator>({
  name: 'area_coordinator',
  columns: {
    municipalityId: refersTo('area_coordinator.municipality_id', 'municipality'),
    areaId: { ...uuid, primary: true },
    personId: { ...uuid, primary: true },
    appointedAt: moment,
    appointedBy: maybe(uuid),
  } satisfies Columns<AreaCoordinator>,
  foreignKeys: tenantForeignKeys('area_coordinator', {
    areaId: 'responsibility_area',
    personId: 'person',
    appointedBy: 'person',
  }),
})

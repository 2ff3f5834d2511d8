import { z } from 'zod'
import type { MunicipalityId, ProjectId } from '../domain/ids.js'
import { kombitRoleDetail, masterRoleDetail, masterRoleId, roleId, rules } from './kombitRole.js'
import type { Row } from './row.js'
import { id, named, several, version } from './shapes.js'

/** How KOMBIT's roles come before municipalities, or go before they do. */
export const publicationRows = {
  'kombitRoles.publish': {
    summary: 'Says which municipalities a role is for; null for all there are.',
    rights: ['role.manage'],
    params: roleId,
    body: z.strictObject({
      version,
      municipalityIds: z.array(id<MunicipalityId>()).min(1).max(200).nullable(),
    }),
    reply: kombitRoleDetail,
  },
  'kombitRoles.delete': {
    summary: 'Deletes a draft for good; 409 for a role that is published.',
    rights: ['role.manage'],
    params: roleId,
    body: z.strictObject({ version }),
    reply: z.strictObject({}),
  },
  'kombitRoles.reach': {
    summary: 'How many people publishing a role would reach where; of no project, a cross-cutting one.',
    rights: ['role.manage'],
    query: z.strictObject({ project: several(id<ProjectId>()) }),
    reply: z.strictObject({
      municipalities: z.array(
        z.strictObject({
          ...named.shape,
          people: z.int(),
          administrators: z.int(),
          /** Of those asked for. */
          projects: z.array(z.uuid()),
        }),
      ),
    }),
  },
  'masterRoles.delete': {
    summary: 'Deletes a master role for good; 409 where roles have been made of it.',
    rights: ['masterRole.manage'],
    params: masterRoleId,
    body: z.strictObject({ version }),
    reply: z.strictObject({}),
  },
  'masterRoles.publish': {
    summary: 'Makes and publishes a role of it on each of the projects that has none.',
    rights: ['masterRole.manage'],
    params: masterRoleId,
    body: z.strictObject({ version, projectIds: z.array(id<ProjectId>()).min(1).max(200), ...rules }),
    reply: z.strictObject({
      master: masterRoleDetail,
      made: z.array(z.string()),
      /** Projects left as they were, and why. */
      skipped: z.array(z.strictObject({ project: z.string(), why: z.enum(['HAS_ONE', 'TITLE_TAKEN']) })),
    }),
  },
} satisfies Record<string, Row>

import { z } from 'zod'
import { GROUP_KINDS, GROUP_NAME_MAX } from '../domain/broadcast.js'
import type { GroupId, MunicipalityId, ProjectId } from '../domain/ids.js'
import type { Row } from './row.js'
import { id, named, typedLine, version } from './shapes.js'

const kind = z.enum(GROUP_KINDS)
const group = z
  .strictObject({ id: z.uuid(), kind, name: z.string(), version, municipalities: z.array(named) })
  .meta({ id: 'MunicipalityGroup' })
export type MunicipalityGroupView = z.infer<typeof group>

const groups = z
  .strictObject({
    project: named,
    groups: z.array(group),
    /** The municipalities that take part in the project. */
    participants: z.array(named),
  })
  .meta({ id: 'MunicipalityGroups' })

const rights = ['municipalityGroup.manage'] as const
const ofProject = z.strictObject({ projectId: id<ProjectId>() })
const oneGroup = z.strictObject({ groupId: id<GroupId>() })
const content = {
  kind,
  name: typedLine(GROUP_NAME_MAX).pipe(z.string().min(1)),
  municipalityIds: z.array(id<MunicipalityId>()).max(200),
}

/** Each write is answered with the project's groups as they are then. */
export const municipalityGroupRows = {
  'municipalityGroups.list': {
    summary: 'A project’s waves and other groups of municipalities.',
    rights,
    params: ofProject,
    reply: groups,
  },
  'municipalityGroups.create': {
    summary: 'A new group; 409 when the project has one of that name.',
    rights,
    params: ofProject,
    body: z.strictObject(content),
    reply: groups,
  },
  'municipalityGroups.edit': {
    summary: 'Another name, kind, or other members.',
    rights,
    params: oneGroup,
    body: z.strictObject({ version, ...content }),
    reply: groups,
  },
  'municipalityGroups.delete': {
    summary: 'Deletes a group; 409 when something has been sent to it.',
    rights,
    params: oneGroup,
    body: z.strictObject({ version }),
    reply: groups,
  },
} satisfies Record<string, Row>

import { z } from 'zod'
import { AREA_NAME_MAX } from '../domain/area.js'
import type { AreaId, MembershipId, PersonId, TeamId } from '../domain/ids.js'
import { REPORT_TAG_MAX, REPORT_TAGS_MAX, TEAM_NAME_MAX, TEAM_ROLES } from '../domain/team.js'
import type { Row } from './row.js'
import { id, moment, named, typedLine, version } from './shapes.js'

const areaView = z
  .strictObject({
    id: z.uuid(),
    parentId: z.uuid().nullable(),
    name: z.string(),
    version,
    isLeaf: z.boolean(),
    /** needsReview: owns no team any more. */
    coordinators: z.array(z.strictObject({ ...named.shape, needsReview: z.boolean() })),
    canEdit: z.boolean(),
    canCoordinate: z.boolean(),
  })
  .meta({ id: 'ResponsibilityArea' })
export type AreaView = z.infer<typeof areaView>

const ofTeam = {
  id: z.uuid(),
  name: z.string(),
  reportTags: z.array(z.string()),
  area: named.nullable(),
  isMain: z.boolean(),
  /** The reader's own. */
  myRole: z.enum(TEAM_ROLES).nullable(),
  isOwnerless: z.boolean(),
}

const teamRow = z
  .strictObject({
    ...ofTeam,
    /** Null: not the reader's to know. */
    members: z.int().nullable(),
  })
  .meta({ id: 'TeamRow' })
export type TeamRow = z.infer<typeof teamRow>

const memberView = z
  .strictObject({
    id: z.uuid(),
    personId: z.uuid(),
    name: z.string(),
    email: z.string(),
    role: z.enum(TEAM_ROLES),
    since: moment,
    hasLoggedIn: z.boolean(),
    isMe: z.boolean(),
    version,
  })
  .meta({ id: 'TeamMember' })
export type MemberView = z.infer<typeof memberView>

const teamView = z
  .strictObject({
    ...ofTeam,
    version,
    /** Of the members the reader sees only themselves. */
    isOnlyMe: z.boolean(),
    members: z.array(memberView),
    /** As what the reader may invite. */
    invitable: z.array(z.enum(TEAM_ROLES)),
    /** Why not with every role. */
    limit: z.enum(['ownLevel', 'coordinator']).nullable(),
    rights: z.strictObject({
      edit: z.boolean(),
      archive: z.boolean(),
      invite: z.boolean(),
      changeRole: z.boolean(),
      archiveMember: z.boolean(),
    }),
  })
  .meta({ id: 'Team' })
export type TeamView = z.infer<typeof teamView>

const organisationView = z
  .strictObject({
    /** What the reader sees of the tree; one that is not editable lies above. */
    areas: z.array(areaView),
    teams: z.array(teamRow),
    /** The lowest areas the reader may put a team in. */
    leaves: z.array(named),
    /** Who can be made a coordinator. */
    owners: z.array(named),
    /** The reader coordinates, but owns no team any more. */
    needsReview: z.boolean(),
    rights: z.strictObject({
      createTeam: z.boolean(),
      seeAreas: z.boolean(),
      createRoot: z.boolean(),
      withoutArea: z.boolean(),
      setMain: z.boolean(),
    }),
  })
  .meta({ id: 'IntroductionOrganisation' })
export type OrganisationView = z.infer<typeof organisationView>

const invited = z.strictObject({ team: teamView, name: z.string(), isNew: z.boolean() })
export type Invited = z.infer<typeof invited>

const teamId = z.strictObject({ teamId: id<TeamId>() })
const memberId = z.strictObject({ memberId: id<MembershipId>() })
const areaId = z.strictObject({ areaId: id<AreaId>() })
const team = {
  name: typedLine(TEAM_NAME_MAX),
  reportTags: z.array(typedLine(REPORT_TAG_MAX)).max(REPORT_TAGS_MAX),
  areaId: id<AreaId>().nullable(),
}
/** The introduced person is no member: asked for all the same, it is answered where they belong. */
const role = z.enum([...TEAM_ROLES, 'introducee'])
const gone = z.strictObject({ name: z.string() })

export const organisationRows = {
  'organisation.read': {
    summary: 'Teams and responsibility areas, as far as the reader sees them.',
    rights: ['team.list'],
    reply: organisationView,
  },
  'teams.create': {
    summary: 'A new team; whoever makes it is its owner.',
    rights: ['team.create'],
    body: z.strictObject(team),
    reply: teamView,
  },
  'teams.read': {
    summary: 'One team with its members.',
    rights: ['team.list'],
    params: teamId,
    reply: teamView,
  },
  'teams.edit': {
    summary: 'Name, report tags and area of a team; for administrators also whether it is the main one.',
    rights: ['team.edit'],
    params: teamId,
    body: z.strictObject({ ...team, version, isMain: z.boolean().optional() }),
    reply: teamView,
  },
  'teams.archive': {
    summary: 'Archives a team; its history stays.',
    rights: ['team.archive'],
    params: teamId,
    body: z.strictObject({ version }),
    reply: gone,
  },
  'members.invite': {
    summary: 'Gives somebody a role in the team: by address, where an unknown one is put on the books.',
    rights: ['member.invite'],
    params: teamId,
    body: z.strictObject({ fullName: typedLine(200), email: typedLine(300), role }),
    reply: invited,
  },
  'members.add': {
    summary: 'Gives a user a role in the team.',
    rights: ['member.addExisting'],
    params: teamId,
    body: z.strictObject({ personId: id<PersonId>(), role }),
    reply: invited,
  },
  'members.changeRole': {
    summary: 'Gives a member another role in the place of the one they have.',
    rights: ['member.changeRole'],
    params: memberId,
    body: z.strictObject({ version, role }),
    reply: teamView,
  },
  'members.archive': {
    summary: 'Takes a member out of the team; the history stays.',
    rights: ['member.archive'],
    params: memberId,
    body: z.strictObject({ version }),
    reply: gone,
  },
  'areas.createRoot': {
    summary: 'The topmost area, with the municipality’s name.',
    rights: ['area.createRoot'],
    reply: organisationView,
  },
  'areas.create': {
    summary: 'A new area below another; teams there move down into it where that is said.',
    rights: ['area.edit'],
    params: areaId,
    body: z.strictObject({ name: typedLine(AREA_NAME_MAX), moveTeams: z.boolean().optional() }),
    reply: organisationView,
  },
  'areas.edit': {
    summary: 'Renames an area, or moves it with everything below it.',
    rights: ['area.edit'],
    params: areaId,
    body: z.strictObject({
      version,
      name: typedLine(AREA_NAME_MAX).optional(),
      parentId: id<AreaId>().optional(),
    }),
    reply: organisationView,
  },
  'areas.delete': {
    summary: 'Deletes an area; what hangs on it goes where it is said, and without that nothing is deleted.',
    rights: ['area.edit'],
    params: areaId,
    body: z.strictObject({
      version,
      teamsTo: id<AreaId>().nullable().optional(),
      childrenTo: id<AreaId>().optional(),
      coordinatorsTo: id<AreaId>().nullable().optional(),
    }),
    reply: organisationView,
  },
  'areas.appoint': {
    summary: 'Makes somebody who owns a team the coordinator of the area and all below it.',
    rights: ['area.coordinate'],
    params: areaId,
    body: z.strictObject({ personId: id<PersonId>() }),
    reply: organisationView,
  },
  'areas.dismiss': {
    summary: 'Ends somebody’s coordinating of the area.',
    rights: ['area.coordinate'],
    params: areaId,
    body: z.strictObject({ personId: id<PersonId>() }),
    reply: organisationView,
  },
} satisfies Record<string, Row>

import { z } from 'zod'
import { AREA_NAME_MAX } from '../domain/area.js'
import type { AreaId, MembershipId, PersonId, TeamId } from '../domain/ids.js'
import { REPORT_TAG_MAX, REPORT_TAGS_MAX, TEAM_NAME_MAX, TEAM_ROLES, type TeamRole } from '../domain/team.js'
import { INVITATION_MESSAGE_MAX } from '../domain/invitation.js'
import type { Row } from './row.js'
import { id, moment, named, typed, typedLine, version } from './shapes.js'

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
    version,
  })
  .meta({ id: 'TeamRow' })
export type TeamRow = z.infer<typeof teamRow>

const invitationView = z
  .strictObject({
    state: z.enum(['OPEN', 'OVER']),
    sentAt: moment,
    /** The last day it lets them in. */
    lastDay: z.string(),
    isUndelivered: z.boolean(),
  })
  .meta({ id: 'Invitation' })
export type InvitationView = z.infer<typeof invitationView>

/** What somebody is told who was invited. `lastDay`: null for whoever has been here. */
export type MyInvitation = {
  team: { id: string; name: string }
  role: TeamRole | null
  planId: string | null
  by: string | null
  message: string | null
  lastDay: string | null
}

const memberView = z
  .strictObject({
    id: z.uuid(),
    personId: z.uuid(),
    name: z.string(),
    email: z.string(),
    role: z.enum(TEAM_ROLES),
    since: moment,
    hasLoggedIn: z.boolean(),
    /** While they have not been here. */
    invitation: invitationView.nullable(),
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
      resend: z.boolean(),
      addExisting: z.boolean(),
      editPerson: z.boolean(),
      changeRole: z.boolean(),
      archiveMember: z.boolean(),
    }),
  })
  .meta({ id: 'Team' })
export type TeamView = z.infer<typeof teamView>

/** What of a member can be put right, and what of it is kept elsewhere. */
const memberPerson = z
  .strictObject({
    fullName: z.string(),
    email: z.string(),
    directPhone: z.string().nullable(),
    mobilePhone: z.string().nullable(),
    locked: z.array(
      z.strictObject({
        field: z.enum(['fullName', 'email', 'directPhone', 'mobilePhone']),
        reason: z.enum(['DIRECTORY', 'FK', 'RIGHT']),
      }),
    ),
    version,
  })
  .meta({ id: 'MemberPerson' })
export type MemberPerson = z.infer<typeof memberPerson>

/** What hangs on a member, and who could follow. Titles are for those who read the team's plans. */
const memberLeaving = z
  .strictObject({
    tasks: z.int(),
    plans: z.int(),
    titles: z.array(z.strictObject({ title: z.string(), plan: z.string() })),
    planNames: z.array(z.string()),
    isLastOwner: z.boolean(),
    /** Areas they could look after no more, since they would own no team. */
    coordinates: z.array(z.string()),
    candidates: z.array(z.strictObject({ ...named.shape, leads: z.boolean() })),
  })
  .meta({ id: 'MemberLeaving' })
export type MemberLeaving = z.infer<typeof memberLeaving>

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
      setAreas: z.boolean(),
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
/** A personal word beside the invitation; null or nothing for none. */
const message = typed(INVITATION_MESSAGE_MAX).nullable().default(null)
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
    summary: 'Archives a team; its history stays, and what is under way goes to the team that is said.',
    rights: ['team.archive'],
    params: teamId,
    body: z.strictObject({ version, plansTo: id<TeamId>().optional() }),
    reply: gone,
  },
  'teams.setAreas': {
    summary: 'Puts several teams into one area, or into none; all of them or nothing.',
    rights: ['team.setAreas'],
    body: z.strictObject({
      teams: z
        .array(z.strictObject({ teamId: id<TeamId>(), version }))
        .min(1)
        .max(200),
      areaId: id<AreaId>().nullable(),
    }),
    reply: organisationView,
  },
  'members.invite': {
    summary: 'Gives somebody a role in the team: by address, where an unknown one is put on the books.',
    rights: ['member.invite'],
    params: teamId,
    body: z.strictObject({ fullName: typedLine(200), email: typedLine(300), role, message }),
    reply: invited,
  },
  'members.add': {
    summary: 'Gives a user a role in the team.',
    rights: ['member.addExisting'],
    params: teamId,
    body: z.strictObject({ personId: id<PersonId>(), role, message }),
    reply: invited,
  },
  'members.resend': {
    summary: 'Sends a member who has not been here a new invitation; the older one counts no more.',
    rights: ['member.resend'],
    params: memberId,
    body: z.strictObject({ message }),
    reply: teamView,
  },
  'members.readPerson': {
    summary: 'The contact data of a member, for whoever may put them right.',
    rights: ['member.editPerson'],
    params: memberId,
    reply: memberPerson,
  },
  'members.editPerson': {
    summary: 'Puts right a member’s name, address and numbers.',
    rights: ['member.editPerson'],
    params: memberId,
    body: z.strictObject({
      version,
      fullName: typedLine(200).optional(),
      email: typedLine(300).optional(),
      directPhone: typedLine(200).nullable().optional(),
      mobilePhone: typedLine(200).nullable().optional(),
    }),
    reply: teamView,
  },
  'members.changeRole': {
    summary: 'Gives a member another role in the place of the one they have.',
    rights: ['member.changeRole'],
    params: memberId,
    body: z.strictObject({ version, role }),
    reply: teamView,
  },
  'members.leaving': {
    summary: 'What taking a member out of the team would leave behind.',
    rights: ['member.archive'],
    params: memberId,
    reply: memberLeaving,
  },
  'members.archive': {
    summary:
      'Takes a member out of the team, or out of every team; the history stays, and what is open goes to whom it is said.',
    rights: ['member.archive'],
    params: memberId,
    body: z.strictObject({
      version,
      tasksTo: id<PersonId>().optional(),
      plansTo: id<PersonId>().optional(),
      isEverywhere: z.boolean().optional(),
      /** Of somebody who is in teams elsewhere too: out of those one may take them out of. */
      isOnlyHere: z.boolean().optional(),
    }),
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

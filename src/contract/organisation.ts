import { z } from 'zod'
import { TEAM_ROLES, type TeamRole } from '../domain/team.js'
import { moment, named, version } from './shapes.js'

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

export const invitationView = z
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

export const teamView = z
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
export const memberPerson = z
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
export const memberLeaving = z
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

export const organisationView = z
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

export const invited = z.strictObject({
  team: teamView,
  personId: z.uuid(),
  name: z.string(),
  isNew: z.boolean(),
})
export type Invited = z.infer<typeof invited>

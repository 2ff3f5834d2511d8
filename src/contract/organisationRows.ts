import { z } from 'zod'
import { AREA_NAME_MAX } from '../domain/area.js'
import type { AreaId, MembershipId, PersonId, TeamId } from '../domain/ids.js'
import { REPORT_TAG_MAX, REPORT_TAGS_MAX, TEAM_NAME_MAX, TEAM_ROLES } from '../domain/team.js'
import { INVITATION_MESSAGE_MAX } from '../domain/invitation.js'
import type { Row } from './row.js'
import { id, typed, typedLine, version } from './shapes.js'
import { invited, memberLeaving, memberPerson, organisationView, teamView } from './organisation.js'

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
const message = typed(INVITATION_MESSAGE_MAX).nullable()
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
    body: z.strictObject({
      fullName: typedLine(200),
      email: typedLine(300),
      role,
      message: message.default(null),
    }),
    reply: invited,
  },
  'members.add': {
    summary: 'Gives a user a role in the team.',
    rights: ['member.addExisting'],
    params: teamId,
    body: z.strictObject({ personId: id<PersonId>(), role, message: message.default(null) }),
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

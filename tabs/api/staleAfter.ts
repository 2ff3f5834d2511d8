import type { ROUTES, RouteName } from '../../src/contract/routes.js'

type Routes = typeof ROUTES
/** A row that changes something. */
export type Write = {
  [Name in RouteName]: Routes[Name]['method'] extends 'GET' ? never : Name
}[RouteName]

/** `page`: what is on the page that does it, and what the answer brings. `others`: what else is no longer true. */
type After = { page: RouteName | null; others: readonly RouteName[] }

const task: After = {
  page: 'tasks.read',
  others: ['tasks.list', 'projects.list', 'projects.read', 'roles.read'],
}
const file: After = { page: 'tasks.read', others: [] }
const view: After = { page: 'taskView.read', others: [] }
const calendar: After = { page: null, others: ['calendar.read'] }
const assignment: After = {
  page: 'roles.read',
  others: ['roles.gallery', 'roles.candidates', 'tasks.read', 'handOvers.preview'],
}
const handOver: After = { ...assignment, others: [...assignment.others, 'tasks.list'] }
const confirmation: After = {
  page: 'confirmations.list',
  others: ['roles.read', 'roles.gallery', 'tasks.read', 'tasks.list'],
}
const kombitRole: After = {
  page: 'kombitRoles.read',
  others: ['kombitRoles.list', 'masterRoles.list', 'masterRoles.read'],
}
const masterRole: After = {
  page: 'masterRoles.read',
  others: ['masterRoles.list', 'kombitRoles.list', 'kombitRoles.read'],
}
const contacts: After = { page: null, others: ['contacts.list', 'contacts.lists'] }

const joinRequest: After = {
  page: 'joinRequests.list',
  others: ['joinRequests.list', 'users.list', 'users.read', 'people.search'],
}
const directory: After = {
  page: null,
  others: ['directory.read', 'users.list', 'users.read', 'people.search', 'me.read', 'profile.read'],
}
const broadcast: After = { page: 'broadcasts.read', others: ['broadcasts.list'] }
const groups: After = { page: 'municipalityGroups.list', others: ['broadcasts.preview'] }

const heldMail: After = { page: null, others: ['heldMails.list', 'tasks.read'] }

const team: After = { page: 'teams.read', others: ['organisation.read', 'teams.read', 'me.read'] }
const person: After = { ...team, others: [...team.others, 'users.list', 'people.search'] }
const template: After = {
  page: 'introductionTemplates.read',
  others: ['introductionTemplates.list', 'introductionTemplates.versions'],
}
const area: After = { page: 'organisation.read', others: ['organisation.read', 'teams.read', 'me.read'] }

const introduction: After = {
  page: 'introductionPlans.read',
  others: ['introductions.mine', 'introductionPlans.list', 'introductionReports.read', 'me.read'],
}

/** What each write makes out of date in the tab. */
export const STALE_AFTER: Record<Write, After> = {
  'tasks.edit': task,
  'tasks.message': task,
  'tasks.createLocal': { ...task, others: [...task.others, 'tasks.read'] },
  'tasks.deleteLocal': task,
  'tasks.changeStatus': task,
  'tasks.undo': task,
  'tasks.snooze': file,
  'tasks.editSeveral': { page: null, others: ['tasks.read', ...task.others] },
  'tasks.undoSeveral': { page: null, others: ['tasks.read', ...task.others] },
  'tasks.snoozeSeveral': { page: null, others: ['tasks.read'] },
  'files.add': file,
  'files.remove': file,
  'files.removePersonalData': file,
  'notices.seen': { page: null, others: [] },
  'taskView.save': view,
  'taskView.reset': view,
  'calendar.create': calendar,
  'calendar.revoke': calendar,
  'roleNotes.save': { page: 'roles.read', others: [] },
  'kombitRoles.create': kombitRole,
  'kombitRoles.edit': kombitRole,
  'kombitRoles.publish': kombitRole,
  'kombitRoles.delete': { ...kombitRole, page: null },
  'masterRoles.create': masterRole,
  'masterRoles.edit': masterRole,
  'masterRoles.publish': masterRole,
  'masterRoles.delete': { ...masterRole, page: null },
  'broadcasts.send': broadcast,
  'broadcasts.correct': broadcast,
  'broadcasts.withdraw': broadcast,
  'municipalityGroups.create': groups,
  'municipalityGroups.edit': groups,
  'municipalityGroups.delete': groups,
  'heldMails.attach': heldMail,
  'heldMails.drop': heldMail,
  'rounds.open': { page: null, others: ['rounds.ofRole', 'tasks.list'] },
  'roles.nominate': assignment,
  'assignments.accept': assignment,
  'assignments.decline': assignment,
  'assignments.remind': assignment,
  'assignments.withdraw': assignment,
  'assignments.makePrimary': assignment,
  'delegations.create': assignment,
  'delegations.end': assignment,
  'delegations.giveBack': assignment,
  'assignments.end': handOver,
  'handOvers.start': handOver,
  'handOvers.cancel': handOver,
  'confirmations.answer': confirmation,
  'confirmations.confirmAll': confirmation,
  'confirmations.decline': confirmation,
  'contacts.create': contacts,
  'contacts.verify': contacts,
  'contacts.edit': contacts,
  'contacts.delete': contacts,
  'municipality.edit': { page: 'municipality.read', others: ['me.read', 'checklist.read'] },
  'delivery.resend': { page: null, others: ['delivery.read'] },
  'users.create': { page: null, others: ['users.list', 'people.search'] },
  'users.edit': {
    page: 'users.read',
    others: ['users.list', 'people.search', 'roles.gallery', 'tasks.list', 'projects.list', 'me.read'],
  },
  'users.delete': {
    page: null,
    others: [
      'users.list',
      'users.options',
      'people.search',
      'roles.gallery',
      'roles.read',
      'tasks.list',
      'tasks.read',
      'directory.read',
    ],
  },
  'directory.refresh': directory,
  'directory.import': directory,
  'users.import': { page: null, others: ['users.list', 'users.read', 'people.search', 'me.read'] },
  'joinRequests.ask': { page: 'joinRequests.mine', others: [] },
  'joinRequests.admit': joinRequest,
  'joinRequests.link': joinRequest,
  'joinRequests.decline': joinRequest,
  'teams.create': team,
  'teams.edit': team,
  'teams.archive': { ...area, page: null },
  'teams.setAreas': { ...area, page: 'organisation.read' },
  'members.resend': team,
  'members.editPerson': { ...person, others: [...person.others, 'members.readPerson', 'users.read'] },
  'members.invite': person,
  'members.add': team,
  'members.changeRole': team,
  'members.archive': team,
  'introductionPlans.create': introduction,
  'introductionPlans.edit': introduction,
  'introductionPlans.start': introduction,
  'introductionPlans.end': introduction,
  'introductionPlans.cancel': introduction,
  'introductionPlans.reopen': introduction,
  'introductionPlans.inviteAgain': introduction,
  'introductionPlans.comment': introduction,
  'introductionPlans.giveFeedback': introduction,
  'introductionPlans.addCategory': introduction,
  'introductionCategories.edit': introduction,
  'introductionCategories.delete': introduction,
  'introductionTasks.add': introduction,
  'introductionTasks.edit': introduction,
  'introductionTasks.delete': introduction,
  'introductionTasks.setStatus': introduction,
  'introductionTasks.undo': introduction,
  'introductionTasks.addFile': introduction,
  'introductionTasks.removeFile': introduction,
  'areas.createRoot': area,
  'areas.create': area,
  'areas.edit': area,
  'areas.delete': area,
  'areas.appoint': area,
  'areas.dismiss': area,
  'introductionTemplates.create': template,
  'introductionTemplates.copy': template,
  'introductionTemplates.edit': template,
  'introductionTemplates.delete': template,
  'introductionTemplates.share': template,
  'introductionTemplates.unshare': {
    ...template,
    others: [...template.others, 'introductionTemplates.read'],
  },
  'settings.edit': { page: 'settings.read', others: [] },
  'settings.preview': { page: null, others: [] },
  'profile.edit': {
    page: 'profile.read',
    others: ['me.read', 'users.list', 'users.read', 'roles.gallery', 'roles.read'],
  },
}

/** The tab's pages by their addresses, as React Router writes them: the only list of them. */
export const PAGES = {
  tasks: '/tasks',
  task: '/tasks/:taskId',
  projects: '/projects',
  project: '/projects/:projectId',
  groups: '/projects/:projectId/groups',
  broadcasts: '/broadcasts',
  newBroadcast: '/broadcasts/new',
  heldMails: '/broadcasts/held',
  broadcast: '/broadcasts/:broadcastId',
  roles: '/roles',
  vacancies: '/roles/vacancies',
  everywhere: '/roles/everywhere',
  newRole: '/roles/new',
  masterRoles: '/roles/masters',
  newMasterRole: '/roles/masters/new',
  masterRole: '/roles/masters/:masterRoleId',
  editMasterRole: '/roles/masters/:masterRoleId/edit',
  role: '/roles/:roleId',
  editRole: '/roles/:roleId/edit',
  contacts: '/contacts',
  contactList: '/contacts/:list',
  users: '/users',
  newUser: '/users/new',
  importUsers: '/users/import',
  directory: '/users/directory',
  user: '/users/:userId',
  editUser: '/users/:userId/edit',
  delivery: '/delivery',
  history: '/history',
  templates: '/templates',
  template: '/templates/:templateId',
  introductions: '/introductions',
  introductionReports: '/introductions/reports',
  newIntroduction: '/introductions/new',
  introduction: '/introductions/:planId',
  teams: '/teams',
  areas: '/teams/areas',
  team: '/teams/:teamId',
  municipality: '/municipality',
  checklist: '/municipality/checklist',
  profile: '/profile',
  settings: '/settings',
  help: '/help',
} as const

/** In an address: the notice from which it was opened. */
export const NOTICE = 'notice'

/** What a part of an address that stands for an id may be. */
const PART = '[\\w-]+'
const PATTERNS = Object.values(PAGES).map(
  (path) => new RegExp(`^${path.replace(/:\w+/g, PART)}(\\?[^#\\s]*)?$`),
)

/** Whether a link, which is somebody else's word, leads to a page of the tab. */
export const isPageAddress = (address: string): boolean => PATTERNS.some((pattern) => pattern.test(address))

import type { overview as da } from '../da/overview.js'
import type { Texts } from '../texts.js'

export const overview: Texts<typeof da> = {
  title: 'Overview',
  titleOf: 'Overview of {{municipality}}',
  tasks: 'Tasks',
  projects: 'Projects',
  project: '{{name}}: {{red}} red, {{yellow}} yellow and {{green}} green of {{all}} tasks',
  more_one: 'and {{count}} more project',
  more_other: 'and {{count}} more projects',
  noProjects: 'You have no access to any project, so you see the roles only.',
  noTasks: 'There are no tasks on your projects yet.',
  roles: 'Roles',
  vacant_one: '{{count}} of {{required}} required roles is vacant.',
  vacant_other: '{{count}} of {{required}} required roles are vacant.',
  filled_one: 'The one required role is filled.',
  filled_other: 'All {{count}} required roles are filled.',
  asked_one: 'For {{count}} of them a colleague has been asked.',
  asked_other: 'For {{count}} of them a colleague has been asked.',
  openVacant: 'Vacant roles',
}

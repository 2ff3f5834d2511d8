import type { gallery as da } from '../da/gallery.js'
import type { Texts } from '../texts.js'

export const gallery: Texts<typeof da> = {
  vacantOnly: 'Only vacant ones',
  show_one: 'Show {{count}} role',
  show_other: 'Show {{count}} roles',
  type: { CROSS_CUTTING: 'Cross-cutting', SYSTEM_SPECIFIC: 'System-specific' },
  view: { label: 'View', own: 'My municipality', everywhere: 'All municipalities' },
  filter: {
    project: 'Project',
    municipality: 'Municipality',
    type: 'Role type',
    role: 'Roles',
    masterRole: 'Master roles',
  },
  everywhere: 'All municipalities: your own colleagues, and those elsewhere who share their contact data',
  searchPerson: 'Search user',
  hidden: 'Hidden',
  contactHidden: 'Phone and e-mail are hidden',
  export: 'Export',
  noHits: 'Nobody matches the filters',
  nobody: 'There is nobody to show yet',
  nobodyWay:
    'People of other municipalities stand here when they hold a role and have agreed on their profile to share contact data.',
  purpose: {
    title: 'Contact data',
    label: 'What do you need it for?',
    hidden:
      'Phone and e-mail of people in other municipalities are hidden until you say what you need them for.',
    shown: 'Phone and e-mail are shown. Purpose: {{purpose}}.',
    told: 'The people can see on their profile that {{municipality}} has looked them up, when and why.',
    show: 'Show contact data',
    hide: 'Hide contact data',
    PROJECT: 'Work together in a project',
    EXPERIENCE: 'Experience with a task or solution',
    INVITATION: 'Invitation to a meeting or network',
    SUPPORT: 'Help and support',
  },
  lookups: {
    title: 'Who has seen my contact data',
    text: 'Other municipalities see it only while you consent, and must say why. It stands here for 13 months.',
    none: 'Nobody has seen it yet.',
    CONTACT: 'Shown',
    EXPORT: 'Downloaded in a file',
  },
  column: {
    role: 'Role',
    project: 'Project',
    municipality: 'Municipality',
    person: 'User',
    directPhone: 'Direct no.',
    mobilePhone: 'Mobile no.',
    email: 'E-mail',
  },
  sheet: {
    vacant: 'Vacant',
    yes: 'Yes',
    no: 'No',
    cut: 'Only the first {{shown}} of {{total}} are here. Filter the list to get the others.',
  },
  part: { label: 'About the role', role: 'Role', tasks: 'Tasks' },
}

import type { gallery as da } from '../da/gallery.js'
import type { Texts } from '../texts.js'

export const gallery: Texts<typeof da> = {
  vacantOnly: 'Only vacant ones',
  show_one: 'Show {{count}} role',
  show_other: 'Show {{count}} roles',
  type: { CROSS_CUTTING: 'Cross-cutting', SYSTEM_SPECIFIC: 'System-specific' },
  view: { label: 'View', own: 'My municipality', everywhere: 'All municipalities' },
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

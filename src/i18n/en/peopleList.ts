import type { Texts } from '../texts.js'
import type { peopleList as da } from '../da/peopleList.js'

export const peopleList: Texts<typeof da> = {
  sheet: 'Users',
  column: {
    fullName: 'Name',
    organisation: 'Organisation',
    email: 'E-mail',
    title: 'Title',
    department: 'Department',
    directPhone: 'Direct number',
    mobilePhone: 'Mobile number',
    project: 'Project',
    projects: 'Projects',
    userType: 'User type',
    roles: 'Roles',
    administrator: 'Administrator',
    hasLoggedIn: 'Has logged in',
    lastLogin: 'Last logged in',
    lastFkLogin: 'Last FK login',
  },
  type: { PLUS: 'Plus', STANDARD: 'Standard', LIGHT: 'Light', READER: 'Reader' },
  yes: 'Yes',
  no: 'No',
  remark: 'One row for each project. User type: {{types}}. Administrator: {{yes}} or {{no}}.',
}

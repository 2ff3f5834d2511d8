import type { vacancy as da } from '../da/vacancy.js'
import type { Texts } from '../texts.js'

export const vacancy: Texts<typeof da> = {
  chat: {
    vacantTitle: 'Vacant roles',
    vacantNone: 'No roles are vacant right now. Well done!',
    projectTitle: 'Roles on {{project}}',
    showVacant: 'Show all vacant ones',
    asked: 'asked: {{names}}',
    vacant: '○ Vacant',
    mustBeFilled: '▲ Vacant and must be assigned',
    weekly_one: 'This week: {{count}} required role is vacant',
    weekly_other: 'This week: {{count}} required roles are vacant',
    weeklyText:
      'KOMBIT cannot reach the right people until somebody has said yes. Press Nominate to ask a colleague.',
    published: 'KOMBIT has published the role {{role}} for you.',
    publishedMany: 'KOMBIT has published {{count}} roles for you',
    contacts_one: '{{count}} entry on the contact lists has to be confirmed again.',
    contacts_other: '{{count}} entries on the contact lists have to be confirmed again.',
    openContacts: 'See the contact lists',
  },
  page: {
    link: 'Vacancies at a glance',
    title: 'Roles at a glance',
    text: 'Roles across projects. Press a field to open the role.',
    table: 'Roles by project',
    role: 'Role',
    state: {
      mustBeFilled: 'Must be assigned',
      asked: 'Awaiting an answer',
      vacant: 'Vacant',
      filled: 'Filled',
    },
    counted: '{{state}}: {{count}}',
    cell: '{{role}}, {{project}}: {{state}}',
    holders_one: '{{count}} person',
    holders_other: '{{count}} people',
    only: 'Show only roles that lack somebody',
    allFilled: 'All roles are filled.',
    none: 'There are no roles in the role gallery yet.',
  },
}

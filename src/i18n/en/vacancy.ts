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
    published: 'KOMBIT has published the role {{role}} for you.',
    publishedMany: 'KOMBIT has published {{count}} roles for you',
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

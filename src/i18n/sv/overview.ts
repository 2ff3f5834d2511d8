import type { overview as da } from '../da/overview.js'
import type { Texts } from '../texts.js'

export const overview: Texts<typeof da> = {
  title: 'Översikt',
  titleOf: 'Översikt över {{municipality}}',
  tasks: 'Uppgifter',
  projects: 'Projekt',
  project: '{{name}}: röda {{red}}, gula {{yellow}} och gröna {{green}} av {{all}} uppgifter',
  more_one: 'och {{count}} projekt till',
  more_other: 'och {{count}} projekt till',
  noProjects: 'Du har inte åtkomst till några projekt, så du ser bara rollerna.',
  noTasks: 'Det finns inga uppgifter i dina projekt ännu.',
  roles: 'Roller',
  vacant_one: '{{count}} av {{required}} obligatoriska roller är vakant.',
  vacant_other: '{{count}} av {{required}} obligatoriska roller är vakanta.',
  filled_one: 'Den enda obligatoriska rollen är tillsatt.',
  filled_other: 'Alla {{count}} obligatoriska roller är tillsatta.',
  asked_one: 'För {{count}} av dem är en kollega tillfrågad.',
  asked_other: 'För {{count}} av dem är en kollega tillfrågad.',
  openVacant: 'Vakanta roller',
}

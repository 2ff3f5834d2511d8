import type { overview as da } from '../da/overview.js'
import type { Texts } from '../texts.js'

export const overview: Texts<typeof da> = {
  title: 'Yleiskatsaus',
  titleOf: 'Yleiskatsaus: {{municipality}}',
  tasks: 'Tehtävät',
  projects: 'Projektit',
  project:
    '{{name}}: punaisia {{red}}, keltaisia {{yellow}} ja vihreitä {{green}}, tehtäviä yhteensä {{all}}',
  more_one: 'ja {{count}} projekti lisää',
  more_other: 'ja {{count}} projektia lisää',
  noProjects: 'Sinulla ei ole pääsyä yhteenkään projektiin, joten näet vain roolit.',
  noTasks: 'Projekteissasi ei ole vielä tehtäviä.',
  roles: 'Roolit',
  vacant_one: '{{count}} pakollinen rooli on täyttämättä (pakollisia rooleja yhteensä {{required}}).',
  vacant_other: '{{count}} pakollista roolia on täyttämättä (pakollisia rooleja yhteensä {{required}}).',
  filled_one: 'Ainoa pakollinen rooli on täytetty.',
  filled_other: 'Kaikki {{count}} pakollista roolia on täytetty.',
  asked_one: 'Kollegalta on jo kysytty: {{count}} rooli.',
  asked_other: 'Kollegalta on jo kysytty: {{count}} roolia.',
  openVacant: 'Täyttämättömät roolit',
}

import type { vacancy as da } from '../da/vacancy.js'
import type { Texts } from '../texts.js'

export const vacancy: Texts<typeof da> = {
  chat: {
    vacantTitle: 'Vakanta roller',
    vacantNone: 'Inga roller är vakanta just nu. Bra jobbat!',
    projectTitle: 'Roller i {{project}}',
    showVacant: 'Visa alla vakanta',
    asked: 'tillfrågade: {{names}}',
    vacant: '○ Vakant',
    mustBeFilled: '▲ Vakant och ska tilldelas',
    published: 'KOMBIT har publicerat rollen {{role}} för er.',
    publishedMany: 'KOMBIT har publicerat {{count}} roller för er',
  },
  page: {
    link: 'Översikt över vakanta',
    title: 'Översikt över roller',
    text: 'Roller i alla projekt. Tryck på ett fält för att öppna rollen.',
    table: 'Roller per projekt',
    role: 'Roll',
    state: {
      mustBeFilled: 'Ska tilldelas',
      asked: 'Väntar på svar',
      vacant: 'Vakant',
      filled: 'Tillsatt',
    },
    counted: '{{state}}: {{count}}',
    cell: '{{role}}, {{project}}: {{state}}',
    holders_one: '{{count}} person',
    holders_other: '{{count}} personer',
    only: 'Visa bara roller som saknar någon',
    allFilled: 'Alla roller är tillsatta.',
    none: 'Det finns inga roller i rollgalleriet ännu.',
  },
}

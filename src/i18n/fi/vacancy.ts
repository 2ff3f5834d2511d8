import type { vacancy as da } from '../da/vacancy.js'
import type { Texts } from '../texts.js'

export const vacancy: Texts<typeof da> = {
  chat: {
    vacantTitle: 'Täyttämättömät roolit',
    vacantNone: 'Yksikään rooli ei ole täyttämättä juuri nyt. Hienoa!',
    projectTitle: 'Projektin {{project}} roolit',
    showVacant: 'Näytä kaikki täyttämättömät',
    asked: 'kysytty: {{names}}',
    vacant: '○ Täyttämättä',
    mustBeFilled: '▲ Täyttämättä, annettava jollekulle',
    published: 'KOMBIT on julkaissut teille roolin ”{{role}}”.',
    publishedMany: 'KOMBIT on julkaissut teille {{count}} roolia',
  },
  page: {
    link: 'Yleiskatsaus täyttämättömistä rooleista',
    title: 'Yleiskatsaus rooleista',
    text: 'Roolit kaikissa projekteissa. Avaa rooli painamalla ruutua.',
    table: 'Roolit projekteittain',
    role: 'Rooli',
    state: {
      mustBeFilled: 'Annettava jollekulle',
      asked: 'Odottaa vastausta',
      vacant: 'Täyttämättä',
      filled: 'Täytetty',
    },
    counted: '{{state}}: {{count}}',
    cell: '{{role}}, {{project}}: {{state}}',
    holders_one: '{{count}} henkilö',
    holders_other: '{{count}} henkilöä',
    only: 'Näytä vain roolit, joista puuttuu joku',
    allFilled: 'Kaikki roolit on täytetty.',
    none: 'Rooligalleriassa ei ole vielä rooleja.',
  },
}

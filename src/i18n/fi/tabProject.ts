import type { tabProject as da } from '../da/tabProject.js'
import type { Texts } from '../texts.js'

export const tabProject: Texts<typeof da> = {
  project: {
    youAre: 'Käyttäjätyyppisi: {{userType}}',
    deadline: 'Projektin määräaika: {{day}}',
    burning: 'Kiireelliset',
    calm: 'Ei punaisia eikä keltaisia tehtäviä.',
    moreBurning_one: 'Vielä {{count}} kiireellinen',
    moreBurning_other: 'Vielä {{count}} kiireellistä',
    allTasks: 'Kaikki projektin tehtävät',
    contactName: 'Yhteyshenkilö KOMBITissa',
    contactMail: 'Sähköposti KOMBITissa',
    handbook: 'Käyttöönoton käsikirja',
    handbookOpen: 'Avaa käsikirja',
    about: 'Tietoja projektista',
    progress: 'Edistyminen',
    total: 'Kaikki',
    by: { phase: 'Vaiheittain', theme: 'Teemoittain', municipality: 'Kunnittain' },
    without: { phase: 'Ilman vaihetta', theme: 'Ilman teemaa', municipality: '–' },
    back: 'Takaisin projektiluetteloon',
    inPeriod: 'Projektin aika: {{period}}',
    column: {
      name: 'Projekti',
      userType: 'Käyttäjätyyppi',
      deadline: 'Määräaika',
      period: 'Projektin aika',
      tasks: 'Tehtävät',
    },
    search: 'Hae projektia',
    show_one: 'Näytä {{count}} projekti',
    show_other: 'Näytä {{count}} projektia',
    noHits: 'Hakua vastaavia projekteja ei ole',
    noContact: 'KOMBIT ei ole ilmoittanut yhteyshenkilöä.',
    none: 'Et ole vielä mukana missään projektissa',
    noneWay: 'Kunnan KLIK-pääkäyttäjä voi antaa sinulle pääsyn.',
  },
}

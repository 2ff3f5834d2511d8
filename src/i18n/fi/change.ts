import type { change as da } from '../da/change.js'
import type { Texts } from '../texts.js'

export const change: Texts<typeof da> = {
  field: {
    title: 'otsikon',
    status: 'tilan',
    priority: 'prioriteetin',
    responsible: 'vastuuhenkilön',
    executor: 'toteuttajan',
    startDate: 'alkamispäivän',
    endDate: 'päättymispäivän',
    phase: 'vaiheen',
    theme: 'teeman',
    goal: 'tavoitteen',
    description: 'kuvauksen',
    method: 'menetelmän ja toimintatavan',
    result: 'tuloksen',
    qualityCriteria: 'laatukriteerit',
    internalNotes: 'sisäiset muistiinpanot',
  },
  changed: 'Muutti {{what}}: {{from}} → {{to}}',
  set: 'Asetti {{what}}: {{to}}',
  emptied: 'Poisti {{what}}, ennen: {{from}}',
  wrote: 'Muutti {{what}}',
  localNew: 'Loi paikallisen tehtävän {{title}}',
  localGone: 'Poisti paikallisen tehtävän {{title}}',
  fileAdded: 'Lisäsi tiedoston {{file}}',
  fileRemoved: 'Poisti tiedoston {{file}}',
  fileForgotten: 'Lisäsi tai poisti tiedoston, joka on sittemmin poistettu henkilötietojen vuoksi',
  mailTaken: 'Lisäsi sähköpostitse tulleen vastauksen viestiketjuun',
  mailDropped: 'Hylkäsi sähköpostitse tulleen vastauksen',
  filePersonalData: 'Poisti tiedoston henkilötietojen vuoksi',
}

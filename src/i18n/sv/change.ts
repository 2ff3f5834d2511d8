import type { change as da } from '../da/change.js'
import type { Texts } from '../texts.js'

export const change: Texts<typeof da> = {
  field: {
    title: 'uppgiftens titel',
    status: 'status',
    priority: 'prioritet',
    responsible: 'ansvarig',
    executor: 'utförare',
    startDate: 'startdatum',
    endDate: 'slutdatum',
    phase: 'fas',
    theme: 'tema',
    goal: 'mål',
    description: 'beskrivning',
    method: 'metod och tillvägagångssätt',
    result: 'resultat',
    qualityCriteria: 'kvalitetskriterier',
    internalNotes: 'interna anteckningar',
  },
  changed: 'Ändrade {{what}} från {{from}} till {{to}}',
  set: 'Angav {{what}}: {{to}}',
  emptied: 'Tog bort {{what}}: {{from}}',
  wrote: 'Ändrade {{what}}',
  localNew: 'Skapade den lokala uppgiften {{title}}',
  localGone: 'Tog bort den lokala uppgiften {{title}}',
  fileAdded: 'Lade till filen {{file}}',
  fileRemoved: 'Tog bort filen {{file}}',
  fileForgotten: 'Lade till eller tog bort en fil som senare har tagits bort på grund av personuppgifter',
  mailTaken: 'Lade ett svar som kom via e-post i tråden',
  mailDropped: 'Kastade ett svar som kom via e-post',
  filePersonalData: 'Tog bort en fil på grund av personuppgifter',
}

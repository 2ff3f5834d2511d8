import type { readiness as da } from '../da/readiness.js'
import type { Texts } from '../texts.js'

export const readiness: Texts<typeof da> = {
  title: 'Redo för rollen',
  word: {
    vacant: 'Vakant',
    nominated: 'Väntar på svar',
    accepted: 'Har rollen',
    beingIntroduced: 'Introduceras',
    dueForConfirmation: 'Ska bekräftas',
    ready: 'Redo',
  },
  figures: '{{done}} av {{total}}',
  onlyNotReady: 'Obligatorisk och inte redo',
  counts: 'Hur redo vi är',
  start: 'Starta introduktion',
  startFor: 'Starta introduktion för {{name}} i den här rollen',
  openPlan: 'Öppna introduktionen',
  openPlanOf: 'Öppna introduktionen av {{name}}',
}

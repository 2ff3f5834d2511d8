import type { readiness as da } from '../da/readiness.js'
import type { Texts } from '../texts.js'

export const readiness: Texts<typeof da> = {
  title: 'Valmius rooliin',
  word: {
    vacant: 'Täyttämättä',
    nominated: 'Odottaa vastausta',
    accepted: 'On roolissa',
    beingIntroduced: 'Perehdytetään',
    dueForConfirmation: 'Vahvistettava',
    ready: 'Valmis',
  },
  figures: '{{done}}/{{total}}',
  onlyNotReady: 'Pakollinen eikä vielä valmis',
  counts: 'Kuinka valmiita olemme',
  start: 'Aloita perehdytys',
  startFor: 'Aloita perehdytys tähän rooliin: {{name}}',
  openPlan: 'Avaa perehdytys',
  openPlanOf: 'Avaa perehdytys: {{name}}',
}

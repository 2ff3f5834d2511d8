import type { Texts } from '../texts.js'
import type { welcome as da } from '../da/welcome.js'

export const welcome: Texts<typeof da> = {
  own_one: 'Sinulla on {{count}} avoin tehtävä (punaisia: {{red}}, keltaisia: {{yellow}}).',
  own_other: 'Sinulla on {{count}} avointa tehtävää (punaisia: {{red}}, keltaisia: {{yellow}}).',
  followed_one:
    'Projekteissasi on {{count}} kiireellinen tehtävä (punaisia: {{red}}, keltaisia: {{yellow}}).',
  followed_other:
    'Projektiesi {{count}} kiireellisintä tehtävää on koottu valmiiksi (punaisia: {{red}}, keltaisia: {{yellow}}).',
  asked_one: 'Sinua on pyydetty ottamaan {{count}} rooli.',
  asked_other: 'Sinua on pyydetty ottamaan {{count}} roolia.',
  vacant_one: '{{count}} pakollinen rooli on kunnassa täyttämättä.',
  vacant_other: '{{count}} pakollista roolia on kunnassa täyttämättä.',
  neverSignedIn_one: '{{count}} käyttäjä ei ole koskaan kirjautunut.',
  neverSignedIn_other: '{{count}} käyttäjää ei ole koskaan kirjautunut.',
}

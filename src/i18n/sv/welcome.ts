import type { Texts } from '../texts.js'
import type { welcome as da } from '../da/welcome.js'

export const welcome: Texts<typeof da> = {
  own_one: 'Du har {{count}} öppen uppgift (röda: {{red}}, gula: {{yellow}}).',
  own_other: 'Du har {{count}} öppna uppgifter (röda: {{red}}, gula: {{yellow}}).',
  followed_one: 'I dina projekt är {{count}} uppgift mest brådskande (röda: {{red}}, gula: {{yellow}}).',
  followed_other:
    'De {{count}} mest brådskande uppgifterna i dina projekt finns här (röda: {{red}}, gula: {{yellow}}).',
  asked_one: 'Du är tillfrågad om du vill ta {{count}} roll.',
  asked_other: 'Du är tillfrågad om du vill ta {{count}} roller.',
  vacant_one: '{{count}} obligatorisk roll är vakant i kommunen.',
  vacant_other: '{{count}} obligatoriska roller är vakanta i kommunen.',
  neverSignedIn_one: '{{count}} användare har aldrig loggat in.',
  neverSignedIn_other: '{{count}} användare har aldrig loggat in.',
}

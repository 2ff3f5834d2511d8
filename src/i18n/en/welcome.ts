import type { Texts } from '../texts.js'
import type { welcome as da } from '../da/welcome.js'

export const welcome: Texts<typeof da> = {
  own_one: 'You have {{count}} open task (red: {{red}}, yellow: {{yellow}}).',
  own_other: 'You have {{count}} open tasks (red: {{red}}, yellow: {{yellow}}).',
  followed_one: 'On your projects {{count}} task is the most urgent (red: {{red}}, yellow: {{yellow}}).',
  followed_other:
    'The {{count}} most urgent tasks of your projects are ready (red: {{red}}, yellow: {{yellow}}).',
  asked_one: 'You have been asked to take {{count}} role.',
  asked_other: 'You have been asked to take {{count}} roles.',
  vacant_one: '{{count}} required role is vacant in the municipality.',
  vacant_other: '{{count}} required roles are vacant in the municipality.',
  neverSignedIn_one: '{{count}} user has never signed in.',
  neverSignedIn_other: '{{count}} users have never signed in.',
}

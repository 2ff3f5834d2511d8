import type { introducing as da } from '../da/introducing.js'
import type { Texts } from '../texts.js'

export const introducing: Texts<typeof da> = {
  readinessTitle: 'Ready for the roles',
  allReady: 'Everybody who has a role is ready for it. Well done!',
}

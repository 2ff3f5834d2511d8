import { broadcastsPages } from '../broadcasts/routes.js'
import { contactsPages } from '../contacts/routes.js'
import { deliveryPages } from '../delivery/routes.js'
import { heldMailsPages } from '../heldMails/routes.js'
import { helpPages } from '../help/routes.js'
import { kombitPages } from '../kombit/routes.js'
import { municipalityPages } from '../municipality/routes.js'
import { profilePages } from '../profile/routes.js'
import { projectsPages } from '../projects/routes.js'
import { rolesPages } from '../roles/routes.js'
import { settingsPages } from '../settings/routes.js'
import { tasksPages } from '../tasks/routes.js'
import type { Pages } from '../ui/pages.js'
import { usersPages } from '../users/routes.js'

/** What everybody has, as far as their rights go. */
export const HOME_PAGES: Pages = {
  ...tasksPages,
  ...projectsPages,
  ...broadcastsPages,
  ...heldMailsPages,
  ...rolesPages,
  ...contactsPages,
  ...usersPages,
  ...deliveryPages,
  ...municipalityPages,
  ...profilePages,
  ...settingsPages,
  ...helpPages,
}

/** What those who write roles have instead, or besides. */
export const KOMBIT_PAGES: Pages = kombitPages

import { PAGES } from '../../src/contract/pages.js'
import { broadcastsPages } from '../broadcasts/routes.js'
import { contactsPages } from '../contacts/routes.js'
import { helpPages } from '../help/routes.js'
import { profilePages } from '../profile/routes.js'
import { projectsPages } from '../projects/routes.js'
import { rolesPages } from '../roles/routes.js'
import { settingsPages } from '../settings/routes.js'
import { tasksPages } from '../tasks/routes.js'
import type { Pages } from '../ui/pages.js'

/** What everybody has, as far as their rights go; the others are in `OtherPages.tsx`. */
export const EVERYBODYS_PAGES: Pages = {
  ...tasksPages,
  ...projectsPages,
  ...broadcastsPages,
  ...rolesPages,
  ...contactsPages,
  ...profilePages,
  ...settingsPages,
  ...helpPages,
}

/** Where those who write roles have a page of their own at the same address. */
export const BY_SIDE: readonly string[] = [PAGES.roles, PAGES.role]

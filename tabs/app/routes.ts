import { PAGES } from '../../src/contract/pages.js'
import { contactsPages } from '../contacts/routes.js'
import { projectsPages } from '../projects/routes.js'
import { rolesPages } from '../roles/routes.js'
import { tasksPages } from '../tasks/routes.js'
import type { Pages } from '../ui/pages.js'

/** The pages people are on every day; the others are in `OtherPages.tsx`. */
export const DAILY_PAGES: Pages = { ...tasksPages, ...projectsPages, ...rolesPages, ...contactsPages }

/** Where those who write roles have a page of their own at the same address. */
export const BY_SIDE: readonly string[] = [PAGES.roles, PAGES.role]

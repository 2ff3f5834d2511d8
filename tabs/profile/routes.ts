import { PAGES } from '../../src/contract/pages.js'
import type { Pages } from '../ui/pages.js'
import { page } from '../ui/later.js'

export const profilePages: Pages = {
  [PAGES.profile]: page(
    async () => (await import('./Profile.js')).Profile,
    'download',
    'gallery',
    'tabRole',
    'users',
  ),
}

import { PAGES } from '../../src/contract/pages.js'
import { page } from '../ui/later.js'
import type { Pages } from '../ui/pages.js'

export const historyPages: Pages = {
  [PAGES.history]: page(
    async () => (await import('./History.js')).History,
    'change',
    'history',
    'organisation',
    'person',
  ),
}

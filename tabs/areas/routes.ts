import { PAGES } from '../../src/contract/pages.js'
import { page } from '../ui/later.js'
import type { Pages } from '../ui/pages.js'

export const areasPages: Pages = {
  [PAGES.areas]: page(async () => (await import('./Areas.js')).Areas, 'organisation'),
}

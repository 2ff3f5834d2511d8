import { PAGES } from '../../src/contract/pages.js'
import { page } from '../ui/later.js'
import type { Pages } from '../ui/pages.js'

export const municipalityPages: Pages = {
  [PAGES.municipality]: page(async () => (await import('./Municipality.js')).Municipality, 'municipality'),
  [PAGES.checklist]: page(async () => (await import('./Checklist.js')).Checklist, 'checklist'),
}

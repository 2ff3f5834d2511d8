import { PAGES } from '../../src/contract/pages.js'
import { page } from '../ui/later.js'
import type { Pages } from '../ui/pages.js'

export const settingsPages: Pages = {
  [PAGES.settings]: page(async () => (await import('./Settings.js')).Settings, 'settings'),
}

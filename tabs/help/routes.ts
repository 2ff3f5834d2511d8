import { PAGES } from '../../src/contract/pages.js'
import type { Pages } from '../ui/pages.js'
import { page } from '../ui/later.js'

export const helpPages: Pages = {
  [PAGES.help]: page(async () => (await import('./Help.js')).Help, 'help', 'notice', 'right', 'users'),
}

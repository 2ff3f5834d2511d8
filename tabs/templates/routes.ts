import { PAGES } from '../../src/contract/pages.js'
import { page } from '../ui/later.js'
import type { Pages } from '../ui/pages.js'

export const templatesPages: Pages = {
  [PAGES.templates]: page(
    async () => (await import('./Templates.js')).Templates,
    'organisation',
    'templates',
  ),
  [PAGES.template]: page(
    async () => (await import('./Template.js')).Template,
    'organisation',
    'person',
    'tabRole',
    'templates',
  ),
}

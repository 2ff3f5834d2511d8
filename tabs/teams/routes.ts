import { PAGES } from '../../src/contract/pages.js'
import { page } from '../ui/later.js'
import type { Pages } from '../ui/pages.js'

export const teamsPages: Pages = {
  [PAGES.teams]: page(async () => (await import('./Teams.js')).Teams, 'organisation'),
  [PAGES.team]: page(async () => (await import('./Team.js')).Team, 'organisation', 'person', 'tabRole'),
}

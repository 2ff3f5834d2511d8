import { PAGES } from '../../src/contract/pages.js'
import { page } from '../ui/later.js'
import type { Pages } from '../ui/pages.js'

export const introductionsPages: Pages = {
  [PAGES.introductions]: page(
    async () => (await import('./Introductions.js')).Introductions,
    'introduction',
    'organisation',
  ),
  [PAGES.newIntroduction]: page(
    async () => (await import('./NewIntroduction.js')).NewIntroduction,
    'introduction',
    'organisation',
    'tabRole',
  ),
  [PAGES.introduction]: page(
    async () => (await import('./plan/Plan.js')).Plan,
    'introduction',
    'file',
    'organisation',
    'person',
    'tabRole',
  ),
  [PAGES.introductionReports]: page(
    async () => (await import('./reports/Reports.js')).Reports,
    'introduction',
    'introductionReport',
    'organisation',
  ),
}

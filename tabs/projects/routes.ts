import { PAGES } from '../../src/contract/pages.js'
import type { Pages } from '../ui/pages.js'
import { page } from '../ui/later.js'

export const projectsPages: Pages = {
  [PAGES.projects]: page(async () => (await import('./Projects.js')).Projects, 'tabProject'),
  [PAGES.project]: page(
    async () => (await import('./Project.js')).Project,
    'broadcast',
    'heldMail',
    'notice',
    'tabProject',
  ),
}

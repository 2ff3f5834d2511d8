import { PAGES } from '../../src/contract/pages.js'
import type { Pages } from '../ui/pages.js'
import { Tasks } from './list/Tasks.js'
import { page } from '../ui/later.js'

/** The list is what most people open: it comes with the tab itself. */
export const tasksPages: Pages = {
  [PAGES.tasks]: Tasks,
  [PAGES.task]: page(
    async () => (await import('./page/Task.js')).Task,
    'change',
    'download',
    'file',
    'person',
    'tabRole',
    'taskPage',
  ),
}

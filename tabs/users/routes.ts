import { PAGES } from '../../src/contract/pages.js'
import type { Pages } from '../ui/pages.js'
import { page } from '../ui/later.js'

export const usersPages: Pages = {
  [PAGES.users]: page(
    async () => (await import('./Users.js')).Users,
    'checklist',
    'joinRequest',
    'tabRole',
    'users',
  ),
  [PAGES.newUser]: page(async () => (await import('./NewUser.js')).NewUser, 'users'),
  [PAGES.importUsers]: page(
    async () => (await import('./ImportUsers.js')).ImportUsers,
    'fault',
    'peopleList',
    'users',
  ),
  [PAGES.directory]: page(
    async () => (await import('./Directory.js')).Directory,
    ...(['directory', 'fault', 'handOver', 'peopleList', 'users'] as const),
  ),
  [PAGES.user]: page(async () => (await import('./User.js')).User, 'tabRole', 'users'),
  [PAGES.editUser]: page(async () => (await import('./EditUser.js')).EditUser, 'handOver', 'users'),
}

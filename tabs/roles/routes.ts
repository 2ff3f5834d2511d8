import { PAGES } from '../../src/contract/pages.js'
import type { Pages } from '../ui/pages.js'
import { page } from '../ui/later.js'

export const rolesPages: Pages = {
  [PAGES.roles]: page(
    async () => (await import('./gallery/Roles.js')).Roles,
    'confirmation',
    'contacts',
    'gallery',
    'handOver',
    'readiness',
    'tabRole',
    'vacancy',
  ),
  [PAGES.vacancies]: page(async () => (await import('./gallery/Vacancies.js')).Vacancies, 'vacancy'),
  [PAGES.role]: page(
    async () => (await import('./page/Role.js')).Role,
    'confirmation',
    'delegation',
    'gallery',
    'handOver',
    'kombit',
    'person',
    'readiness',
    'tabRole',
  ),
  [PAGES.everywhere]: page(
    async () => (await import('./shared/SharedRoles.js')).SharedRoles,
    'gallery',
    'handOver',
    'readiness',
    'tabRole',
  ),
}

import { PAGES } from '../../src/contract/pages.js'
import type { Pages } from '../ui/pages.js'
import { page } from '../ui/later.js'

/** Only for those who write roles; where somebody else has a page at the same address, theirs is theirs. */
export const kombitPages: Pages = {
  [PAGES.roles]: page(
    async () => (await import('./KombitRoles.js')).KombitRoles,
    'contacts',
    'gallery',
    'kombit',
  ),
  [PAGES.role]: page(
    async () => (await import('./KombitRole.js')).KombitRole,
    'confirmation',
    'kombit',
    'tabRole',
  ),
  [PAGES.newRole]: page(
    async () => (await import('./KombitRoleForms.js')).NewKombitRole,
    'gallery',
    'kombit',
    'person',
    'users',
  ),
  [PAGES.editRole]: page(
    async () => (await import('./KombitRoleForms.js')).EditKombitRole,
    'gallery',
    'kombit',
    'person',
    'users',
  ),
  [PAGES.masterRoles]: page(
    async () => (await import('./MasterRoles.js')).MasterRoles,
    'gallery',
    'kombit',
    'person',
    'tabRole',
    'users',
  ),
  [PAGES.newMasterRole]: page(
    async () => (await import('./MasterRoles.js')).NewMasterRole,
    'gallery',
    'kombit',
    'person',
    'tabRole',
    'users',
  ),
  [PAGES.masterRole]: page(
    async () => (await import('./MasterRoles.js')).MasterRole,
    'gallery',
    'kombit',
    'person',
    'tabRole',
    'users',
  ),
  [PAGES.editMasterRole]: page(
    async () => (await import('./MasterRoles.js')).EditMasterRole,
    'gallery',
    'kombit',
    'person',
    'tabRole',
    'users',
  ),
}

import { PAGES } from '../../src/contract/pages.js'
import type { Pages } from '../ui/pages.js'
import { page } from '../ui/later.js'

export const broadcastsPages: Pages = {
  [PAGES.broadcasts]: page(async () => (await import('./Broadcasts.js')).Broadcasts, 'broadcast', 'heldMail'),
  [PAGES.newBroadcast]: page(async () => (await import('./NewBroadcast.js')).NewBroadcast, 'broadcast'),
  [PAGES.broadcast]: page(async () => (await import('./Broadcast.js')).Broadcast, 'broadcast'),
  [PAGES.groups]: page(async () => (await import('./Groups.js')).Groups, 'broadcast'),
}

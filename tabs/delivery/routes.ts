import { PAGES } from '../../src/contract/pages.js'
import type { Pages } from '../ui/pages.js'
import { page } from '../ui/later.js'

export const deliveryPages: Pages = {
  [PAGES.delivery]: page(async () => (await import('./Delivery.js')).Delivery, 'delivery', 'person'),
}

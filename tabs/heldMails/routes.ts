import { PAGES } from '../../src/contract/pages.js'
import { page } from '../ui/later.js'
import type { Pages } from '../ui/pages.js'

export const heldMailsPages: Pages = {
  [PAGES.heldMails]: page(async () => (await import('./HeldMails.js')).HeldMails, 'heldMail'),
}

import { PAGES } from '../../src/contract/pages.js'
import type { Pages } from '../ui/pages.js'
import { page } from '../ui/later.js'

export const contactsPages: Pages = {
  [PAGES.contacts]: page(async () => (await import('./Contacts.js')).Contacts, 'contacts'),
  [PAGES.contactList]: page(async () => (await import('./ContactList.js')).ContactListPage, 'contacts'),
}

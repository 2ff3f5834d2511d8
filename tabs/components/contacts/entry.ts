import type { ContactEntryView } from '../../../src/contract/contact.js'
import type { ContactField, ContactList } from '../../../src/domain/contactList.js'
import { useOutdate } from '../../asking.js'
import { keepFocus } from '../focus.js'
import { useNotify } from '../Notices.js'

/** What an entry is called where it is spoken of. */
export const calledOf = ({ name, itSystem, email }: ContactEntryView): string =>
  name ?? itSystem ?? email ?? ''

/** A mailbox has no title; what it is for stands in its place. */
export const labelKey = (list: ContactList, field: ContactField): `contacts.field.${ContactField | 'use'}` =>
  list === 'MAILBOXES' && field === 'title' ? 'contacts.field.use' : `contacts.field.${field}`

/** Something on the lists has been done: they are asked for again, and it is said. */
export function useContactsLearned(): (text: string) => void {
  const outdate = useOutdate()
  const notify = useNotify()
  return (text) => {
    outdate('contacts.list', 'contacts.lists')
    notify({ text })
    keepFocus()
  }
}

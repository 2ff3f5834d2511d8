import type { ContactEntryView } from '../../src/contract/contact.js'
import type { EntryField, ContactList } from '../../src/domain/contactList.js'
import { keepFocus } from '../ui/focus.js'
import { useNotify } from '../ui/Notices.js'

/** What an entry is called where it is spoken of. */
export const calledOf = ({ name, itSystem, email }: ContactEntryView): string =>
  name ?? itSystem ?? email ?? ''

/** A mailbox has no title; what it is for stands in its place. */
export const labelKey = (list: ContactList, field: EntryField): `contacts.field.${EntryField | 'use'}` =>
  list === 'MAILBOXES' && field === 'title' ? 'contacts.field.use' : `contacts.field.${field}`

/** Something on the lists has been done: they are asked for again, and it is said. */
export function useContactsLearned(): (text: string) => void {
  const notify = useNotify()
  return (text) => {
    notify({ text })
    keepFocus()
  }
}

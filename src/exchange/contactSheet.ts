import { CONTACT_FORMS, type ContactEntry, type EntryField, type ContactList } from '../domain/contactList.js'
import type { Language } from '../domain/person.js'
import { translator } from '../i18n/translator.js'
import type { Column, Sheet } from './writeExcel.js'

/** `verifiedOn`: "YYYY-MM-DD". */
export type ContactRow = Pick<ContactEntry, EntryField | 'isShared'> & {
  municipality: string
  verifiedOn: string
}

const WIDTHS: Partial<Record<EntryField, number>> = { email: 34, gln: 18, phone: 16 }

/** A contact list as a sheet. `total`: how many entries there are, of which these are the first. */
export function contactSheet(
  list: ContactList,
  rows: readonly ContactRow[],
  { language, total }: { language: Language; total: number },
): Sheet {
  const t = translator(language)
  const { fields } = CONTACT_FORMS[list]
  const head = (field: EntryField): Column => ({
    head: t(list === 'MAILBOXES' && field === 'title' ? 'contacts.field.use' : `contacts.field.${field}`),
    width: WIDTHS[field] ?? 26,
    kind: 'text',
  })
  return {
    sheet: t(`contacts.list.${list}`),
    columns: [
      { head: t('contacts.field.municipality'), width: 26, kind: 'text' },
      ...fields.map(head),
      { head: t('contacts.field.isShared'), width: 16, kind: 'text' },
      { head: t('contacts.field.verifiedAt'), width: 16, kind: 'day' },
    ],
    rows: rows.map((row) => [
      row.municipality,
      ...fields.map((field) => row[field]),
      t(row.isShared ? 'contacts.yes' : 'contacts.no'),
      row.verifiedOn,
    ]),
    remark: total > rows.length ? t('contacts.cut', { shown: rows.length, total }) : null,
  }
}

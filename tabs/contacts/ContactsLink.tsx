import type { ReactElement } from 'react'
import { useMe, useT } from '../host/reader.js'
import { To } from '../ui/To.js'

/** From the roles to those who stand beside them, for those who may read the lists. */
export function ContactsLink(): ReactElement | null {
  const t = useT()
  const { sees } = useMe()
  return sees.contacts ? <To to="/contacts">{t('contacts.title')}</To> : null
}

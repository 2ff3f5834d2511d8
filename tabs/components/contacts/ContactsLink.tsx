import type { ReactElement } from 'react'
import { useMe, useT } from '../../reader.js'
import { To } from '../To.js'

/** From the roles to those who stand beside them; the lists are none of a supplier's business. */
export function ContactsLink(): ReactElement | null {
  const t = useT()
  const { side } = useMe()
  return side === 'SUPPLIER' ? null : <To to="/contacts">{t('contacts.title')}</To>
}

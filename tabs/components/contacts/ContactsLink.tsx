import type { ReactElement } from 'react'
import { useT } from '../../reader.js'
import { To } from '../To.js'

/** From the role gallery to those who stand beside it. */
export function ContactsLink(): ReactElement {
  const t = useT()
  return <To to="/contacts">{t('contacts.title')}</To>
}

import type { ReactElement } from 'react'
import type { SharedHolderRow } from '../../../src/contract/sharedRole.js'
import { useT } from '../../host/reader.js'
import { useLook } from '../../ui/look.js'
import { Out } from '../../ui/Out.js'
import { dialled } from '../Contact.js'

type Props = { holder: SharedHolderRow; what: 'directPhone' | 'mobilePhone' | 'email' }

/** One way to reach somebody; out of sight until the reader has said what for. */
export function ContactCell({ holder: { contact }, what }: Props): ReactElement {
  const t = useT()
  const look = useLook()
  if (!contact) return <span className={look.subtle}>{t('gallery.hidden')}</span>
  const value = contact[what]
  if (!value) return <>–</>
  return <Out href={what === 'email' ? `mailto:${value}` : dialled(value)}>{value}</Out>
}

import type { ReactElement } from 'react'
import { useT } from '../../host/reader.js'
import { Mark } from '../frame/Mark.js'

export function Typing(): ReactElement {
  const t = useT()
  return (
    <div className="typing">
      <Mark size={20} />
      <span className="unseen">{t('room.chat.typing')}</span>
      <span className="dots" aria-hidden="true">
        <i />
        <i />
        <i />
      </span>
    </div>
  )
}

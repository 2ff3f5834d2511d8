import type { ReactElement } from 'react'
import { useT } from '../host/reader.js'
import type { Leaving } from './useUnsaved.js'
import { Modal } from './Modal.js'
import { DialogFrame } from './DialogFrame.js'

/** The question to somebody who is about to lose what they wrote. Stands on the page for as long as it does. */
export function Unsaved({ leaving }: { leaving: Leaving | null }): ReactElement {
  const t = useT()
  const stay = (): void => leaving?.stay()
  return (
    <Modal open={leaving !== null} close={stay} mustAnswer>
      <DialogFrame
        title={t('tab.unsaved.title')}
        cancel={() => leaving?.leave()}
        cancelText={t('tab.unsaved.leave')}
        act={stay}
        actText={t('tab.unsaved.stay')}
      >
        {t('tab.unsaved.text')}
      </DialogFrame>
    </Modal>
  )
}

import { Button, DialogActions, DialogBody, DialogContent, DialogTitle } from '@fluentui/react-components'
import type { ReactElement } from 'react'
import { useT } from '../reader.js'
import type { Leaving } from '../unsaved.js'
import { useLook } from './look.js'
import { Modal } from './Modal.js'

/** The question to somebody who is about to lose what they wrote. Stands on the page for as long as it does. */
export function Unsaved({ leaving }: { leaving: Leaving | null }): ReactElement {
  const t = useT()
  const look = useLook()
  const stay = (): void => leaving?.stay()
  return (
    <Modal open={leaving !== null} close={stay} mustAnswer>
      <DialogBody>
        <DialogTitle>{t('tab.unsaved.title')}</DialogTitle>
        <DialogContent>{t('tab.unsaved.text')}</DialogContent>
        <DialogActions fluid>
          <Button className={look.lastWhenNarrow} onClick={() => leaving?.leave()}>
            {t('tab.unsaved.leave')}
          </Button>
          <Button appearance="primary" onClick={stay}>
            {t('tab.unsaved.stay')}
          </Button>
        </DialogActions>
      </DialogBody>
    </Modal>
  )
}

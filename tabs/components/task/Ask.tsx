import { Button, DialogActions, DialogBody, DialogContent, DialogTitle } from '@fluentui/react-components'
import type { ReactElement, ReactNode } from 'react'
import { useT } from '../../reader.js'
import { useLook } from '../look.js'
import { Modal } from '../Modal.js'

type Props = {
  open: boolean
  title: string
  children: ReactNode
  yes: string
  isBusy?: boolean
  answer: (yes: boolean) => void
}

/** A question before something that is hard to take back. */
export function Ask({ open, title, children, yes, isBusy = false, answer }: Props): ReactElement {
  const t = useT()
  const look = useLook()
  return (
    <Modal open={open} close={() => answer(false)} mustAnswer>
      <DialogBody>
        <DialogTitle>{title}</DialogTitle>
        <DialogContent>{children}</DialogContent>
        <DialogActions>
          <Button className={look.lastWhenNarrow} onClick={() => answer(false)}>
            {t('tab.state.cancel')}
          </Button>
          <Button appearance="primary" disabledFocusable={isBusy} onClick={() => answer(true)}>
            {yes}
          </Button>
        </DialogActions>
      </DialogBody>
    </Modal>
  )
}

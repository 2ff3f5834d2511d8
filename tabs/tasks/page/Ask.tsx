import type { ReactElement, ReactNode } from 'react'
import { Modal } from '../../ui/Modal.js'
import { DialogFrame } from '../../ui/DialogFrame.js'

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
  return (
    <Modal open={open} close={() => answer(false)} mustAnswer>
      <DialogFrame
        title={title}
        cancel={() => answer(false)}
        act={() => answer(true)}
        actText={yes}
        isBusy={isBusy}
      >
        {children}
      </DialogFrame>
    </Modal>
  )
}

import { Dialog, DialogSurface } from '@fluentui/react-components'
import { useState, type ReactElement } from 'react'
import { useReturnedFocus } from './focus.js'

type Props = {
  open: boolean
  close: () => void
  /** A question that must be answered: a click beside it does not close it. */
  mustAnswer?: boolean
  /** What stands in it stays while it closes. */
  children: ReactElement | null
}

/**
 * A dialog that stays on the page when it is closed: taken away while it is open, Fluent's leaves the rest of the
 * page hidden from screen readers for good.
 */
export function Modal({ open, close, mustAnswer = false, children }: Props): ReactElement | null {
  useReturnedFocus(open)
  // Fluent sets up its focus traps when a dialog is first drawn, open or not.
  const [wasOpened, setOpened] = useState(open)
  if (open && !wasOpened) setOpened(true)
  const [last, setLast] = useState(children)
  if (open && children !== last) setLast(children)
  if (!wasOpened) return null
  return (
    <Dialog
      open={open}
      modalType={mustAnswer ? 'alert' : 'modal'}
      onOpenChange={(_, { open: stays }) => {
        if (!stays) close()
      }}
    >
      <DialogSurface>{open ? children : last}</DialogSurface>
    </Dialog>
  )
}

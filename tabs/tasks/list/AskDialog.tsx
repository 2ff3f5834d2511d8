import type { ReactElement } from 'react'
import { useT } from '../../host/reader.js'
import { DialogFrame } from '../../ui/DialogFrame.js'
import { Modal } from '../../ui/Modal.js'
import type { Changes } from './changes.js'

/** What the server asks before it goes on, once for all the tasks it asks it of. */
export function AskDialog({ work: { question, answer } }: { work: Changes }): ReactElement {
  const t = useT()
  return (
    <Modal open={question !== null} close={() => answer(false)} mustAnswer>
      {question && (
        <DialogFrame
          title={t('taskWork.askTitle')}
          cancel={() => answer(false)}
          act={() => answer(true)}
          actText={t('taskWork.askYes')}
        >
          {question.reasons.map((reason) => (
            <p key={reason} style={{ margin: 0 }}>
              {reason}
            </p>
          ))}
        </DialogFrame>
      )}
    </Modal>
  )
}

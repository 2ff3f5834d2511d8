import {
  Button,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogTitle,
  Field,
  Textarea,
} from '@fluentui/react-components'
import { useState, type ReactElement } from 'react'
import type { ConfirmationView } from '../../../src/contract/confirmation.js'
import { useDo } from '../../asking.js'
import { useT } from '../../reader.js'
import { useLook } from '../look.js'
import { useConfirmationLearned } from './confirming.js'
import { RoleProblem } from './RoleProblem.js'

/** The server takes no longer reason. */
const REASON_MAX = 500

type Props = { confirmation: ConfirmationView; close: () => void }

/** "Vi ønsker ikke at deltage": KOMBIT is written why. */
export function DeclineConfirmation({ confirmation, close }: Props): ReactElement {
  const t = useT()
  const look = useLook()
  const learned = useConfirmationLearned()
  const [reason, setReason] = useState('')
  const [wasTried, setTried] = useState(false)
  const { mutate, isPending, error } = useDo('confirmations.decline', {
    learned(reply) {
      close()
      learned(reply, t('office.confirmation.tab.declined'))
    },
  })
  const isMissing = reason.trim() === ''
  const send = (): void => {
    setTried(true)
    if (!isMissing) mutate({ params: { confirmationId: confirmation.id }, body: { reason: reason.trim() } })
  }
  return (
    <DialogBody>
      <DialogTitle>{t('office.confirmation.declineMenu')}</DialogTitle>
      <DialogContent>
        <Field
          label={t('office.confirmation.declineReason')}
          required
          validationMessage={wasTried && isMissing ? t('office.confirmation.declineReasonError') : null}
        >
          <Textarea
            value={reason}
            maxLength={REASON_MAX}
            rows={3}
            resize="vertical"
            onChange={(_, { value }) => setReason(value)}
          />
        </Field>
        {confirmation.holders > 0 && <p>{t('office.confirmation.declinedKeeps')}</p>}
        {error && <RoleProblem problem={error} />}
      </DialogContent>
      <DialogActions>
        <Button className={look.lastWhenNarrow} onClick={close}>
          {t('tab.state.cancel')}
        </Button>
        <Button appearance="primary" disabledFocusable={isPending} onClick={send}>
          {t('office.confirmation.tab.send')}
        </Button>
      </DialogActions>
    </DialogBody>
  )
}

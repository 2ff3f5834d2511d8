import { Field, Textarea } from '@fluentui/react-components'
import { useState, type ReactElement } from 'react'
import type { ConfirmationView } from '../../../src/contract/confirmation.js'
import { REASON_MAX } from '../../../src/domain/role.js'
import { useDo } from '../../api/queries.js'
import { useT } from '../../host/reader.js'
import { useConfirmationLearned } from './confirming.js'
import { DialogFrame } from '../../ui/DialogFrame.js'
import { useSubmit } from '../../ui/useSubmit.js'

type Props = { confirmation: ConfirmationView; close: () => void }

/** "Vi ønsker ikke at deltage": KOMBIT is written why. */
export function DeclineConfirmation({ confirmation, close }: Props): ReactElement {
  const t = useT()
  const learned = useConfirmationLearned()
  const [reason, setReason] = useState('')
  const { mutate, isPending, error } = useDo('confirmations.decline', {
    learned(reply) {
      close()
      learned(reply, t('confirmation.tab.declined'))
    },
  })
  const isMissing = reason.trim() === ''
  const { wasTried, submit: send } = useSubmit(!isMissing, () =>
    mutate({ params: { confirmationId: confirmation.id }, body: { reason: reason.trim() } }),
  )
  return (
    <DialogFrame
      title={t('confirmation.declineMenu')}
      cancel={close}
      act={send}
      actText={t('confirmation.tab.send')}
      isBusy={isPending}
      problem={error}
    >
      <Field
        label={t('confirmation.declineReason')}
        required
        validationMessage={wasTried && isMissing ? t('confirmation.declineReasonError') : null}
      >
        <Textarea
          value={reason}
          maxLength={REASON_MAX}
          rows={3}
          resize="vertical"
          onChange={(_, { value }) => setReason(value)}
        />
      </Field>
      {confirmation.holders > 0 && <p>{t('confirmation.declinedKeeps')}</p>}
    </DialogFrame>
  )
}

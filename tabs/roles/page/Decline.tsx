import { Field, Textarea } from '@fluentui/react-components'
import { REASON_MAX } from '../../../src/domain/role.js'
import { useState, type ReactElement } from 'react'
import type { PersonOption } from '../../../src/contract/person.js'
import type { AssignmentView, RoleDetail } from '../../../src/contract/role.js'
import { useDo } from '../../api/queries.js'
import { roleName } from '../../../src/i18n/roleName.js'
import { useMe, useT } from '../../host/reader.js'
import { PersonChoice } from '../../ui/PersonChoice.js'
import { useRoleLearned } from './roleChange.js'
import { DialogFrame } from '../../ui/DialogFrame.js'
import { useSubmit } from '../../ui/useSubmit.js'

type Props = { role: RoleDetail; assignment: AssignmentView; suggests: boolean; close: () => void }

/** Saying no: with a reason, or by suggesting somebody else. */
export function Decline({ role, assignment, suggests, close }: Props): ReactElement {
  const t = useT()
  const { personId } = useMe()
  const [reason, setReason] = useState('')
  const [suggested, setSuggested] = useState<PersonOption | null>(null)
  const learned = useRoleLearned(role)
  const declining = useDo('assignments.decline', {
    learned: (reply) => {
      const { suggested: other } = reply.assignment
      learned(reply, other ? t('tab.role.done.suggested', { name: other.name }) : t('tab.role.done.declined'))
      close()
    },
  })
  const isMissing = suggests ? suggested === null : reason.trim() === ''
  const { wasTried, submit: send } = useSubmit(!isMissing, () => {
    const { id: assignmentId, version } = assignment
    const other = suggested ? { suggestedPersonId: suggested.id } : {}
    declining.mutate({ params: { assignmentId }, body: { version, reason: reason.trim(), ...other } })
  })
  const missing =
    wasTried && isMissing ? t(suggests ? 'tab.role.suggestMissing' : 'tab.role.reasonMissing') : null
  return (
    <DialogFrame
      title={t(suggests ? 'tab.role.suggestTitle' : 'tab.role.declineTitle', { role: roleName(t, role) })}
      cancel={close}
      act={send}
      actText={t(suggests ? 'tab.role.sendSuggestion' : 'tab.role.sendDecline')}
      isBusy={declining.isPending}
      problem={declining.error}
    >
      {suggests && (
        <Field label={t('tab.role.suggestWhom')} required validationMessage={missing}>
          <PersonChoice
            label={t('tab.role.suggestWhom')}
            chosen={suggested?.id ?? null}
            choose={setSuggested}
            hindrance={({ id }) => (id === personId ? t('tab.person.yourself') : null)}
          />
        </Field>
      )}
      <Field
        label={t(suggests ? 'tab.role.reasonOptional' : 'tab.role.reason')}
        required={!suggests}
        hint={t('tab.role.reasonHint', { length: reason.length, max: REASON_MAX })}
        validationMessage={suggests ? null : missing}
      >
        <Textarea
          value={reason}
          maxLength={REASON_MAX}
          rows={3}
          resize="vertical"
          onChange={(_, { value }) => setReason(value)}
        />
      </Field>
    </DialogFrame>
  )
}

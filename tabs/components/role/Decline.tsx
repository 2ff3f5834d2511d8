import {
  Button,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogTitle,
  Field,
  makeStyles,
  Textarea,
} from '@fluentui/react-components'
import { useState, type ReactElement } from 'react'
import type { PersonOption } from '../../../src/contract/person.js'
import type { AssignmentView, RoleDetail } from '../../../src/contract/role.js'
import { useDo } from '../../asking.js'
import { useMe, useT } from '../../reader.js'
import { useLook } from '../look.js'
import { PersonChoice } from './PersonChoice.js'
import { useRoleLearned } from './roleChange.js'
import { RoleProblem } from './RoleProblem.js'

const useStyles = makeStyles({
  content: { display: 'flex', flexDirection: 'column', gap: '16px' },
})

/** The server takes no longer reason. */
const REASON_MAX = 500

type Props = { role: RoleDetail; assignment: AssignmentView; suggests: boolean; close: () => void }

/** Saying no: with a reason, or by suggesting somebody else. */
export function Decline({ role, assignment, suggests, close }: Props): ReactElement {
  const t = useT()
  const look = useLook()
  const { personId } = useMe()
  const styles = useStyles()
  const [reason, setReason] = useState('')
  const [suggested, setSuggested] = useState<PersonOption | null>(null)
  const [wasTried, setTried] = useState(false)
  const learned = useRoleLearned(role)
  const declining = useDo('assignments.decline', {
    learned: (reply) => {
      const { suggested: other } = reply.assignment
      learned(reply, other ? t('tab.role.done.suggested', { name: other.name }) : t('tab.role.done.declined'))
      close()
    },
  })
  const isMissing = suggests ? suggested === null : reason.trim() === ''
  const missing =
    wasTried && isMissing ? t(suggests ? 'tab.role.suggestMissing' : 'tab.role.reasonMissing') : null
  const send = (): void => {
    setTried(true)
    if (isMissing) return
    const { id: assignmentId, version } = assignment
    const other = suggested ? { suggestedPersonId: suggested.id } : {}
    declining.mutate({ params: { assignmentId }, body: { version, reason: reason.trim(), ...other } })
  }
  return (
    <DialogBody>
      <DialogTitle>
        {t(suggests ? 'tab.role.suggestTitle' : 'tab.role.declineTitle', { role: role.title })}
      </DialogTitle>
      <DialogContent className={styles.content}>
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
        {declining.error && <RoleProblem problem={declining.error} />}
      </DialogContent>
      <DialogActions fluid>
        <Button className={look.lastWhenNarrow} onClick={close}>
          {t('tab.state.cancel')}
        </Button>
        <Button appearance="primary" disabledFocusable={declining.isPending} onClick={send}>
          {t(suggests ? 'tab.role.sendSuggestion' : 'tab.role.sendDecline')}
        </Button>
      </DialogActions>
    </DialogBody>
  )
}

import { Field, Input, makeStyles, Textarea } from '@fluentui/react-components'
import { useState, type ReactElement } from 'react'
import type { JoinRequestView } from '../../src/contract/joinRequest.js'
import { JOIN_REASON_MAX } from '../../src/domain/joinRequest.js'
import { useDo } from '../api/queries.js'
import { useT } from '../host/reader.js'
import { DialogFrame } from '../ui/DialogFrame.js'
import { useNotify } from '../ui/Notices.js'
import { useSubmit } from '../ui/useSubmit.js'
import type { UserOptions } from './AppliedUserFilters.js'
import { looksLikeEmail } from './ContactFields.js'
import { Matrix } from './Matrix.js'
import type { AccessType } from './userView.js'

const useStyles = makeStyles({
  // iPhones enlarge the page around smaller letters.
  input: { '@media (max-width: 639px)': { minHeight: '44px', '> input': { fontSize: '16px' } } },
  text: { margin: 0 },
})

type Props = { request: JoinRequestView; options: UserOptions; close: () => void }

/** Closes the form, and says what came of it. */
function useAnswered(close: () => void): (answered: JoinRequestView) => void {
  const t = useT()
  const notify = useNotify()
  return ({ state, name, answeredBy }) => {
    if (state !== 'PENDING') notify({ text: t(`joinRequest.done.${state}`, { name, by: answeredBy ?? '' }) })
    close()
  }
}

/** "Luk ind": under which address, and as what on which project. */
export function Admit({ request, options, close }: Props): ReactElement {
  const t = useT()
  const styles = useStyles()
  const { id: joinRequestId, name } = request
  const [email, setEmail] = useState(request.email ?? '')
  const [access, setAccess] = useState<Record<string, AccessType | null>>({})
  const admitting = useDo('joinRequests.admit', { learned: useAnswered(close) })
  const isWrong = !looksLikeEmail(email)
  const { wasTried, submit } = useSubmit(!isWrong, () => {
    const granted = Object.entries(access).flatMap(([projectId, userType]) =>
      userType === null ? [] : [{ projectId, userType }],
    )
    admitting.mutate({ params: { joinRequestId }, body: { email: email.trim(), access: granted } })
  })
  const rows = options.projects.map((project) => ({
    project: { id: project.id, name: project.name },
    userType: null,
    canChange: project.canGrant,
  }))
  return (
    <DialogFrame
      title={t('joinRequest.asks', { name })}
      cancel={close}
      form={submit}
      actText={t('joinRequest.admit')}
      isBusy={admitting.isPending}
      problem={admitting.error}
    >
      <Field
        label={t('joinRequest.email')}
        required
        validationMessage={wasTried && isWrong ? t('users.edit.emailMissing') : null}
      >
        <Input
          className={styles.input}
          type="email"
          value={email}
          maxLength={300}
          autoComplete="off"
          onChange={(_, { value }) => setEmail(value)}
        />
      </Field>
      <p className={styles.text}>{t('joinRequest.admitHint')}</p>
      <Matrix
        rows={rows}
        access={access}
        change={(projectId, userType) => setAccess({ ...access, [projectId]: userType })}
      />
    </DialogFrame>
  )
}

/** "Sig nej", with a reason or without. */
export function DeclineJoin({ request, close }: Props): ReactElement {
  const t = useT()
  const { id: joinRequestId, name } = request
  const [reason, setReason] = useState('')
  const declining = useDo('joinRequests.decline', { learned: useAnswered(close) })
  return (
    <DialogFrame
      title={t('joinRequest.asks', { name })}
      cancel={close}
      act={() => declining.mutate({ params: { joinRequestId }, body: { reason: reason.trim() || null } })}
      actText={t('joinRequest.decline')}
      isBusy={declining.isPending}
      problem={declining.error}
    >
      <Field label={t('joinRequest.reasonLabel')} hint={t('joinRequest.reasonHint')}>
        <Textarea
          value={reason}
          maxLength={JOIN_REASON_MAX}
          rows={3}
          resize="vertical"
          onChange={(_, { value }) => setReason(value)}
        />
      </Field>
    </DialogFrame>
  )
}

/** It is the user who has the address, with a new account. */
export function IsSame({ request, close }: Props): ReactElement {
  const t = useT()
  const styles = useStyles()
  const { id: joinRequestId, clash } = request
  const linking = useDo('joinRequests.link', { learned: useAnswered(close) })
  const name = clash?.name ?? ''
  return (
    <DialogFrame
      title={t('joinRequest.isSame', { name })}
      cancel={close}
      act={() => linking.mutate({ params: { joinRequestId }, body: { personId: clash?.id ?? '' } })}
      actText={t('joinRequest.isSame', { name })}
      isBusy={linking.isPending}
      problem={linking.error}
    >
      <p className={styles.text}>{t('joinRequest.isSameHint')}</p>
    </DialogFrame>
  )
}

import { Field, makeStyles, Textarea } from '@fluentui/react-components'
import { useState, type ReactElement } from 'react'
import type { PlanView } from '../../../src/contract/introductionPlan.js'
import { REASON_MAX } from '../../../src/domain/introductionPlan.js'
import { formatDay } from '../../../src/i18n/format.js'
import { useT } from '../../host/reader.js'
import { DialogFrame } from '../../ui/DialogFrame.js'
import { useLook } from '../../ui/look.js'
import { useSubmit } from '../../ui/useSubmit.js'
import { isOpen, tasksOf } from '../words.js'
import { usePlanChange } from './change.js'
import type { FormProps } from './PlanForms.js'

const useStyles = makeStyles({ text: { margin: 0 }, list: { margin: '4px 0 0', paddingInlineStart: '20px' } })

type ReasonProps = { label: string; reason: string; setReason: (reason: string) => void; isMissing: boolean }

function Reason({ label, reason, setReason, isMissing }: ReasonProps): ReactElement {
  const t = useT()
  return (
    <Field
      label={label}
      required
      validationMessage={isMissing ? t('introduction.ending.reasonMissing') : null}
    >
      <Textarea
        maxLength={REASON_MAX}
        resize="vertical"
        value={reason}
        onChange={(_, { value }) => setReason(value)}
      />
    </Field>
  )
}

/** How the tasks stand when it ends. */
function Summary({ plan }: { plan: PlanView }): ReactElement {
  const t = useT()
  const styles = useStyles()
  const look = useLook()
  const tasks = tasksOf(plan)
  const open = tasks.filter(isOpen)
  const counts = {
    done: tasks.filter(({ status }) => status === 'COMPLETED').length,
    open: open.length,
    notApplicable: tasks.filter(({ status }) => status === 'NOT_APPLICABLE').length,
  }
  const critical = open.filter((task) => task.critical)
  return (
    <div>
      <p className={styles.text}>{t('introduction.ending.summary', counts)}</p>
      {critical.length > 0 && (
        <>
          <p className={styles.text}>{t('introduction.ending.critical', { count: critical.length })}</p>
          <ul className={styles.list}>
            {critical.map(({ id, title }) => (
              <li key={id}>{title}</li>
            ))}
          </ul>
        </>
      )}
      <p className={look.subtle}>{t('introduction.ending.then')}</p>
    </div>
  )
}

/** "Afslut": what is done and what is not; with critical tasks open, why all the same. */
export function EndPlan({ plan, close }: FormProps): ReactElement {
  const t = useT()
  const [reason, setReason] = useState('')
  const ending = usePlanChange('introductionPlans.end', plan.id, {
    text: t('introduction.done.ended'),
    done: close,
  })
  const needsReason = tasksOf(plan).some((task) => task.critical && isOpen(task))
  const isMissing = needsReason && reason.trim() === ''
  const { wasTried, submit } = useSubmit(!isMissing, () =>
    ending.mutate({
      params: { planId: plan.id },
      body: { version: plan.version, ...(needsReason ? { reason: reason.trim() } : {}) },
    }),
  )
  return (
    <DialogFrame
      title={t('introduction.ending.title')}
      cancel={close}
      form={submit}
      actText={t('introduction.ending.act')}
      isBusy={ending.isPending}
      problem={ending.error}
    >
      <Summary plan={plan} />
      {needsReason && (
        <Reason
          label={t('introduction.ending.reason')}
          reason={reason}
          setReason={setReason}
          isMissing={wasTried && isMissing}
        />
      )}
    </DialogFrame>
  )
}

/** A draft is dropped as it is; what runs, with a word on why. */
export function CancelPlan({ plan, close }: FormProps): ReactElement {
  const t = useT()
  const styles = useStyles()
  const [reason, setReason] = useState('')
  const isDraft = plan.state === 'DRAFT'
  const cancelling = usePlanChange('introductionPlans.cancel', plan.id, {
    text: t('introduction.done.cancelled'),
    done: close,
  })
  const isMissing = !isDraft && reason.trim() === ''
  const { wasTried, submit } = useSubmit(!isMissing, () =>
    cancelling.mutate({
      params: { planId: plan.id },
      body: { version: plan.version, ...(isDraft ? {} : { reason: reason.trim() }) },
    }),
  )
  return (
    <DialogFrame
      title={t(isDraft ? 'introduction.cancelling.draftTitle' : 'introduction.cancelling.title')}
      cancel={close}
      form={submit}
      actText={t(isDraft ? 'introduction.cancelling.draftAct' : 'introduction.cancelling.act')}
      isBusy={cancelling.isPending}
      problem={cancelling.error}
    >
      <p className={styles.text}>
        {t(isDraft ? 'introduction.cancelling.draftText' : 'introduction.cancelling.text')}
      </p>
      {!isDraft && (
        <Reason
          label={t('introduction.cancelling.reason')}
          reason={reason}
          setReason={setReason}
          isMissing={wasTried && isMissing}
        />
      )}
    </DialogFrame>
  )
}

export function ReopenPlan({ plan, close }: FormProps): ReactElement {
  const t = useT()
  const styles = useStyles()
  const [reason, setReason] = useState('')
  const opening = usePlanChange('introductionPlans.reopen', plan.id, {
    text: t('introduction.done.reopened'),
    done: close,
  })
  const isMissing = reason.trim() === ''
  const { wasTried, submit } = useSubmit(!isMissing, () =>
    opening.mutate({ params: { planId: plan.id }, body: { version: plan.version, reason: reason.trim() } }),
  )
  return (
    <DialogFrame
      title={t('introduction.reopening.title')}
      cancel={close}
      form={submit}
      actText={t('introduction.reopening.act')}
      isBusy={opening.isPending}
      problem={opening.error}
    >
      {plan.reopenUntil && (
        <p className={styles.text}>
          {t('introduction.reopening.text', { day: formatDay(t.language, plan.reopenUntil) })}
        </p>
      )}
      <Reason
        label={t('introduction.reopening.reason')}
        reason={reason}
        setReason={setReason}
        isMissing={wasTried && isMissing}
      />
    </DialogFrame>
  )
}

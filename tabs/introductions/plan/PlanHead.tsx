import { Button, makeStyles } from '@fluentui/react-components'
import type { ReactElement } from 'react'
import type { PlanView } from '../../../src/contract/introductionPlan.js'
import { formatDay } from '../../../src/i18n/format.js'
import { useT } from '../../host/reader.js'
import { Download } from '../../ui/Download.js'
import { NARROW, useLook } from '../../ui/look.js'
import { useNotify } from '../../ui/Notices.js'
import { PageTitle } from '../../ui/PageTitle.js'
import { ProblemBanner } from '../../ui/ProblemBanner.js'
import { To } from '../../ui/To.js'
import { Progress, StateBadge } from '../Signs.js'
import { introduceeName, spanOf } from '../words.js'
import { usePlanChange } from './change.js'
import type { Open } from './opened.js'

type Invitation = NonNullable<PlanView['invitation']>

const useStyles = makeStyles({
  head: { display: 'flex', flexWrap: 'wrap', alignItems: 'flex-start', gap: '12px 24px' },
  what: { flexGrow: 1, flexBasis: '440px', minWidth: 0 },
  ways: { [NARROW]: { width: '100%' } },
  finger: { [NARROW]: { minHeight: '44px' } },
  progress: { marginTop: '6px' },
})

/** What can be done with the plan as a whole. */
function Ways({ plan, open }: { plan: PlanView; open: Open }): ReactElement {
  const t = useT()
  const styles = useStyles()
  const look = useLook()
  const { id: planId, state, rights } = plan
  const way = (what: 'editPlan' | 'end' | 'cancel' | 'reopen', text: string): ReactElement => (
    <Button className={styles.finger} onClick={() => open({ what })}>
      {text}
    </Button>
  )
  const proof = (format: 'pdf' | 'json') => ({
    name: 'introductionPlans.proof' as const,
    given: { params: { planId }, query: { format } },
  })
  const hasProof = state === 'RUNNING' || state === 'ENDED' || state === 'ARCHIVED'
  return (
    <div className={`${look.row} ${styles.ways}`}>
      {rights.edit && way('editPlan', t('introduction.edit'))}
      {rights.end && way('end', t('introduction.ending.way'))}
      {rights.reopen && way('reopen', t('introduction.reopening.way'))}
      {rights.cancel &&
        way(
          'cancel',
          t(state === 'DRAFT' ? 'introduction.cancelling.draftWay' : 'introduction.cancelling.way'),
        )}
      {hasProof && <Download label={t('introduction.proof.pdf')} wanted={proof('pdf')} />}
      {hasProof && <Download label={t('introduction.proof.json')} wanted={proof('json')} />}
    </div>
  )
}

/** Whoever has not been here: until when they are let in, and once more. */
function Invited({ plan, invitation }: { plan: PlanView; invitation: Invitation }): ReactElement {
  const t = useT()
  const look = useLook()
  const notify = useNotify()
  const name = introduceeName(t, plan)
  const sending = usePlanChange('introductionPlans.inviteAgain', plan.id, {
    done: ({ invitation: isOpen }) => isOpen && notify({ text: t('introduction.invitation.sent', { name }) }),
  })
  const { isUndelivered, state, sentAt, lastDay } = invitation
  const facts = {
    name,
    day: formatDay(t.language, sentAt.slice(0, 10)),
    last: formatDay(t.language, lastDay),
  }
  return (
    <div className={look.row}>
      <span>{t(`introduction.invitation.${isUndelivered ? 'undelivered' : state}`, facts)}</span>
      <Button
        size="small"
        disabledFocusable={sending.isPending}
        onClick={() => sending.mutate({ params: { planId: plan.id } })}
      >
        {t('introduction.invitation.again')}
      </Button>
      {sending.error && <ProblemBanner problem={sending.error} />}
    </div>
  )
}

/** Of whom, where, when, how far, and what can be done. */
export function PlanHead({ plan, open }: { plan: PlanView; open: Open }): ReactElement {
  const t = useT()
  const styles = useStyles()
  const look = useLook()
  const { name, team, role, startedBy, templateName, state } = plan
  return (
    <div className={styles.head}>
      <div className={styles.what}>
        <PageTitle title={t('introduction.of', { name: introduceeName(t, plan), plan: name })} />
        <div className={look.row}>
          <StateBadge state={state} />
          <span>{[team.name, spanOf(t, plan)].join(' · ')}</span>
        </div>
        <div className={look.subtle}>
          {[
            ...(startedBy ? [t('introduction.ledBy', { name: startedBy.name })] : []),
            t('introduction.madeFrom', { name: templateName }),
          ].join(' · ')}
          {role && (
            <>
              {' · '}
              <To to={`/roles/${role.id}`}>{t('introduction.forRole', { name: role.name })}</To>
            </>
          )}
        </div>
        {plan.invitation && <Invited plan={plan} invitation={plan.invitation} />}
        {state !== 'DRAFT' && (
          <div className={styles.progress}>
            <Progress progress={plan.progress} />
          </div>
        )}
      </div>
      <Ways plan={plan} open={open} />
    </div>
  )
}

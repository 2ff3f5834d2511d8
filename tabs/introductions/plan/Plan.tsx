import { Button, makeStyles } from '@fluentui/react-components'
import { CheckmarkCircleRegular } from '@fluentui/react-icons/svg/checkmark-circle'
import { useState, type ReactElement } from 'react'
import { useParams, useSearchParams } from 'react-router'
import type { PlanView } from '../../../src/contract/introductionPlan.js'
import { formatDayOf } from '../../../src/i18n/format.js'
import { useAsk } from '../../api/queries.js'
import { useMe, useT } from '../../host/reader.js'
import { Answered } from '../../ui/Answered.js'
import { Back } from '../../ui/Back.js'
import { Banner } from '../../ui/Banner.js'
import { useLook } from '../../ui/look.js'
import { Modal } from '../../ui/Modal.js'
import { useNarrow } from '../../ui/narrow.js'
import { Section } from '../../ui/Section.js'
import { tasksOf } from '../words.js'
import { Check } from './Check.js'
import { Comments } from './Comments.js'
import { PlanDialog } from './Dialogs.js'
import { GiveFeedback, GivenFeedback } from './Feedback.js'
import type { Open, Opened } from './opened.js'
import { PlanHead } from './PlanHead.js'
import { PlanList } from './PlanList.js'
import { TaskDetails } from './TaskDetails.js'
import { TimeLine } from './TimeLine.js'
import { Welcome } from './Welcome.js'

const useStyles = makeStyles({
  reason: { marginTop: '4px', whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' },
  chosen: { marginTop: '20px' },
  title: { marginBottom: '10px' },
})

/** That it is over, since when, and why. */
function Over({ plan }: { plan: PlanView }): ReactElement | null {
  const t = useT()
  const styles = useStyles()
  const { state, endedAt, endedBy, reason } = plan
  if (state === 'DRAFT' || state === 'RUNNING') return null
  const facts = {
    day: endedAt ? formatDayOf(t.language, endedAt) : '',
    name: endedBy ?? t('person.somebody'),
  }
  return (
    <Banner icon={<CheckmarkCircleRegular />}>
      <strong>
        {t(state === 'CANCELLED' ? 'introduction.over.cancelled' : 'introduction.over.ended', facts)}
      </strong>{' '}
      {t('introduction.over.readOnly')}
      {reason && <div className={styles.reason}>{t('introduction.over.reason', { reason })}</div>}
    </Banner>
  )
}

type View = 'time' | 'list'
type Address = {
  view: View
  chosen: string | null
  show: (next: { view?: View; task?: string | null }) => void
}

/** Which way of looking, and which task is open: both in the address, so that a link leads there. */
function useAddress(plan: PlanView): Address {
  const isNarrow = useNarrow()
  const [search, setSearch] = useSearchParams()
  const asked = search.get('view')
  const usual: View = isNarrow || plan.state === 'DRAFT' ? 'list' : 'time'
  return {
    view: asked === 'time' || asked === 'list' ? asked : usual,
    chosen: search.get('task'),
    show({ view, task }) {
      const next = new URLSearchParams(search)
      if (view) next.set('view', view)
      if (task === null) next.delete('task')
      else if (task) next.set('task', task)
      setSearch(next, { replace: true })
    },
  }
}

function Switch({ view, show }: Address): ReactElement {
  const t = useT()
  const look = useLook()
  return (
    <div className={look.row} role="group" aria-label={t('introduction.view.label')}>
      {(['time', 'list'] as const).map((one) => (
        <Button
          key={one}
          size="small"
          appearance={one === view ? 'primary' : 'secondary'}
          aria-pressed={one === view}
          onClick={() => show({ view: one })}
        >
          {t(`introduction.view.${one}`)}
        </Button>
      ))}
    </div>
  )
}

/** The task that was pressed in the time line. */
function Chosen({ plan, chosen, open }: { plan: PlanView; chosen: string | null; open: Open }): ReactElement {
  const t = useT()
  const styles = useStyles()
  const look = useLook()
  const task = tasksOf(plan).find(({ id }) => id === chosen)
  return (
    <div className={styles.chosen} aria-live="polite">
      {task ? (
        <>
          <h3 className={`${look.h2} ${styles.title}`}>{task.title}</h3>
          <TaskDetails key={task.id} plan={plan} task={task} open={open} />
        </>
      ) : (
        <span className={look.subtle}>{t('introduction.timeLine.choose')}</span>
      )}
    </div>
  )
}

function Tasks({ plan, address, open }: { plan: PlanView; address: Address; open: Open }): ReactElement {
  const t = useT()
  const look = useLook()
  const { view, chosen, show } = address
  const choose = (task: string | null): void => show({ task })
  return (
    <Section
      className={look.card}
      title={t('introduction.plan')}
      beside={plan.categories.length > 0 && <Switch {...address} />}
    >
      {view === 'list' ? (
        <PlanList {...{ plan, chosen, choose, open }} />
      ) : (
        <>
          <TimeLine {...{ plan, chosen, choose }} />
          <Chosen {...{ plan, chosen, open }} />
        </>
      )}
    </Section>
  )
}

function Whole({ plan }: { plan: PlanView }): ReactElement {
  const t = useT()
  const { personId } = useMe()
  const look = useLook()
  const [opened, open] = useState<Opened | null>(null)
  const close = (): void => open(null)
  const address = useAddress(plan)
  const isOfMe = plan.introducee?.id === personId
  const { rights, state } = plan
  return (
    <div className={look.stack}>
      <Back to="/introductions">{t('introduction.title')}</Back>
      <PlanHead plan={plan} open={open} />
      <Over plan={plan} />
      {isOfMe && state === 'RUNNING' && (
        <Welcome plan={plan} choose={(task) => address.show({ view: 'list', task })} />
      )}
      {rights.edit && (state === 'DRAFT' || plan.faults.length > 0) && <Check plan={plan} open={open} />}
      {rights.giveFeedback && <GiveFeedback plan={plan} />}
      <Tasks plan={plan} address={address} open={open} />
      {!rights.giveFeedback && <GivenFeedback plan={plan} />}
      {(rights.comment || plan.comments.some(({ taskId }) => taskId === null)) && (
        <Section className={look.card} title={t('introduction.comment.title')}>
          <Comments plan={plan} taskId={null} />
        </Section>
      )}
      <Modal open={opened !== null} close={close}>
        {opened && <PlanDialog {...{ plan, opened, close }} />}
      </Modal>
    </div>
  )
}

/** One introduction, as far as the reader sees it. */
export function Plan(): ReactElement {
  const { planId = '' } = useParams()
  const query = useAsk('introductionPlans.read', { params: { planId } })
  return (
    <Answered query={query} rows={8}>
      {(plan) => <Whole key={plan.id} plan={plan} />}
    </Answered>
  )
}

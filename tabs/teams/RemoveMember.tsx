import { Checkbox, makeStyles } from '@fluentui/react-components'
import { useState, type ReactElement } from 'react'
import type { MemberLeaving } from '../../src/contract/organisation.js'
import { formatList } from '../../src/i18n/format.js'
import { useAsk, useDo } from '../api/queries.js'
import { useT } from '../host/reader.js'
import { DialogFrame } from '../ui/DialogFrame.js'
import { Choose } from '../ui/list/Choose.js'
import { useLook } from '../ui/look.js'
import { useNotify } from '../ui/Notices.js'
import { ProblemView } from '../ui/ProblemView.js'
import { Waiting } from '../ui/Waiting.js'
import type { OfMember } from './MemberForms.js'

const useStyles = makeStyles({ text: { margin: 0 } })

type SuccessorProps = {
  label: string
  candidates: readonly { id: string; name: string }[]
  chosen: string
  choose: (id: string) => void
}

function Successor({ label, candidates, chosen, choose }: SuccessorProps): ReactElement {
  const t = useT()
  const choices = candidates.map(({ id, name }) => ({ value: id, text: name }))
  return (
    <Choose
      label={label}
      value={chosen}
      choices={[{ value: '', text: t('organisation.form.choose') }, ...choices]}
      change={choose}
    />
  )
}

/** What hangs on the member, and who takes it over. */
function Hanging({ leaving, to, change }: { leaving: MemberLeaving; to: To; change: (to: To) => void }) {
  const t = useT()
  const styles = useStyles()
  const look = useLook()
  const { tasks, plans, titles, planNames, coordinates, candidates } = leaving
  return (
    <>
      {tasks > 0 && (
        <>
          <p className={styles.text}>{t('organisation.form.openTasks', { count: tasks })}</p>
          <ul className={look.list}>
            {titles.map(({ title, plan }) => (
              <li key={`${plan} ${title}`} className={look.subtle}>
                {title} · {plan}
              </li>
            ))}
          </ul>
          <Successor
            label={t('organisation.form.tasksTo')}
            candidates={candidates}
            chosen={to.tasksTo}
            choose={(tasksTo) => change({ ...to, tasksTo })}
          />
        </>
      )}
      {plans > 0 && (
        <>
          <p className={styles.text}>{t('organisation.form.ledPlans', { count: plans })}</p>
          {planNames.length > 0 && <p className={`${styles.text} ${look.subtle}`}>{planNames.join(' · ')}</p>}
          <Successor
            label={t('organisation.form.plansTo')}
            candidates={candidates.filter(({ leads }) => leads)}
            chosen={to.plansTo}
            choose={(plansTo) => change({ ...to, plansTo })}
          />
        </>
      )}
      {coordinates.length > 0 && (
        <p className={styles.text}>
          {t('organisation.form.coordinates', { areas: formatList(t.language, coordinates) })}
        </p>
      )}
    </>
  )
}

type To = { tasksTo: string; plansTo: string }

function Form({ team, member, close, leaving }: OfMember & { leaving: MemberLeaving }): ReactElement {
  const t = useT()
  const styles = useStyles()
  const notify = useNotify()
  const [to, setTo] = useState<To>({ tasksTo: '', plansTo: '' })
  const [isEverywhere, setEverywhere] = useState(false)
  const { id: memberId, name, version } = member
  const removing = useDo('members.archive', {
    learned() {
      notify({ text: t('organisation.done.removed', { name }) })
      close()
    },
  })
  const isOutside = removing.error?.code === 'user-in-teams-outside-branch'
  const body = {
    version,
    ...(to.tasksTo ? { tasksTo: to.tasksTo } : {}),
    ...(to.plansTo ? { plansTo: to.plansTo } : {}),
    ...(isEverywhere ? { isEverywhere, isOnlyHere: isOutside } : {}),
  }
  return (
    <DialogFrame
      title={t('organisation.team.removeOf', { name })}
      cancel={close}
      act={() => removing.mutate({ params: { memberId }, body })}
      actText={t(isOutside ? 'organisation.form.removeMine' : 'organisation.form.remove')}
      isBusy={removing.isPending}
      problem={removing.error}
    >
      <p className={styles.text}>{t('organisation.form.removeText', { name, team: team.name })}</p>
      <Hanging leaving={leaving} to={to} change={setTo} />
      <Checkbox
        checked={isEverywhere}
        label={t('organisation.form.everywhere')}
        onChange={(_, { checked }) => setEverywhere(checked === true)}
      />
    </DialogFrame>
  )
}

/** "Tag ud af teamet": first what hangs on the member, then who takes it over. */
export function RemoveMember(props: OfMember): ReactElement {
  const params = { memberId: props.member.id }
  const { data: leaving, error, refetch } = useAsk('members.leaving', { params })
  if (error && !leaving) return <ProblemView problem={error} retry={() => void refetch()} />
  return leaving ? <Form {...props} leaving={leaving} /> : <Waiting rows={3} />
}

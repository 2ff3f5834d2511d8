import { Button, makeStyles, mergeClasses, shorthands, tokens } from '@fluentui/react-components'
import type { ReactElement } from 'react'
import type { IntroductionTaskView, PlanView } from '../../../src/contract/introductionPlan.js'
import { formatDay, formatDayOf } from '../../../src/i18n/format.js'
import { useT } from '../../host/reader.js'
import { Facts, type Fact } from '../../ui/Facts.js'
import { useLook } from '../../ui/look.js'
import { Out } from '../../ui/Out.js'
import { To } from '../../ui/To.js'
import { statusWord } from '../words.js'
import { Comments } from './Comments.js'
import type { Open } from './opened.js'
import { TaskFiles } from './TaskFiles.js'
import { TaskStatus } from './TaskStatus.js'

const useStyles = makeStyles({
  parts: { display: 'flex', flexDirection: 'column', gap: '16px' },
  text: { margin: 0, maxWidth: '75ch', whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' },
  note: { paddingInlineStart: '12px', ...shorthands.borderLeft('3px', 'solid', tokens.colorNeutralStroke2) },
})

type Props = { plan: PlanView; task: IntroductionTaskView; open: Open }

function factsOf(t: ReturnType<typeof useT>, task: IntroductionTaskView): Fact[] {
  const { responsible, slot, slotRole, deadline, latestStart, statusChangedAt, statusChangedBy } = task
  const meant = slot ? t(`introduction.slot.${slot}`) : slotRole?.name
  const who =
    responsible?.name ??
    (meant ? t('introduction.task.meant', { who: meant }) : t('introduction.task.nobody'))
  const changed =
    statusChangedAt && statusChangedBy
      ? t('introduction.task.changed', {
          day: formatDayOf(t.language, statusChangedAt),
          name: statusChangedBy,
        })
      : null
  return [
    { label: t('introduction.task.responsible'), value: who },
    { label: t('tab.field.status'), value: [statusWord(t, task.status), changed].filter(Boolean).join(', ') },
    ...(latestStart
      ? [{ label: t('introduction.task.latestStart'), value: formatDay(t.language, latestStart) }]
      : []),
    ...(deadline ? [{ label: t('introduction.task.deadline'), value: formatDay(t.language, deadline) }] : []),
  ]
}

function Links({ task }: Pick<Props, 'task'>): ReactElement | null {
  const t = useT()
  const look = useLook()
  const { links, klikTask } = task
  if (links.length === 0 && !klikTask) return null
  return (
    <div>
      <h4 className={look.label} style={{ margin: 0 }}>
        {t('introduction.task.links')}
      </h4>
      <ul className={look.list}>
        {links.map(({ name, url }) => (
          <li key={url}>
            <Out href={url}>{name === '' ? url : name}</Out>
          </li>
        ))}
        {klikTask && (
          <li>
            <To to={`/tasks/${klikTask.id}`}>{`#${klikTask.number} ${klikTask.title}`}</To>
          </li>
        )}
      </ul>
    </div>
  )
}

/** Everything about one task, and what the reader may do with it. */
export function TaskDetails({ plan, task, open }: Props): ReactElement {
  const t = useT()
  const styles = useStyles()
  const look = useLook()
  const { description, note, title } = task
  const openIt = (what: 'editTask' | 'deleteTask') => (): void => open({ what, taskId: task.id })
  return (
    <div className={styles.parts}>
      {description && <p className={styles.text}>{description}</p>}
      <Facts facts={factsOf(t, task)} />
      {note && (
        <div className={styles.note}>
          <div className={look.label}>{t('introduction.task.note')}</div>
          <p className={styles.text}>{note}</p>
        </div>
      )}
      <Links task={task} />
      {plan.state === 'RUNNING' && task.canEdit && <TaskStatus key={task.status} plan={plan} task={task} />}
      <TaskFiles plan={plan} task={task} />
      <Comments plan={plan} taskId={task.id} />
      {plan.rights.edit && (
        <div className={mergeClasses(look.row)}>
          <Button
            size="small"
            aria-label={t('introduction.task.editOf', { title })}
            onClick={openIt('editTask')}
          >
            {t('introduction.task.edit')}
          </Button>
          <Button
            size="small"
            aria-label={t('introduction.task.deleteOf', { title })}
            onClick={openIt('deleteTask')}
          >
            {t('introduction.task.delete')}
          </Button>
        </div>
      )}
    </div>
  )
}

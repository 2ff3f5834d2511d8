import { Button, makeStyles, tokens } from '@fluentui/react-components'
import { ArrowUndoRegular } from '@fluentui/react-icons'
import { useEffect, useRef, type ReactElement } from 'react'
import type { TaskAction, TaskDetail } from '../../../src/contract/task.js'
import { useT } from '../../reader.js'
import { useLook } from '../look.js'
import { Padlock, type Lock } from '../Padlock.js'
import { Refused } from './Refused.js'
import { useStatusChange, type StatusChange } from './statusChange.js'

const useStyles = makeStyles({
  status: { fontSize: tokens.fontSizeBase400, lineHeight: tokens.lineHeightBase400, margin: '2px 0 10px' },
  label: { display: 'flex', alignItems: 'center', gap: '4px' },
  hint: { margin: '10px 0 0', color: tokens.colorNeutralForeground2 },
})

const lockOf = ({ actions, status }: TaskDetail): Lock =>
  actions.length > 0 ? 'open' : status === 'NOT_ACTIVE' ? 'kombit' : 'noRight'

function Buttons({ task, change }: { task: TaskDetail; change: StatusChange }): ReactElement {
  const t = useT()
  const look = useLook()
  const press = (action: TaskAction) => (): void => change.to(action)
  return (
    <div className={look.row}>
      {task.actions.map((action, index) => (
        <Button
          key={action}
          appearance={index === 0 ? 'primary' : 'secondary'}
          disabledFocusable={change.isBusy}
          onClick={press(action)}
        >
          {t(`tab.task.action.${action}`)}
        </Button>
      ))}
      {task.undoUntil && (
        <Button
          appearance="subtle"
          icon={<ArrowUndoRegular />}
          disabledFocusable={change.isBusy}
          onClick={change.undo}
        >
          {t('tab.task.undo')}
        </Button>
      )}
    </div>
  )
}

/** What is worth knowing before one presses. */
function Hint({ task }: { task: TaskDetail }): ReactElement | null {
  const t = useT()
  const styles = useStyles()
  const { actions, status, prerequisites } = task
  if (actions.length === 0) {
    return (
      <p className={styles.hint}>{t(status === 'NOT_ACTIVE' ? 'tab.task.notActive' : 'tab.task.readOnly')}</p>
    )
  }
  const open = prerequisites.flatMap(({ title, task: first }) =>
    first?.status === 'COMPLETED' ? [] : [title],
  )
  if (open.length === 0 || !actions.includes('complete')) return null
  return <p className={styles.hint}>{t('tab.task.firstThese', { tasks: open.join(', ') })}</p>
}

/** The status and the buttons that change it, as far as the reader may. */
export function StatusPanel({ task }: { task: TaskDetail }): ReactElement {
  const t = useT()
  const styles = useStyles()
  const look = useLook()
  const change = useStatusChange(task)
  const panel = useRef<HTMLElement>(null)
  // The button that was pressed goes away with the old status; the focus must not go with it.
  useEffect(() => {
    if (change.changed > 0 && document.activeElement === document.body) {
      panel.current?.querySelector<HTMLElement>('button')?.focus()
    }
  }, [change.changed])
  return (
    <section ref={panel} aria-label={t('tab.field.status')}>
      <div className={`${look.label} ${styles.label}`}>
        {t('tab.field.status')} <Padlock lock={lockOf(task)} />
      </div>
      <div className={styles.status}>{t(`status.${task.status}`)}</div>
      {change.problem ? (
        <Refused problem={change.problem} wanted={change.wanted} seeNow={change.seeNow} />
      ) : (
        <>
          <Buttons task={task} change={change} />
          <Hint task={task} />
        </>
      )}
    </section>
  )
}

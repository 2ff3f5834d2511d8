import { Button, makeStyles, Select, tokens } from '@fluentui/react-components'
import { ArrowUndoRegular } from '@fluentui/react-icons/svg/arrow-undo'
import { useEffect, useId, useRef, type ReactElement } from 'react'
import type { TaskDetail } from '../../../src/contract/task.js'
import type { TaskAction } from '../../../src/domain/taskStatus.js'
import { formatList } from '../../../src/i18n/format.js'
import { useT } from '../../host/reader.js'
import { STATUSES } from '../taskView.js'
import { useLook } from '../../ui/look.js'
import { Padlock } from '../../ui/Padlock.js'
import { unfinishedBefore } from './draft.js'
import type { Editing } from './editing.js'
import { editLock } from './locks.js'
import { Remind } from './Remind.js'
import { Refused } from './Refused.js'
import type { StatusChange } from './statusChange.js'

const useStyles = makeStyles({
  status: { fontSize: tokens.fontSizeBase400, lineHeight: tokens.lineHeightBase400, margin: '2px 0 10px' },
  choice: { margin: '2px 0 10px', maxWidth: '320px' },
  label: { display: 'flex', alignItems: 'center', gap: '4px', minHeight: '18px' },
  hint: { margin: '10px 0 0', color: tokens.colorNeutralForeground2 },
})

type Props = { task: TaskDetail; edit: Editing; change: StatusChange }

/** One tap, at once; while a status is chosen and not saved, that one counts. */
function Buttons({ task, edit, change }: Props): ReactElement | null {
  const t = useT()
  const look = useLook()
  const press = (action: TaskAction) => (): void => change.to(action)
  if (edit.isTouched('status')) return null
  return (
    <div className={look.row}>
      {task.actions.map((action, index) => (
        <Button
          key={action}
          appearance={index === 0 ? 'primary' : 'secondary'}
          disabledFocusable={change.isBusy || edit.isSaving}
          onClick={press(action)}
        >
          {t(`tab.task.action.${action}`)}
        </Button>
      ))}
      {task.undoUntil && (
        <Button
          appearance="subtle"
          icon={<ArrowUndoRegular />}
          disabledFocusable={change.isBusy || edit.isSaving}
          onClick={change.undo}
        >
          {t('taskPage.undoLast')}
        </Button>
      )}
    </div>
  )
}

function Chosen({ task, edit, labelId }: { task: TaskDetail; edit: Editing; labelId: string }): ReactElement {
  const t = useT()
  const styles = useStyles()
  if (!task.rights.edit) return <div className={styles.status}>{t(`status.${task.status}`)}</div>
  return (
    <div className={styles.choice}>
      <Select
        aria-labelledby={labelId}
        disabled={edit.isSaving}
        value={edit.entry('status').value}
        onChange={(_, { value }) => edit.write('status', { value })}
      >
        {STATUSES.filter((status) => status !== 'NOT_ACTIVE').map((status) => (
          <option key={status} value={status}>
            {t(`status.${status}`)}
          </option>
        ))}
      </Select>
    </div>
  )
}

/** What is worth knowing before one presses. */
function Hint({ task }: { task: TaskDetail }): ReactElement | null {
  const t = useT()
  const styles = useStyles()
  const { actions, status, rights, prerequisites } = task
  if (actions.length === 0 && !rights.edit) {
    return (
      <p className={styles.hint}>{t(status === 'NOT_ACTIVE' ? 'tab.task.notActive' : 'tab.task.readOnly')}</p>
    )
  }
  const unknown = prerequisites.filter(({ task: known }) => known === null)
  const first = [...unfinishedBefore(task), ...unknown].map(({ title }) => title)
  if (first.length === 0 || !actions.includes('complete')) return null
  return <p className={styles.hint}>{t('taskPage.firstThese', { tasks: formatList(t.language, first) })}</p>
}

/** The status and the ways to change it, as far as the reader may. */
export function StatusPanel({ task, edit, change }: Props): ReactElement {
  const t = useT()
  const styles = useStyles()
  const look = useLook()
  const labelId = useId()
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
        <span id={labelId}>{t('tab.field.status')}</span> <Padlock lock={editLock(task)} />
      </div>
      <Chosen task={task} edit={edit} labelId={labelId} />
      {change.problem ? (
        <Refused problem={change.problem} wanted={change.wanted} seeNow={change.seeNow} />
      ) : (
        <>
          <Buttons task={task} edit={edit} change={change} />
          <Remind task={task} />
          <Hint task={task} />
        </>
      )}
    </section>
  )
}

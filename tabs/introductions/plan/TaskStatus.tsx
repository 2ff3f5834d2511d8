import { Button, Field, makeStyles, Textarea } from '@fluentui/react-components'
import { ArrowUndoRegular } from '@fluentui/react-icons/svg/arrow-undo'
import { useState, type ReactElement } from 'react'
import type { IntroductionTaskView, PlanView } from '../../../src/contract/introductionPlan.js'
import { NOTE_MAX } from '../../../src/domain/introductionPlan.js'
import { useMe, useT } from '../../host/reader.js'
import { useKeptText } from '../../tasks/page/keptText.js'
import { NARROW, useLook } from '../../ui/look.js'
import { ProblemBanner } from '../../ui/ProblemBanner.js'
import { statusWord } from '../words.js'
import { usePlanChange } from './change.js'

const useStyles = makeStyles({
  box: { display: 'flex', flexDirection: 'column', gap: '10px', maxWidth: '640px' },
  finger: { [NARROW]: { minHeight: '44px' } },
})

type Status = IntroductionTaskView['status']

/** Where each status leads, the one that is meant most first. */
const NEXT: Record<Status, readonly Status[]> = {
  NOT_ACTIVE: [],
  NOT_STARTED: ['STARTED', 'COMPLETED', 'NOT_APPLICABLE'],
  STARTED: ['COMPLETED', 'NOT_APPLICABLE', 'NOT_STARTED'],
  COMPLETED: ['STARTED'],
  NOT_APPLICABLE: ['NOT_STARTED'],
}

type Props = { plan: PlanView; task: IntroductionTaskView }

/** The status and a note: that a task does not apply is said with a reason. */
export function TaskStatus({ plan, task }: Props): ReactElement {
  const t = useT()
  const { personId } = useMe()
  const styles = useStyles()
  const look = useLook()
  const [note, setNote] = useKeptText(`klik.introductionNote.${personId}.${task.id}`)
  const [wanted, setWanted] = useState<Status | null>(null)
  const setting = usePlanChange('introductionTasks.setStatus', plan.id, {
    text: wanted ? t('introduction.task.statusIs', { status: statusWord(t, wanted) }) : '',
    done: () => setNote(''),
  })
  const undoing = usePlanChange('introductionTasks.undo', plan.id, { text: t('introduction.task.undone') })
  const written = note.trim()
  const isMissing = wanted === 'NOT_APPLICABLE' && written === ''
  const press = (status: Status) => (): void => {
    setWanted(status)
    if (status === 'NOT_APPLICABLE' && written === '') return
    const { id: taskId, version } = task
    setting.mutate({
      params: { taskId },
      body: { version, status, ...(written === '' ? {} : { note: written }) },
    })
  }
  const isOver = task.status === 'COMPLETED' || task.status === 'NOT_APPLICABLE'
  return (
    <div className={styles.box} role="group" aria-label={t('introduction.task.work', { title: task.title })}>
      {!isOver && (
        <Field
          label={t('introduction.task.noteLabel')}
          hint={t('introduction.task.noteHint')}
          validationMessage={isMissing ? t('introduction.task.noteMissing') : null}
        >
          <Textarea
            maxLength={NOTE_MAX}
            resize="vertical"
            value={note}
            onChange={(_, { value }) => setNote(value)}
          />
        </Field>
      )}
      <div className={look.row}>
        {NEXT[task.status].map((status, n) => (
          <Button
            key={status}
            className={styles.finger}
            appearance={n === 0 && !isOver ? 'primary' : 'secondary'}
            disabledFocusable={setting.isPending}
            onClick={press(status)}
          >
            {t(isOver ? 'introduction.task.again' : `introduction.task.to.${status}`)}
          </Button>
        ))}
        {task.undoUntil && (
          <Button
            className={styles.finger}
            appearance="subtle"
            icon={<ArrowUndoRegular />}
            disabledFocusable={undoing.isPending || setting.isPending}
            onClick={() => undoing.mutate({ params: { taskId: task.id }, body: { version: task.version } })}
          >
            {t('introduction.task.undoLast')}
          </Button>
        )}
      </div>
      {undoing.error && <ProblemBanner problem={undoing.error} />}
      {setting.error && <ProblemBanner problem={setting.error} />}
    </div>
  )
}

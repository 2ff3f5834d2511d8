import { Button } from '@fluentui/react-components'
import { DeleteRegular } from '@fluentui/react-icons'
import { useState, type ReactElement } from 'react'
import { useNavigate } from 'react-router'
import type { TaskDetail } from '../../../src/contract/task.js'
import { useDo, useOutdate } from '../../asking.js'
import { useT } from '../../reader.js'
import { afterDialogs } from '../focus.js'
import { useNotify } from '../Notices.js'
import { problemText } from '../ProblemView.js'
import { Ask } from './Ask.js'

/** "Slet lokal opgave"; afterwards the reader stands at the task it was under. */
export function DeleteLocal({ task, free }: { task: TaskDetail; free: () => void }): ReactElement {
  const t = useT()
  const notify = useNotify()
  const navigate = useNavigate()
  const outdate = useOutdate()
  const [isAsked, setAsked] = useState(false)
  const deleting = useDo('tasks.deleteLocal', {
    learned: ({ parentTaskId }) => {
      free()
      outdate('tasks.list', 'projects.list', 'projects.read')
      notify({ text: t('taskPage.localDeleted', { title: task.title }) })
      afterDialogs(() => void navigate(parentTaskId ? `/tasks/${parentTaskId}` : '/tasks', { replace: true }))
    },
    refused: (problem) => {
      notify({ text: problemText(t, problem) })
      if (problem.status === 409) outdate('tasks.read')
    },
  })
  return (
    <>
      <Button icon={<DeleteRegular />} disabledFocusable={deleting.isPending} onClick={() => setAsked(true)}>
        {t('taskPage.deleteLocal')}
      </Button>
      <Ask
        open={isAsked}
        title={t('taskPage.deleteTitle', { title: task.title })}
        yes={t('taskPage.deleteYes')}
        answer={(yes) => {
          setAsked(false)
          if (yes) deleting.mutate({ params: { taskId: task.id }, body: { version: task.version } })
        }}
      >
        {t('taskPage.deleteText')}
      </Ask>
    </>
  )
}

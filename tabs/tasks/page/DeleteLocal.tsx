import { Button } from '@fluentui/react-components'
import { DeleteRegular } from '@fluentui/react-icons/svg/delete'
import { useState, type ReactElement } from 'react'
import { useNavigate } from 'react-router'
import type { TaskDetail } from '../../../src/contract/task.js'
import { useDo, useStale } from '../../api/queries.js'
import { useT } from '../../host/reader.js'
import { afterDialogs } from '../../ui/focus.js'
import { useNotify } from '../../ui/Notices.js'
import { problemText } from '../../ui/ProblemView.js'
import { Ask } from './Ask.js'

/** "Slet lokal opgave"; afterwards the reader stands at the task it was under. */
export function DeleteLocal({ task, free }: { task: TaskDetail; free: () => void }): ReactElement {
  const t = useT()
  const notify = useNotify()
  const navigate = useNavigate()
  const { seeNow } = useStale()
  const [isAsked, setAsked] = useState(false)
  const deleting = useDo('tasks.deleteLocal', {
    learned: ({ parentTaskId }) => {
      free()
      notify({ text: t('taskPage.localDeleted', { title: task.title }) })
      afterDialogs(() => void navigate(parentTaskId ? `/tasks/${parentTaskId}` : '/tasks', { replace: true }))
    },
    refused: (problem) => {
      notify({ text: problemText(t, problem) })
      if (problem.status === 409) seeNow('tasks.deleteLocal')
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

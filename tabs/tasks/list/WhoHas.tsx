import { Button } from '@fluentui/react-components'
import type { ReactElement } from 'react'
import type { TaskRow } from '../../../src/contract/task.js'
import { useT } from '../../host/reader.js'
import { useLook } from '../../ui/look.js'
import { Who } from '../Who.js'
import { canEdit, type Work } from './work.js'

/** Who has the task; where nobody does, an invitation to put somebody on it. */
export function WhoHas({ task, work }: { task: TaskRow; work: Work }): ReactElement {
  const t = useT()
  const look = useLook()
  if (task.executor || task.responsible) return <Who task={task} />
  if (!canEdit(task)) return <span className={look.subtle}>{t('tab.filter.nobody')}</span>
  return (
    <Button size="small" onClick={() => work.assign([task], 'executor')}>
      {t('tab.list.put')}
    </Button>
  )
}

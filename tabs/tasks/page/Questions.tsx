import { makeStyles } from '@fluentui/react-components'
import type { ReactElement } from 'react'
import type { TaskDetail } from '../../../src/contract/task.js'
import { useT } from '../../host/reader.js'
import { MarkerWord } from '../Marker.js'
import { Ask } from './Ask.js'
import { unfinishedBefore } from './draft.js'
import type { Editing } from './editing.js'
import type { StatusChange } from './statusChange.js'

const useStyles = makeStyles({
  list: { margin: '8px 0', paddingLeft: '20px' },
  item: { marginBottom: '4px' },
})

function Unfinished({ task }: { task: TaskDetail }): ReactElement {
  const t = useT()
  const styles = useStyles()
  return (
    <>
      {t('taskPage.unfinishedText')}
      <ul className={styles.list}>
        {unfinishedBefore(task).map(({ id, title, marker, status }) => (
          <li key={id} className={styles.item}>
            {title} <MarkerWord marker={marker} /> · {t(`status.${status}`)}
          </li>
        ))}
      </ul>
    </>
  )
}

type Props = { task: TaskDetail; edit: Editing; change: StatusChange }

/** What the page asks before it goes on. */
export function Questions({ task, edit, change }: Props): ReactElement {
  const t = useT()
  const losesRead = edit.question === 'losesRead'
  return (
    <>
      <Ask
        open={edit.question === 'unfinished' || change.isAsked}
        title={t('taskPage.unfinishedTitle')}
        yes={t('taskPage.completeAnyway')}
        answer={edit.question === 'unfinished' ? edit.answer : change.answer}
      >
        <Unfinished task={task} />
      </Ask>
      <Ask
        open={edit.question === 'losesEdit' || losesRead}
        title={t('taskPage.handOverTitle')}
        yes={t('taskPage.handOver')}
        answer={edit.answer}
      >
        {t(losesRead ? 'taskPage.losesRead' : 'taskPage.losesEdit')}
      </Ask>
    </>
  )
}

import { makeStyles, mergeClasses } from '@fluentui/react-components'
import type { ReactElement } from 'react'
import type { TaskRow } from '../../../src/contract/task.js'
import { useT } from '../../reader.js'
import { useLook } from '../look.js'
import { MarkerWord } from '../Marker.js'
import { EndDate } from './EndDate.js'
import { TaskLink } from './TaskLink.js'

const useStyles = makeStyles({
  list: { display: 'flex', flexDirection: 'column', gap: '8px' },
  card: { position: 'relative', display: 'flex', flexDirection: 'column', gap: '8px' },
  top: { display: 'flex', flexWrap: 'wrap', justifyContent: 'space-between', gap: '4px 12px' },
  ends: { textAlign: 'right', marginLeft: 'auto' },
  old: { opacity: 0.6 },
})

/** One task where there is no room for a row. Why it has its colour is written out: there is no pointer to hover. */
export function TaskCard({ task }: { task: TaskRow }): ReactElement {
  const t = useT()
  const styles = useStyles()
  const look = useLook()
  const { project, phase, theme, priority, status } = task
  const place = [project.name, phase, theme].filter((part) => part !== null)
  return (
    <li className={mergeClasses(look.card, styles.card)}>
      <div className={styles.top}>
        <div>
          <MarkerWord marker={task.marker} />
          <div className={look.subtle}>{t(`rule.row${task.rule}`)}</div>
        </div>
        <div className={styles.ends}>
          <EndDate task={task} />
        </div>
      </div>
      <div>
        <TaskLink task={task} covers />
      </div>
      <div className={look.subtle}>
        <div>{place.join(' · ')}</div>
        <div>
          {t(`priority.${priority}`)} · {t(`status.${status}`)}
        </div>
      </div>
    </li>
  )
}

export function TaskCards({ tasks, isOld }: { tasks: readonly TaskRow[]; isOld: boolean }): ReactElement {
  const t = useT()
  const styles = useStyles()
  const look = useLook()
  return (
    <ul
      className={mergeClasses(look.list, styles.list, isOld && styles.old)}
      aria-label={t('tab.nav.tasks')}
      aria-busy={isOld}
    >
      {tasks.map((task) => (
        <TaskCard key={task.id} task={task} />
      ))}
    </ul>
  )
}

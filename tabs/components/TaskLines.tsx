import { makeStyles, mergeClasses, shorthands, tokens } from '@fluentui/react-components'
import type { ReactElement } from 'react'
import type { TaskRow } from '../../src/contract/task.js'
import { useT } from '../reader.js'
import { useLook } from './look.js'
import { MarkerWord } from './Marker.js'
import { EndDate } from './tasks/EndDate.js'
import { TaskLink } from './tasks/TaskLink.js'

const useStyles = makeStyles({
  line: {
    display: 'flex',
    flexWrap: 'wrap',
    justifyContent: 'space-between',
    gap: '4px 16px',
    padding: '10px 0',
    ':not(:first-child)': { ...shorthands.borderTop('1px', 'solid', tokens.colorNeutralStroke2) },
    ':first-child': { paddingTop: 0 },
    ':last-child': { paddingBottom: 0 },
  },
  title: { flexGrow: 1, flexBasis: '240px', minWidth: 0 },
  deadline: { flexBasis: '180px' },
  ends: { textAlign: 'right', minWidth: '90px' },
})

/** A few tasks, one below the other, each with its deadline and why. */
export function TaskLines({ tasks }: { tasks: readonly TaskRow[] }): ReactElement | null {
  const t = useT()
  const styles = useStyles()
  const look = useLook()
  if (tasks.length === 0) return null
  return (
    <ul className={look.list}>
      {tasks.map((task) => (
        <li key={task.id} className={styles.line}>
          <div className={styles.title}>
            <TaskLink task={task} />
          </div>
          <div className={styles.deadline}>
            <MarkerWord marker={task.marker} />
            <div className={mergeClasses(look.subtle)}>{t(`rule.row${task.rule}`)}</div>
          </div>
          <div className={styles.ends}>
            <EndDate task={task} />
          </div>
        </li>
      ))}
    </ul>
  )
}

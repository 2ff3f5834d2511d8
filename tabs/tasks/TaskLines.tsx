import { makeStyles, shorthands, tokens } from '@fluentui/react-components'
import type { ReactElement } from 'react'
import type { TaskRow } from '../../src/contract/task.js'
import { useLook } from '../ui/look.js'
import { Urgency } from './Marker.js'
import { Who } from './Who.js'
import { EndDate } from './list/EndDate.js'
import { TaskLink } from './list/TaskLink.js'

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
  who: { flexBasis: '200px' },
})

/** A few tasks, one below the other, each with its urgency and who has it. */
export function TaskLines({ tasks }: { tasks: readonly TaskRow[] }): ReactElement | null {
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
            <Urgency task={task} />
            <EndDate task={task} />
          </div>
          <div className={styles.who}>
            <Who task={task} />
          </div>
        </li>
      ))}
    </ul>
  )
}

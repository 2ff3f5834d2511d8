import { makeStyles, mergeClasses, shorthands, tokens } from '@fluentui/react-components'
import type { ReactElement } from 'react'
import type { TaskRow } from '../../../src/contract/task.js'
import { useT } from '../../reader.js'
import { SORTS, type Sort, type SortBy } from '../../taskView.js'
import { Deadline } from '../Deadline.js'
import { SortHead } from '../list/SortHead.js'
import { useLook } from '../look.js'
import { EndDate } from './EndDate.js'
import { TaskLink } from './TaskLink.js'

const WIDTHS: Record<SortBy, string> = {
  project: '8%',
  title: '28%',
  phase: '12%',
  theme: '12%',
  marker: '10%',
  priority: '11%',
  status: '10%',
  endDate: '9%',
}

const useStyles = makeStyles({
  table: { width: '100%', borderCollapse: 'collapse', tableLayout: 'fixed' },
  wrap: { padding: '4px 8px' },
  old: { opacity: 0.6 },
  row: {
    position: 'relative',
    ':hover': { boxShadow: `inset 0 0 0 1px ${tokens.colorNeutralStroke1}`, borderRadius: '6px' },
  },
  td: {
    padding: '12px 10px',
    verticalAlign: 'top',
    overflowWrap: 'anywhere',
    hyphens: 'auto',
    ...shorthands.borderTop('1px', 'solid', tokens.colorNeutralStroke2),
  },
  // Above the link that covers the row, so that it can be pointed at; its bubble above the rows below.
  above: {
    position: 'relative',
    zIndex: 1,
    padding: '8px 10px',
    ':hover': { zIndex: 3 },
    ':focus-within': { zIndex: 3 },
  },
})

function Row({ task }: { task: TaskRow }): ReactElement {
  const t = useT()
  const styles = useStyles()
  return (
    <tr className={styles.row}>
      <td className={styles.td}>{task.project.name}</td>
      <td className={styles.td}>
        <TaskLink task={task} covers />
      </td>
      <td className={styles.td}>{task.phase ?? '–'}</td>
      <td className={styles.td}>{task.theme ?? '–'}</td>
      <td className={mergeClasses(styles.td, styles.above)}>
        <Deadline task={task} />
      </td>
      <td className={styles.td}>{t(`priority.${task.priority}`)}</td>
      <td className={styles.td}>{t(`status.${task.status}`)}</td>
      <td className={styles.td}>
        <EndDate task={task} />
      </td>
    </tr>
  )
}

type Props = { tasks: readonly TaskRow[]; sort: Sort; sortBy: (by: SortBy) => void; isOld: boolean }

/** The list with KLIK's columns; a click on a head sorts. */
export function TaskTable({ tasks, sort, sortBy, isOld }: Props): ReactElement {
  const t = useT()
  const styles = useStyles()
  const look = useLook()
  return (
    <div className={mergeClasses(look.card, styles.wrap, isOld && styles.old)}>
      <table className={styles.table} aria-label={t('tab.nav.tasks')} aria-busy={isOld}>
        <colgroup>
          {SORTS.map((by) => (
            <col key={by} style={{ width: WIDTHS[by] }} />
          ))}
        </colgroup>
        <thead>
          <tr>
            {SORTS.map((by) => (
              <SortHead
                key={by}
                label={t(`tab.field.${by}`)}
                sorted={sort.by !== by ? null : sort.descending ? 'descending' : 'ascending'}
                sort={() => sortBy(by)}
              />
            ))}
          </tr>
        </thead>
        <tbody>
          {tasks.map((task) => (
            <Row key={task.id} task={task} />
          ))}
        </tbody>
      </table>
    </div>
  )
}

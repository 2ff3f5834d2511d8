import { makeStyles, mergeClasses, shorthands, tokens } from '@fluentui/react-components'
import { Fragment, memo, useRef, type ReactElement } from 'react'
import type { TaskRow } from '../../../src/contract/task.js'
import { useMe, useT } from '../../reader.js'
import { COLUMNS, type Sort, type SortBy } from '../../taskView.js'
import { Deadline } from '../Deadline.js'
import { SortHead } from '../list/SortHead.js'
import { useVirtualRows } from '../list/virtual.js'
import { useLook } from '../look.js'
import { EndDate } from './EndDate.js'
import { TaskLink } from './TaskLink.js'

const WIDTHS: Record<(typeof COLUMNS)[number], string> = {
  project: '10%',
  title: '27%',
  phase: '12%',
  theme: '12%',
  marker: '10%',
  priority: '11%',
  status: '9%',
  endDate: '9%',
}
/** Two lines of text, which most titles are. */
const ROW_HEIGHT = 85

const useStyles = makeStyles({
  table: { width: '100%', borderCollapse: 'collapse', tableLayout: 'fixed' },
  wrap: { padding: '4px 8px' },
  old: { opacity: 0.6 },
  head: { position: 'sticky', top: 0, zIndex: 4, backgroundColor: tokens.colorNeutralBackground1 },
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
  gap: { padding: 0 },
})

type RowProps = { task: TaskRow; index: number; measure: (row: Element | null) => void }

const Row = memo(function Row({ task, index, measure }: RowProps): ReactElement {
  const t = useT()
  const { projects } = useMe()
  const styles = useStyles()
  const look = useLook()
  const own = projects.find(({ id }) => id === task.project.id)
  return (
    <tr ref={measure} data-index={index} aria-rowindex={index + 2} className={styles.row}>
      <td className={styles.td}>
        {task.project.name}
        {own && <div className={look.subtle}>({t(`tab.userType.${own.userType}`)})</div>}
      </td>
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
})

/** The room of rows that are not drawn. */
function Gap({ height }: { height: number }): ReactElement | null {
  const styles = useStyles()
  if (height <= 0) return null
  return (
    <tr aria-hidden="true">
      <td colSpan={COLUMNS.length} className={styles.gap} style={{ height }} />
    </tr>
  )
}

type HeadProps = { sort: readonly Sort[]; sortBy: (by: SortBy, adding: boolean) => void }

function Head({ sort, sortBy }: HeadProps): ReactElement {
  const t = useT()
  const styles = useStyles()
  return (
    <thead className={styles.head}>
      <tr aria-rowindex={1}>
        {COLUMNS.map((by) => {
          const place = sort.findIndex((one) => one.by === by)
          const sorted = sort[place]
          return (
            <SortHead
              key={by}
              label={t(`tab.field.${by}`)}
              sorted={sorted ? (sorted.descending ? 'descending' : 'ascending') : null}
              rank={sort.length > 1 ? place + 1 : 0}
              sort={(adding) => sortBy(by, adding)}
            />
          )
        })}
      </tr>
    </thead>
  )
}

export type RowsProps = {
  tasks: readonly TaskRow[]
  total: number
  isOld: boolean
  /** Which list it is. */
  name: string
  nearEnd: () => void
}

/** The list with KLIK's columns; a click on a head sorts. */
export function TaskTable({
  tasks,
  total,
  isOld,
  name,
  nearEnd,
  ...head
}: RowsProps & HeadProps): ReactElement {
  const t = useT()
  const styles = useStyles()
  const look = useLook()
  const ids = tasks.map(({ id }) => id)
  const box = useRef<HTMLTableSectionElement>(null)
  const rows = useVirtualRows(box, { ids, guess: ROW_HEIGHT, name, nearEnd })
  return (
    <div className={mergeClasses(look.card, styles.wrap, isOld && styles.old)}>
      <table
        className={styles.table}
        aria-label={t('tab.nav.tasks')}
        aria-busy={isOld}
        aria-rowcount={total + 1}
      >
        <colgroup>
          {COLUMNS.map((by) => (
            <col key={by} style={{ width: WIDTHS[by] }} />
          ))}
        </colgroup>
        <Head {...head} />
        <tbody ref={box} {...rows.held}>
          {rows.drawn.map(({ index, before }) => {
            const task = tasks[index]
            return (
              task && (
                <Fragment key={task.id}>
                  <Gap height={before} />
                  <Row task={task} index={index} measure={rows.measure} />
                </Fragment>
              )
            )
          })}
          <Gap height={rows.after} />
        </tbody>
      </table>
    </div>
  )
}

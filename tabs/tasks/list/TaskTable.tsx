import { makeStyles, mergeClasses } from '@fluentui/react-components'
import { Fragment, useRef, type ReactElement } from 'react'
import type { TaskRow } from '../../../src/contract/task.js'
import { useT } from '../../host/reader.js'
import type { Sort, SortBy } from '../taskView.js'
import { Urgency } from '../Marker.js'
import { Table, useRowLook } from '../../ui/list/Table.js'
import { useVirtualRows } from '../../ui/list/virtual.js'
import { useLook } from '../../ui/look.js'
import { EndDate } from './EndDate.js'
import { ChooseAll, ChooseTask } from './Choosing.js'
import { RowActions } from './RowActions.js'
import { TaskLink } from './TaskLink.js'
import { WhoHas } from './WhoHas.js'
import type { Work } from './work.js'

type Column = { label: 'title' | 'urgency' | 'who' | 'status' | 'actions'; by?: SortBy; width: string }

const COLUMNS: readonly Column[] = [
  { label: 'title', by: 'title', width: '32%' },
  { label: 'urgency', by: 'urgency', width: '19%' },
  { label: 'who', by: 'executor', width: '18%' },
  { label: 'status', by: 'status', width: '14%' },
  { label: 'actions', width: '17%' },
]
/** Three lines of text. */
const ROW_HEIGHT = 92

const useStyles = makeStyles({
  // Above the link that covers the row, so that it can be pressed.
  above: { position: 'relative', zIndex: 1 },
  choose: { width: '40px', verticalAlign: 'top', padding: '12px 0 0 10px' },
  gap: { padding: 0 },
})

type RowProps = {
  task: TaskRow
  index: number
  measure: (row: Element | null) => void
  isChosen: boolean
  work: Work
}

function Row({ task, index, measure, isChosen, work }: RowProps): ReactElement {
  const t = useT()
  const styles = useStyles()
  const look = useLook()
  const rowLook = useRowLook()
  return (
    <tr
      ref={measure}
      data-index={index}
      aria-rowindex={index + 2}
      aria-selected={isChosen}
      className={rowLook.covered}
    >
      <td className={mergeClasses(rowLook.td, styles.above, styles.choose)}>
        <ChooseTask task={task} isChosen={isChosen} work={work} />
      </td>
      <td className={rowLook.td}>
        <TaskLink task={task} covers />
      </td>
      <td className={rowLook.td}>
        <Urgency task={task} />
        <EndDate task={task} />
      </td>
      <td className={mergeClasses(rowLook.td, styles.above)}>
        <WhoHas task={task} work={work} />
      </td>
      <td className={rowLook.td}>
        {t(`status.${task.status}`)}
        <div className={look.subtle}>{t(`priority.${task.priority}`)}</div>
      </td>
      <td className={mergeClasses(rowLook.td, styles.above)}>
        <RowActions task={task} work={work} />
      </td>
    </tr>
  )
}

/** The room of rows that are not drawn. */
function Gap({ height }: { height: number }): ReactElement | null {
  const styles = useStyles()
  if (height <= 0) return null
  return (
    <tr aria-hidden="true">
      <td colSpan={COLUMNS.length + 1} className={styles.gap} style={{ height }} />
    </tr>
  )
}

type SortProps = { sort: readonly Sort[]; sortBy: (by: SortBy, adding: boolean) => void }

export type RowsProps = {
  tasks: readonly TaskRow[]
  total: number
  isOld: boolean
  /** Which list it is. */
  name: string
  nearEnd: () => void
  work: Work
}

/** The list as a table: the task, how urgent it is, who has it, and what to do next. */
export function TaskTable({
  tasks,
  total,
  isOld,
  name,
  nearEnd,
  work,
  ...sorting
}: RowsProps & SortProps): ReactElement {
  const t = useT()
  const ids = tasks.map(({ id }) => id)
  const box = useRef<HTMLTableSectionElement>(null)
  const rows = useVirtualRows(box, { ids, guess: ROW_HEIGHT, name, nearEnd })
  const labels = {
    title: t('tab.field.title'),
    urgency: t('tab.field.urgency'),
    who: t('tab.list.who'),
    status: t('tab.field.status'),
    actions: t('tab.list.actions'),
  }
  const columns = COLUMNS.map(({ label, ...column }) => ({ ...column, label: labels[label] }))
  const first = <ChooseAll tasks={tasks} work={work} />
  return (
    <Table
      label={t('tab.nav.tasks')}
      columns={columns}
      isOld={isOld}
      total={total}
      first={first}
      {...sorting}
    >
      <tbody ref={box} {...rows.held}>
        {rows.drawn.map(({ index, before }) => {
          const task = tasks[index]
          return (
            task && (
              <Fragment key={task.id}>
                <Gap height={before} />
                <Row
                  task={task}
                  index={index}
                  measure={rows.measure}
                  isChosen={work.isChosen(task.id)}
                  work={work}
                />
              </Fragment>
            )
          )
        })}
        <Gap height={rows.after} />
      </tbody>
    </Table>
  )
}

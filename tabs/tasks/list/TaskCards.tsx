import { makeStyles, mergeClasses } from '@fluentui/react-components'
import { Fragment, useRef, type ReactElement } from 'react'
import type { TaskRow } from '../../../src/contract/task.js'
import { useT } from '../../host/reader.js'
import { useVirtualRows } from '../../ui/list/virtual.js'
import { useLook } from '../../ui/look.js'
import { Urgency } from '../Marker.js'
import { EndDate } from './EndDate.js'
import { TaskLink } from './TaskLink.js'
import { ChooseTask } from './Choosing.js'
import { RowActions } from './RowActions.js'
import type { RowsProps } from './TaskTable.js'
import { WhoHas } from './WhoHas.js'
import type { Work } from './work.js'

const useStyles = makeStyles({
  item: { paddingBottom: '8px' },
  card: { position: 'relative', display: 'flex', flexDirection: 'column', gap: '6px' },
  top: { display: 'flex', alignItems: 'flex-start', gap: '10px' },
  title: { flexGrow: 1, minWidth: 0 },
  above: { position: 'relative', zIndex: 1 },
  foot: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: '8px',
    justifyContent: 'space-between',
  },
  old: { opacity: 0.6 },
})

/** A card of four lines. */
const CARD_HEIGHT = 170

type CardProps = {
  task: TaskRow
  index: number
  total: number
  measure: (row: Element | null) => void
  work: Work
}

/** One task where there is no room for a row: the same grammar, and the same to do. */
function TaskCard({ task, index, total, measure, work }: CardProps): ReactElement {
  const styles = useStyles()
  const look = useLook()
  return (
    <li
      ref={measure}
      data-index={index}
      aria-posinset={index + 1}
      aria-setsize={total}
      className={styles.item}
    >
      <div className={mergeClasses(look.card, styles.card)}>
        <div className={styles.top}>
          <div className={styles.title}>
            <TaskLink task={task} covers />
          </div>
          <span className={styles.above}>
            <ChooseTask task={task} isChosen={work.isChosen(task.id)} work={work} />
          </span>
        </div>
        <div>
          <Urgency task={task} />
          <EndDate task={task} />
        </div>
        <div className={styles.foot}>
          <div className={styles.above}>
            <WhoHas task={task} work={work} />
          </div>
          <div className={styles.above}>
            <RowActions task={task} work={work} />
          </div>
        </div>
      </div>
    </li>
  )
}

const Gap = ({ height }: { height: number }): ReactElement | null =>
  height > 0 ? <li aria-hidden="true" style={{ height }} /> : null

export function TaskCards({ tasks, total, isOld, name, nearEnd, work }: RowsProps): ReactElement {
  const t = useT()
  const styles = useStyles()
  const look = useLook()
  const ids = tasks.map(({ id }) => id)
  const box = useRef<HTMLUListElement>(null)
  const rows = useVirtualRows(box, { ids, guess: CARD_HEIGHT, name, nearEnd })
  return (
    <ul
      ref={box}
      {...rows.held}
      className={mergeClasses(look.list, isOld && styles.old)}
      aria-label={t('tab.nav.tasks')}
      aria-busy={isOld}
    >
      {rows.drawn.map(({ index, before }) => {
        const task = tasks[index]
        return (
          task && (
            <Fragment key={task.id}>
              <Gap height={before} />
              <TaskCard task={task} index={index} total={total} measure={rows.measure} work={work} />
            </Fragment>
          )
        )
      })}
      <Gap height={rows.after} />
    </ul>
  )
}

import { makeStyles, mergeClasses } from '@fluentui/react-components'
import { Fragment, memo, useRef, type ReactElement } from 'react'
import type { TaskRow } from '../../../src/contract/task.js'
import { useT } from '../../reader.js'
import { useVirtualRows } from '../list/virtual.js'
import { useLook } from '../look.js'
import { MarkerWord } from '../Marker.js'
import { EndDate } from './EndDate.js'
import { TaskLink } from './TaskLink.js'
import type { RowsProps } from './TaskTable.js'

const useStyles = makeStyles({
  item: { paddingBottom: '8px' },
  card: { position: 'relative', display: 'flex', flexDirection: 'column', gap: '8px' },
  top: { display: 'flex', flexWrap: 'wrap', justifyContent: 'space-between', gap: '4px 12px' },
  ends: { textAlign: 'right', marginLeft: 'auto' },
  old: { opacity: 0.6 },
})

/** A card of four lines. */
const CARD_HEIGHT = 180

type CardProps = { task: TaskRow; index: number; total: number; measure: (row: Element | null) => void }

/** One task where there is no room for a row. Why it has its colour is written out: there is no pointer to hover. */
const TaskCard = memo(function TaskCard({ task, index, total, measure }: CardProps): ReactElement {
  const t = useT()
  const styles = useStyles()
  const look = useLook()
  const { project, phase, theme, priority, status } = task
  const place = [project.name, phase, theme].filter((part) => part !== null)
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
      </div>
    </li>
  )
})

const Gap = ({ height }: { height: number }): ReactElement | null =>
  height > 0 ? <li aria-hidden="true" style={{ height }} /> : null

export function TaskCards({ tasks, total, isOld, name, nearEnd }: RowsProps): ReactElement {
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
              <TaskCard task={task} index={index} total={total} measure={rows.measure} />
            </Fragment>
          )
        )
      })}
      <Gap height={rows.after} />
    </ul>
  )
}

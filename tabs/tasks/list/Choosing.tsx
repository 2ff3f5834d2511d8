import { makeStyles, tokens } from '@fluentui/react-components'
import { useEffect, useRef, type ReactElement } from 'react'
import type { TaskRow } from '../../../src/contract/task.js'
import { useT } from '../../host/reader.js'
import type { Work } from './work.js'

const useStyles = makeStyles({
  box: {
    width: '20px',
    height: '20px',
    margin: 0,
    cursor: 'pointer',
    accentColor: tokens.colorBrandBackground,
  },
})

/** Chooses a task; with shift held down, all from the one chosen last to this one. */
export function ChooseTask({
  task,
  isChosen,
  work,
}: {
  task: TaskRow
  isChosen: boolean
  work: Work
}): ReactElement {
  const t = useT()
  const styles = useStyles()
  return (
    <input
      type="checkbox"
      className={styles.box}
      aria-label={t('tab.list.choose', { number: task.number })}
      checked={isChosen}
      onChange={({ nativeEvent }) =>
        work.choose(task.id, nativeEvent instanceof MouseEvent && nativeEvent.shiftKey)
      }
    />
  )
}

/** Chooses all tasks shown, or none. */
export function ChooseAll({ tasks, work }: { tasks: readonly TaskRow[]; work: Work }): ReactElement {
  const t = useT()
  const styles = useStyles()
  const box = useRef<HTMLInputElement>(null)
  const { length } = work.chosen
  const isAll = length === tasks.length && length > 0
  useEffect(() => {
    if (box.current) box.current.indeterminate = length > 0 && !isAll
  }, [length, isAll])
  return (
    <input
      ref={box}
      type="checkbox"
      className={styles.box}
      aria-label={t('tab.list.chooseAll')}
      checked={isAll}
      onChange={() => work.chooseAll(!isAll)}
    />
  )
}

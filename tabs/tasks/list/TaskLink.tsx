import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components'
import type { ReactElement } from 'react'
import { useLocation } from 'react-router'
import type { TaskRow } from '../../../src/contract/task.js'
import { useMe, useT } from '../../host/reader.js'
import { useLook } from '../../ui/look.js'
import { To } from '../../ui/To.js'

const useStyles = makeStyles({
  title: {
    fontWeight: tokens.fontWeightSemibold,
    color: tokens.colorNeutralForeground1,
    // Not under the head of the table, which stays in view.
    scrollMarginTop: '64px',
  },
  // The whole row or card can be clicked.
  covers: { '::after': { content: '""', position: 'absolute', inset: 0 } },
})

/** The task's title as a link, and under it where it belongs: project, number, phase and theme. */
export function TaskLink({ task, covers = false }: { task: TaskRow; covers?: boolean }): ReactElement {
  const t = useT()
  const { municipality } = useMe()
  const { pathname, search } = useLocation()
  const styles = useStyles()
  const look = useLook()
  const parts = [
    task.project.name,
    t('tab.list.number', { number: task.number }),
    ...(municipality === null ? [task.municipality.name] : []),
    ...(task.kind === 'LOCAL' ? [t('tab.list.local')] : []),
    ...[task.phase, task.theme].filter((part) => part !== null),
  ]
  return (
    <>
      <To
        to={`/tasks/${task.id}`}
        state={{ list: pathname === '/tasks' ? search : '' }}
        className={mergeClasses(styles.title, covers && styles.covers)}
      >
        {task.title}
      </To>
      <div className={look.subtle}>{parts.join(' · ')}</div>
    </>
  )
}

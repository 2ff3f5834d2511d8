import { makeStyles, mergeClasses } from '@fluentui/react-components'
import type { ReactElement } from 'react'
import type { TaskDetail } from '../../../src/contract/task.js'
import { useT } from '../../host/reader.js'
import { useLook } from '../../ui/look.js'
import { MarkerWord } from '../Marker.js'
import { Section } from '../../ui/Section.js'
import { To } from '../../ui/To.js'

const useStyles = makeStyles({
  lines: { display: 'flex', flexDirection: 'column', gap: '8px', overflowWrap: 'anywhere' },
})

type Props = { title: string; tasks: TaskDetail['prerequisites'] }

/** The tasks KOMBIT mentions, each with how it stands here where it is one of ours. */
export function Related({ title, tasks }: Props): ReactElement | null {
  const t = useT()
  const styles = useStyles()
  const look = useLook()
  if (tasks.length === 0) return null
  return (
    <Section title={title}>
      <ul className={mergeClasses(look.list, styles.lines)}>
        {tasks.map(({ title: mentioned, task }) => (
          <li key={mentioned}>
            {task ? (
              <>
                <To to={`/tasks/${task.id}`}>{task.title}</To>
                <div className={look.row}>
                  <MarkerWord marker={task.marker} />
                  {task.status !== 'COMPLETED' && (
                    <span className={look.subtle}>{t(`status.${task.status}`)}</span>
                  )}
                </div>
              </>
            ) : (
              mentioned
            )}
          </li>
        ))}
      </ul>
    </Section>
  )
}

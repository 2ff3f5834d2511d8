import { makeStyles } from '@fluentui/react-components'
import type { ReactElement } from 'react'
import type { TaskDetail } from '../../../src/contract/task.js'
import { useMe, useT } from '../../host/reader.js'
import { useLook } from '../../ui/look.js'
import { To } from '../../ui/To.js'

const useStyles = makeStyles({
  places: {
    margin: 0,
    display: 'grid',
    gridTemplateColumns: 'auto minmax(0, 1fr)',
    gap: '6px 16px',
    alignItems: 'baseline',
  },
  value: { margin: 0, overflowWrap: 'anywhere' },
})

/** Where the task belongs: project, phase, theme, municipality. */
export function Places({ task }: { task: TaskDetail }): ReactElement {
  const t = useT()
  const { sees } = useMe()
  const styles = useStyles()
  const look = useLook()
  const { project, phase, theme, municipality } = task
  const rows = [
    {
      key: 'project',
      value: sees.projects ? <To to={`/projects/${project.id}`}>{project.name}</To> : project.name,
    },
    { key: 'phase', value: phase ?? '–' },
    { key: 'theme', value: theme ?? '–' },
    { key: 'municipality', value: municipality.name },
  ] as const
  return (
    <dl className={styles.places}>
      {rows.map(({ key, value }) => (
        <div key={key} style={{ display: 'contents' }}>
          <dt className={look.label}>{t(`tab.field.${key}`)}</dt>
          <dd className={styles.value}>{value}</dd>
        </div>
      ))}
    </dl>
  )
}

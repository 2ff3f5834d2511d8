import { makeStyles, mergeClasses } from '@fluentui/react-components'
import type { ReactElement } from 'react'
import type { RoleDetail } from '../../../src/contract/role.js'
import { useT } from '../../host/reader.js'
import { useLook } from '../../ui/look.js'
import { Section } from '../../ui/Section.js'
import { TaskLines } from '../../tasks/TaskLines.js'

const useStyles = makeStyles({
  part: { display: 'flex', flexDirection: 'column', gap: '6px', marginTop: '16px' },
  others: { marginTop: '12px' },
  none: { margin: 0 },
})

type PartProps = { title: string; tasks: RoleDetail['tasks'] }

function Part({ title, tasks }: PartProps): ReactElement | null {
  const styles = useStyles()
  const look = useLook()
  if (tasks.length === 0) return null
  return (
    <div className={styles.part}>
      <h3 className={look.h3}>{title}</h3>
      <TaskLines tasks={tasks} />
    </div>
  )
}

/**
 * Open tasks that recommend the role, by what it would be on them: by title where the reader may read them, else only
 * how many.
 */
export function RoleTasks({ role: { tasks, otherTasks } }: { role: RoleDetail }): ReactElement {
  const t = useT()
  const styles = useStyles()
  const look = useLook()
  const hasNone = tasks.length === 0 && otherTasks.length === 0
  return (
    <div className={look.card}>
      <Section title={t('tab.role.openTasks')}>
        {hasNone && <p className={mergeClasses(look.subtle, styles.none)}>{t('tab.role.noTasks')}</p>}
        <Part
          title={t('tab.task.recommendedResponsible')}
          tasks={tasks.filter(({ recommendedAs }) => recommendedAs.includes('responsible'))}
        />
        <Part
          title={t('tab.task.recommendedExecutor')}
          tasks={tasks.filter(({ recommendedAs }) => recommendedAs.includes('executor'))}
        />
        {otherTasks.length > 0 && (
          <ul className={mergeClasses(look.list, styles.others)}>
            {otherTasks.map(({ project, count }) => (
              <li key={project}>{t('tab.role.otherTasks', { count, project })}</li>
            ))}
          </ul>
        )}
      </Section>
    </div>
  )
}

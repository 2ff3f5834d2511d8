import { Badge, makeStyles, mergeClasses, shorthands, tokens } from '@fluentui/react-components'
import type { ReactElement } from 'react'
import { useT } from '../host/reader.js'
import { useLook } from '../ui/look.js'
import type { Category, Content, Task } from './draft.js'
import { offsetWords, responsibleWords } from './words.js'

export const useTimeLine = makeStyles({
  line: {
    display: 'flex',
    flexDirection: 'column',
    gap: '16px',
    paddingLeft: '20px',
    ...shorthands.borderLeft('2px', 'solid', tokens.colorNeutralStroke1),
  },
  category: {
    position: 'relative',
    minWidth: 0,
    '::before': {
      content: '""',
      position: 'absolute',
      left: '-27px',
      top: '5px',
      width: '12px',
      height: '12px',
      borderRadius: tokens.borderRadiusCircular,
      backgroundColor: tokens.colorBrandBackground,
      forcedColorAdjust: 'none',
    },
  },
  task: {
    padding: '10px 12px',
    marginTop: '8px',
    minWidth: 0,
    overflowWrap: 'anywhere',
    backgroundColor: tokens.colorNeutralBackground1,
    ...shorthands.border('1px', 'solid', tokens.colorNeutralStroke2),
    borderRadius: tokens.borderRadiusMedium,
  },
  text: { whiteSpace: 'pre-wrap', margin: '4px 0 0' },
})

/** What a task says: the same to those who write it and to those who read it. */
export function TaskText({ task }: { task: Task }): ReactElement {
  const t = useT()
  const look = useLook()
  const styles = useTimeLine()
  return (
    <>
      <div className={look.row}>
        <span className={look.h3}>{task.title}</span>
        {task.critical && (
          <Badge appearance="tint" color="danger">
            {t('templates.task.isCritical')}
          </Badge>
        )}
      </div>
      <div className={look.subtle}>
        {[responsibleWords(t, task), t('templates.task.takes', { count: task.workDays })].join(' · ')}
      </div>
      {task.description && <p className={styles.text}>{task.description}</p>}
      {task.links.length > 0 && (
        <ul className={mergeClasses(look.list, look.row)}>
          {task.links.map(({ name, url }) => (
            <li key={url}>
              <a href={url} target="_blank" rel="noreferrer">
                {name || url}
              </a>
            </li>
          ))}
        </ul>
      )}
    </>
  )
}

export function CategoryHead({ category }: { category: Category }): ReactElement {
  const t = useT()
  const look = useLook()
  return (
    <>
      <h3 className={look.h3}>{category.name}</h3>
      <div className={look.subtle}>{offsetWords(t, category.offset)}</div>
    </>
  )
}

/** To read only. */
export function TimeLine({ content }: { content: Content }): ReactElement {
  const t = useT()
  const look = useLook()
  const styles = useTimeLine()
  if (content.length === 0) return <div className={look.subtle}>{t('templates.noTasks')}</div>
  return (
    <ol className={mergeClasses(look.list, styles.line)}>
      {content.map((category) => (
        <li key={category.id} className={styles.category}>
          <CategoryHead category={category} />
          <ul className={look.list}>
            {category.tasks.map((task) => (
              <li key={task.id} className={styles.task}>
                <TaskText task={task} />
              </li>
            ))}
          </ul>
        </li>
      ))}
    </ol>
  )
}

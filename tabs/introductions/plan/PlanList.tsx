import { Badge, Button, makeStyles, mergeClasses, shorthands, tokens } from '@fluentui/react-components'
import { AddRegular } from '@fluentui/react-icons/svg/add'
import { ChevronDownRegular } from '@fluentui/react-icons/svg/chevron-down'
import { useEffect, useId, useRef, type ReactElement } from 'react'
import type { IntroductionTaskView, PlanView } from '../../../src/contract/introductionPlan.js'
import { formatDay } from '../../../src/i18n/format.js'
import { useT } from '../../host/reader.js'
import { useLook } from '../../ui/look.js'
import { Due } from '../Signs.js'
import { isOpen } from '../words.js'
import type { Open } from './opened.js'
import { TaskDetails } from './TaskDetails.js'

const useStyles = makeStyles({
  category: { ':not(:first-child)': { marginTop: '24px' } },
  head: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: '4px 12px', paddingBottom: '6px' },
  ways: { marginLeft: 'auto' },
  task: { ...shorthands.borderTop('1px', 'solid', tokens.colorNeutralStroke2) },
  row: {
    font: 'inherit',
    width: '100%',
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: '4px 16px',
    padding: '10px 4px',
    minHeight: '44px',
    textAlign: 'start',
    cursor: 'pointer',
    color: 'inherit',
    backgroundColor: 'transparent',
    ...shorthands.borderStyle('none'),
    ':hover': { backgroundColor: tokens.colorNeutralBackground1Hover },
  },
  what: { flexGrow: 1, flexBasis: '260px', minWidth: 0, overflowWrap: 'anywhere' },
  title: { fontWeight: tokens.fontWeightSemibold },
  over: { fontWeight: tokens.fontWeightRegular },
  due: { flexBasis: '240px' },
  chevron: { flexShrink: 0, fontSize: '18px' },
  up: { transform: 'rotate(180deg)' },
  details: { padding: '4px 4px 20px' },
})

export type ListProps = {
  plan: PlanView
  chosen: string | null
  choose: (taskId: string | null) => void
  open: Open
}

type TaskProps = Omit<ListProps, 'chosen'> & { task: IntroductionTaskView; isChosen: boolean }

function Task({ plan, task, isChosen, choose, open }: TaskProps): ReactElement {
  const t = useT()
  const styles = useStyles()
  const look = useLook()
  const id = useId()
  const item = useRef<HTMLLIElement>(null)
  const { title, responsible, critical, isMine } = task
  // Whoever comes by a link to a task is led to it.
  const wasChosen = useRef(isChosen)
  useEffect(() => {
    if (wasChosen.current) item.current?.scrollIntoView?.({ block: 'nearest' })
  }, [])
  return (
    <li ref={item} className={styles.task}>
      <button
        type="button"
        className={mergeClasses(look.focusable, styles.row)}
        aria-expanded={isChosen}
        aria-controls={id}
        onClick={() => choose(isChosen ? null : task.id)}
      >
        <span className={styles.what}>
          <span className={mergeClasses(styles.title, !isOpen(task) && styles.over)}>{title}</span>{' '}
          {critical && (
            <Badge appearance="outline" color="important" size="small">
              {t('introduction.task.critical')}
            </Badge>
          )}
          <span className={look.subtle} style={{ display: 'block' }}>
            {isMine ? t('introduction.task.yours') : (responsible?.name ?? t('introduction.task.nobody'))}
          </span>
        </span>
        {plan.state !== 'DRAFT' && (
          <span className={styles.due}>
            <Due task={task} />
          </span>
        )}
        <ChevronDownRegular
          aria-hidden="true"
          className={mergeClasses(styles.chevron, isChosen && styles.up)}
        />
      </button>
      <div id={id}>
        {isChosen && (
          <div className={styles.details}>
            <TaskDetails plan={plan} task={task} open={open} />
          </div>
        )}
      </div>
    </li>
  )
}

type CategoryProps = ListProps & { category: PlanView['categories'][number] }

function Category({ category, ...props }: CategoryProps): ReactElement {
  const t = useT()
  const styles = useStyles()
  const look = useLook()
  const id = useId()
  const { plan, chosen, open } = props
  const { name, deadline, tasks } = category
  const openIt = (what: 'editCategory' | 'deleteCategory' | 'addTask') => (): void =>
    open({ what, categoryId: category.id })
  return (
    <section aria-labelledby={id} className={styles.category}>
      <div className={styles.head}>
        <h3 id={id} className={look.h3}>
          {name}
        </h3>
        <span className={look.subtle}>
          {deadline
            ? t('introduction.category.deadline', { day: formatDay(t.language, deadline) })
            : t('introduction.category.noDeadline')}
        </span>
        {plan.rights.edit && (
          <span className={mergeClasses(look.row, styles.ways)}>
            <Button
              size="small"
              aria-label={t('introduction.category.editOf', { name })}
              onClick={openIt('editCategory')}
            >
              {t('introduction.category.edit')}
            </Button>
            {tasks.length === 0 && (
              <Button
                size="small"
                aria-label={t('introduction.category.deleteOf', { name })}
                onClick={openIt('deleteCategory')}
              >
                {t('introduction.category.delete')}
              </Button>
            )}
            <Button
              size="small"
              icon={<AddRegular />}
              aria-label={t('introduction.task.addTo', { name })}
              onClick={openIt('addTask')}
            >
              {t('introduction.task.add')}
            </Button>
          </span>
        )}
      </div>
      {tasks.length === 0 && <div className={look.subtle}>{t('introduction.category.empty')}</div>}
      <ul className={look.list}>
        {tasks.map((task) => (
          <Task key={task.id} {...props} task={task} isChosen={task.id === chosen} />
        ))}
      </ul>
    </section>
  )
}

/** The introduction as a list: every time category with its tasks, each of which opens in its place. */
export function PlanList(props: ListProps): ReactElement {
  const t = useT()
  const { plan, open } = props
  return (
    <div>
      {plan.categories.map((category) => (
        <Category key={category.id} {...props} category={category} />
      ))}
      {plan.rights.edit && (
        <Button
          appearance="subtle"
          icon={<AddRegular />}
          style={{ marginTop: '16px' }}
          onClick={() => open({ what: 'addCategory' })}
        >
          {t('introduction.category.add')}
        </Button>
      )}
    </div>
  )
}

import { Button, makeStyles, shorthands, tokens } from '@fluentui/react-components'
import { useState, type ReactElement } from 'react'
import type { MyIntroductions } from '../../src/contract/introductionPlan.js'
import { useDo, useStale } from '../api/queries.js'
import { useMe, useT } from '../host/reader.js'
import { NARROW, useLook } from '../ui/look.js'
import { useNotify } from '../ui/Notices.js'
import { ProblemBanner } from '../ui/ProblemBanner.js'
import { problemText } from '../ui/ProblemView.js'
import { Section } from '../ui/Section.js'
import { To } from '../ui/To.js'
import { usePlanChange } from './plan/change.js'
import { Due } from './Signs.js'
import { introduceeName, statusWord } from './words.js'

const useStyles = makeStyles({
  line: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'baseline',
    gap: '4px 24px',
    padding: '10px 0',
    ':not(:first-child)': { ...shorthands.borderTop('1px', 'solid', tokens.colorNeutralStroke2) },
  },
  what: { flexGrow: 1, flexBasis: '280px', minWidth: 0, overflowWrap: 'anywhere' },
  title: { fontWeight: tokens.fontWeightSemibold },
  due: { flexBasis: '260px' },
  finger: { [NARROW]: { minHeight: '44px' } },
  problem: { flexBasis: '100%' },
})

type Mine = MyIntroductions['tasks'][number]

type TaskProps = Mine & { undo: (taskId: string, version: number) => void }

/** Ends it where it stands; everything else about it is on its plan. */
function MyTask({ plan, task, undo }: TaskProps): ReactElement {
  const t = useT()
  const styles = useStyles()
  const look = useLook()
  const { personId } = useMe()
  const { seeNow } = useStale()
  const notify = useNotify()
  const completing = usePlanChange('introductionTasks.setStatus', plan.id, {
    done({ categories }) {
      const now = categories.flatMap(({ tasks }) => tasks).find(({ id }) => id === task.id)
      notify({
        text: t('introduction.task.statusIs', { status: statusWord(t, 'COMPLETED') }),
        ...(now
          ? { way: { label: t('introduction.task.undoLast'), go: () => undo(now.id, now.version) } }
          : {}),
      })
    },
  })
  const complete = (): void =>
    completing.mutate(
      { params: { taskId: task.id }, body: { version: task.version, status: 'COMPLETED' } },
      { onError: () => seeNow('introductionTasks.setStatus') },
    )
  return (
    <li className={styles.line}>
      <div className={styles.what}>
        <To to={`/introductions/${plan.id}?view=list&task=${task.id}`} className={styles.title}>
          {task.title}
        </To>
        <div className={look.subtle}>
          {[
            plan.introducee?.id === personId
              ? t('introduction.tasks.yours')
              : t('introduction.tasks.of', { name: introduceeName(t, plan) }),
            plan.team.name,
          ].join(' · ')}
        </div>
      </div>
      <div className={styles.due}>
        <Due task={task} />
      </div>
      <Button
        className={styles.finger}
        aria-label={t('introduction.tasks.complete', { title: task.title })}
        disabledFocusable={completing.isPending}
        onClick={complete}
      >
        {t('introduction.task.to.COMPLETED')}
      </Button>
      {completing.error && (
        <div className={styles.problem}>
          <ProblemBanner problem={completing.error} />
        </div>
      )}
    </li>
  )
}

/** So many at first; the worst stand first. */
const FIRST = 10

/** What the reader has to do in introductions, worst first. */
export function MyTasks({ tasks }: Pick<MyIntroductions, 'tasks'>): ReactElement {
  const t = useT()
  const look = useLook()
  const notify = useNotify()
  // The line of what is done is gone by then.
  const undoing = useDo('introductionTasks.undo', {
    learned: () => notify({ text: t('introduction.task.undone') }),
    refused: (problem) => notify({ text: problemText(t, problem) }),
  })
  const undo = (taskId: string, version: number): void =>
    undoing.mutate({ params: { taskId }, body: { version } })
  const [shown, setShown] = useState(FIRST)
  return (
    <Section className={look.card} title={t('introduction.tasks.title')}>
      {tasks.length === 0 && <div className={look.subtle}>{t('introduction.tasks.none')}</div>}
      <ul className={look.list}>
        {tasks.slice(0, shown).map((one) => (
          <MyTask key={one.task.id} {...one} undo={undo} />
        ))}
      </ul>
      {tasks.length > shown && (
        <Button onClick={() => setShown(tasks.length)}>
          {t('introduction.tasks.more', { count: tasks.length - shown })}
        </Button>
      )}
    </Section>
  )
}

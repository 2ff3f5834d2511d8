import { Button, makeStyles, mergeClasses, shorthands, tokens } from '@fluentui/react-components'
import { useState, type ReactElement } from 'react'
import type { MyIntroductions } from '../../src/contract/introductionPlan.js'
import { useMe, useT } from '../host/reader.js'
import { useLook } from '../ui/look.js'
import { Section } from '../ui/Section.js'
import { To } from '../ui/To.js'
import { Due } from './Signs.js'
import { introduceeName } from './words.js'

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
})

/** So many at first; the worst stand first. */
const FIRST = 10

/** What the reader has to do in introductions, worst first. */
export function MyTasks({ tasks }: Pick<MyIntroductions, 'tasks'>): ReactElement {
  const t = useT()
  const styles = useStyles()
  const look = useLook()
  const { personId } = useMe()
  const [shown, setShown] = useState(FIRST)
  return (
    <Section className={look.card} title={t('introduction.tasks.title')}>
      {tasks.length === 0 && <div className={look.subtle}>{t('introduction.tasks.none')}</div>}
      <ul className={mergeClasses(look.list)}>
        {tasks.slice(0, shown).map(({ plan, task }) => (
          <li key={task.id} className={styles.line}>
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
          </li>
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

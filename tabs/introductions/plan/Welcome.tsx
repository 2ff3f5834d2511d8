import { makeStyles, mergeClasses, shorthands, tokens } from '@fluentui/react-components'
import type { ReactElement } from 'react'
import type { PlanView } from '../../../src/contract/introductionPlan.js'
import { formatList } from '../../../src/i18n/format.js'
import { useMe, useT } from '../../host/reader.js'
import { useLook } from '../../ui/look.js'
import { Due } from '../Signs.js'
import { isOpen, tasksOf } from '../words.js'

const useStyles = makeStyles({
  parts: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fit, minmax(min(240px, 100%), 1fr))',
    gap: '16px 32px',
  },
  big: { fontSize: tokens.fontSizeBase400, lineHeight: tokens.lineHeightBase400 },
  tasks: { margin: '4px 0 0', display: 'flex', flexDirection: 'column', gap: '8px' },
  task: {
    font: 'inherit',
    padding: 0,
    minHeight: '24px',
    textAlign: 'start',
    cursor: 'pointer',
    color: tokens.colorBrandForegroundLink,
    backgroundColor: 'transparent',
    ...shorthands.borderStyle('none'),
  },
})

/** As many as one looks at on the first day. */
const NEXT = 3

/** What the introduced person needs first: what is to be done today, who is there, and where. */
export function Welcome({
  plan,
  choose,
}: {
  plan: PlanView
  choose: (taskId: string) => void
}): ReactElement {
  const t = useT()
  const { personId } = useMe()
  const styles = useStyles()
  const look = useLook()
  const open = tasksOf(plan).filter(isOpen)
  const mine = open.filter(({ isMine }) => isMine)
  const others = [plan.startedBy, ...open.map(({ responsible }) => responsible)].flatMap((one) =>
    one && one.id !== personId ? [one.name] : [],
  )
  const people = [...new Set(others)]
  return (
    <section className={look.card} aria-label={t('introduction.welcome.label')}>
      <div className={styles.parts}>
        <div>
          <h2 className={look.label} style={{ margin: 0 }}>
            {t('introduction.welcome.today')}
          </h2>
          {mine.length === 0 && <div className={styles.big}>{t('introduction.welcome.nothing')}</div>}
          <ul className={mergeClasses(look.list, styles.tasks)}>
            {mine.slice(0, NEXT).map((task) => (
              <li key={task.id}>
                <button
                  type="button"
                  className={mergeClasses(look.focusable, styles.task)}
                  onClick={() => choose(task.id)}
                >
                  {task.title}
                </button>
                <div>
                  <Due task={task} />
                </div>
              </li>
            ))}
          </ul>
        </div>
        <div>
          <h2 className={look.label} style={{ margin: 0 }}>
            {t('introduction.welcome.who')}
          </h2>
          <div className={styles.big}>
            {people.length === 0 ? t('introduction.welcome.nobody') : formatList(t.language, people)}
          </div>
        </div>
        <div>
          <h2 className={look.label} style={{ margin: 0 }}>
            {t('introduction.welcome.where')}
          </h2>
          <div className={styles.big}>{plan.team.name}</div>
        </div>
      </div>
    </section>
  )
}

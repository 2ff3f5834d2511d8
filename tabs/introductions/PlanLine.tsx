import { makeStyles, mergeClasses, shorthands, tokens } from '@fluentui/react-components'
import type { ReactElement } from 'react'
import type { PlanRow } from '../../src/contract/introductionPlan.js'
import { useT } from '../host/reader.js'
import { useLook } from '../ui/look.js'
import { To } from '../ui/To.js'
import { Progress, StateBadge } from './Signs.js'
import { introduceeName, spanOf } from './words.js'

const useStyles = makeStyles({
  line: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: '6px 24px',
    padding: '12px 0',
    ':not(:first-child)': { ...shorthands.borderTop('1px', 'solid', tokens.colorNeutralStroke2) },
  },
  what: { flexGrow: 1, flexBasis: '280px', minWidth: 0, overflowWrap: 'anywhere' },
  name: { fontWeight: tokens.fontWeightSemibold },
  how: { flexBasis: '260px', minWidth: 0 },
})

/** An introduction in a list: of whom, where, when, and how far it has come. */
export function PlanLine({ plan }: { plan: PlanRow }): ReactElement {
  const t = useT()
  const styles = useStyles()
  const look = useLook()
  const { id, name, team, state, startedBy } = plan
  const isUnderWay = state === 'RUNNING' || state === 'ENDED' || state === 'ARCHIVED'
  return (
    <li className={styles.line}>
      <div className={styles.what}>
        <div className={look.row}>
          <To to={`/introductions/${id}`} className={styles.name}>
            {t('introduction.of', { name: introduceeName(t, plan), plan: name })}
          </To>
          <StateBadge state={state} />
        </div>
        <div className={look.subtle}>
          {[
            team.name,
            spanOf(t, plan),
            ...(startedBy ? [t('introduction.ledBy', { name: startedBy.name })] : []),
          ].join(' · ')}
        </div>
      </div>
      <div className={styles.how}>{isUnderWay && <Progress progress={plan.progress} />}</div>
    </li>
  )
}

export function PlanLines({ plans, label }: { plans: readonly PlanRow[]; label?: string }): ReactElement {
  const look = useLook()
  return (
    <ul className={mergeClasses(look.list)} {...(label ? { 'aria-label': label } : {})}>
      {plans.map((plan) => (
        <PlanLine key={plan.id} plan={plan} />
      ))}
    </ul>
  )
}

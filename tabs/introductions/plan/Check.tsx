import { Button, makeStyles, mergeClasses, shorthands, tokens } from '@fluentui/react-components'
import { CheckmarkCircleRegular } from '@fluentui/react-icons/svg/checkmark-circle'
import { ErrorCircleRegular } from '@fluentui/react-icons/svg/error-circle'
import { WarningRegular } from '@fluentui/react-icons/svg/warning'
import { useId, useState, type ReactElement } from 'react'
import type { PlanView } from '../../../src/contract/introductionPlan.js'
import { foundText } from '../../../src/i18n/introductionFound.js'
import { useT } from '../../host/reader.js'
import { NARROW, useLook } from '../../ui/look.js'
import { ProblemBanner } from '../../ui/ProblemBanner.js'
import { Section } from '../../ui/Section.js'
import { introduceeName } from '../words.js'
import { usePlanChange } from './change.js'
import {
  MendDeadline,
  MendResponsible,
  MendStart,
  MendTasks,
  MendWhom,
  type Found,
  type MendProps,
} from './Mends.js'
import type { Open } from './opened.js'

const useStyles = makeStyles({
  item: {
    display: 'grid',
    gridTemplateColumns: 'auto minmax(0, 1fr)',
    gap: '4px 10px',
    padding: '12px 0',
    ...shorthands.borderTop('1px', 'solid', tokens.colorNeutralStroke2),
  },
  icon: { fontSize: '20px', color: tokens.colorStatusDangerForeground1 },
  warning: { color: tokens.colorStatusWarningForeground1 },
  right: { color: tokens.colorStatusSuccessForeground1, fontSize: '20px', flexShrink: 0 },
  what: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: '8px 24px',
    minWidth: 0,
    overflowWrap: 'anywhere',
  },
  text: { flexGrow: 1, flexBasis: '300px', minWidth: 0 },
  start: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: '8px 12px',
    paddingTop: '12px',
    ...shorthands.borderTop('1px', 'solid', tokens.colorNeutralStroke2),
  },
  finger: { [NARROW]: { minHeight: '44px', width: '100%' } },
})

const MENDS: Record<Found['code'], ((props: MendProps) => ReactElement) | null> = {
  'start-date': MendStart,
  'start-not-confirmed': MendStart,
  introducee: MendWhom,
  'introducee-data': MendWhom,
  'no-tasks': MendTasks,
  responsible: MendResponsible,
  'responsible-not-in-team': MendResponsible,
  'responsible-gone': MendResponsible,
  deadline: MendDeadline,
  'deadline-before-start': MendDeadline,
  'deadline-not-in-order': MendDeadline,
  'deadline-on-holiday': MendDeadline,
  'introducee-already-running': null,
}

function Item({ isWarning = false, ...props }: MendProps & { isWarning?: boolean }): ReactElement {
  const t = useT()
  const styles = useStyles()
  const { plan, found } = props
  const Mend = MENDS[found.code]
  const Icon = isWarning ? WarningRegular : ErrorCircleRegular
  return (
    <li className={styles.item}>
      <Icon className={mergeClasses(styles.icon, isWarning && styles.warning)} aria-hidden="true" />
      <div className={styles.what}>
        <div className={styles.text}>{foundText(t, plan, found)}</div>
        {Mend && <Mend {...props} />}
      </div>
    </li>
  )
}

const keyOf = ({ code, categoryId, taskId }: Found): string => [code, categoryId, taskId].join(' ')

/** The button is there all the time, and says what is missing while something is. */
function Start({ plan }: { plan: PlanView }): ReactElement {
  const t = useT()
  const styles = useStyles()
  const look = useLook()
  const why = useId()
  const [wasTried, setTried] = useState(false)
  const starting = usePlanChange('introductionPlans.start', plan.id, {
    text: t('introduction.done.started', { name: introduceeName(t, plan) }),
  })
  const count = plan.faults.length
  const start = (): void => {
    setTried(true)
    if (count === 0) starting.mutate({ params: { planId: plan.id }, body: { version: plan.version } })
  }
  return (
    <>
      <div className={styles.start}>
        <Button
          className={styles.finger}
          appearance="primary"
          aria-describedby={why}
          disabledFocusable={starting.isPending}
          onClick={start}
        >
          {t('introduction.check.start')}
        </Button>
        <span
          id={why}
          className={mergeClasses(count === 0 && look.subtle)}
          role={wasTried && count > 0 ? 'alert' : undefined}
        >
          {t(count === 0 ? 'introduction.check.ready' : 'introduction.check.missing', { count })}
        </span>
      </div>
      {starting.error && <ProblemBanner problem={starting.error} />}
    </>
  )
}

/** Everything that keeps a draft from starting, each with its mend, and what is worth a look. */
export function Check({ plan, open }: { plan: PlanView; open: Open }): ReactElement {
  const t = useT()
  const styles = useStyles()
  const look = useLook()
  const { faults, warnings, rights } = plan
  const isDraft = plan.state === 'DRAFT'
  return (
    <Section
      className={look.card}
      title={t(isDraft ? 'introduction.check.title' : 'introduction.check.runningTitle')}
    >
      <div className={look.row} role="status">
        {faults.length === 0 && <CheckmarkCircleRegular className={styles.right} aria-hidden="true" />}
        {t(faults.length === 0 ? 'introduction.check.nothing' : 'introduction.check.count', {
          count: faults.length,
        })}
      </div>
      <ul className={look.list} aria-label={t('introduction.check.faults')}>
        {faults.map((found) => (
          <Item key={keyOf(found)} {...{ plan, found, open }} />
        ))}
      </ul>
      {warnings.length > 0 && (
        <ul className={look.list} aria-label={t('introduction.check.warnings')}>
          {warnings.map((found) => (
            <Item key={keyOf(found)} {...{ plan, found, open }} isWarning />
          ))}
        </ul>
      )}
      {isDraft && rights.start && <Start plan={plan} />}
    </Section>
  )
}

import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components'
import type { ReactElement, ReactNode } from 'react'
import type { TaskDetail } from '../../../src/contract/task.js'
import { formatDay } from '../../../src/i18n/format.js'
import { whyOf } from '../../deadline.js'
import { useMe, useT } from '../../reader.js'
import { useLook, WIDE } from '../look.js'
import { MarkerWord } from '../Marker.js'
import { Padlock, type Lock } from '../Padlock.js'
import { EndDate } from '../tasks/EndDate.js'
import { StatusPanel } from './StatusPanel.js'

const useStyles = makeStyles({
  grid: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr)',
    gap: '24px',
    [WIDE]: { gridTemplateColumns: 'minmax(0, 5fr) minmax(0, 5fr) minmax(0, 6fr)', gap: '40px' },
  },
  facts: {
    margin: 0,
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fit, minmax(min(140px, 100%), 1fr))',
    gap: '16px 20px',
    alignContent: 'start',
  },
  value: { margin: 0, overflowWrap: 'anywhere' },
  lock: { display: 'inline-block', verticalAlign: '-2px' },
  marker: { fontSize: tokens.fontSizeBase400, lineHeight: tokens.lineHeightBase400, margin: '2px 0 6px' },
  why: { margin: 0, '& + &': { marginTop: '6px' } },
  later: { color: tokens.colorNeutralForeground2 },
})

/** Why the deadline has its colour, the day it turns next, and what would stop that. */
function DeadlinePart({ task }: { task: TaskDetail }): ReactElement {
  const t = useT()
  const { today } = useMe()
  const styles = useStyles()
  const look = useLook()
  const [reason, ...next] = whyOf(t, task, today)
  return (
    <section aria-label={t('tab.field.marker')}>
      <div className={look.label}>{t('tab.field.marker')}</div>
      <div className={styles.marker}>
        <MarkerWord marker={task.marker} />
      </div>
      <p className={styles.why}>{reason}</p>
      {next.map((line) => (
        <p key={line} className={mergeClasses(styles.why, styles.later)}>
          {line}
        </p>
      ))}
    </section>
  )
}

function Fact({ label, value, lock }: { label: string; value: ReactNode; lock: Lock }): ReactElement {
  const styles = useStyles()
  const look = useLook()
  return (
    <div>
      <dt className={look.label}>
        {label}{' '}
        <span className={styles.lock}>
          <Padlock lock={lock} />
        </span>
      </dt>
      <dd className={styles.value}>{value}</dd>
    </div>
  )
}

function Facts({ task }: { task: TaskDetail }): ReactElement {
  const t = useT()
  const styles = useStyles()
  const nobody = t('tab.filter.nobody')
  const day = (value: string | null): string => (value ? formatDay(t.language, value) : '–')
  const { latestStart, startDate } = task
  return (
    <dl className={styles.facts}>
      <Fact label={t('tab.field.responsible')} value={task.responsible?.name ?? nobody} lock="klik" />
      <Fact label={t('tab.field.executor')} value={task.executor?.name ?? nobody} lock="klik" />
      <Fact label={t('tab.task.startDate')} value={day(startDate)} lock="kombit" />
      <Fact label={t('tab.field.endDate')} value={<EndDate task={task} />} lock="kombit" />
      {latestStart && latestStart !== task.endDate && (
        <Fact label={t('tab.task.latestStart')} value={day(latestStart)} lock="kombit" />
      )}
      <Fact label={t('tab.field.priority')} value={t(`priority.${task.priority}`)} lock="kombit" />
    </dl>
  )
}

/** What a person comes for: how it stands and why, what can be done, by when and by whom. */
export function Summary({ task }: { task: TaskDetail }): ReactElement {
  const styles = useStyles()
  const look = useLook()
  return (
    <div className={mergeClasses(look.card, styles.grid)}>
      <DeadlinePart task={task} />
      <StatusPanel task={task} />
      <Facts task={task} />
    </div>
  )
}

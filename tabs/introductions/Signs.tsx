import { Badge, makeStyles, mergeClasses, tokens } from '@fluentui/react-components'
import type { ReactElement } from 'react'
import type { IntroductionTaskView, PlanRow } from '../../src/contract/introductionPlan.js'
import { useT } from '../host/reader.js'
import { MarkerSign } from '../tasks/Marker.js'
import { useLook } from '../ui/look.js'
import { dueWords } from './words.js'

const useStyles = makeStyles({
  sign: { flexShrink: 0, display: 'block', stroke: tokens.colorNeutralForeground3 },
  words: { display: 'inline-flex', alignItems: 'center', gap: '6px', fontWeight: tokens.fontWeightSemibold },
  progress: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: '4px 10px' },
  track: {
    flexShrink: 0,
    width: '120px',
    height: '8px',
    overflow: 'hidden',
    borderRadius: tokens.borderRadiusCircular,
    backgroundColor: tokens.colorNeutralBackground5,
    outlineStyle: 'solid',
    outlineWidth: '1px',
    outlineColor: tokens.colorNeutralStrokeAccessible,
  },
  done: { height: '100%', backgroundColor: tokens.colorBrandBackground, forcedColorAdjust: 'none' },
  late: { display: 'inline-flex', alignItems: 'center', gap: '6px', fontWeight: tokens.fontWeightSemibold },
})

type Marked = Pick<IntroductionTaskView, 'status' | 'marker' | 'urgency'>

/** KLIK's signs, and a stroke for what does not apply. */
export function TaskSign({ task, size = 14 }: { task: Marked; size?: number }): ReactElement {
  const styles = useStyles()
  if (task.status !== 'NOT_APPLICABLE') return <MarkerSign marker={task.marker} size={size} />
  return (
    <svg className={styles.sign} width={size} height={size} viewBox="0 0 16 16" aria-hidden="true">
      <path d="M3 8h10" strokeWidth="2.2" strokeLinecap="round" />
    </svg>
  )
}

/** "■ 5 dage over". */
export function Due({ task }: { task: Marked }): ReactElement {
  const t = useT()
  const styles = useStyles()
  return (
    <span className={styles.words}>
      <TaskSign task={task} />
      <span>{dueWords(t, task)}</span>
    </span>
  )
}

type Progress = PlanRow['progress']

export const LateTasks = ({ late }: Pick<Progress, 'late'>): ReactElement | null => {
  const t = useT()
  const styles = useStyles()
  if (late === 0) return null
  return (
    <span className={styles.late}>
      <MarkerSign marker="RED" />
      {t('introduction.late', { count: late })}
    </span>
  )
}

/** "3 af 10 opgaver fuldført", and the same as a bar. */
export function Progress({ progress }: { progress: Progress }): ReactElement {
  const t = useT()
  const styles = useStyles()
  const look = useLook()
  const { done, total, late } = progress
  const percent = total === 0 ? 0 : Math.round((100 * done) / total)
  return (
    <div className={styles.progress}>
      <div className={styles.track} aria-hidden="true">
        <div className={styles.done} style={{ width: `${percent}%` }} />
      </div>
      <span className={mergeClasses(look.subtle)}>{t('introduction.progress', { done, total })}</span>
      <LateTasks late={late} />
    </div>
  )
}

const COLOURS = {
  DRAFT: 'informative',
  RUNNING: 'brand',
  ENDED: 'success',
  CANCELLED: 'subtle',
  ARCHIVED: 'subtle',
} as const

export function StateBadge({ state }: Pick<PlanRow, 'state'>): ReactElement {
  const t = useT()
  return (
    <Badge appearance="tint" color={COLOURS[state]}>
      {t(`introduction.state.${state}`)}
    </Badge>
  )
}

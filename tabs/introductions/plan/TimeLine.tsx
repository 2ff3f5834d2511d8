import { makeStyles, mergeClasses, shorthands, tokens } from '@fluentui/react-components'
import type { ReactElement } from 'react'
import type { IntroductionTaskView, PlanView } from '../../../src/contract/introductionPlan.js'
import { MARKERS } from '../../../src/domain/deadline.js'
import { formatDay } from '../../../src/i18n/format.js'
import { useMe, useT } from '../../host/reader.js'
import { MarkerWord } from '../../tasks/Marker.js'
import { useLook } from '../../ui/look.js'
import { TaskSign } from '../Signs.js'
import { dueWords, isOpen } from '../words.js'
import { timeLineOf, type Band } from './timeLine.js'

const COLUMN = '240px'
const ONE = '@media (max-width: 759px)'

const useStyles = makeStyles({
  scale: {
    display: 'flex',
    justifyContent: 'space-between',
    marginInlineStart: COLUMN,
    paddingBottom: '4px',
    [ONE]: { marginInlineStart: 0 },
  },
  band: {
    display: 'grid',
    gridTemplateColumns: `${COLUMN} minmax(0, 1fr)`,
    [ONE]: { gridTemplateColumns: 'minmax(0, 1fr)' },
    ...shorthands.borderTop('1px', 'solid', tokens.colorNeutralStroke2),
  },
  about: {
    padding: '10px 16px 10px 0',
    minWidth: 0,
    overflowWrap: 'anywhere',
    [ONE]: { padding: '10px 0 0' },
  },
  track: { position: 'relative', padding: '14px 0 8px', minWidth: 0 },
  today: {
    position: 'absolute',
    insetBlock: 0,
    width: 0,
    ...shorthands.borderLeft('2px', 'dashed', tokens.colorNeutralForeground1),
  },
  bar: {
    position: 'relative',
    height: '10px',
    boxSizing: 'border-box',
    overflow: 'hidden',
    borderRadius: tokens.borderRadiusCircular,
    backgroundColor: tokens.colorNeutralBackground5,
    ...shorthands.border('1px', 'solid', tokens.colorNeutralStrokeAccessible),
  },
  done: { height: '100%', backgroundColor: tokens.colorBrandBackground, forcedColorAdjust: 'none' },
  signs: { position: 'relative', display: 'flex', flexWrap: 'wrap', gap: '2px', marginTop: '6px' },
  sign: {
    display: 'inline-flex',
    alignItems: 'center',
    justifyContent: 'center',
    width: '28px',
    height: '28px',
    padding: 0,
    cursor: 'pointer',
    backgroundColor: tokens.colorNeutralBackground1,
    ...shorthands.border('1px', 'solid', tokens.colorNeutralStroke2),
    ':hover': { ...shorthands.borderColor(tokens.colorNeutralStrokeAccessible) },
  },
  chosen: { ...shorthands.border('2px', 'solid', tokens.colorNeutralForeground1) },
  legend: { display: 'flex', flexWrap: 'wrap', gap: '4px 16px', marginTop: '12px' },
  dash: {
    display: 'inline-block',
    width: 0,
    height: '14px',
    marginInlineEnd: '8px',
    verticalAlign: '-2px',
    ...shorthands.borderLeft('2px', 'dashed', tokens.colorNeutralForeground1),
  },
})

type Chosen = { chosen: string | null; choose: (taskId: string) => void }

function Sign({ task, chosen, choose }: { task: IntroductionTaskView } & Chosen): ReactElement {
  const t = useT()
  const styles = useStyles()
  const look = useLook()
  const said = t('introduction.timeLine.task', { title: task.title, due: dueWords(t, task) })
  return (
    <button
      type="button"
      aria-label={said}
      aria-pressed={task.id === chosen}
      title={said}
      className={mergeClasses(look.focusable, styles.sign, task.id === chosen && styles.chosen)}
      onClick={() => choose(task.id)}
    >
      <TaskSign task={task} size={16} />
    </button>
  )
}

/** Signs begin below their band, but never so far to the right that they stand one below the other. */
const FARTHEST = 65

function BandRow({ band, today, ...chosen }: { band: Band; today: number | null } & Chosen): ReactElement {
  const t = useT()
  const styles = useStyles()
  const look = useLook()
  const { category, place } = band
  const { name, deadline, tasks } = category
  const counted = tasks.filter(({ status }) => status !== 'NOT_APPLICABLE')
  const done = counted.filter((task) => !isOpen(task)).length
  const share = counted.length === 0 ? 0 : (100 * done) / counted.length
  return (
    <li className={styles.band}>
      <div className={styles.about}>
        <h3 className={look.h3}>{name}</h3>
        <div className={look.subtle}>
          {[
            deadline
              ? t('introduction.category.deadline', { day: formatDay(t.language, deadline) })
              : t('introduction.category.noDeadline'),
            t('introduction.category.done', { done, total: counted.length }),
          ].join(' · ')}
        </div>
      </div>
      <div className={styles.track}>
        {today !== null && <div className={styles.today} style={{ insetInlineStart: `${today}%` }} />}
        {place && (
          <div
            className={styles.bar}
            style={{ marginInlineStart: `${place.start}%`, width: `${place.width}%` }}
            aria-hidden="true"
          >
            <div className={styles.done} style={{ width: `${share}%` }} />
          </div>
        )}
        <div
          className={styles.signs}
          style={{ marginInlineStart: `${Math.min(place?.start ?? 0, FARTHEST)}%` }}
        >
          {tasks.map((task) => (
            <Sign key={task.id} task={task} {...chosen} />
          ))}
        </div>
      </div>
    </li>
  )
}

/** What the signs mean, and the line. */
function Legend({ hasToday }: { hasToday: boolean }): ReactElement {
  const t = useT()
  const styles = useStyles()
  const look = useLook()
  return (
    <div className={mergeClasses(look.subtle, styles.legend)}>
      {MARKERS.filter((marker) => marker !== 'GREY').map((marker) => (
        <MarkerWord key={marker} marker={marker} />
      ))}
      {hasToday && (
        <span>
          <span className={styles.dash} aria-hidden="true" />
          {t('introduction.timeLine.today')}
        </span>
      )}
    </div>
  )
}

/** The introduction at a glance: its time categories along the time, and each task as its sign. */
export function TimeLine({ plan, ...chosen }: { plan: PlanView } & Chosen): ReactElement {
  const t = useT()
  const { today: now } = useMe()
  const styles = useStyles()
  const look = useLook()
  const { from, to, today, bands } = timeLineOf(plan, now)
  return (
    <div>
      <div className={mergeClasses(look.subtle, styles.scale)} aria-hidden="true">
        <span>{formatDay(t.language, from)}</span>
        <span>{formatDay(t.language, to)}</span>
      </div>
      <ol className={look.list} aria-label={t('introduction.timeLine.label')}>
        {bands.map((band) => (
          <BandRow key={band.category.id} band={band} today={today} {...chosen} />
        ))}
      </ol>
      <Legend hasToday={today !== null} />
    </div>
  )
}

import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components'
import type { ReactElement } from 'react'
import type { TaskDetail } from '../../../src/contract/task.js'
import { formatLongDay, formatMoment } from '../../../src/i18n/format.js'
import { comesNext } from './comesNext.js'
import { useMe, useT } from '../../host/reader.js'
import { useLook, WIDE } from '../../ui/look.js'
import { Urgency } from '../Marker.js'
import { DayField } from './DayField.js'
import { EditField } from './EditField.js'
import type { Editing } from './editing.js'
import { editLock, wordsLock } from './locks.js'
import { PersonField } from './PersonField.js'
import { StatusPanel } from './StatusPanel.js'
import type { StatusChange } from './statusChange.js'
import { THREAD } from './Thread.js'
import { WhoChanges } from './WhoChanges.js'

const useStyles = makeStyles({
  grid: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr)',
    gap: '24px',
    [WIDE]: { gridTemplateColumns: 'minmax(0, 5fr) minmax(0, 5fr) minmax(0, 6fr)', gap: '40px' },
  },
  facts: { display: 'flex', flexDirection: 'column', gap: '16px' },
  people: {
    margin: 0,
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fit, minmax(min(160px, 100%), 1fr))',
    gap: '16px 20px',
  },
  days: {
    margin: 0,
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fit, minmax(min(130px, 100%), 1fr))',
    gap: '16px 20px',
  },
  who: { [WIDE]: { gridColumn: '1 / 4', marginTop: '-16px' } },
  marker: { fontSize: tokens.fontSizeBase500, lineHeight: tokens.lineHeightBase500, margin: '2px 0 6px' },
  why: { margin: 0, '& + &': { marginTop: '6px' } },
  later: { color: tokens.colorNeutralForeground2 },
  last: { [WIDE]: { gridColumn: '1 / 4' } },
  lastText: {
    margin: '4px 0',
    whiteSpace: 'pre-wrap',
    overflowWrap: 'anywhere',
    display: '-webkit-box',
    WebkitBoxOrient: 'vertical',
    WebkitLineClamp: 3,
    overflow: 'hidden',
  },
  priority: { marginTop: '16px' },
  head: { display: 'flex', alignItems: 'center', gap: '4px' },
})

type Props = { task: TaskDetail; edit: Editing; change: StatusChange }

/** How urgent it is, the day its marker turns next, and what would stop that. */
function DeadlinePart({ task }: { task: TaskDetail }): ReactElement {
  const t = useT()
  const { today } = useMe()
  const styles = useStyles()
  const look = useLook()
  const next = comesNext(t, task, today)
  return (
    <div>
      <section aria-label={t('tab.field.marker')}>
        <div className={look.label}>{t('tab.field.marker')}</div>
        <div className={styles.marker}>
          <Urgency task={task} />
        </div>
        {next.map((line) => (
          <p key={line} className={mergeClasses(styles.why, styles.later)}>
            {line}
          </p>
        ))}
      </section>
      <section aria-label={t('tab.field.priority')} className={styles.priority}>
        <div className={mergeClasses(look.label, styles.head)}>{t('tab.field.priority')}</div>
        {t(`priority.${task.priority}`)}
      </section>
    </div>
  )
}

function People({ task, edit }: Omit<Props, 'change'>): ReactElement {
  const t = useT()
  const lock = editLock(task)
  return (
    <>
      {(['responsible', 'executor'] as const).map((field) => (
        <EditField
          key={field}
          label={t(`tab.field.${field}`)}
          lock={task.rights.edit ? 'open' : lock === 'open' ? 'editors' : lock}
          edit={edit}
          field={field}
          shown={task[field]?.name ?? t('tab.filter.nobody')}
          control={
            task.rights.edit || edit.isTouched(field)
              ? (id) => (
                  <PersonField
                    id={id}
                    taskId={task.id}
                    entry={edit.entry(field)}
                    choose={(entry) => edit.write(field, entry)}
                    disabled={edit.isSaving}
                  />
                )
              : null
          }
        />
      ))}
    </>
  )
}

function Days({ task, edit }: Omit<Props, 'change'>): ReactElement {
  const t = useT()
  const isOurs = task.kind === 'LOCAL' && task.rights.edit
  const day = (value: string | null): string => (value ? formatLongDay(t.language, value) : '–')
  const fields = [
    { field: 'startDate', label: t('tab.task.startDate'), shown: day(task.startDate) },
    { field: 'endDate', label: t('tab.field.endDate'), shown: day(task.endDate) },
  ] as const
  return (
    <>
      {fields.map(({ field, label, shown }) => (
        <EditField
          key={field}
          label={label}
          lock={wordsLock(task)}
          edit={edit}
          field={field}
          shown={shown}
          control={
            isOurs
              ? (id) => (
                  <DayField
                    id={id}
                    day={edit.entry(field).value}
                    change={(value) => edit.write(field, { value })}
                    disabled={edit.isSaving}
                  />
                )
              : null
          }
        />
      ))}
      {task.latestStart && task.latestStart !== task.endDate && (
        <EditField
          label={t('tab.task.latestStart')}
          lock={null}
          edit={edit}
          field="startDate"
          shown={day(task.latestStart)}
          control={null}
        />
      )}
    </>
  )
}

/** What KOMBIT or its supplier wrote last, and the way to answer. */
function LastWord({ messages }: Pick<TaskDetail, 'messages'>): ReactElement | null {
  const t = useT()
  const styles = useStyles()
  const look = useLook()
  const last = messages.findLast(({ side }) => side !== 'MUNICIPALITY')
  if (!last) return null
  const when = last.sentAt ? formatMoment(t.language, last.sentAt) : ''
  return (
    <section aria-label={t('taskPage.lastWord')} className={styles.last}>
      <div className={look.label}>
        {t('taskPage.lastWord')} · {last.author} · {when}
      </div>
      <p className={styles.lastText}>{last.text}</p>
      <a href={`#${THREAD}`}>{t('taskPage.toThread')}</a>
    </section>
  )
}

/** What to do now: how urgent it is, what can be done, by whom and by when, and what KOMBIT wrote last. */
export function Summary({ task, edit, change }: Props): ReactElement {
  const styles = useStyles()
  const look = useLook()
  return (
    <div className={mergeClasses(look.card, styles.grid)}>
      <DeadlinePart task={task} />
      <StatusPanel task={task} edit={edit} change={change} />
      <div className={styles.facts}>
        <dl className={styles.people}>
          <People task={task} edit={edit} />
        </dl>
        <dl className={styles.days}>
          <Days task={task} edit={edit} />
        </dl>
      </div>
      <LastWord messages={task.messages} />
      <div className={styles.who}>
        <WhoChanges task={task} />
      </div>
    </div>
  )
}

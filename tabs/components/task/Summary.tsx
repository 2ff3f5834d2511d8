import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components'
import type { ReactElement } from 'react'
import type { TaskDetail } from '../../../src/contract/task.js'
import { formatDay } from '../../../src/i18n/format.js'
import { whyOf } from '../../deadline.js'
import { useMe, useT } from '../../reader.js'
import { useLook, WIDE } from '../look.js'
import { MarkerWord } from '../Marker.js'
import { Padlock } from '../Padlock.js'
import { EndDate } from '../tasks/EndDate.js'
import { DayField } from './DayField.js'
import { EditField } from './EditField.js'
import type { Editing } from './editing.js'
import { editLock, wordsLock } from './locks.js'
import { PersonField } from './PersonField.js'
import { StatusPanel } from './StatusPanel.js'
import type { StatusChange } from './statusChange.js'
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
  marker: { fontSize: tokens.fontSizeBase400, lineHeight: tokens.lineHeightBase400, margin: '2px 0 6px' },
  why: { margin: 0, '& + &': { marginTop: '6px' } },
  later: { color: tokens.colorNeutralForeground2 },
  priority: { marginTop: '16px' },
  head: { display: 'flex', alignItems: 'center', gap: '4px' },
})

type Props = { task: TaskDetail; edit: Editing; change: StatusChange }

/** Why the deadline has its colour, the day it turns next, and what would stop that. */
function DeadlinePart({ task }: { task: TaskDetail }): ReactElement {
  const t = useT()
  const { today } = useMe()
  const styles = useStyles()
  const look = useLook()
  const [reason, ...next] = whyOf(t, task, today)
  return (
    <div>
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
      <section aria-label={t('tab.field.priority')} className={styles.priority}>
        <div className={mergeClasses(look.label, styles.head)}>
          {t('tab.field.priority')} <Padlock lock="kombit" />
        </div>
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
  const day = (value: string | null): string => (value ? formatDay(t.language, value) : '–')
  const fields = [
    { field: 'startDate', label: t('tab.task.startDate'), shown: day(task.startDate) },
    { field: 'endDate', label: t('tab.field.endDate'), shown: <EndDate task={task} /> },
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
          lock="kombit"
          edit={edit}
          field="startDate"
          shown={day(task.latestStart)}
          control={null}
        />
      )}
    </>
  )
}

/** What a person comes for: how it stands and why, what can be done, by whom and by when. */
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
      <div className={styles.who}>
        <WhoChanges task={task} />
      </div>
    </div>
  )
}

import { makeStyles, shorthands, tokens } from '@fluentui/react-components'
import { PeopleSwapRegular } from '@fluentui/react-icons/svg/people-swap'
import { useEffect, useRef, type ReactElement } from 'react'
import type { TaskDetail } from '../../../src/contract/task.js'
import { formatDay, formatMoment } from '../../../src/i18n/format.js'
import type { Translator } from '../../../src/i18n/translator.js'
import { useT } from '../../host/reader.js'
import { STATUSES } from '../taskView.js'
import { useLook } from '../../ui/look.js'
import { MineAndTheirs } from '../../ui/MineAndTheirs.js'
import { entryOf, HEADINGS, type Entry, type FieldName } from './draft.js'
import type { Editing } from './editing.js'

const useStyles = makeStyles({
  box: {
    display: 'flex',
    flexDirection: 'column',
    gap: '16px',
    color: tokens.colorNeutralForeground1,
    backgroundColor: tokens.colorStatusWarningBackground1,
    ...shorthands.border('1px', 'solid', tokens.colorStatusWarningBorder1),
    outlineStyle: 'none',
  },
  head: { display: 'flex', gap: '8px', alignItems: 'center' },
  icon: { flexShrink: 0, fontSize: '20px', color: tokens.colorStatusWarningForeground1 },
  text: { margin: '4px 0 0' },
})

function shown(t: Translator, field: FieldName, { value, name }: Entry): string {
  if (field === 'responsible' || field === 'executor') return name ?? t('tab.filter.nobody')
  if (value === '') return '–'
  if (field === 'startDate' || field === 'endDate') return formatDay(t.language, value)
  const status = STATUSES.find((one) => field === 'status' && one === value)
  return status ? t(`status.${status}`) : value
}

type OneProps = { task: TaskDetail; edit: Editing; field: FieldName }

function One({ task, edit, field }: OneProps): ReactElement {
  const t = useT()
  const look = useLook()
  const change = task.history.find((entry) => entry.field === field)
  const name = t(HEADINGS[field])
  return (
    <div role="group" aria-label={name}>
      <h3 className={look.h3}>{name}</h3>
      <MineAndTheirs
        sides={[
          {
            whose: t('taskPage.mine'),
            text: shown(t, field, edit.entry(field)),
            choose: () => edit.keepMine(field),
            chooseText: t('taskPage.keepMine'),
            chooseLabel: t('taskPage.keepMineOf', { field: name }),
          },
          {
            whose: change
              ? t('taskPage.newBy', {
                  name: change.by ?? t('tab.task.system'),
                  at: formatMoment(t.language, change.at),
                })
              : t('taskPage.new'),
            text: shown(t, field, entryOf(task, field)),
            choose: () => edit.takeNew(field),
            chooseText: t('taskPage.takeNew'),
            chooseLabel: t('taskPage.takeNewOf', { field: name }),
          },
        ]}
      />
    </div>
  )
}

/** Two have written in the same field: both values, who was first, and the choice. */
export function Conflicts({ task, edit }: { task: TaskDetail; edit: Editing }): ReactElement | null {
  const t = useT()
  const styles = useStyles()
  const look = useLook()
  const box = useRef<HTMLElement>(null)
  const { conflicts, wasStale } = edit
  // Not while somebody is writing: only when they have tried to save.
  const takesFocus = wasStale && conflicts.length > 0
  useEffect(() => {
    if (!takesFocus) return
    box.current?.focus({ preventScroll: true })
    box.current?.scrollIntoView({ block: 'nearest' })
  }, [takesFocus, conflicts.length])
  if (conflicts.length === 0) return null
  return (
    <section
      ref={box}
      tabIndex={-1}
      aria-label={t('taskPage.conflictTitle')}
      className={`${look.card} ${styles.box}`}
    >
      <div role="alert">
        <div className={styles.head}>
          <PeopleSwapRegular className={styles.icon} aria-hidden="true" />
          <h2 className={look.h2}>{t('taskPage.conflictTitle')}</h2>
        </div>
        <p className={styles.text}>{t('taskPage.conflictText')}</p>
      </div>
      {conflicts.map((field) => (
        <One key={field} task={task} edit={edit} field={field} />
      ))}
    </section>
  )
}

import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components'
import type { ReactElement } from 'react'
import type { TaskDetail } from '../../../src/contract/task.js'
import { formatMoment } from '../../../src/i18n/format.js'
import type { Translator } from '../../../src/i18n/translator.js'
import { useT } from '../../reader.js'
import { PRIORITIES, STATUSES } from '../../taskView.js'
import { useLook } from '../look.js'
import { Section } from '../Section.js'

const useStyles = makeStyles({
  entries: { display: 'flex', flexDirection: 'column', gap: '10px' },
  none: { margin: 0, color: tokens.colorNeutralForeground3 },
})

type Entry = TaskDetail['history'][number]

const NAMED = ['status', 'priority', 'responsible', 'executor', 'endDate', 'title'] as const

function valueIn(t: Translator, field: string, value: string | null): string {
  const status = STATUSES.find((one) => one === value)
  const priority = PRIORITIES.find((one) => one === value)
  if (field === 'status' && status) return t(`status.${status}`)
  if (field === 'priority' && priority) return t(`priority.${priority}`)
  return value ?? '–'
}

/** "Elin Nielsen ændrede status fra Ikke påbegyndt til Påbegyndt". */
function sentence(t: Translator, { by, field, oldValue, newValue }: Entry): string {
  const known = NAMED.find((one) => one === field)
  const what = known ? t(`tab.field.${known}`).toLocaleLowerCase(t.language) : field
  const values = { name: by ?? t('tab.task.system'), what, to: valueIn(t, field, newValue) }
  if (oldValue === null) return t('tab.task.historySet', values)
  return t('tab.task.historyChanged', { ...values, from: valueIn(t, field, oldValue) })
}

/** Who changed what and when, the newest first. */
export function History({ entries }: { entries: TaskDetail['history'] }): ReactElement {
  const t = useT()
  const styles = useStyles()
  const look = useLook()
  return (
    <Section title={t('tab.task.history')}>
      {entries.length === 0 ? (
        <p className={styles.none}>{t('tab.task.noHistory')}</p>
      ) : (
        <ol className={mergeClasses(look.list, styles.entries)}>
          {entries.map((entry, index) => (
            <li key={`${entry.at} ${index}`}>
              <div>{sentence(t, entry)}</div>
              <time dateTime={entry.at} className={look.subtle}>
                {formatMoment(entry.at)}
              </time>
            </li>
          ))}
        </ol>
      )}
    </Section>
  )
}

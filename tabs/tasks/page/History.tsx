import { Button, makeStyles, mergeClasses, shorthands, tokens } from '@fluentui/react-components'
import { useState, type ReactElement } from 'react'
import type { TaskDetail } from '../../../src/contract/task.js'
import { formatDayOf, formatMoment } from '../../../src/i18n/format.js'
import { changeSentence } from '../../../src/i18n/history.js'
import { useT } from '../../host/reader.js'
import { useLook } from '../../ui/look.js'
import { Section } from '../../ui/Section.js'
import { savesOf } from './historyBySave.js'
import { Written } from './Prose.js'

const useStyles = makeStyles({
  saves: { display: 'flex', flexDirection: 'column', gap: '12px' },
  save: { paddingLeft: '12px', ...shorthands.borderLeft('2px', 'solid', tokens.colorNeutralStroke2) },
  who: { fontWeight: tokens.fontWeightSemibold },
  changes: { overflowWrap: 'anywhere' },
  all: { marginTop: '10px' },
  before: { ':not(:first-child)': { marginTop: '12px' } },
})

/** As many as a person looks at without asking for more. */
const SHOWN = 3

/** What the export of KLIK told of the time before the import, as it was told. */
function Before({ at, text }: { at: string; text: string }): ReactElement {
  const t = useT()
  const styles = useStyles()
  return (
    <div className={mergeClasses(styles.save, styles.before)}>
      <div className={styles.who}>{t('taskPage.history.imported', { day: formatDayOf(t.language, at) })}</div>
      <Written text={text} />
    </div>
  )
}

type Props = { entries: TaskDetail['history']; imported: TaskDetail['imported'] }

/** Who changed what and when, the newest first, one entry a save; what KLIK told of the time before comes last. */
export function History({ entries, imported }: Props): ReactElement {
  const t = useT()
  const styles = useStyles()
  const look = useLook()
  const [isWhole, setWhole] = useState(false)
  const saves = savesOf(entries)
  const before = imported?.history ? { at: imported.at, text: imported.history } : null
  const isEmpty = saves.length === 0 && !before
  const shown = isWhole ? saves : saves.slice(0, SHOWN)
  return (
    <Section title={t('tab.task.history')} empty={isEmpty ? t('tab.task.noHistory') : null}>
      <ol className={mergeClasses(look.list, styles.saves)}>
        {shown.map(({ at, by, changes }, index) => (
          <li key={`${at} ${index}`} className={styles.save}>
            <div>
              <span className={styles.who}>{by ?? t('tab.task.system')}</span>{' '}
              <time dateTime={at} className={look.subtle}>
                {formatMoment(t.language, at)}
              </time>
            </div>
            <ul className={mergeClasses(look.list, styles.changes)}>
              {changes.map((change, place) => (
                <li key={`${change.field} ${place}`}>{changeSentence(t, change)}</li>
              ))}
            </ul>
          </li>
        ))}
      </ol>
      {saves.length > SHOWN && (
        <Button
          className={styles.all}
          size="small"
          aria-expanded={isWhole}
          onClick={() => setWhole((before) => !before)}
        >
          {isWhole ? t('taskPage.history.fewer') : t('taskPage.history.all', { count: saves.length })}
        </Button>
      )}
      {before && <Before {...before} />}
    </Section>
  )
}

import { Button, makeStyles, mergeClasses, shorthands, tokens } from '@fluentui/react-components'
import { useState, type ReactElement } from 'react'
import type { TaskDetail } from '../../../src/contract/task.js'
import { formatMoment } from '../../../src/i18n/format.js'
import { changeSentence } from '../../../src/i18n/history.js'
import { useT } from '../../reader.js'
import { useLook } from '../look.js'
import { Section } from '../Section.js'
import { savesOf } from './saves.js'

const useStyles = makeStyles({
  saves: { display: 'flex', flexDirection: 'column', gap: '12px' },
  save: { paddingLeft: '12px', ...shorthands.borderLeft('2px', 'solid', tokens.colorNeutralStroke2) },
  who: { fontWeight: tokens.fontWeightSemibold },
  changes: { overflowWrap: 'anywhere' },
  all: { marginTop: '10px' },
})

/** As many as a person looks at without asking for more. */
const SHOWN = 3

/** Who changed what and when, the newest first, one entry a save. */
export function History({ entries }: { entries: TaskDetail['history'] }): ReactElement {
  const t = useT()
  const styles = useStyles()
  const look = useLook()
  const [isWhole, setWhole] = useState(false)
  const saves = savesOf(entries)
  const shown = isWhole ? saves : saves.slice(0, SHOWN)
  return (
    <Section title={t('tab.task.history')} empty={saves.length === 0 ? t('tab.task.noHistory') : null}>
      <ol className={mergeClasses(look.list, styles.saves)}>
        {shown.map(({ at, by, changes }, index) => (
          <li key={`${at} ${index}`} className={styles.save}>
            <div>
              <span className={styles.who}>{by ?? t('tab.task.system')}</span>{' '}
              <time dateTime={at} className={look.subtle}>
                {formatMoment(at)}
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
    </Section>
  )
}

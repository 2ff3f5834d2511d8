import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components'
import type { ReactElement } from 'react'
import type { RoleEditionView } from '../../src/contract/kombitRole.js'
import { formatDayOf } from '../../src/i18n/format.js'
import { saidChange, SIGNS, type SaidLine } from '../../src/i18n/roleChange.js'
import { useT } from '../host/reader.js'
import { useLook } from '../ui/look.js'
import { Section } from '../ui/Section.js'

const useStyles = makeStyles({
  editions: { display: 'flex', flexDirection: 'column', gap: '20px' },
  changes: { display: 'flex', flexDirection: 'column', gap: '10px', margin: '8px 0 0' },
  lines: { display: 'flex', flexDirection: 'column', gap: '2px', margin: 0 },
  line: { display: 'flex', gap: '8px', overflowWrap: 'anywhere', whiteSpace: 'pre-wrap', maxWidth: '80ch' },
  sign: { flexShrink: 0, width: '12px', fontWeight: tokens.fontWeightBold },
  gone: { color: tokens.colorNeutralForeground3 },
})

const WORDS = {
  added: 'kombit.change.added',
  removed: 'kombit.change.removed',
  marked: 'kombit.change.changed',
} as const

function ChangedLine({ line: { is, text } }: { line: SaidLine }): ReactElement {
  const t = useT()
  const styles = useStyles()
  const look = useLook()
  return (
    <li className={mergeClasses(styles.line, is === 'removed' && styles.gone)}>
      {is && (
        <span className={styles.sign}>
          <span aria-hidden="true">{SIGNS[is]}</span>
          <span className={look.unseen}>{t(WORDS[is])}: </span>
        </span>
      )}
      <span>{text}</span>
    </li>
  )
}

/** What is different, section by section. */
export function Changes({ changes }: Pick<RoleEditionView, 'changes'>): ReactElement {
  const t = useT()
  const styles = useStyles()
  const look = useLook()
  return (
    <div className={styles.changes}>
      {changes.map((change) => {
        const { title, lines } = saidChange(t, change)
        return (
          <div key={title}>
            <div className={look.label}>{title}</div>
            <ul className={mergeClasses(look.list, styles.lines)}>
              {lines.map((line, n) => (
                <ChangedLine key={`${n} ${line.text}`} line={line} />
              ))}
            </ul>
          </div>
        )
      })}
    </div>
  )
}

/** "Sådan har rollen ændret sig": the newest first; nothing where it never has. */
export function Editions({ editions }: { editions: readonly RoleEditionView[] }): ReactElement | null {
  const t = useT()
  const styles = useStyles()
  const look = useLook()
  if (editions.length === 0) return null
  return (
    <div className={look.card}>
      <Section title={t('kombit.editions.title')}>
        <ol className={mergeClasses(look.list, styles.editions)}>
          {editions.map(({ version, at, by, changes }) => {
            const day = formatDayOf(t.language, at)
            return (
              <li key={version}>
                <h3 className={look.h3}>
                  {by ? t('kombit.editions.onBy', { day, name: by }) : t('kombit.editions.on', { day })}
                </h3>
                <Changes changes={changes} />
              </li>
            )
          })}
        </ol>
      </Section>
    </div>
  )
}

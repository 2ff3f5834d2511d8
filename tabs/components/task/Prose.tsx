import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components'
import { lazy, Suspense, type ReactElement } from 'react'
import { useT } from '../../reader.js'
import { useLook } from '../look.js'
import { Out } from '../Out.js'
import type { Lock } from '../Padlock.js'
import { Section } from '../Section.js'

const Markdown = lazy(async () => ({ default: (await import('../Markdown.js')).Markdown }))

const useStyles = makeStyles({
  plain: { margin: 0, whiteSpace: 'pre-wrap', overflowWrap: 'anywhere', maxWidth: '75ch' },
  none: { margin: 0, color: tokens.colorNeutralForeground3 },
  lines: { display: 'flex', flexDirection: 'column', gap: '4px', overflowWrap: 'anywhere' },
})

/** A text with headings, lists and links of its own, under the heading it has in KLIK. */
export function Prose({
  title,
  lock,
  text,
}: {
  title: string
  lock?: Lock
  text: string | null
}): ReactElement {
  const styles = useStyles()
  return (
    <Section title={title} {...(lock ? { lock } : {})}>
      {text?.trim() ? (
        <Suspense fallback={<p className={styles.plain}>{text}</p>}>
          <Markdown text={text} />
        </Suspense>
      ) : (
        <p className={styles.none}>–</p>
      )}
    </Section>
  )
}

const ADDRESS = /https?:\/\/[^\s<>")]+/

/** A line that may hold an address: the rest of it is what the link is called. */
function Line({ line }: { line: string }): ReactElement {
  const [address] = ADDRESS.exec(line) ?? []
  if (!address) return <>{line}</>
  const name = line
    .replace(address, '')
    .replace(/[\s[\]():–-]+$/, '')
    .trim()
  return <Out href={address}>{name === '' ? address : name}</Out>
}

/** Short lines as KOMBIT gives them. */
export function Lines({ title, lines }: { title: string; lines: readonly string[] }): ReactElement {
  const t = useT()
  const styles = useStyles()
  const look = useLook()
  return (
    <Section title={title} lock="kombit">
      {lines.length === 0 ? (
        <p className={styles.none}>{t('tab.task.noLines')}</p>
      ) : (
        <ul className={mergeClasses(look.list, styles.lines)}>
          {lines.map((line) => (
            <li key={line}>
              <Line line={line} />
            </li>
          ))}
        </ul>
      )}
    </Section>
  )
}

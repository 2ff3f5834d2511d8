import { makeStyles, mergeClasses } from '@fluentui/react-components'
import { lazy, Suspense, type ReactElement, type ReactNode } from 'react'
import { useLook } from '../../ui/look.js'
import { Out } from '../../ui/Out.js'
import type { Lock } from '../../ui/Padlock.js'
import { Section } from '../../ui/Section.js'

const Markdown = lazy(async () => ({ default: (await import('../../ui/Markdown.js')).Markdown }))

const useStyles = makeStyles({
  plain: { margin: 0, whiteSpace: 'pre-wrap', overflowWrap: 'anywhere', maxWidth: '75ch' },
  lines: { display: 'flex', flexDirection: 'column', gap: '4px', overflowWrap: 'anywhere' },
})

/** A text with headings, lists and links of its own. */
export function Written({ text }: { text: string }): ReactElement {
  const styles = useStyles()
  return (
    <Suspense fallback={<p className={styles.plain}>{text}</p>}>
      <Markdown text={text} />
    </Suspense>
  )
}

type ProseProps = { title: string; lock?: Lock; text: string | null; children?: ReactNode }

/** The same under the heading it has in KLIK. */
export function Prose({ title, lock, text, children }: ProseProps): ReactElement {
  return (
    <Section title={title} {...(lock ? { lock } : {})} empty={text?.trim() ? null : '–'}>
      {children}
      <Written text={text ?? ''} />
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
export function Lines({ title, lines }: { title: string; lines: readonly string[] }): ReactElement | null {
  const styles = useStyles()
  const look = useLook()
  if (lines.length === 0) return null
  return (
    <Section title={title}>
      <ul className={mergeClasses(look.list, styles.lines)}>
        {lines.map((line) => (
          <li key={line}>
            <Line line={line} />
          </li>
        ))}
      </ul>
    </Section>
  )
}

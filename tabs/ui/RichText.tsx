import { Button, makeStyles, Textarea } from '@fluentui/react-components'
import { EditRegular } from '@fluentui/react-icons/svg/edit'
import { EyeRegular } from '@fluentui/react-icons/svg/eye'
import { LinkRegular } from '@fluentui/react-icons/svg/link'
import { TextBoldRegular } from '@fluentui/react-icons/svg/text-bold'
import { TextBulletListLtrRegular } from '@fluentui/react-icons/svg/text-bullet-list-ltr'
import { TextItalicRegular } from '@fluentui/react-icons/svg/text-italic'
import { TextNumberListLtrRegular } from '@fluentui/react-icons/svg/text-number-list-ltr'
import { TextQuoteRegular } from '@fluentui/react-icons/svg/text-quote'
import { lazy, Suspense, useEffect, useId, useRef, useState, type ReactElement } from 'react'
import { cleanMarkdown } from '../../src/domain/richText.js'
import { useT } from '../host/reader.js'
import { editWith, TOOLS, type TextEdit, type Tool } from './richTextTools.js'
import { useLook } from './look.js'

const Markdown = lazy(async () => ({ default: (await import('./Markdown.js')).Markdown }))

const ICONS: Record<Tool, ReactElement> = {
  bold: <TextBoldRegular />,
  italic: <TextItalicRegular />,
  bullets: <TextBulletListLtrRegular />,
  numbers: <TextNumberListLtrRegular />,
  quote: <TextQuoteRegular />,
  link: <LinkRegular />,
}
const KEYS: Partial<Record<string, Tool>> = { b: 'bold', i: 'italic', k: 'link' }

const useStyles = makeStyles({
  bar: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    justifyContent: 'space-between',
    gap: '4px',
  },
  tools: { display: 'flex', flexWrap: 'wrap', gap: '2px' },
  area: { width: '100%', '& textarea': { fieldSizing: 'content', minHeight: '96px', maxHeight: '420px' } },
  preview: { minHeight: '96px', padding: '6px 0', overflowWrap: 'anywhere' },
})

/** Writes as typing would, so that it can be taken back with the keyboard; where a browser cannot, the text is set. */
function write(
  area: HTMLTextAreaElement,
  { from, to, text, select }: TextEdit,
  set: (value: string) => void,
): void {
  const { value } = area
  area.focus()
  area.setSelectionRange(from, to)
  // The only way to write into a field that keeps its undo.
  const isWritten =
    text === '' ? document.execCommand('delete') : document.execCommand('insertText', false, text)
  if (isWritten) return area.setSelectionRange(...select)
  set(value.slice(0, from) + text + value.slice(to))
  requestAnimationFrame(() => area.setSelectionRange(...select))
}

type Props = {
  label: string
  value: string
  change: (value: string) => void
  maxLength: number
  disabled?: boolean
  /** It was opened to be written in now. */
  takesFocus?: boolean
}

/** Markdown with buttons for those who do not know it, and a look at what it will be. What is pasted comes as plain text. */
export function RichText({
  label,
  value,
  change,
  maxLength,
  disabled = false,
  takesFocus = false,
}: Props): ReactElement {
  const t = useT()
  const styles = useStyles()
  const look = useLook()
  const id = useId()
  const area = useRef<HTMLTextAreaElement>(null)
  const [isPreview, setPreview] = useState(false)
  useEffect(() => {
    if (takesFocus) area.current?.focus()
  }, [takesFocus])
  const use = (tool: Tool): void => {
    const { current } = area
    if (!current) return
    const marked = { value: current.value, start: current.selectionStart, end: current.selectionEnd }
    const words = {
      bold: t('gallery.rich.word'),
      italic: t('gallery.rich.word'),
      link: t('gallery.rich.name'),
    }
    write(current, editWith(tool, marked, words), change)
  }
  return (
    <div>
      <div className={styles.bar}>
        <div className={styles.tools} role="group" aria-label={t('gallery.rich.tools', { label })}>
          {TOOLS.map((tool) => (
            <Button
              size="small"
              appearance="subtle"
              key={tool}
              icon={ICONS[tool]}
              aria-label={t(`gallery.rich.${tool}`)}
              title={t(`gallery.rich.${tool}`)}
              aria-controls={isPreview ? undefined : id}
              disabled={isPreview || disabled}
              onClick={() => use(tool)}
            />
          ))}
        </div>
        <Button
          size="small"
          appearance="subtle"
          icon={isPreview ? <EditRegular /> : <EyeRegular />}
          onClick={() => setPreview(!isPreview)}
        >
          {t(isPreview ? 'gallery.rich.edit' : 'gallery.rich.preview')}
        </Button>
      </div>
      {isPreview ? (
        <div className={styles.preview} role="region" aria-label={t('gallery.rich.preview')}>
          {value.trim() === '' && <span className={look.subtle}>{t('gallery.rich.empty')}</span>}
          <Suspense>
            <Markdown text={cleanMarkdown(value)} />
          </Suspense>
        </div>
      ) : (
        <Textarea
          textarea={{ ref: area, id }}
          className={styles.area}
          aria-label={label}
          maxLength={maxLength}
          resize="vertical"
          disabled={disabled}
          value={value}
          onChange={(_, { value: typed }) => change(typed)}
          onKeyDown={(event) => {
            const tool = event.ctrlKey || event.metaKey ? KEYS[event.key.toLowerCase()] : undefined
            if (!tool) return
            event.preventDefault()
            use(tool)
          }}
        />
      )}
    </div>
  )
}

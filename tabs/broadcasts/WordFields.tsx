import { Field, Input, makeStyles, Textarea } from '@fluentui/react-components'
import type { ReactElement } from 'react'
import { BROADCAST_LINK_MAX, BROADCAST_TEXT_MAX, BROADCAST_TITLE_MAX } from '../../src/domain/broadcast.js'
import { useT } from '../host/reader.js'

const useStyles = makeStyles({
  fields: { display: 'flex', flexDirection: 'column', gap: '16px' },
  area: { '& textarea': { fieldSizing: 'content', minHeight: '140px', maxHeight: '420px' } },
})

/** What is being written. */
export type Words = { title: string; text: string; link: string }
export const NO_WORDS: Words = { title: '', text: '', link: '' }

const isHttps = (text: string): boolean => URL.canParse(text) && new URL(text).protocol === 'https:'

/** What is wrong with it, as the server would find it. */
export function wrongIn({ title, text, link }: Words) {
  const length = text.trim().length
  return {
    title: title.trim() === '' ? ('subjectMissing' as const) : null,
    text:
      length === 0 ? ('bodyMissing' as const) : length > BROADCAST_TEXT_MAX ? ('bodyTooLong' as const) : null,
    link: link.trim() === '' || isHttps(link.trim()) ? null : ('linkWrong' as const),
  }
}

export const isRight = (words: Words): boolean => Object.values(wrongIn(words)).every((one) => one === null)

/** As it is sent. */
export const sentOf = ({ title, text, link }: Words) => ({
  title: title.trim(),
  text: text.trim(),
  link: link.trim() === '' ? null : link.trim(),
})

type Props = { words: Words; change: (words: Words) => void; wasTried: boolean }

/** Title, text and link; what is wrong is said once it was tried. */
export function WordFields({ words, change, wasTried }: Props): ReactElement {
  const t = useT()
  const styles = useStyles()
  const wrong = wrongIn(words)
  const max = BROADCAST_TEXT_MAX
  const said = (problem: (typeof wrong)[keyof typeof wrong]): string | null =>
    problem && (wasTried || problem === 'bodyTooLong') ? t(`broadcast.write.${problem}`, { max }) : null
  return (
    <div className={styles.fields}>
      <Field label={t('broadcast.write.subject')} required validationMessage={said(wrong.title)}>
        <Input
          maxLength={BROADCAST_TITLE_MAX}
          value={words.title}
          onChange={(_, { value }) => change({ ...words, title: value })}
        />
      </Field>
      <Field
        label={t('broadcast.write.body')}
        required
        hint={t('broadcast.write.bodyHint', { length: words.text.trim().length, max })}
        validationMessage={said(wrong.text)}
      >
        <Textarea
          className={styles.area}
          resize="vertical"
          value={words.text}
          onChange={(_, { value }) => change({ ...words, text: value })}
        />
      </Field>
      <Field
        label={t('broadcast.write.link')}
        hint={t('broadcast.write.linkHint')}
        validationMessage={said(wrong.link)}
      >
        <Input
          type="url"
          maxLength={BROADCAST_LINK_MAX}
          value={words.link}
          onChange={(_, { value }) => change({ ...words, link: value })}
        />
      </Field>
    </div>
  )
}

import { makeStyles, mergeClasses, shorthands, tokens } from '@fluentui/react-components'
import type { ReactElement } from 'react'
import type { TaskDetail } from '../../../src/contract/task.js'
import { formatMoment } from '../../../src/i18n/format.js'
import { useT } from '../../reader.js'
import { useLook } from '../look.js'
import { Section } from '../Section.js'

const useStyles = makeStyles({
  thread: { display: 'flex', flexDirection: 'column', gap: '16px' },
  message: {
    paddingLeft: '12px',
    ...shorthands.borderLeft('3px', 'solid', tokens.colorNeutralStroke2),
  },
  kombit: { ...shorthands.borderColor(tokens.colorBrandStroke1) },
  text: { margin: '4px 0 0', whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' },
  none: { margin: 0, color: tokens.colorNeutralForeground3 },
  hint: { margin: '12px 0 0' },
})

/** What the municipality and KOMBIT have written to each other, the newest at the bottom. */
export function Thread({ messages }: { messages: TaskDetail['messages'] }): ReactElement {
  const t = useT()
  const styles = useStyles()
  const look = useLook()
  return (
    <Section title={t('tab.task.messages')}>
      {messages.length === 0 ? (
        <p className={styles.none}>{t('tab.task.noMessages')}</p>
      ) : (
        <ol className={mergeClasses(look.list, styles.thread)}>
          {messages.map(({ author, side, text, sentAt }, index) => (
            <li
              key={`${sentAt ?? ''} ${index}`}
              className={mergeClasses(styles.message, side !== 'MUNICIPALITY' && styles.kombit)}
            >
              <div className={look.h3}>{author}</div>
              <div className={look.subtle}>
                {t(`tab.side.${side}`)}
                {sentAt && (
                  <>
                    {' · '}
                    <time dateTime={sentAt}>{formatMoment(sentAt)}</time>
                  </>
                )}
              </div>
              <p className={styles.text}>{text}</p>
            </li>
          ))}
        </ol>
      )}
      <p className={mergeClasses(look.subtle, styles.hint)}>{t('tab.task.writeInKlik')}</p>
    </Section>
  )
}

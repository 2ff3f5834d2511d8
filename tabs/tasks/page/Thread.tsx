import { makeStyles, mergeClasses, shorthands, tokens } from '@fluentui/react-components'
import type { ReactElement } from 'react'
import type { TaskDetail } from '../../../src/contract/task.js'
import { formatMoment } from '../../../src/i18n/format.js'
import { useT } from '../../host/reader.js'
import { useLook } from '../../ui/look.js'
import { Section } from '../../ui/Section.js'
import { Composer } from './Composer.js'

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

function Messages({ messages }: { messages: TaskDetail['messages'] }): ReactElement {
  const t = useT()
  const styles = useStyles()
  const look = useLook()
  return (
    <ol className={mergeClasses(look.list, styles.thread)}>
      {messages.map(({ id, author, side, text, isFollowUp, sentAt, isReturned }) => (
        <li key={id} className={mergeClasses(styles.message, side !== 'MUNICIPALITY' && styles.kombit)}>
          <div className={look.h3}>{author}</div>
          <div className={look.subtle}>
            {t(`tab.side.${side}`)}
            {isFollowUp && ` · ${t('taskPage.followUp')}`}
            {sentAt && (
              <>
                {' · '}
                <time dateTime={sentAt}>{formatMoment(t.language, sentAt)}</time>
              </>
            )}
          </div>
          <p className={styles.text}>{text}</p>
          {isReturned && <p className={look.subtle}>{t('taskPage.mailReturned')}</p>}
        </li>
      ))}
    </ol>
  )
}

/** The place of the thread on the page. */
export const THREAD = 'thread'

/** "Sendte beskeder": what the municipality and KOMBIT have written to each other, the newest at the bottom. */
export function Thread({ task }: { task: TaskDetail }): ReactElement {
  const t = useT()
  const styles = useStyles()
  const look = useLook()
  const { messages, rights, status, kind } = task
  const why = kind === 'LOCAL' ? 'writeLocal' : status === 'NOT_ACTIVE' ? 'writeNotActive' : 'writeNoRight'
  return (
    <Section title={t('taskPage.sentMessages')} id={THREAD}>
      {messages.length === 0 ? (
        <p className={styles.none}>{t('tab.task.noMessages')}</p>
      ) : (
        <Messages messages={messages} />
      )}
      {rights.message ? (
        <Composer task={task} />
      ) : (
        <p className={mergeClasses(look.subtle, styles.hint)}>{t(`taskPage.${why}`)}</p>
      )}
    </Section>
  )
}

import {
  Button,
  Field,
  makeStyles,
  mergeClasses,
  shorthands,
  Textarea,
  tokens,
} from '@fluentui/react-components'
import { PeopleAudienceRegular, SendRegular } from '@fluentui/react-icons'
import type { ReactElement } from 'react'
import type { TaskDetail } from '../../../src/contract/task.js'
import { formatList } from '../../../src/i18n/format.js'
import { useDo } from '../../asking.js'
import { useMe, useT } from '../../reader.js'
import { useLook } from '../look.js'
import { problemText } from '../ProblemView.js'
import { useKeptText } from './keptText.js'
import { useTaskLearned } from './learning.js'

const useStyles = makeStyles({
  box: { display: 'flex', flexDirection: 'column', gap: '8px', marginTop: '16px' },
  audience: {
    display: 'flex',
    gap: '8px',
    padding: '8px 12px',
    backgroundColor: tokens.colorNeutralBackground3,
    ...shorthands.border('1px', 'solid', tokens.colorTransparentStroke),
    borderRadius: tokens.borderRadiusMedium,
    overflowWrap: 'anywhere',
  },
  icon: { flexShrink: 0, fontSize: '18px', marginTop: '1px' },
  area: { '& textarea': { fieldSizing: 'content', minHeight: '84px', maxHeight: '320px' } },
  foot: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    justifyContent: 'space-between',
    gap: '8px',
  },
})

/** The server takes no longer message. */
const MESSAGE_MAX = 4000

/** Who will read it, before it is sent: a message is for KOMBIT, too. */
function Audience({ task }: { task: TaskDetail }): ReactElement {
  const t = useT()
  const { name, municipality } = useMe()
  const styles = useStyles()
  const { people, mailbox } = task.audience
  const others = people.filter((one) => one !== name)
  const kombit = mailbox ? t('taskPage.kombitAt', { mailbox }) : 'KOMBIT'
  return (
    <div className={styles.audience}>
      <PeopleAudienceRegular className={styles.icon} aria-hidden="true" />
      <span>
        {t('taskPage.seenBy', {
          people: formatList(t.language, municipality === null ? others : [kombit, ...others]),
        })}
      </span>
    </div>
  )
}

/** "Skriv en besked". */
export function Composer({ task }: { task: TaskDetail }): ReactElement {
  const t = useT()
  const styles = useStyles()
  const look = useLook()
  const learned = useTaskLearned(task.id)
  const { personId } = useMe()
  const [text, setText] = useKeptText(`klik.message.${personId}.${task.id}`)
  const sending = useDo('tasks.message', {
    learned: (next) => {
      setText('')
      learned(next, t('taskPage.sent'), false)
    },
  })
  const { error, isPending } = sending
  const length = text.trim().length
  return (
    <form
      className={styles.box}
      onSubmit={(event) => {
        event.preventDefault()
        if (length > 0 && !isPending)
          sending.mutate({ params: { taskId: task.id }, body: { text: text.trim() } })
      }}
    >
      <Field
        label={t('taskPage.write')}
        hint={t('taskPage.writeHint', { length, max: MESSAGE_MAX })}
        validationState={error ? 'error' : 'none'}
        validationMessage={error ? problemText(t, error) : null}
      >
        <Textarea
          className={styles.area}
          maxLength={MESSAGE_MAX}
          resize="vertical"
          disabled={isPending}
          value={text}
          onChange={(_, { value }) => {
            setText(value)
            if (error) sending.reset()
          }}
        />
      </Field>
      <Audience task={task} />
      <div className={styles.foot}>
        <span className={mergeClasses(look.subtle)}>{t('taskPage.notAChat')}</span>
        <Button
          type="submit"
          appearance="primary"
          icon={<SendRegular />}
          disabledFocusable={length === 0 || isPending}
        >
          {t(isPending ? 'taskPage.sending' : 'taskPage.send')}
        </Button>
      </div>
    </form>
  )
}

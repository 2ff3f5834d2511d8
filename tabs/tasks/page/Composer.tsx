import { MESSAGE_MAX } from '../../../src/domain/task.js'
import {
  Button,
  Checkbox,
  Field,
  makeStyles,
  mergeClasses,
  shorthands,
  Textarea,
  tokens,
} from '@fluentui/react-components'
import { PeopleAudienceRegular } from '@fluentui/react-icons/svg/people-audience'
import { SendRegular } from '@fluentui/react-icons/svg/send'
import { useState, type ReactElement } from 'react'
import type { TaskDetail } from '../../../src/contract/task.js'
import { readersText, toldText } from '../../../src/i18n/audience.js'
import { useDo } from '../../api/queries.js'
import { useMe, useT } from '../../host/reader.js'
import { useLook } from '../../ui/look.js'
import { problemText } from '../../ui/ProblemView.js'
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

/** Who will read it, before it is sent: a message is for KOMBIT, too. */
function Audience({ task }: { task: TaskDetail }): ReactElement {
  const t = useT()
  const styles = useStyles()
  const { readers, told } = task.audience
  return (
    <div className={styles.audience}>
      <PeopleAudienceRegular className={styles.icon} aria-hidden="true" />
      <span>
        {readersText(t, readers, task.municipality.name)} {toldText(t, told)}
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
  const [isFollowUp, setFollowUp] = useState(false)
  const sending = useDo('tasks.message', {
    learned: (next) => {
      setText('')
      setFollowUp(false)
      learned(next, t('taskPage.sent'), false)
    },
  })
  const { error, isPending } = sending
  /** It is not known whether ten digits are a civil registration number: sent again, they are none. */
  const confirmed = error?.code === 'personal-number-or-not'
  const length = text.trim().length
  return (
    <form
      className={styles.box}
      onSubmit={(event) => {
        event.preventDefault()
        if (length > 0 && !isPending)
          sending.mutate({ params: { taskId: task.id }, body: { text: text.trim(), confirmed, isFollowUp } })
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
      {task.rights.followUp && (
        <Field hint={isFollowUp ? t('taskPage.asFollowUpHint') : null}>
          <Checkbox
            checked={isFollowUp}
            label={t('taskPage.asFollowUp')}
            onChange={(_, { checked }) => setFollowUp(checked === true)}
          />
        </Field>
      )}
      <div className={styles.foot}>
        <span className={mergeClasses(look.subtle)}>{t('taskPage.notAChat')}</span>
        <Button
          type="submit"
          appearance="primary"
          icon={<SendRegular />}
          disabledFocusable={length === 0 || isPending}
        >
          {t(isPending ? 'taskPage.sending' : confirmed ? 'taskPage.sendAnyway' : 'taskPage.send')}
        </Button>
      </div>
    </form>
  )
}

import {
  Badge,
  Button,
  Field,
  makeStyles,
  mergeClasses,
  Radio,
  RadioGroup,
  shorthands,
  Textarea,
  tokens,
} from '@fluentui/react-components'
import { PeopleAudienceRegular } from '@fluentui/react-icons/svg/people-audience'
import { useState, type ReactElement } from 'react'
import type { PlanView } from '../../../src/contract/introductionPlan.js'
import { COMMENT_AUDIENCES, type CommentAudience } from '../../../src/domain/introductionPlan.js'
import { MESSAGE_MAX } from '../../../src/domain/task.js'
import { formatList, formatMoment } from '../../../src/i18n/format.js'
import { useMe, useT } from '../../host/reader.js'
import { useKeptText } from '../../tasks/page/keptText.js'
import { NARROW, useLook } from '../../ui/look.js'
import { ProblemBanner } from '../../ui/ProblemBanner.js'
import { usePlanChange } from './change.js'

const useStyles = makeStyles({
  box: { display: 'flex', flexDirection: 'column', gap: '10px', maxWidth: '640px' },
  title: { margin: 0 },
  comment: {
    paddingInlineStart: '12px',
    ...shorthands.borderLeft('3px', 'solid', tokens.colorNeutralStroke2),
    '& + &': { marginTop: '12px' },
  },
  leaders: { ...shorthands.borderLeft('3px', 'solid', tokens.colorBrandStroke1) },
  text: { margin: '2px 0 0', whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' },
  audience: { display: 'flex', gap: '8px', overflowWrap: 'anywhere' },
  icon: { flexShrink: 0, fontSize: '18px' },
  area: { '& textarea': { fieldSizing: 'content', minHeight: '64px', maxHeight: '320px' } },
  finger: { [NARROW]: { minHeight: '44px' } },
})

type Props = { plan: PlanView; taskId: string | null }

function Written({ plan, taskId }: Props): ReactElement {
  const t = useT()
  const styles = useStyles()
  const look = useLook()
  return (
    <ol className={look.list}>
      {plan.comments
        .filter((comment) => comment.taskId === taskId)
        .map(({ id, by, at, text, audience }) => (
          <li key={id} className={mergeClasses(styles.comment, audience === 'leaders' && styles.leaders)}>
            <div className={look.row}>
              <strong>{by ?? t('person.somebody')}</strong>
              <time dateTime={at} className={look.subtle}>
                {formatMoment(t.language, at)}
              </time>
              {audience === 'leaders' && (
                <Badge appearance="tint" color="brand">
                  {t('introduction.comment.leadersOnly')}
                </Badge>
              )}
            </div>
            <p className={styles.text}>{text}</p>
          </li>
        ))}
    </ol>
  )
}

function Write({ plan, taskId }: Props): ReactElement {
  const t = useT()
  const { personId } = useMe()
  const styles = useStyles()
  const look = useLook()
  const [text, setText] = useKeptText(`klik.introductionComment.${personId}.${taskId ?? plan.id}`)
  const [audience, setAudience] = useState<CommentAudience>('plan')
  const sending = usePlanChange('introductionPlans.comment', plan.id, {
    text: t('introduction.comment.sent'),
    done: () => setText(''),
  })
  const written = text.trim()
  const readers = plan.readers[audience]
  return (
    <form
      className={styles.box}
      onSubmit={(event) => {
        event.preventDefault()
        if (written === '' || sending.isPending) return
        const body = { text: written, audience, ...(taskId ? { taskId } : {}) }
        sending.mutate({ params: { planId: plan.id }, body })
      }}
    >
      <Field label={t(taskId ? 'introduction.comment.onTask' : 'introduction.comment.onPlan')}>
        <Textarea
          className={styles.area}
          maxLength={MESSAGE_MAX}
          resize="vertical"
          value={text}
          onChange={(_, { value }) => setText(value)}
        />
      </Field>
      {plan.rights.commentToLeaders && (
        <RadioGroup
          aria-label={t('introduction.comment.audience')}
          value={audience}
          onChange={(_, { value }) => setAudience(COMMENT_AUDIENCES.find((one) => one === value) ?? audience)}
        >
          {COMMENT_AUDIENCES.map((one) => (
            <Radio key={one} value={one} label={t(`introduction.comment.to.${one}`)} />
          ))}
        </RadioGroup>
      )}
      <div className={mergeClasses(look.subtle, styles.audience)} aria-live="polite">
        <PeopleAudienceRegular className={styles.icon} aria-hidden="true" />
        <span>{t('introduction.comment.readBy', { names: formatList(t.language, readers) })}</span>
      </div>
      <div>
        <Button
          type="submit"
          className={styles.finger}
          disabledFocusable={written === '' || sending.isPending}
        >
          {t('introduction.comment.send')}
        </Button>
      </div>
      {sending.error && <ProblemBanner problem={sending.error} />}
    </form>
  )
}

/** Comments on a task or on the plan as a whole; who reads one is said before it is sent. */
export function Comments({ plan, taskId }: Props): ReactElement | null {
  const t = useT()
  const styles = useStyles()
  const look = useLook()
  const hasAny = plan.comments.some((comment) => comment.taskId === taskId)
  if (!hasAny && !plan.rights.comment) return null
  return (
    <div className={styles.box}>
      {taskId && (
        <h4 className={mergeClasses(look.label, styles.title)}>{t('introduction.comment.title')}</h4>
      )}
      {hasAny && <Written plan={plan} taskId={taskId} />}
      {plan.rights.comment && <Write plan={plan} taskId={taskId} />}
    </div>
  )
}

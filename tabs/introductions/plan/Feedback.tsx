import {
  Button,
  Field,
  makeStyles,
  mergeClasses,
  Radio,
  RadioGroup,
  Textarea,
} from '@fluentui/react-components'
import { useState, type ReactElement } from 'react'
import type { PlanView } from '../../../src/contract/introductionPlan.js'
import { FEEDBACK_QUESTIONS } from '../../../src/domain/introductionPlan.js'
import { MESSAGE_MAX } from '../../../src/domain/task.js'
import { formatDayOf } from '../../../src/i18n/format.js'
import { useMe, useT } from '../../host/reader.js'
import { useKeptText } from '../../tasks/page/keptText.js'
import { useLook } from '../../ui/look.js'
import { ProblemBanner } from '../../ui/ProblemBanner.js'
import { Section } from '../../ui/Section.js'
import { useSubmit } from '../../ui/useSubmit.js'
import { usePlanChange } from './change.js'

const useStyles = makeStyles({
  form: { display: 'flex', flexDirection: 'column', gap: '16px', maxWidth: '640px' },
  scale: { flexWrap: 'wrap' },
  text: { margin: '0 0 8px' },
  answer: { margin: 0 },
  written: { margin: '8px 0 0', whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' },
})

/** 1 to 5. */
const SCALE = ['none', 'little', 'some', 'yes', 'much'] as const
type Scores = readonly (number | null)[]

function Questions({
  scores,
  set,
  wasTried,
}: {
  scores: Scores
  set: (n: number, score: number) => void
  wasTried: boolean
}): ReactElement {
  const t = useT()
  const styles = useStyles()
  return (
    <>
      {FEEDBACK_QUESTIONS.map((question, n) => (
        <Field
          key={question}
          label={t(`introduction.feedback.question.${question}`)}
          required
          validationMessage={wasTried && scores[n] === null ? t('introduction.feedback.missing') : null}
        >
          <RadioGroup
            className={styles.scale}
            layout="horizontal"
            value={String(scores[n] ?? '')}
            onChange={(_, { value }) => set(n, Number(value))}
          >
            {SCALE.map((score, at) => (
              <Radio key={score} value={String(at + 1)} label={t(`introduction.feedback.score.${score}`)} />
            ))}
          </RadioGroup>
        </Field>
      ))}
    </>
  )
}

function Form({ plan, close }: { plan: PlanView; close: () => void }): ReactElement {
  const t = useT()
  const { personId } = useMe()
  const styles = useStyles()
  const look = useLook()
  const [scores, setScores] = useState<Scores>(plan.feedback?.scores ?? FEEDBACK_QUESTIONS.map(() => null))
  const [text, setText] = useKeptText(`klik.introductionFeedback.${personId}.${plan.id}`)
  const sending = usePlanChange('introductionPlans.giveFeedback', plan.id, {
    text: t('introduction.feedback.thanks'),
    done() {
      setText('')
      close()
    },
  })
  const answered = scores.flatMap((score) => (score === null ? [] : [score]))
  const { wasTried, submit } = useSubmit(answered.length === scores.length, () =>
    sending.mutate({ params: { planId: plan.id }, body: { scores: answered, text: text.trim() || null } }),
  )
  return (
    <form className={styles.form} onSubmit={submit} noValidate>
      <Questions
        scores={scores}
        set={(n, score) => setScores(scores.map((one, at) => (at === n ? score : one)))}
        wasTried={wasTried}
      />
      <Field label={t('introduction.feedback.text')}>
        <Textarea
          maxLength={MESSAGE_MAX}
          resize="vertical"
          value={text}
          onChange={(_, { value }) => setText(value)}
        />
      </Field>
      <div className={look.subtle}>{t('introduction.feedback.readers')}</div>
      <div className={look.row}>
        <Button type="submit" appearance="primary" disabledFocusable={sending.isPending}>
          {t('introduction.feedback.send')}
        </Button>
        <Button onClick={close}>{t('introduction.feedback.skip')}</Button>
      </div>
      {sending.error && <ProblemBanner problem={sending.error} />}
    </form>
  )
}

/** The introduced person's five answers: a minute, and no must. */
export function GiveFeedback({ plan }: { plan: PlanView }): ReactElement {
  const t = useT()
  const styles = useStyles()
  const look = useLook()
  const [isOpen, setOpen] = useState(false)
  const isGiven = plan.feedback !== null
  return (
    <Section className={look.card} title={t('introduction.feedback.title')}>
      {!isOpen && (
        <>
          <p className={styles.text}>
            {t(isGiven ? 'introduction.feedback.given' : 'introduction.feedback.ask')}
          </p>
          <Button appearance={isGiven ? 'secondary' : 'primary'} onClick={() => setOpen(true)}>
            {t(isGiven ? 'introduction.feedback.change' : 'introduction.feedback.begin')}
          </Button>
        </>
      )}
      {isOpen && <Form plan={plan} close={() => setOpen(false)} />}
    </Section>
  )
}

/** For those who lead the introduction. */
export function GivenFeedback({ plan }: { plan: PlanView }): ReactElement | null {
  const t = useT()
  const styles = useStyles()
  const look = useLook()
  const { feedback } = plan
  if (!feedback) return null
  return (
    <Section className={look.card} title={t('introduction.feedback.title')}>
      <dl className={styles.answer}>
        {FEEDBACK_QUESTIONS.map((question, n) => {
          const score = SCALE[(feedback.scores[n] ?? 0) - 1]
          return (
            <div key={question}>
              <dt className={look.label}>{t(`introduction.feedback.question.${question}`)}</dt>
              <dd className={styles.answer}>{score ? t(`introduction.feedback.score.${score}`) : '–'}</dd>
            </div>
          )
        })}
      </dl>
      {feedback.text && <p className={styles.written}>{feedback.text}</p>}
      <div className={mergeClasses(look.subtle)}>{formatDayOf(t.language, feedback.at)}</div>
    </Section>
  )
}

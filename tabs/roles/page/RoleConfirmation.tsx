import { Button, makeStyles, mergeClasses } from '@fluentui/react-components'
import { CheckmarkCircleRegular } from '@fluentui/react-icons/svg/checkmark-circle'
import { CircleRegular } from '@fluentui/react-icons/svg/circle'
import { WarningRegular } from '@fluentui/react-icons/svg/warning'
import { Suspense, useState, type ReactElement } from 'react'
import type { AskedHolderView, ConfirmationView } from '../../../src/contract/confirmation.js'
import type { RoleDetail } from '../../../src/contract/role.js'
import type { ConfirmationAnswerKind } from '../../../src/domain/confirmation.js'
import { formatDay } from '../../../src/i18n/format.js'
import { useAsk, useDo } from '../../api/queries.js'
import { roleName } from '../../../src/i18n/roleName.js'
import { useT } from '../../host/reader.js'
import { useLook } from '../../ui/look.js'
import { Section } from '../../ui/Section.js'
import { To } from '../../ui/To.js'
import { useConfirmationLearned } from './confirming.js'
import { ProblemBanner } from '../../ui/ProblemBanner.js'
import { later } from '../../ui/later.js'

const Modal = later(async () => (await import('../../ui/Modal.js')).Modal)
const DeclineConfirmation = later(async () => (await import('./DeclineConfirmation.js')).DeclineConfirmation)
const HandOver = later(async () => (await import('./HandOver.js')).HandOver)

const useStyles = makeStyles({
  text: { margin: '0 0 10px' },
  mine: { marginBottom: '16px' },
  person: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: '6px 12px', padding: '6px 0' },
  said: { display: 'flex', alignItems: 'center', gap: '8px', minWidth: 0, flexGrow: 1 },
  foot: { marginTop: '12px' },
})

const ANSWERS: readonly ConfirmationAnswerKind[] = ['STILL_ME', 'HAND_OVER', 'NO_LONGER']
const FOR_OTHERS = ['STILL_ME', 'NO_LONGER'] as const

type Answering = {
  answer: (person: AskedHolderView, answer: ConfirmationAnswerKind) => void
  isBusy: boolean
}

/** What the holder is asked, and the three answers; the given one can be changed while it is open. */
function Mine({ me, answering }: { me: AskedHolderView; answering: Answering }): ReactElement {
  const t = useT()
  const styles = useStyles()
  const look = useLook()
  return (
    <div className={styles.mine}>
      <p className={styles.text}>
        {me.answer === null ? t('confirmation.why') : t(`confirmation.thanks.${me.answer}`)}{' '}
        {me.answer !== null && me.canAnswer && t('confirmation.change')}
      </p>
      {me.canAnswer && (
        <div className={look.row}>
          {ANSWERS.filter((one) => one !== me.answer).map((one) => (
            <Button
              key={one}
              appearance={one === 'STILL_ME' ? 'primary' : 'secondary'}
              disabledFocusable={answering.isBusy}
              onClick={() => answering.answer(me, one)}
            >
              {t(`confirmation.answer.${one}`)}
            </Button>
          ))}
        </div>
      )}
    </div>
  )
}

function Sign({ answer, isAsked }: AskedHolderView): ReactElement {
  if (answer === 'STILL_ME' || !isAsked) return <CheckmarkCircleRegular aria-hidden="true" />
  return answer === null ? <CircleRegular aria-hidden="true" /> : <WarningRegular aria-hidden="true" />
}

function Person({ person, answering }: { person: AskedHolderView; answering: Answering }): ReactElement {
  const t = useT()
  const styles = useStyles()
  const look = useLook()
  const { answer, isAsked, answeredFor: name } = person
  const waiting = t(`confirmation.said.${isAsked ? 'waiting' : 'notAsked'}`)
  const said = answer === null ? waiting : t(`confirmation.said.${answer}`)
  return (
    <li className={styles.person}>
      <div className={styles.said}>
        <Sign {...person} />
        <div>
          <div>{person.isMe ? t('tab.person.me', { name: person.name }) : person.name}</div>
          <div className={look.subtle}>{name ? t('confirmation.saidFor', { said, name }) : said}</div>
        </div>
      </div>
      {person.canAnswer && answer === null && !person.isMe && (
        <div className={look.row}>
          {FOR_OTHERS.map((one) => (
            <Button
              key={one}
              size="small"
              disabledFocusable={answering.isBusy}
              aria-label={`${t(`confirmation.answerFor.${one}`)}: ${person.name}`}
              onClick={() => answering.answer(person, one)}
            >
              {t(`confirmation.answerFor.${one}`)}
            </Button>
          ))}
        </div>
      )}
    </li>
  )
}

/** How far it has come, or how it ended. */
function Standing({ confirmation }: { confirmation: ConfirmationView }): ReactElement {
  const t = useT()
  const styles = useStyles()
  const { state, year, reason, holders, answered, asked, dueOn, task } = confirmation
  const day = t('confirmation.byDay', { day: formatDay(t.language, dueOn) })
  const open = holders === 0 ? t('confirmation.nobody') : t('confirmation.progress', { answered, asked })
  const said = {
    OPEN: `${open} · ${day}`,
    DONE: t('confirmation.done', { year }),
    DECLINED: t('confirmation.declined', { reason: reason ?? '' }),
  }[state]
  return (
    <p className={styles.text} role="status">
      {said} {task && <To to={`/tasks/${task.id}`}>{t('confirmation.tab.task', { number: task.number })}</To>}
    </p>
  )
}

type Told = { kind: 'decline' } | { kind: 'handOver'; assignmentId: string }

function useAnswering(confirmation: ConfirmationView, handOver: (assignmentId: string) => void) {
  const t = useT()
  const learned = useConfirmationLearned()
  const [last, setLast] = useState<{ person: AskedHolderView; answer: ConfirmationAnswerKind } | null>(null)
  const doing = useDo('confirmations.answer', {
    learned(reply) {
      const { person, answer } = last ?? {}
      const name = person?.name ?? ''
      if (!person || !answer) return
      if (person.isMe) learned(reply, t(`confirmation.thanks.${answer}`))
      else if (answer === 'STILL_ME') learned(reply, t('confirmation.doneFor', { name }))
      else learned(reply, t('confirmation.doneForLeft', { name }))
      if (person.isMe && answer === 'HAND_OVER') handOver(person.assignmentId)
    },
  })
  const all = useDo('confirmations.confirmAll', {
    learned: (reply) => learned(reply, t('confirmation.allConfirmed')),
  })
  return {
    answer(person: AskedHolderView, answer: ConfirmationAnswerKind) {
      setLast({ person, answer })
      const { assignmentId } = person
      doing.mutate({ params: { confirmationId: confirmation.id }, body: { assignmentId, answer } })
    },
    confirmAll: () => all.mutate({ params: { confirmationId: confirmation.id } }),
    isBusy: doing.isPending || all.isPending,
    problem: doing.error ?? all.error,
  }
}

/** Everybody there is to look after; nobody but oneself needs no list. */
function People({ people, answering }: { people: AskedHolderView[]; answering: Answering }) {
  const look = useLook()
  if (people.every(({ isMe }) => isMe)) return null
  return (
    <ul className={look.list}>
      {people.map((person) => (
        <Person key={person.assignmentId} person={person} answering={answering} />
      ))}
    </ul>
  )
}

type FootProps = {
  confirmation: ConfirmationView
  answering: Answering & { confirmAll: () => void }
  decline: () => void
}

function Foot({ confirmation, answering, decline }: FootProps): ReactElement | null {
  const t = useT()
  const styles = useStyles()
  const look = useLook()
  const { canAnswerAll, canDecline } = confirmation
  if (!canAnswerAll && !canDecline) return null
  return (
    <div className={mergeClasses(look.row, styles.foot)}>
      {canAnswerAll && (
        <Button appearance="primary" disabledFocusable={answering.isBusy} onClick={answering.confirmAll}>
          {t('confirmation.tab.confirmAll')}
        </Button>
      )}
      {canDecline && <Button onClick={decline}>{t('confirmation.declineMenu')}</Button>}
    </div>
  )
}

function Open({ role, confirmation }: { role: RoleDetail; confirmation: ConfirmationView }): ReactElement {
  const t = useT()
  const look = useLook()
  const [told, setTold] = useState<Told | null>(null)
  const [wasOpened, setOpened] = useState(false)
  if (told && !wasOpened) setOpened(true)
  const answering = useAnswering(confirmation, (assignmentId) => setTold({ kind: 'handOver', assignmentId }))
  const { people } = confirmation
  const me = people.find(({ isMe }) => isMe)
  const held = told?.kind === 'handOver' && role.assignments.find(({ id }) => id === told.assignmentId)
  const close = (): void => setTold(null)
  return (
    <div className={look.card}>
      <Section title={t(me ? 'confirmation.question' : 'confirmation.title', { role: roleName(t, role) })}>
        <Standing confirmation={confirmation} />
        {me && <Mine me={me} answering={answering} />}
        <People people={people} answering={answering} />
        {answering.problem && <ProblemBanner problem={answering.problem} />}
        <Foot
          confirmation={confirmation}
          answering={answering}
          decline={() => setTold({ kind: 'decline' })}
        />
      </Section>
      <Suspense>
        {wasOpened && (
          <Modal open={told !== null} close={close} mustAnswer={told?.kind === 'handOver'}>
            {held ? (
              <HandOver role={role} assignment={held} removes={false} close={close} />
            ) : (
              told && <DeclineConfirmation confirmation={confirmation} close={close} />
            )}
          </Modal>
        )}
      </Suspense>
    </div>
  )
}

/** This year's confirmation of the role, where there is one that is not finished. */
export function RoleConfirmation({ role }: { role: RoleDetail }): ReactElement | null {
  const { data } = useAsk('confirmations.list', {})
  const confirmation = data?.confirmations.find((one) => one.role.id === role.id)
  const isMine = confirmation?.people.some(({ isMe }) => isMe) === true
  if (!confirmation || (!isMine && !confirmation.canDecline && confirmation.state === 'OPEN')) return null
  return <Open role={role} confirmation={confirmation} />
}

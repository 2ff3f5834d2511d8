import { Button } from '@fluentui/react-components'
import { Checkmark16Filled } from '@fluentui/react-icons/svg/checkmark'
import { Dismiss20Regular } from '@fluentui/react-icons/svg/dismiss'
import { useRef, type MouseEvent, type ReactElement, type ReactNode } from 'react'
import {
  GUIDE_STEPS,
  HELPED_STEPS,
  type GuideStep,
  type HelpedStep,
  type RoomTour,
} from '../../../src/contract/room.js'
import { formatList } from '../../../src/i18n/format.js'
import { findPress } from '../card/findPress.js'
import { Refused, type DemoPerson } from '../client.js'
import { useT } from '../../host/reader.js'
import { channelsOf, chatOf, useParts } from '../roomContext.js'
import { longDay, morningOf, useNow } from '../when.js'
import { GuideEnd } from './GuideEnd.js'
import { useMoveClock } from './useMoveClock.js'
import { useTour } from './useTour.js'

/** Who a step is done by; null where nobody is meant, or nobody is there yet. */
function useWho(tour: RoomTour | null): (step: GuideStep) => DemoPerson | null {
  const { people } = useParts()
  const named = (id: string | null): DemoPerson | null =>
    people.find(({ personId }) => personId === id) ?? null
  const first = named(tour && tour.first)
  const administrator = people.find(
    ({ userTypes, municipality }) =>
      userTypes.includes('ADMINISTRATOR') && municipality === first?.municipality,
  )
  return (step) => {
    if (step === 'nominate' || step === 'introduce') return administrator ?? null
    if (step === 'ready') return named(tour?.introduced?.personId ?? null)
    return step === 'answer' ? named(tour && tour.asked) : first
  }
}

/** Each step can also be done for the visitor. */
function useActs(tour: RoomTour | null): Record<GuideStep, (() => void) | null> {
  const t = useT()
  const { view, acts, choice, choose, state, showTab, tellPerson } = useParts()
  const now = useNow(state)
  const { moveTo } = useMoveClock()
  const chat = chatOf(view)
  const showChat = (): void => choose({ panes: { ...choice.panes, chat: true }, phonePane: 'chat' })
  const say = (text: string) => (): void => {
    showChat()
    if (chat) void acts.say(chat.id, { text, threadId: null })
  }
  const isHelping = useRef(false)
  const help = (step: HelpedStep, then: () => void) => (): void => {
    if (isHelping.current) return
    isHelping.current = true
    const refused = (error: unknown): void =>
      tellPerson(error instanceof Refused ? error.message : String(error))
    void acts
      .help(step)
      .then(then, refused)
      .finally(() => (isHelping.current = false))
  }
  const introduced = tour?.introduced
  const channel = channelsOf(view).find(({ name }) => name !== null && name === tour?.project)
  const morning = tour?.day ? morningOf(tour.day, now) : null
  return {
    ask: say(t('room.composer.tasks')),
    start: () => {
      showChat()
      const press = chat && findPress(state.messages[chat.id] ?? [], 'task.start')
      if (chat && press) void acts.press(chat.id, press)
      else say(t('room.composer.tasks'))()
    },
    nominate: say(t('room.composer.vacant')),
    answer: tour?.asked ? showChat : null,
    introduce: tour?.taken ? help('introduce', showChat) : null,
    ready: introduced ? help('ready', () => showTab(`/roles/${introduced.roleId}`)) : null,
    subscribe: channel
      ? () => {
          choose({ channelId: channel.id, panes: { ...choice.panes, channel: true }, phonePane: 'channel' })
          const text = t('room.composer.subscribe', { name: channel.name ?? '' })
          const added = channel.added ? Promise.resolve() : acts.addBot(channel.id)
          void added.then(() => acts.say(channel.id, { text, threadId: null }))
        }
      : null,
    clock: morning === null ? null : () => void moveTo(morning),
  }
}

/** Once done, they would be done to somebody else. */
const isHelped = (step: GuideStep): step is HelpedStep => HELPED_STEPS.some((one) => one === step)

type StepProps = { step: GuideStep; tour: RoomTour | null; isDone: boolean; isNext: boolean }

/** Whose step it is: one becomes them, or has it done. */
function StepAct({ step, tour, isNext }: Omit<StepProps, 'isDone'>): ReactElement | null {
  const t = useT()
  const { view, choice, choose } = useParts()
  const who = useWho(tour)(step)
  const act = useActs(tour)[step]
  if (who && who.personId !== view.me.personId) {
    const be = (): void =>
      choose({ personId: who.personId, panes: { ...choice.panes, chat: true }, phonePane: 'chat' })
    return (
      <>
        {isNext && `${t('room.guide.asWho', { name: who.name })} `}
        <button type="button" className="link" onClick={be}>
          {t('room.guide.be', { name: who.name })}
        </button>
      </>
    )
  }
  // What is done before it is known how far things were would count as having been so.
  if (!act || !tour) return null
  const press = ({ currentTarget }: MouseEvent<HTMLButtonElement>): void => {
    // It goes when the step is done, and would take the focus along.
    if (isHelped(step)) currentTarget.closest('aside')?.focus()
    act()
  }
  return (
    <button type="button" className="link" onClick={press}>
      {t(`room.guide.${step}.act`)}
    </button>
  )
}

function Shared({ tour }: Pick<StepProps, 'tour'>): ReactNode {
  const t = useT()
  const people = tour?.introduced?.people ?? []
  return people.length > 0 && `${t('room.guide.shared', { people: formatList(t.language, people) })} `
}

function Step({ step, tour, isDone, isNext }: StepProps): ReactElement {
  const t = useT()
  const isShown = !isDone || !isHelped(step)
  const facts = {
    project: tour?.project ?? '',
    day: tour?.day ? longDay(t.language, `${tour.day}T12:00:00Z`) : '',
  }
  return (
    <li className={isDone ? 'is-done' : ''}>
      <span className="guide-number">
        {isDone ? <Checkmark16Filled aria-label={t('room.guide.done')} /> : GUIDE_STEPS.indexOf(step) + 1}
      </span>
      <span>
        {t(`room.guide.${step}.text`, facts)} {step === 'ready' && isNext && <Shared tour={tour} />}
        {isShown && <StepAct step={step} tour={tour} isNext={isNext} />}
      </span>
    </li>
  )
}

/** What to try first; can be closed, and comes back from the rail. A step is ticked when it has really happened. */
export function Guide(): ReactElement | null {
  const t = useT()
  const { choice, choose, isPhone, view } = useParts()
  const { tour, done, again } = useTour(choice.isGuideOpen)
  if (!choice.isGuideOpen) return null
  const next = GUIDE_STEPS.find((step) => !done.includes(step))
  const shown = isPhone ? GUIDE_STEPS.filter((step) => step === next) : GUIDE_STEPS
  return (
    <aside className="guide" tabIndex={-1} aria-label={t('room.guide.title')}>
      <div className="guide-title">
        <strong>{t('room.guide.title')}</strong>
        <small>{t('room.guide.progress', { done: done.length, all: GUIDE_STEPS.length })}</small>
        <small aria-live="polite">{t('room.person.you', { name: view.me.name })}</small>
      </div>
      {next ? (
        <ol>
          {shown.map((step) => (
            <Step key={step} step={step} tour={tour} isDone={done.includes(step)} isNext={step === next} />
          ))}
        </ol>
      ) : (
        <GuideEnd again={again} />
      )}
      <Button
        appearance="transparent"
        icon={<Dismiss20Regular />}
        aria-label={t('room.guide.close')}
        onClick={() => choose({ isGuideOpen: false })}
      />
    </aside>
  )
}

import { Button } from '@fluentui/react-components'
import { Checkmark16Filled, Dismiss20Regular } from '@fluentui/react-icons'
import type { ReactElement } from 'react'
import { useT } from '../../reader.js'
import type { GuideStep } from '../choice.js'
import { channelsOf, chatOf, useParts } from '../room.js'
import { daysOn, useNow } from '../when.js'
import { useMoveClock } from './useMoveClock.js'

const STEPS = ['ask', 'start', 'nominate', 'subscribe', 'clock'] as const
const PROJECT = 'KSD'

/** Each step can also be done for the visitor. */
function useSteps(isAdministrator: boolean): Record<GuideStep, () => void> {
  const t = useT()
  const { view, acts, choice, choose, people, state, did } = useParts()
  const now = useNow(state)
  const { moveTo } = useMoveClock()
  const chat = chatOf(view)
  const showChat = (): void => choose({ panes: { ...choice.panes, chat: true }, phonePane: 'chat' })
  return {
    ask: () => {
      showChat()
      did('ask')
      if (chat) void acts.say(chat.id, { text: t('room.composer.tasks'), threadId: null })
    },
    start: showChat,
    nominate: () => {
      if (isAdministrator) {
        showChat()
        if (chat) void acts.say(chat.id, { text: t('room.composer.roles'), threadId: null })
        return
      }
      const isHere = ({ municipality }: { municipality: string | null }): boolean =>
        municipality !== null && municipality === (view.me.municipality ?? municipality)
      const administrator = people.find((one) => one.userTypes.includes('ADMINISTRATOR') && isHere(one))
      choose({
        panes: { ...choice.panes, chat: true },
        phonePane: 'chat',
        ...(administrator ? { personId: administrator.personId } : {}),
      })
    },
    subscribe: () => {
      const channel = channelsOf(view).find(({ name }) => name === PROJECT)
      if (!channel) return
      choose({ channelId: channel.id, panes: { ...choice.panes, channel: true }, phonePane: 'channel' })
      did('subscribe')
      void acts.say(channel.id, { text: t('room.composer.subscribe', { name: PROJECT }), threadId: null })
    },
    clock: () => void moveTo(daysOn(now, 1)),
  }
}

/** What to try first; can be closed, and comes back from the rail. */
export function Guide(): ReactElement | null {
  const t = useT()
  const { choice, choose, isPhone, people, view } = useParts()
  const me = people.find(({ personId }) => personId === view.me.personId)
  const isAdministrator = me?.userTypes.includes('ADMINISTRATOR') ?? false
  const act = useSteps(isAdministrator)
  if (!choice.isGuideOpen) return null
  const { done } = choice
  const next = STEPS.find((step) => !done.includes(step))
  const shown = isPhone ? STEPS.filter((step) => step === next) : STEPS
  return (
    <aside className="guide" aria-label={t('room.guide.title')}>
      <div className="guide-title">
        <strong>{t('room.guide.title')}</strong>
        <small>{t('room.guide.progress', { done: done.length, all: STEPS.length })}</small>
      </div>
      {!next ? (
        <p className="guide-all">{t('room.guide.all')}</p>
      ) : (
        <ol>
          {shown.map((step) => (
            <li key={step} className={done.includes(step) ? 'is-done' : ''}>
              <span className="guide-number">
                {done.includes(step) ? (
                  <Checkmark16Filled aria-label={t('room.guide.done')} />
                ) : (
                  STEPS.indexOf(step) + 1
                )}
              </span>
              <span>
                {t(`room.guide.${step}.text`, { project: PROJECT })}{' '}
                <button type="button" className="link" onClick={act[step]}>
                  {step === 'nominate' && isAdministrator
                    ? t('room.guide.roles')
                    : t(`room.guide.${step}.act`)}
                </button>
              </span>
            </li>
          ))}
        </ol>
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

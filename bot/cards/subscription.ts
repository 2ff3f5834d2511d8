import type { Hearing } from '../../src/domain/project.js'
import type { Subscribed } from '../../src/services/conversations/channelNews.js'
import type { Translator } from '../../src/i18n/translator.js'
import { button, card, titled, words, type Button, type Card } from './parts.js'

const FIRST: Hearing = { deadlines: true, broadcasts: true, onlyRed: false }

/** The other things it could hear, each a press away. */
function choices(t: Translator, projectId: string, hearing: Hearing): Button[] {
  const { deadlines, broadcasts, onlyRed } = hearing
  const choose = (name: 'deadlines' | 'broadcasts' | 'both' | 'onlyRed' | 'all', next: Hearing): Button =>
    titled(t(`card.subscription.choose.${name}`), button(t, 'subscription.hear', { projectId, ...next }))
  return [
    ...(deadlines && broadcasts ? [] : [choose('both', { ...hearing, deadlines: true, broadcasts: true })]),
    ...(broadcasts && deadlines ? [choose('deadlines', { ...hearing, broadcasts: false })] : []),
    ...(deadlines && broadcasts ? [choose('broadcasts', { ...hearing, deadlines: false })] : []),
    ...(deadlines && !onlyRed ? [choose('onlyRed', { ...hearing, onlyRed: true })] : []),
    ...(deadlines && onlyRed ? [choose('all', { ...hearing, onlyRed: false })] : []),
    titled(t('card.subscription.choose.stop'), button(t, 'subscription.stop', { projectId })),
  ]
}

const heard = ({ deadlines, broadcasts, onlyRed }: Hearing) =>
  !deadlines
    ? 'broadcasts'
    : onlyRed
      ? broadcasts
        ? 'redAndBroadcasts'
        : 'red'
      : broadcasts
        ? 'both'
        : 'deadlines'

/** What a channel hears of a project, for everybody in it to see. */
export function subscriptionCard(t: Translator, { project, hearing }: Subscribed): Card {
  const { id, name } = project
  if (!hearing) {
    const again = titled(
      t('card.subscription.choose.again'),
      button(t, 'subscription.start', { projectId: id, ...FIRST }),
    )
    return card(t, {
      body: [words(t('bot.subscription.stopped', { project: name }))],
      actions: [again],
      from: null,
    })
  }
  return card(t, {
    body: [
      words(t(`card.subscription.heard.${heard(hearing)}`, { project: name })),
      words(t('card.subscription.who'), { size: 'Small', subtle: true }),
    ],
    actions: choices(t, id, hearing),
    from: null,
  })
}

import type { ChannelTask } from '../../src/services/conversations/channels.js'
import { formatDay } from '../../src/i18n/format.js'
import type { Translator } from '../../src/i18n/translator.js'
import { urgencyWords } from '../../src/i18n/urgency.js'
import { button, card, field, pair, title, urgent, words, type Button, type Card } from './parts.js'

/** A sentence with a way on. */
export const sayCard = (
  t: Translator,
  text: string,
  actions: Button[] = [button(t, 'help.open', {})],
): Card => card(t, { body: [words(text)], actions, from: null })

/** What is left of a card when a newer one stands further down. */
export const retiredCard = (t: Translator): Card =>
  card(t, { body: [words(t('bot.retired'), { size: 'Small', subtle: true })], from: null })

/** What is left of a card of something its reader may no longer see. */
export const goneCard = (t: Translator): Card =>
  card(t, { body: [words(t('bot.gone'), { size: 'Small', subtle: true })], from: null })

/** A task for a channel: title, number, marker and dates; no names. A tap on the button opens it in one's own chat. */
export function channelTaskCard(
  t: Translator,
  { task, municipality }: { task: ChannelTask; municipality: string | null },
): Card {
  const start = field(t('bot.task.startDate'), task.startDate && formatDay(t.language, task.startDate))
  return card(t, {
    body: [
      words(`${t('bot.task.number', { number: task.number })} · ${task.project}`, {
        size: 'Small',
        subtle: true,
      }),
      title(task.title),
      urgent(task.marker, urgencyWords(t, task)),
      pair(field(t('bot.task.status'), t(`status.${task.status}`)), start),
      ...field(t('bot.task.endDate'), task.endDate && formatDay(t.language, task.endDate)),
    ],
    actions: [button(t, 'task.open', { taskId: task.id })],
    from: municipality,
  })
}

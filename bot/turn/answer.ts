import { Refusal } from '../../src/domain/refusals.js'
import * as conversations from '../../src/services/conversations/conversations.js'
import { start } from '../../src/services/users/start.js'
import { welcomeCard } from '../cards/welcome.js'
import { sayCard } from '../cards/plain.js'
import type { Talk } from '../teams/teams.js'
import type { Incoming } from './activity.js'
import { answerText } from './chatText.js'
import { meetNewcomer } from './newcomer.js'
import { cardAnswer, press, textAnswer, type InvokeAnswer } from './press.js'
import type { Shown } from './reader.js'
import { inOneTransaction, send, sentenceFor, translatorAfter, type BotParts, type Turn } from './turn.js'

/** What a person does, and not Teams by itself: an organisation may add the app for everybody at once. */
const isAction = ({ kind }: Incoming['happening']): boolean => kind === 'message' || kind === 'press'

/** Said to whoever is new or has been away; a repeated install says nothing. */
async function welcome(turn: Turn): Promise<void> {
  const { parts } = turn
  const greeting = await inOneTransaction(turn, async ({ reader, aloud, person }) => {
    const { world, caller, conversation, links } = reader
    const { t } = aloud
    if (!(await conversations.claimWelcome(world, conversation))) return null
    const { kind } = conversation
    const own = { name: person?.name ?? '', tabUrl: links.tasks }
    const card =
      kind === 'PERSONAL'
        ? welcomeCard(t, { kind, ...own, start: await start(world, caller) })
        : welcomeCard(t, { kind })
    return { reader, shown: { content: null, card, summary: t('product.name') } }
  })
  if (greeting) await send(turn, greeting.reader, greeting.shown)
  parts.arrived()
}

/** The app was removed; until it is back nothing is sent there. */
async function forget({ world }: BotParts, incoming: Incoming): Promise<void> {
  const known = await conversations.find(world, incoming.where)
  if (known) await conversations.remove(world, known)
}

/** The card in the place of what cannot be answered. */
async function showInstead(turn: Turn, shown: Shown): Promise<InvokeAnswer | null> {
  const { parts, incoming, talk } = turn
  const { happening, replyToId } = incoming
  if (happening.kind === 'press' && happening.press.answers) return cardAnswer(shown)
  if (happening.kind === 'press' && replyToId) await talk.update(replyToId, shown)
  else if (!(await isAnswered(parts, incoming))) await talk.reply(shown)
  return null
}

/** What somebody did; whoever is nobody in KLIK is recognised, if they can be, or shown the way in. */
async function actOrComeIn(
  turn: Turn,
  work: () => Promise<InvokeAnswer | null>,
): Promise<InvokeAnswer | null> {
  try {
    return await work()
  } catch (error) {
    const isNobody = error instanceof Refusal && error.code === 'nobody-here'
    if (!isNobody || !isAction(turn.incoming.happening)) throw error
    const met = await meetNewcomer(turn)
    if (met === null) throw error
    if (met === 'known') return work()
    turn.parts.failed(error)
    return showInstead(turn, met)
  }
}

async function act(parts: BotParts, incoming: Incoming, talk: Talk): Promise<InvokeAnswer | null> {
  const { happening, caller } = incoming
  if (happening.kind === 'removed') {
    await forget(parts, incoming)
    return null
  }
  if (happening.kind === 'nothing' || happening.kind === 'unknown invoke') return null
  if (!caller) {
    // Guests and others whom Teams does not tell apart: nobody is left without an answer.
    if (isAction(happening) && !incoming.isBot) throw new Refusal('nobody-here')
    return null
  }
  const turn = { parts, incoming, talk, caller }
  switch (happening.kind) {
    case 'installed':
      await welcome(turn)
      return null
    case 'message':
      return actOrComeIn(turn, async () => {
        await answerText(turn, happening.text)
        return null
      })
    case 'press':
      return actOrComeIn(turn, () => press(turn, happening.press))
  }
}

/** What a message led to was taken back, and with it that it was received: it is not answered twice all the same. */
async function isAnswered({ world }: BotParts, { where, activityId }: Incoming): Promise<boolean> {
  if (!activityId) return false
  return !(await conversations.isFirstDelivery(world, where, activityId).catch(() => true))
}

/** What a person did is answered with a sentence even when it was not possible. */
async function apologise(
  parts: BotParts,
  incoming: Incoming,
  { error, talk }: { error: unknown; talk: Talk },
): Promise<InvokeAnswer | null> {
  const { happening, caller } = incoming
  const answers = happening.kind === 'press' && happening.press.answers
  const isForAll = incoming.where.kind !== 'PERSONAL' && !answers
  const t = await translatorAfter(parts, incoming, { error, isForAll })
  const text = await sentenceFor(parts, error, { t, caller })
  if (answers) return textAnswer(text)
  const isMessage = happening.kind === 'message' || happening.kind === 'press'
  if (isMessage && !(await isAnswered(parts, incoming))) {
    await talk.reply({ card: sayCard(t, text), summary: text })
  }
  return null
}

/** Said once a minute, and then nothing: an answer to each would be as much too much as they are. */
function heldBack(parts: BotParts, incoming: Incoming, talk: Talk): Promise<InvokeAnswer | null> | null {
  const { happening, caller } = incoming
  const held = caller && isAction(happening) ? parts.rates.take('bot', caller) : null
  if (!held) return null
  parts.failed(held.refusal)
  if (held.isFirst) return apologise(parts, incoming, { error: held.refusal, talk })
  const isWaiting = happening.kind === 'press' && happening.press.answers
  return Promise.resolve(isWaiting ? textAnswer('') : null)
}

/** One turn: what happened in Teams → the use case → what is shown. Nothing of the field is decided here. */
export async function answer(parts: BotParts, incoming: Incoming, talk: Talk): Promise<InvokeAnswer | null> {
  const held = heldBack(parts, incoming, talk)
  if (held) return held
  try {
    return await act(parts, incoming, talk)
  } catch (error) {
    return apologise(parts, incoming, { error, talk })
  }
}

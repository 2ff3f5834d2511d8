import type { DeliveredCard } from '../src/domain/conversation.js'
import { Refusal } from '../src/domain/refusals.js'
import * as conversations from '../src/services/conversations.js'
import type { Press } from './activity.js'
import { sayCard } from './cards/plain.js'
import { HANDLERS } from './handlers/index.js'
import { send, sendToPerson, sentenceFor, type Meeting } from './meeting.js'
import type { Done, Reader, Shown } from './reader.js'
import { redraw } from './redraw.js'
import { isVerb, readPress, type Verb } from './verbs.js'

/** The answer of an invoke, as Teams reads it. */
export type InvokeAnswer = { statusCode: number; type: string; value: unknown }

const cardAnswer = ({ card }: Shown): InvokeAnswer => ({
  statusCode: 200,
  type: 'application/vnd.microsoft.card.adaptive',
  value: card,
})
export const textAnswer = (text: string): InvokeAnswer => ({
  statusCode: 200,
  type: 'application/vnd.microsoft.activity.message',
  value: text,
})

type AnyHandler = (reader: Reader, pressed: unknown, copy: DeliveredCard | null) => Promise<Done>

async function handle(reader: Reader, { verb, data }: Press, copy: DeliveredCard | null): Promise<Done> {
  if (!isVerb(verb)) throw new Refusal('unknown-action')
  const handler = HANDLERS[verb] as AnyHandler
  return handler(reader, readPress<Verb>(verb, data), copy)
}

type Pressing = { meeting: Meeting; press: Press; copy: DeliveredCard | null }

/** The card that was pressed becomes what the press made of it; a card unknown to the books is put on them. */
async function replace({ meeting, press, copy }: Pressing, shown: Shown): Promise<InvokeAnswer | null> {
  const { parts, reader, turn, talk } = meeting
  const { replyToId, threadId } = turn
  if (shown.content && copy) await conversations.redrawCard(parts.world, copy, shown.content)
  else if (shown.content && replyToId) {
    await conversations.bookCard(parts.world, reader.conversation, {
      activityId: replyToId,
      threadId,
      ...shown.content,
    })
  }
  if (press.answers) return cardAnswer(shown)
  if (replyToId) await talk.update(replyToId, shown)
  else await talk.reply(shown)
  return null
}

async function perform(pressing: Pressing): Promise<InvokeAnswer | null> {
  const { meeting, press, copy } = pressing
  const done = await handle(meeting.reader, press, copy)
  if (done.reply) await send(meeting, done.reply)
  if (done.replace) return replace(pressing, done.replace)
  if (!press.answers) return null
  const same = copy && (await redraw(meeting.reader, copy))
  return same ? cardAnswer(same) : textAnswer('')
}

/** A refused press: the card is shown as things really are, with the reason on top. */
async function explain(pressing: Pressing, error: unknown): Promise<InvokeAnswer | null> {
  const { meeting, press, copy } = pressing
  const { parts, reader, talk } = meeting
  const text = await sentenceFor(parts, error, reader)
  const shown = copy && (await redraw(reader, copy, { text, style: 'warning' }).catch(() => null))
  if (shown) return replace(pressing, shown)
  if (press.answers) return textAnswer(text)
  await talk.reply({ card: sayCard(reader.t, text), summary: text })
  return null
}

/** A button on a card of a channel or a group: what it brings is for whoever pressed it. */
async function pressedAmongOthers(meeting: Meeting, press: Press): Promise<InvokeAnswer | null> {
  const done = await handle(meeting.reader, press, null)
  const shown = done.reply ?? done.replace
  const text = shown ? await sendToPerson(meeting, shown) : ''
  if (press.answers) return textAnswer(text)
  await meeting.talk.reply({ text })
  return null
}

/** Somebody pressed a button. Twice, late or on an old card: always safe, always explained. */
export async function pressed(meeting: Meeting, press: Press): Promise<InvokeAnswer | null> {
  if (meeting.reader.conversation.kind !== 'PERSONAL') return pressedAmongOthers(meeting, press)
  const pressing = { meeting, press, copy: meeting.met.copy }
  try {
    return await perform(pressing)
  } catch (error) {
    return explain(pressing, error)
  }
}

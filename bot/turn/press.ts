import { Refusal } from '../../src/domain/refusals.js'
import type { Translator } from '../../src/i18n/translator.js'
import * as conversations from '../../src/services/conversations/conversations.js'
import type { Press } from './activity.js'
import { sayCard } from '../cards/plain.js'
import { ACTIONS } from '../actions/index.js'
import { inOneTransaction, send, sendToPerson, sentenceFor, type MetReader, type Turn } from './turn.js'
import { RefusedForm, type Done, type Reader, type Shown } from './reader.js'
import { refresh } from '../views/refresh.js'
import { isVerb, readPress, type Verb } from '../verbs.js'

/** The answer of an invoke, as Teams reads it. */
export type InvokeAnswer = { statusCode: number; type: string; value: unknown }

export const cardAnswer = ({ card }: Shown): InvokeAnswer => ({
  statusCode: 200,
  type: 'application/vnd.microsoft.card.adaptive',
  value: card,
})
export const textAnswer = (text: string): InvokeAnswer => ({
  statusCode: 200,
  type: 'application/vnd.microsoft.activity.message',
  value: text,
})

type AnyAction = (reader: Reader, data: unknown) => Promise<Done>

async function perform(reader: Reader, { verb, data }: Press): Promise<Done> {
  if (!isVerb(verb)) throw new Refusal('unknown-action')
  const action = ACTIONS[verb] as AnyAction
  return action(reader, readPress<Verb>(verb, data))
}

/** What of a card that was pressed is sent. `replacement`: what it turns into; null leaves it alone. */
type Answer = { reader: Reader; replacement: Shown | null; reply: Shown | null }

/** The card that was pressed becomes what the press made of it; a card unknown to the books is put on them. */
async function bookReplacement(
  { incoming }: Turn,
  { world, conversation, copy }: Reader,
  shown: Shown,
): Promise<void> {
  const { replyToId, threadId } = incoming
  const { tenantId } = conversation
  if (!shown.content) return
  if (copy) await conversations.refreshCard(world, { copy, tenantId }, shown.content)
  else if (replyToId)
    await conversations.bookCard(world, conversation, { activityId: replyToId, threadId, ...shown.content })
}

async function answerTo(turn: Turn, { reader, isRepeat }: MetReader, press: Press): Promise<Answer | null> {
  if (isRepeat) return null
  const { replace, reply } = await perform(reader, press)
  const isUnchanged = !replace && press.answers && reader.copy !== null
  const replacement = isUnchanged && reader.copy ? await refresh(reader, reader.copy) : replace
  if (replace) await bookReplacement(turn, reader, replace)
  return { reader, replacement, reply }
}

/** After the transaction. */
async function give(turn: Turn, press: Press, answer: Answer): Promise<InvokeAnswer | null> {
  const { talk, incoming } = turn
  const { reader, replacement, reply } = answer
  if (reply) await send(turn, reader, reply)
  if (press.answers) return replacement ? cardAnswer(replacement) : textAnswer('')
  if (replacement && incoming.replyToId) await talk.update(incoming.replyToId, replacement)
  else if (replacement) await talk.reply(replacement)
  return null
}

/** A refused form comes back as it was sent, any other card as things really are; the reason is on top. */
async function redrawn(reader: Reader, error: unknown, text: string): Promise<Shown | null> {
  if (error instanceof RefusedForm) return error.again(reader, text)
  return reader.copy && refresh(reader, reader.copy, { text, style: 'warning' })
}

/** A refused press has left nothing behind; what is shown of it is looked up anew. */
async function explain(turn: Turn, press: Press, error: unknown): Promise<InvokeAnswer | null> {
  const { parts, talk } = turn
  const said: { t: Translator; text: string }[] = []
  const answer = await inOneTransaction(turn, async ({ reader, isRepeat }): Promise<Answer | null> => {
    if (isRepeat) return null
    const { world, t } = reader
    const text = await sentenceFor({ ...parts, world }, error, reader)
    said.push({ t, text })
    const replacement = await redrawn(reader, error, text)
    if (replacement) await bookReplacement(turn, reader, replacement)
    return { reader, replacement, reply: null }
  }).catch(() => null)
  if (answer?.replacement) return give(turn, press, answer)
  const [sentence] = said
  if (!sentence) throw error
  const { t, text } = sentence
  if (press.answers) return textAnswer(text)
  await talk.reply({ card: sayCard(t, text), summary: text })
  return null
}

/** A button on a card of a channel or a group: what it brings is for whoever pressed it. */
async function pressAmongOthers(turn: Turn, press: Press): Promise<InvokeAnswer | null> {
  const done = await inOneTransaction(turn, async ({ reader, aloud, isRepeat }) =>
    isRepeat ? null : { aloud, reader, ...(await perform(reader, press)) },
  )
  const shown = done && (done.reply ?? done.replace)
  const text = shown
    ? await sendToPerson(turn, press.answers ? done.reader : done.aloud, shown)
    : (done?.here ?? '')
  if (press.answers) return textAnswer(text)
  if (done) await turn.talk.reply({ text })
  return null
}

async function pressInOwnChat(turn: Turn, press: Press): Promise<InvokeAnswer | null> {
  const answer = await inOneTransaction(turn, (met) => answerTo(turn, met, press))
  return answer ? give(turn, press, answer) : null
}

/** Somebody pressed a button. Twice, late or on an old card: always safe, always explained. */
export async function press(turn: Turn, pressed: Press): Promise<InvokeAnswer | null> {
  if (turn.incoming.where.kind !== 'PERSONAL') return pressAmongOthers(turn, pressed)
  try {
    return await pressInOwnChat(turn, pressed)
  } catch (error) {
    return explain(turn, pressed, error)
  }
}

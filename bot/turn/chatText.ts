import { Refusal } from '../../src/domain/refusals.js'
import { SEARCH_MAX_LENGTH } from '../../src/domain/search.js'
import { sayCard } from '../cards/plain.js'
import { showInChannel } from '../commands/channel.js'
import { isForTheChannel, runCommand } from '../commands/index.js'
import { parseCommand } from '../commands/parse.js'
import type { Reader, Shown } from './reader.js'
import { inOneTransaction, send, sendToPerson, type MetReader, type Turn } from './turn.js'

/** `isForAll`: everybody there may read it. */
type Reply = { reader: Reader; aloud: Reader; shown: Shown; isForAll: boolean }

/** Null: there is nothing to say. */
async function replyTo({ reader, aloud, isRepeat }: MetReader, text: string): Promise<Reply | null> {
  if (isRepeat) return null
  const command = parseCommand(text)
  const isPersonal = reader.conversation.kind === 'PERSONAL'
  const inChannel = isPersonal ? null : await showInChannel(aloud, command)
  if (inChannel) return { reader, aloud, shown: inChannel, isForAll: true }
  const isForAll = isPersonal || isForTheChannel(command)
  const { reply } = await runCommand(isForAll ? aloud : reader, command)
  return reply && { reader, aloud, shown: reply, isForAll }
}

/** Somebody wrote something: a command, or words to search for; null is more words than a message may have. */
export async function answerText(turn: Turn, text: string | null): Promise<void> {
  if (text === null) throw new Refusal('message-too-long', { max: SEARCH_MAX_LENGTH })
  const reply = await inOneTransaction(turn, (met) => replyTo(met, text))
  if (!reply) return
  const { reader, aloud, shown, isForAll } = reply
  if (isForAll) return send(turn, reader, shown)
  const answered = await sendToPerson(turn, aloud, shown)
  await turn.talk.reply({ card: sayCard(aloud.t, answered, []), summary: answered })
}

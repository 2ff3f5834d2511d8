import { Refusal } from '../../src/domain/refusals.js'
import { SEARCH_MAX_LENGTH } from '../../src/domain/search.js'
import { sayCard } from '../cards/plain.js'
import { showInChannel } from '../commands/channel.js'
import { isForTheChannel, runCommand } from '../commands/index.js'
import { parseCommand } from '../commands/parse.js'
import type { Reader, Shown } from './reader.js'
import { inOneTransaction, send, sendToPerson, type MetReader, type Turn } from './turn.js'

/** `isForAll`: everybody there may read it. */
type Reply = { reader: Reader; shown: Shown; isForAll: boolean }

/** Null: there is nothing to say. */
async function replyTo({ reader, isRepeat }: MetReader, text: string): Promise<Reply | null> {
  if (isRepeat) return null
  const command = parseCommand(text)
  const isPersonal = reader.conversation.kind === 'PERSONAL'
  const forAll = isPersonal ? null : await showInChannel(reader, command)
  const shown = forAll ?? (await runCommand(reader, command)).reply
  const isForAll = isPersonal || forAll !== null || isForTheChannel(command)
  return shown && { reader, shown, isForAll }
}

/** Somebody wrote something: a command, or words to search for; null is more words than a message may have. */
export async function answerText(turn: Turn, text: string | null): Promise<void> {
  if (text === null) throw new Refusal('message-too-long', { max: SEARCH_MAX_LENGTH })
  const reply = await inOneTransaction(turn, (met) => replyTo(met, text))
  if (!reply) return
  const { reader, shown, isForAll } = reply
  if (isForAll) return send(turn, reader, shown)
  const answered = await sendToPerson(turn, reader, shown)
  await turn.talk.reply({ card: sayCard(reader.t, answered, []), summary: answered })
}

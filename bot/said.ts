import * as conversations from '../src/services/conversations.js'
import { sayCard } from './cards/plain.js'
import { showInChannel } from './commands/channel.js'
import { isForTheChannel, runCommand } from './commands/index.js'
import { parseCommand } from './commands/parse.js'
import { send, sendToPerson, type Meeting } from './meeting.js'

/** Somebody wrote something: a command, or words to search for. Teams' repeats are not answered twice. */
export async function said(meeting: Meeting, text: string): Promise<void> {
  const { parts, reader, turn, talk } = meeting
  const { conversation, t } = reader
  const { activityId } = turn
  if (activityId && !(await conversations.isFirstDelivery(parts.world, conversation.teamsId, activityId)))
    return

  const command = parseCommand(text)
  const isPersonal = conversation.kind === 'PERSONAL'
  const forAll = isPersonal ? null : await showInChannel(reader, command)
  const shown = forAll ?? (await runCommand(reader, command)).reply
  if (!shown) return
  if (isPersonal || forAll || isForTheChannel(command)) return send(meeting, shown)
  const answered = await sendToPerson(meeting, shown)
  await talk.reply({ card: sayCard(t, answered, []), summary: answered })
}

import type { Caller, Language } from '../src/domain/person.js'
import { Refusal } from '../src/domain/refusals.js'
import { refusalText } from '../src/i18n/refusals.js'
import type { Translator } from '../src/i18n/translator.js'
import type { Log } from '../src/log.js'
import * as conversations from '../src/services/conversations.js'
import { withWayForward } from '../src/services/refusing.js'
import type { World } from '../src/services/world.js'
import type { Turn } from './activity.js'
import type { Links, Reader, Shown } from './reader.js'
import type { Talk, Teams } from './teams.js'

/** What the bot is made of. */
export type BotParts = {
  world: World
  teams: Teams
  links: Links
  log: Log
  /** For people and channels that have no language of their own. */
  language: Language
  /** Somebody new can be reached: what was waiting for them may go. */
  arrived(): void
}

/** One turn with a person: who they are to the product, and how to answer. */
export type Meeting = { parts: BotParts; reader: Reader; turn: Turn; talk: Talk; met: conversations.Met }

/** Sends a card where the person is, and books it. */
export async function send({ parts, reader, talk }: Meeting, shown: Shown): Promise<void> {
  const { activityId, threadId } = await talk.reply(shown)
  if (activityId && shown.content) {
    await conversations.bookCard(parts.world, reader.conversation, { activityId, threadId, ...shown.content })
  }
}

/** What is between a person and KLIK is answered in their own chat, wherever it was asked. Returns what to say here. */
export async function sendToPerson({ parts, reader, turn }: Meeting, shown: Shown): Promise<string> {
  const { world, teams, log } = parts
  const { t, caller } = reader
  try {
    const userId = caller.kind === 'entra' ? caller.aadObjectId : caller.personId
    const teamsId = await teams.openPersonal(turn.where, userId)
    const { conversation } = await conversations.meet(
      world,
      { ...turn.where, kind: 'PERSONAL', teamsId },
      { caller },
    )
    const { activityId, threadId } = await teams.post(conversation, shown)
    if (activityId && shown.content) {
      await conversations.bookCard(world, conversation, { activityId, threadId, ...shown.content })
    }
    return t('bot.elsewhere.sent')
  } catch (error) {
    if (error instanceof Refusal) throw error
    log.line({ what: 'bot personal chat', outcome: 'unreachable' })
    return t('bot.elsewhere.cannot')
  }
}

/** What went wrong, as a sentence with a way forward; a bug comes with a reference. */
export async function sentenceFor(
  { world, log }: BotParts,
  error: unknown,
  { t, caller }: { t: Translator; caller: Caller | null },
): Promise<string> {
  if (!(error instanceof Refusal)) return t('refusal.bug', { reference: log.bug('bot', error) })
  return refusalText(t, await withWayForward(world, caller, error).catch(() => error))
}

import type { Caller, Language } from '../../src/domain/person.js'
import { Refusal } from '../../src/domain/refusals.js'
import { refusalText } from '../../src/i18n/refusals.js'
import { translator, type Translator } from '../../src/i18n/translator.js'
import type { Log } from '../../src/log.js'
import * as conversations from '../../src/services/conversations/conversations.js'
import type { Rates } from '../../src/services/rates.js'
import { languageOfReader, withWayForward } from '../../src/services/refusing.js'
import type { World } from '../../src/services/world.js'
import type { Incoming } from './activity.js'
import { reaching, type Unreached } from '../teams/reach.js'
import { RefusedForm, type Links, type Reader, type Shown } from './reader.js'
import type { Talk, Teams } from '../teams/teams.js'

/** What the bot is made of. */
export type BotParts = {
  world: World
  teams: Teams
  links: Links
  log: Log
  rates: Rates
  /** For people and channels that have no language of their own. */
  language: Language
  /** Somebody new can be reached: what was waiting for them may go. */
  arrived(): void
  /** Why a turn did not do what was asked. */
  failed(error: unknown): void
}

/** One turn with a person: what happened, and how to answer. */
export type Turn = { parts: BotParts; incoming: Incoming; talk: Talk; caller: Caller }

/**
 * A turn in its transaction. `reader` works in it, and so only as long as it is open. `aloud`: the same where everybody in
 * the place reads it, in the place's language.
 */
export type MetReader = conversations.Met & { reader: Reader; aloud: Reader }

type Languages = Pick<conversations.Met, 'language' | 'homeLanguage' | 'conversation'>

/** What is said to one person: as they have chosen, else as Teams speaks with them, else as their municipality. */
const translatorFor = ({ language }: BotParts, incoming: Incoming, met: Languages | null): Translator =>
  translator(
    met?.language ?? incoming.language ?? met?.conversation.language ?? met?.homeLanguage ?? language,
  )

/** What everybody in a channel or a group reads: as was chosen for it, else as its municipality. */
const translatorForAll = (
  { language }: BotParts,
  { conversation, homeLanguage }: Pick<Languages, 'conversation' | 'homeLanguage'>,
): Translator => translator(conversation.language ?? homeLanguage ?? language)

/** Of a turn that came to nothing. `isForAll`: everybody in the place reads it, and not only whoever caused it. */
export async function translatorAfter(
  { world, language }: BotParts,
  { caller, where, language: spoken }: Incoming,
  { error, isForAll }: { error: unknown; isForAll: boolean },
): Promise<Translator> {
  // Where the database does not answer it is not asked once more.
  const isPassing = error instanceof Refusal && error.isPassing
  if (isPassing) return translator((isForAll ? null : spoken) ?? language)
  const own = isForAll || !caller ? null : await languageOfReader(world, caller).catch(() => null)
  const ofPerson = own ?? (isForAll ? null : spoken)
  return translator(ofPerson ?? (await conversations.languageOf(world, where).catch(() => null)) ?? language)
}

/** Whoever adds the bot to a channel need not be somebody in KLIK. */
const isForEverybody = ({ happening, where }: Incoming): boolean =>
  happening.kind === 'installed' && where.kind !== 'PERSONAL'

/** A message, also one a button wrote, is handled once, however often Teams delivers it. */
const isMessage = ({ happening }: Incoming): boolean =>
  happening.kind === 'message' || (happening.kind === 'press' && !happening.press.answers)

/**
 * Does something of the turn in one transaction: where it is and who is there, the use case, and what is shown of it.
 * Nothing is sent to Teams in it: that may take long, and cannot be taken back.
 */
export function inOneTransaction<T>(
  { parts, incoming, caller }: Turn,
  work: (met: MetReader) => Promise<T>,
): Promise<T> {
  const { world, links } = parts
  const meeting = {
    caller: isForEverybody(incoming) ? null : caller,
    activityId: incoming.happening.kind === 'press' ? incoming.replyToId : null,
    messageId: isMessage(incoming) ? incoming.activityId : null,
  }
  return conversations.turn(world, incoming.where, {
    meeting,
    work(met, within) {
      const { conversation, municipality } = met
      const t = translatorFor(parts, incoming, met)
      /** A card that others read too is not answered to whoever pressed it. */
      const copy = conversation.kind === 'PERSONAL' ? met.copy : null
      const onCard = { ...caller, onCard: copy && copy.id }
      const reader = { world: within, caller: onCard, t, links, conversation, municipality, copy }
      const isAlone = conversation.kind === 'PERSONAL'
      const aloud = isAlone ? reader : { ...reader, t: translatorForAll(parts, met) }
      return work({ ...met, reader, aloud })
    },
  })
}

/** Sends a card where the person is, and books it. */
export async function send(
  { parts, talk }: Pick<Turn, 'parts' | 'talk'>,
  { conversation }: Pick<Reader, 'conversation'>,
  shown: Shown,
): Promise<void> {
  const { activityId, threadId } = await talk.reply(shown)
  if (activityId && shown.content) {
    await conversations.bookCard(parts.world, conversation, { activityId, threadId, ...shown.content })
  }
}

/** What is between a person and KLIK is answered in their own chat, wherever it was asked. Returns what to say here. */
export async function sendToPerson(
  { parts, incoming, caller }: Turn,
  { t }: Pick<Reader, 't'>,
  shown: Shown,
): Promise<string> {
  const { world, teams, log } = parts
  const cannot = ({ isAway, outcome }: Unreached): string => {
    log.line({ what: 'bot personal chat', outcome })
    return t(isAway ? 'bot.elsewhere.later' : 'bot.elsewhere.cannot')
  }
  const userId = caller.kind === 'entra' ? caller.aadObjectId : caller.personId
  const chat = await reaching(() => teams.openPersonal(incoming.where, userId))
  if ('unreached' in chat) return cannot(chat.unreached)
  const where = { ...incoming.where, kind: 'PERSONAL' as const, teamsId: chat.got }
  const { conversation } = await conversations.meet(world, where, { caller })
  const posted = await reaching(() => teams.post(conversation, shown))
  if ('unreached' in posted) return cannot(posted.unreached)
  const { activityId, threadId } = posted.got
  if (activityId && shown.content) {
    await conversations.bookCard(world, conversation, { activityId, threadId, ...shown.content })
  }
  return t('bot.elsewhere.sent')
}

/** What went wrong, as a sentence with a way forward; a bug comes with a reference. */
export async function sentenceFor(
  { world, log, failed }: Pick<BotParts, 'world' | 'log' | 'failed'>,
  error: unknown,
  { t, caller }: { t: Translator; caller: Caller | null },
): Promise<string> {
  const refusal = error instanceof RefusedForm ? error.refusal : error
  failed(refusal)
  if (!(refusal instanceof Refusal)) return t('refusal.bug', { reference: log.bug('bot', refusal) })
  return refusalText(t, await withWayForward(world, caller, refusal).catch(() => refusal))
}

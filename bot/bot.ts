import type { Caller } from '../src/domain/person.js'
import { translator, type Translator } from '../src/i18n/translator.js'
import * as conversations from '../src/services/conversations.js'
import type { Turn } from './activity.js'
import { welcomeCard } from './cards/help.js'
import { sayCard } from './cards/plain.js'
import { send, sentenceFor, type BotParts, type Meeting } from './meeting.js'
import { pressed, textAnswer, type InvokeAnswer } from './pressed.js'
import { said } from './said.js'
import type { Talk } from './teams.js'

function translatorFor({ language }: BotParts, turn: Turn, met: conversations.Met | null): Translator {
  return translator(met?.language ?? turn.language ?? met?.conversation.language ?? language)
}

/** Said once for each place; a repeated install says nothing. */
async function welcome(meeting: Meeting): Promise<void> {
  const { parts, reader, met } = meeting
  const { conversation, t, links } = reader
  if (!(await conversations.claimWelcome(parts.world, conversation.id))) return
  const card = welcomeCard(t, { kind: conversation.kind, name: met.person?.name ?? '', tabUrl: links.tasks })
  await send(meeting, { content: null, card, summary: t('product.name') })
}

/** The app was removed; until it is back nothing is sent there. */
async function forget({ world }: BotParts, turn: Turn): Promise<void> {
  const known = await conversations.find(world, turn.where)
  if (known) await conversations.close(world, known.id, 'REMOVED')
}

async function meet(
  parts: BotParts,
  turn: Turn,
  { caller, talk }: { caller: Caller; talk: Talk },
): Promise<Meeting> {
  const { world, links } = parts
  /** Whoever adds the bot to a channel need not be somebody in KLIK. */
  const isForEverybody = turn.happening.kind === 'installed' && turn.where.kind !== 'PERSONAL'
  const pressed = turn.happening.kind === 'pressed' ? turn.replyToId : null
  const met = await conversations.meet(world, turn.where, { caller: isForEverybody ? null : caller, pressed })
  const { conversation, municipality } = met
  const t = translatorFor(parts, turn, met)
  return { parts, turn, talk, met, reader: { world, caller, t, links, conversation, municipality } }
}

async function act(parts: BotParts, turn: Turn, talk: Talk): Promise<InvokeAnswer | null> {
  const { happening, caller } = turn
  if (happening.kind === 'removed') {
    await forget(parts, turn)
    return null
  }
  if (!caller || happening.kind === 'nothing' || happening.kind === 'unknown invoke') return null
  const meeting = await meet(parts, turn, { caller, talk })
  switch (happening.kind) {
    case 'installed':
      await welcome(meeting)
      parts.arrived()
      return null
    case 'said':
      await said(meeting, happening.text)
      return null
    case 'pressed':
      return pressed(meeting, happening.press)
  }
}

/** What a person did is answered with a sentence even when it was not possible. */
async function apologise(
  parts: BotParts,
  turn: Turn,
  { error, talk }: { error: unknown; talk: Talk },
): Promise<InvokeAnswer | null> {
  const { happening, caller } = turn
  const t = translatorFor(parts, turn, null)
  const text = await sentenceFor(parts, error, { t, caller })
  if (happening.kind === 'pressed' && happening.press.answers) return textAnswer(text)
  if (happening.kind === 'said' || happening.kind === 'pressed') {
    await talk.reply({ card: sayCard(t, text), summary: text })
  }
  return null
}

/** One turn: what happened in Teams → the use case → what is shown. Nothing of the field is decided here. */
export async function answer(parts: BotParts, turn: Turn, talk: Talk): Promise<InvokeAnswer | null> {
  try {
    return await act(parts, turn, talk)
  } catch (error) {
    return apologise(parts, turn, { error, talk })
  }
}

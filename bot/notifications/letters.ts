import type { Conversation } from '../../src/domain/conversation.js'
import { newId, type OutboxId } from '../../src/domain/ids.js'
import type { Language } from '../../src/domain/person.js'
import { Refusal } from '../../src/domain/refusals.js'
import { translator, type Translator } from '../../src/i18n/translator.js'
import type { DrawLetter } from '../../src/jobs/mail.js'
import type { Log } from '../../src/log.js'
import type { Letter, LetterLine } from '../../src/services/notices/letter.js'
import { newsFor } from '../../src/services/notices/mailbox.js'
import { answerableTask, type MailParcel, type MailReader } from '../../src/services/notices/mails.js'
import type { World } from '../../src/services/world.js'
import { footOf, withoutFoot, type Card } from '../cards/parts.js'
import type { Links } from '../turn/reader.js'
import { drawn, goneIfRefused } from './deliver.js'
import { letterLines } from './letterLines.js'

/**
 * `links`: the tab's own addresses, since whoever reads mail need not have Teams. `takesAnswers`: mail comes in here.
 */
export type LetterParts = {
  world: World
  links: Links
  linksFrom: (noticeId: OutboxId) => Links
  at: (path: string) => string
  language: Language
  log: Log
  takesAnswers: boolean
}

/** A mail stands in no chat; what is drawn for a reader is drawn as for a chat of their own. */
const nowhere = ({ personId, municipalityId, tenantId }: MailReader): Conversation => ({
  id: newId(),
  municipalityId,
  kind: 'PERSONAL',
  personId,
  tenantId: tenantId ?? '',
  teamsId: '',
  serviceUrl: '',
  botId: '',
  language: null,
  state: 'OPEN',
  welcomedAt: null,
  removedAt: null,
  quietUntil: null,
  createdAt: new Date(0),
})

/** Why one gets it, as the card has it at its foot. */
function whyOn(card: Card): string {
  const foot = footOf(card)
  const [why] = foot ? letterLines({ ...card, body: [foot], actions: [] }) : []
  return why?.text ?? ''
}

/** What the last lines say: why one gets it, and whether it can be answered. */
const lastLines = (t: Translator, why: string, canAnswer: boolean): string[] => [
  why,
  ...(canAnswer ? [] : [t('mail.noAnswer')]),
]

async function forReader(
  { world, linksFrom, at, language }: LetterParts,
  { rows }: MailParcel,
  { reader, canAnswer }: { reader: MailReader; canAnswer: boolean },
): Promise<Letter | null> {
  const t = translator(reader.language ?? language)
  const [first] = rows
  if (!first) return null
  const links = linksFrom(first.id)
  const { municipality } = reader
  const caller = { kind: 'known' as const, personId: reader.personId }
  const readers = { world, caller, t, links, conversation: nowhere(reader), municipality, copy: null }
  const shown = await drawn(readers, rows).catch(goneIfRefused)
  if (!shown) return null
  const lines = letterLines(withoutFoot(shown.card))
  const hasWay = lines.some(({ kind }) => kind === 'link')
  const way: LetterLine = { kind: 'link', text: t('mail.open'), url: links.tasks }
  return {
    language: t.language,
    subject: shown.summary,
    lines: hasWay ? lines : [...lines, way],
    foot: lastLines(t, whyOn(shown.card), canAnswer),
    settings: { text: t('mail.settings'), url: at('/settings') },
    answerAbove: canAnswer ? t('mail.answerAbove') : null,
  }
}

async function forMailbox(
  { world, links, language }: LetterParts,
  { rows: [row] }: MailParcel,
  canAnswer: boolean,
): Promise<Letter | null> {
  const news = row ? await newsFor(world, row) : null
  if (!news) return null
  const t = translator(language)
  const { taskId, number, title, project, municipality, author, text } = news
  const words = text.split('\n').filter((line) => line.trim() !== '')
  return {
    language,
    subject: t('mail.mailbox.subject', { municipality, number, title }),
    lines: [
      { kind: 'title', text: `#${number} ${title}` },
      { kind: 'small', text: `${project} · ${municipality}` },
      { kind: 'strong', text: t('mail.mailbox.wrote', { author, municipality }) },
      ...words.map((line): LetterLine => ({ kind: 'text', text: line })),
      { kind: 'link', text: t('mail.mailbox.open'), url: links.task(taskId) },
    ],
    foot: lastLines(t, t('mail.mailbox.why', { project }), canAnswer),
    settings: null,
    answerAbove: canAnswer ? t('mail.answerAbove') : null,
  }
}

/** The words of a mail for whoever reads it, with their rights. What goes wrong in making them was surely not sent. */
export function letterDrawer(parts: LetterParts): DrawLetter {
  return async (parcel) => {
    try {
      const canAnswer = parts.takesAnswers && answerableTask(parcel) !== null
      const { reader } = parcel
      const letter = await (reader
        ? forReader(parts, parcel, { reader, canAnswer })
        : forMailbox(parts, parcel, canAnswer))
      return letter ?? { kind: 'dropped', reason: 'nothing left to say' }
    } catch (error) {
      if (error instanceof Refusal) return { kind: 'unready', problem: error.code }
      return { kind: 'unready', problem: `bug ${parts.log.bug('mail', error)}` }
    }
  }
}

import PostalMime, { type Email } from 'postal-mime'
import { LANGUAGES, type Language } from '../domain/person.js'
import { replyText } from '../domain/replyText.js'
import { oneLine } from '../domain/words.js'
import { translator } from '../i18n/translator.js'
import type { Answer } from '../services/mailIn/receive.js'
import { htmlWords } from './htmlWords.js'
import { isAuthenticated } from './authenticated.js'

/** What came in, understood. `why`: in one word, for the figures. */
export type Understood =
  | { kind: 'answer'; answer: Answer }
  | { kind: 'returned'; token: string; status: string }
  | { kind: 'ignored'; why: 'auto-reply' | 'loop' | 'no-report' }

/** To whom it was handed over, and from whom; an empty sender is a machine's. */
export type Envelope = { to: 'svar' | 'retur'; token: string; sender: string }

export type Believing = { authserv: string; ourHost: string }

const headerOf = ({ headers }: Email, name: string): string =>
  headers
    .find(({ key }) => key === name)
    ?.value.trim()
    .toLowerCase() ?? ''

/** Nobody has written it: an answer to it would be one too many. */
function isAutomatic(mail: Email, { sender }: Envelope): boolean {
  const submitted = headerOf(mail, 'auto-submitted')
  return (
    sender === '' ||
    (submitted !== '' && submitted !== 'no') ||
    /^(?:bulk|junk|list|auto[-_]reply)/.test(headerOf(mail, 'precedence')) ||
    ['x-autoreply', 'x-autorespond', 'x-auto-reply', 'list-id'].some((name) => headerOf(mail, name) !== '')
  )
}

const isOurs = ({ messageId = '' }: Email, { ourHost }: Believing): boolean =>
  messageId.startsWith('<klik.') && messageId.endsWith(`@${ourHost}>`)

/** "5.1.1" of a report that the mail has not arrived (RFC 3464); null when it says something else, such as a delay. */
function failureIn({ attachments }: Email): string | null {
  const report = attachments.find(({ mimeType }) => mimeType === 'message/delivery-status')
  if (!report) return null
  const { content } = report
  const text = typeof content === 'string' ? content : Buffer.from(content as ArrayBuffer).toString('utf8')
  if (!/^action:\s*failed\b/im.test(text)) return null
  return /^status:\s*(5\.\d{1,3}\.\d{1,3})/im.exec(text)?.[1] ?? '5.0.0'
}

/** More of it nobody reads. */
const SUBJECT_MAX = 200

/** The one address it says it is from; an empty text where it names none or several. */
function senderOf({ from, headers }: Email): string {
  const isOne = headers.filter(({ key }) => key === 'from').length === 1
  return isOne ? (from?.address ?? '') : ''
}

/** The words above which one was asked to answer, in each language; a part of the line, since programs break it. */
const marker = (language: Language): string => translator(language)('mail.answerAbove').slice(2, 28)

/** What was written, and a word about what has not come along. */
function wordsOf(mail: Email): string {
  const text = mail.text?.trim() ? mail.text : htmlWords(mail.html ?? '')
  const language = LANGUAGES.find((one) => text.includes(marker(one))) ?? 'da'
  const own = replyText(text, marker(language))
  const files = mail.attachments.filter(
    ({ disposition, related }) => disposition === 'attachment' && !related,
  )
  if (files.length === 0 || own === '') return own
  return `${own}\n\n${translator(language)('mail.attachments', { count: files.length })}`
}

export async function understand(raw: Buffer, envelope: Envelope, believing: Believing): Promise<Understood> {
  const mail = await PostalMime.parse(raw, { attachmentEncoding: 'arraybuffer' })
  const { token } = envelope
  if (envelope.to === 'retur') {
    const status = failureIn(mail)
    return status ? { kind: 'returned', token, status } : { kind: 'ignored', why: 'no-report' }
  }
  if (isOurs(mail, believing)) return { kind: 'ignored', why: 'loop' }
  if (isAutomatic(mail, envelope)) return { kind: 'ignored', why: 'auto-reply' }
  const from = senderOf(mail)
  const isVouched = isAuthenticated(mail.headers, { authserv: believing.authserv, from })
  const messageId = mail.messageId ?? raw.toString('base64', 0, 400)
  const subject = oneLine(mail.subject ?? '').slice(0, SUBJECT_MAX)
  return { kind: 'answer', answer: { token, from, isVouched, messageId, subject, text: wordsOf(mail) } }
}

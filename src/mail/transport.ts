import { createTransport } from 'nodemailer'
import type { Readable } from 'node:stream'
import type { Post, ReadyMail } from '../jobs/mail.js'
import { domainOf } from '../domain/mail.js'
import type { MailOutcome } from '../services/notices/mails.js'
import { layOut } from './layout.js'

export type MailTransport = Post & { close(): void }

export type TransportSettings = { url: string; from: string; answersAt: string | null }

/** Shorter than a lease: whatever has not been answered by then is in doubt. */
const LONGEST_MS = 30_000
const CONNECT_MS = 10_000
const SOCKET_MS = 20_000
const AT_ONCE = 4
/** A connection is closed by us before the server finds it idle. */
const A_CONNECTION = 50

export type Failure = { responseCode?: number; response?: string; code?: string; command?: string }

/** "550 5.1.1": what a server said without its words, which name people. */
export function problemOf({ responseCode, response = '', code }: Failure): string {
  const [enhanced = ''] = /\b[245]\.\d{1,3}\.\d{1,3}\b/.exec(response) ?? []
  if (responseCode) return enhanced ? `${responseCode} ${enhanced}` : String(responseCode)
  return code ?? 'unknown'
}

/** What a failed send means. `isBegun`: the server had asked for the mail, and something of it was on its way. */
export function outcomeOf(error: unknown, isBegun: boolean): MailOutcome {
  const failure: Failure = typeof error === 'object' && error !== null ? error : {}
  const { responseCode = 0, code } = failure
  const problem = problemOf(failure)
  if (code === 'EAUTH') return { kind: 'unreachable', problem, isSilent: true }
  if (responseCode >= 500) return { kind: 'failed', problem }
  if (responseCode >= 400) return { kind: 'unreachable', problem, isSilent: code === 'ECONNECTION' }
  if (code === 'EENVELOPE') return { kind: 'failed', problem: 'not an address' }
  return { kind: isBegun ? 'ambiguous' : 'unreachable', problem, isSilent: true }
}

/** The domain our mail is from. */
export const hostOf = (from: string): string => domainOf(/<([^<>]+)>/.exec(from)?.[1] ?? from)

/** The same when it is sent again, so that mail programs show it once; and by it a mail of ours is known when it comes back. */
export const messageIdOf = (id: string, from: string): string => `<klik.${id}@${hostOf(from)}>`

function messageOf({ id, to, letter, token }: ReadyMail, { from, answersAt }: TransportSettings) {
  const back =
    token && answersAt
      ? { answer: `svar+${token}@${answersAt}`, sender: `retur+${token}@${answersAt}` }
      : null
  return {
    from,
    to: { name: '', address: to },
    subject: letter.subject,
    ...layOut(letter),
    ...(back && letter.answerAbove !== null ? { replyTo: back.answer } : {}),
    ...(back ? { envelope: { from: back.sender, to } } : {}),
    messageId: messageIdOf(id, from),
    headers: {
      'Auto-Submitted': 'auto-generated',
      'Content-Language': letter.language,
      'X-Auto-Response-Suppress': 'All',
      ...(letter.settings ? { 'List-Unsubscribe': `<${letter.settings.url}>` } : {}),
    },
    disableFileAccess: true,
    disableUrlAccess: true,
  }
}

/** The mail server of the organisation. Connections are kept; nothing waits for ever. */
export function openTransport(settings: TransportSettings): MailTransport {
  /** What was read of a mail, by its id: nothing was, as long as the server has not asked for it. */
  const streams = new Map<string, Readable>()
  const transport = createTransport({
    ...{ url: settings.url, pool: true as const, maxConnections: AT_ONCE, maxMessages: A_CONNECTION },
    ...{ connectionTimeout: CONNECT_MS, greetingTimeout: CONNECT_MS, socketTimeout: SOCKET_MS },
    // What is sent again, the outbox decides.
    maxRequeues: 0,
  })
  transport.use('stream', ({ message, data }, done) => {
    const create = message.createReadStream.bind(message)
    message.createReadStream = (...args) => {
      const stream = create(...args)
      streams.set(String(data.messageId), stream)
      return stream
    }
    done()
  })
  return {
    async send(mail) {
      const message = messageOf(mail, settings)
      try {
        await transport.sendMail({ ...message, signal: AbortSignal.timeout(LONGEST_MS) })
        return { kind: 'sent' }
      } catch (error) {
        return outcomeOf(error, streams.get(message.messageId)?.readableDidRead ?? false)
      } finally {
        streams.delete(message.messageId)
      }
    },
    close: () => transport.close(),
  }
}

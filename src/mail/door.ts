import { SMTPServer, type SMTPServerDataStream, type SMTPServerSession } from 'smtp-server'
import { LANGUAGES, type Language } from '../domain/person.js'
import { Refusal } from '../domain/refusals.js'
import { translator } from '../i18n/translator.js'
import type { Log } from '../log.js'
import type { Count, Metrics } from '../metrics.js'
import * as mailIn from '../services/mailIn/receive.js'
import type { Received } from '../services/mailIn/receive.js'
import type { World } from '../services/world.js'
import { understand, type Envelope } from './incoming.js'

export type DoorSettings = {
  host: string
  port: number
  domain: string
  authserv: string
  /** Who may hand mail over: what they say of a sender is believed. */
  relays: readonly string[]
  /** With a key, whoever hands mail over has to encrypt it; null: nobody can. */
  tls: { key: string; cert: string } | null
  /** In our own Message-IDs. */
  ourHost: string
}

export type DoorParts = { world: World; log: Log; metrics: Metrics }
export type Door = { close(): Promise<void> }

/** Room for an answer with pictures, which are thrown away. */
const LARGEST = 10 * 1024 * 1024
const AT_ONCE = 20
const SILENCE_MS = 60_000
const CLOSING_MS = 5_000
const TEMPORARY = 451
const ONE_AT_A_TIME = 452
const UNENCRYPTED = 530
const REFUSED = 550
const TOO_LARGE = 552

const ADDRESS = /^(svar|retur)\+([0-9a-f]{40})@(.+)$/i

function addressed(address: string, domain: string): Pick<Envelope, 'to' | 'token'> | null {
  const [, to = '', token = '', at = ''] = ADDRESS.exec(address) ?? []
  if (at.toLowerCase() !== domain) return null
  return { to: to.toLowerCase() === 'svar' ? 'svar' : 'retur', token: token.toLowerCase() }
}

/** An answer of the SMTP server; the relay brings it back to whoever wrote. */
const answered = (code: number, text: string): Error => Object.assign(new Error(text), { responseCode: code })

/** As it is written where there are no letters but those of ASCII: Danes write "aa" for "å", Swedes and Finns "a". */
const inAscii = (language: Language, text: string): string =>
  (language === 'da' ? text.replaceAll('å', 'aa').replaceAll('Å', 'Aa') : text)
    .replace(/[æÆ]/g, 'ae')
    .replace(/[øØ]/g, 'oe')
    .normalize('NFD')
    .replace(/[^\x20-\x7e]/g, '')

/** In every language, since nobody knows who reads it; an SMTP answer is in ASCII. */
const said = (reason: Extract<Received, { kind: 'refused' }>['reason']): string =>
  LANGUAGES.map((language) => inAscii(language, translator(language)(`mail.refused.${reason}`))).join(' / ')

async function whole(stream: SMTPServerDataStream): Promise<Buffer> {
  const chunks: Buffer[] = []
  let size = 0
  for await (const chunk of stream as AsyncIterable<Buffer>) {
    size += chunk.length
    if (size <= LARGEST) chunks.push(chunk)
  }
  if (size > LARGEST) throw answered(TOO_LARGE, '5.3.4 Too large')
  return Buffer.concat(chunks)
}

/** What is done with the mail that is handed over. */
class Porter {
  private readonly count: Count<'outcome'>

  constructor(
    private readonly settings: DoorSettings,
    private readonly parts: DoorParts,
  ) {
    this.count = parts.metrics.counter({
      name: 'klik_mails_in_total',
      help: 'Mail that came in, by what became of it.',
      labelNames: ['outcome'],
    })
  }

  /** Throws what the relay is answered; nothing else. */
  async take(stream: SMTPServerDataStream, { envelope }: SMTPServerSession): Promise<void> {
    try {
      const raw = await whole(stream)
      const [to] = envelope.rcptTo.flatMap(({ address }) => addressed(address, this.settings.domain) ?? [])
      if (!to) throw answered(REFUSED, '5.1.1 No such address')
      const sender = envelope.mailFrom ? envelope.mailFrom.address : ''
      this.tell(await this.deal(raw, { ...to, sender }))
    } catch (error) {
      throw this.explained(error)
    }
  }

  tell(outcome: string): void {
    this.count({ outcome })
    this.parts.log.line({ what: 'mail in', outcome })
  }

  private async deal(raw: Buffer, envelope: Envelope): Promise<string> {
    const { world } = this.parts
    const understood = await understand(raw, envelope, this.settings)
    if (understood.kind === 'ignored') return understood.why
    if (understood.kind === 'returned') {
      const isKnown = await mailIn.comeBack(world, understood.token, understood.status)
      return isKnown ? 'returned' : 'returned-unknown'
    }
    const received = await mailIn.receive(world, understood.answer)
    if (received.kind !== 'refused') return received.kind
    this.tell(`refused-${received.reason}`)
    throw answered(REFUSED, `5.7.1 ${said(received.reason)}`)
  }

  /** What goes wrong with us is no reason to lose it: the relay brings it again. */
  private explained(error: unknown): Error {
    if (error instanceof Error && 'responseCode' in error) return error
    if (error instanceof Refusal && error.isPassing) this.tell(error.code)
    else this.parts.log.bug('mail in', error)
    return answered(TEMPORARY, '4.3.0 Try again later')
  }
}

function serverOf({ domain, relays, tls }: DoorSettings, porter: Porter): SMTPServer {
  return new SMTPServer({
    ...(tls ? { ...tls, minVersion: 'TLSv1.2' as const } : {}),
    disabledCommands: tls ? ['AUTH'] : ['AUTH', 'STARTTLS'],
    ...{ logger: false, disableReverseLookup: true },
    ...{ size: LARGEST, maxClients: AT_ONCE, socketTimeout: SILENCE_MS, closeTimeout: CLOSING_MS },
    onConnect: ({ remoteAddress }, done) => {
      const isRelay = relays.includes(remoteAddress.replace(/^::ffff:/, ''))
      if (!isRelay) porter.tell('stranger')
      done(isRelay ? null : answered(REFUSED, '5.7.1 Not for you'))
    },
    onMailFrom: (_address, { secure }, done) => {
      if (tls && !secure) done(answered(UNENCRYPTED, '5.7.0 Must issue a STARTTLS command first'))
      else done()
    },
    onRcptTo: ({ address }, { envelope }, done) => {
      if (!addressed(address, domain)) done(answered(REFUSED, '5.1.1 No such address'))
      // One mail is an answer to one task.
      else if (envelope.rcptTo.length > 0) done(answered(ONE_AT_A_TIME, '4.5.3 One recipient at a time'))
      else done()
    },
    onData: (stream, session, done) => {
      porter.take(stream, session).then(
        () => done(),
        (error: Error) => done(error),
      )
    },
  })
}

/** The door for mail: an organisation's relay hands over what is for one of our addresses. */
export async function openDoor(settings: DoorSettings, parts: DoorParts): Promise<Door> {
  const server = serverOf(settings, new Porter(settings, parts))
  server.on('error', ({ name }) =>
    parts.log.line({ what: 'mail in', outcome: 'connection failed', reason: name }),
  )
  await new Promise<void>((resolve, reject) => {
    server.server.once('error', reject)
    server.listen(settings.port, settings.host, resolve)
  })
  return { close: () => new Promise((resolve) => server.close(() => resolve())) }
}

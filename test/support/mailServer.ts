import PostalMime, { type Email } from 'postal-mime'
import type { AddressInfo } from 'node:net'
import { setTimeout as pause } from 'node:timers/promises'
import { SMTPServer, type SMTPServerDataStream, type SMTPServerSession } from 'smtp-server'

/** A mail the server has in its hands. */
export type Taken = { from: string; to: string; raw: string; mail: Email }

/**
 * `refuses`: at the recipient. `refuses the mail`: after all of it. `takes and breaks off`: it has the mail, and the
 * sender never hears so. `hangs`: says nothing after all of it. `is deaf`: says nothing at the recipient.
 */
export type Mood =
  | { kind: 'refuses' | 'refuses the mail'; code: number; text?: string; times?: number }
  | { kind: 'takes and breaks off' | 'hangs' | 'is deaf'; times?: number }

export type MailServer = {
  url: string
  taken: Taken[]
  /** How often somebody has tried to give it a mail. */
  tries(): number
  /** `to`: for that recipient only. */
  mood(mood: Mood, to?: string): void
  /** Forgets everything and takes mail again. */
  reset(): void
  close(): Promise<void>
}

const refusal = ({ code, text = 'no' }: { code: number; text?: string }): Error =>
  Object.assign(new Error(text), { responseCode: code })

async function whole(stream: SMTPServerDataStream): Promise<string> {
  const chunks: Buffer[] = []
  for await (const chunk of stream as AsyncIterable<Buffer>) chunks.push(chunk)
  return Buffer.concat(chunks).toString('utf8')
}

/** A real mail server on this machine, which takes everything unless told otherwise. */
export async function startMailServer(): Promise<MailServer> {
  const taken: Taken[] = []
  const moods = new Map<string, Mood>()
  const hanging = new Set<() => void>()
  let tries = 0
  const moodFor = (to: string): Mood | null => {
    const key = moods.has(to) ? to : '*'
    const mood = moods.get(key) ?? null
    if (mood?.times !== undefined) {
      if (mood.times <= 1) moods.delete(key)
      else moods.set(key, { ...mood, times: mood.times - 1 })
    }
    return mood
  }
  const used = new WeakMap<SMTPServerSession, Mood | null>()
  const breakOff = (session: SMTPServerSession): void => {
    for (const one of server.connections) if (one.session === session) one._socket.destroy()
  }
  const server: SMTPServer = new SMTPServer({
    disabledCommands: ['AUTH', 'STARTTLS'],
    logger: false,
    disableReverseLookup: true,
    onRcptTo({ address }, session, done) {
      tries += 1
      const mood = moodFor(address)
      used.set(session, mood)
      if (mood?.kind === 'refuses') done(refusal(mood))
      else if (mood?.kind === 'is deaf') hanging.add(done)
      else done()
    },
    onData(stream, session, done) {
      whole(stream)
        .then(async (raw) => {
          const mood = used.get(session)
          if (mood?.kind === 'refuses the mail') return done(refusal(mood))
          const from = session.envelope.mailFrom ? session.envelope.mailFrom.address : ''
          const to = session.envelope.rcptTo[0]?.address ?? ''
          taken.push({ from, to, raw, mail: await PostalMime.parse(raw) })
          if (mood?.kind === 'takes and breaks off') return breakOff(session)
          if (mood?.kind === 'hangs') return void hanging.add(done)
          done()
        })
        .catch((error: unknown) => done(refusal({ code: 421, text: String(error) })))
    },
  })
  server.on('error', () => undefined)
  await new Promise<void>((resolve) => void server.listen(0, '127.0.0.1', resolve))
  const { port } = server.server.address() as AddressInfo
  return {
    url: `smtp://127.0.0.1:${port}`,
    taken,
    tries: () => tries,
    mood: (mood, to = '*') => void moods.set(to, mood),
    reset() {
      moods.clear()
      taken.splice(0)
      tries = 0
      for (const done of hanging) done()
      hanging.clear()
    },
    async close() {
      for (const one of server.connections) one._socket.destroy()
      await Promise.race([
        new Promise<void>((resolve) => server.close(resolve)),
        pause(1000, undefined, { ref: false }),
      ])
    },
  }
}

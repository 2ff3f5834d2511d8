import type { Post, ReadyMail } from '../jobs/mail.js'
import { layOut, type LaidOut } from '../mail/layout.js'
import type { Clock } from '../domain/time.js'

/** A mail that would have gone. */
export type ShelvedMail = LaidOut & { id: string; at: Date; to: string; subject: string }

/** So many are kept, the newest first; they are gone with the process. */
const KEPT = 100

export type MailShelf = Post & { all(): readonly ShelvedMail[]; find(id: string): ShelvedMail | null }

/** Where no mail server is set, mail is laid here to be looked at, and is said not to have been sent. */
export function openMailShelf(clock: Clock): MailShelf {
  const mails: ShelvedMail[] = []
  return {
    send({ id, to, letter }: ReadyMail) {
      mails.unshift({ id, at: clock.now(), to, subject: letter.subject, ...layOut(letter) })
      mails.splice(KEPT)
      return Promise.resolve({ kind: 'dropped', reason: 'mail is off' })
    },
    all: () => mails,
    find: (id) => mails.find((mail) => mail.id === id) ?? null,
  }
}

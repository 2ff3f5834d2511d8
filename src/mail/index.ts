import type { Config } from '../config.js'
import type { Mailing, Post } from '../jobs/mail.js'
import { openDoor, type Door, type DoorParts } from './door.js'
import { hostOf, openTransport } from './transport.js'

export type Mail = {
  /** What the sender of mail works with. */
  mailing: Pick<Mailing, 'post' | 'isForTheUnreachable' | 'takesAnswers'>
  /** Answers are let in, where they are to be. */
  open(parts: DoorParts): Promise<void>
  /** Nothing more comes in. */
  shut(): Promise<void>
  /** Nothing more goes out. */
  close(): void
}

/** Mail out and in. `shelf`: where mail is laid when there is no server, to be looked at; null: nowhere. */
export function openMail({ mail, mailIn, host }: Config, shelf: Post | null): Mail {
  const transport = mail && openTransport({ ...mail, answersAt: mailIn?.domain ?? null })
  let door: Door | null = null
  return {
    mailing: {
      post: transport ?? shelf,
      isForTheUnreachable: transport !== null,
      takesAnswers: mailIn !== null,
    },
    async open(parts) {
      if (mail && mailIn) door = await openDoor({ ...mailIn, host, ourHost: hostOf(mail.from) }, parts)
    },
    shut: async () => door?.close(),
    close: () => transport?.close(),
  }
}

/** What a transaction has put into the outbox; of it how much goes by mail, and how much the reader's choices decide on. */
export type Owed = { rows: number; mails: number; unrouted: number }

export const nothingOwed = (): Owed => ({ rows: 0, mails: 0, unrouted: 0 })

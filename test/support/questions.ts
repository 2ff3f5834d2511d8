import { PostgresQueryRunner } from 'typeorm/driver/postgres/PostgresQueryRunner.js'

/** The statements of one transaction, from its beginning to its commit or rollback. */
export type Transaction = readonly string[]

type Ask = (this: PostgresQueryRunner, query: string, ...rest: unknown[]) => Promise<unknown>

const open = new WeakMap<PostgresQueryRunner, string[]>()
const listeners = new Set<(ended: Transaction) => void>()
const ask = PostgresQueryRunner.prototype.query as Ask

/** Looks on: what is asked goes its way unchanged, and whatever connection it goes by. */
PostgresQueryRunner.prototype.query = function look(this: PostgresQueryRunner, query, ...rest) {
  const statements = open.get(this) ?? []
  open.set(this, [...statements, query])
  const answer = ask.call(this, query, ...rest)
  if (!/^(commit|rollback)$/i.test(query)) return answer
  const ended = open.get(this) ?? []
  open.delete(this)
  return answer.finally(() => listeners.forEach((listen) => listen(ended)))
} as typeof PostgresQueryRunner.prototype.query

/** Every transaction that ends while this is done, whoever began it. */
export async function transactionsDuring(work: () => Promise<unknown>): Promise<Transaction[]> {
  const ended: Transaction[] = []
  const listen = (one: Transaction): void => void ended.push(one)
  listeners.add(listen)
  await work().finally(() => listeners.delete(listen))
  return ended
}

/** Those in which something was done that somebody did in Teams. */
export const turnsAmong = (transactions: readonly Transaction[]): Transaction[] =>
  transactions.filter((statements) =>
    statements.some((one) => one.includes('as "isClosedTenant" from closed_tenant')),
  )

/** How often one turn may ask the database, what begins and ends its transaction included. */
const COMMON = 17
// Where somebody holds a role on a card, each such card asks whether its reader may start an introduction.
const MOST: Readonly<Record<string, number>> = {
  'joinRequest.admit': 25,
  // Three more when the hand-over it answers is called off in the same moment.
  'role.accept': 66,
  // Each introduction that could go along is read with its team; one that does is moved and told.
  'role.handOver': 24,
  'role.handTo': 54,
  'role.confirm': 40,
  'role.decline': 37,
  'role.suggest': 33,
  'role.remove': 33,
  'role.nominate': 32,
  'role.keep': 32,
  // Whoever holds it from now on can be introduced: who may, and whom it is offered to.
  'role.assign': 33,
  // The role is then nobody's: who could be asked next is one question more.
  'role.withdraw': 29,
  'role.remind': 27,
  // Whoever handed on a task as both has both back.
  'task.undo': 20,
  // Everybody who can have it is asked for, and the digest is drawn anew.
  'task.passOn': 24,
  // The plan is kept from others, and the card is drawn of the whole of it.
  'introductionTask.start': 22,
  'introductionTask.complete': 22,
  'introductionTask.undo': 22,
  'introductionTask.reopen': 22,
  'introductionTask.notApplicable': 23,
  'introductionTask.comment': 22,
  'introductionTask.ask': 30,
  'introductionTask.assign': 34,
  // The draft, its check and its start, and who is told.
  'introduction.start': 70,
  'introduction.offer': 20,
  'introductionTask.open': 23,
  'introduction.open': 20,
  'introduction.feedback': 22,
  'role.delegate': 28,
  'role.giveBack': 25,
  'role.takeBack': 22,
  'role.makePrimary': 28,
  'confirmation.confirmAll': 30,
  // The same, when the answer is that nobody holds it any more.
  'confirmation.answerFor': 35,
  'confirmation.decline': 24,
}

/** Does what Teams asks for in one turn, and throws when it asks the database more often than that may. */
export async function withinCeiling(verb: string | null, work: () => Promise<unknown>): Promise<void> {
  const turns = turnsAmong(await transactionsDuring(work))
  const [turn] = turns
  const most = MOST[verb ?? ''] ?? COMMON
  // Of several at once nobody can tell which is whose.
  if (turn && turns.length === 1 && turn.length > most)
    throw new Error(`${verb ?? 'a message'} asks the database ${turn.length} times, and may ${most} times`)
}

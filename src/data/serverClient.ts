import pg from 'pg'
import { statementOf } from './prepared.js'

type Ask = (question: unknown, values?: unknown, done?: unknown) => unknown

/** Nothing came back in time. Whether the server did what it was asked nobody can tell. */
class NoAnswer extends Error {
  constructor() {
    super('the database does not answer')
    this.name = 'NoAnswer'
  }
}

/**
 * A connection to a server, which answers in the order it is asked (pg's `pipeline`). What is asked with values is prepared. An answer that does not come ends the connection:
 * pg's own `query_timeout` gives up the question only, and hands a connection on which nothing will ever come back
 * to the next who needs one.
 */
export class ServerClient extends pg.Client {
  /** How long an answer may take, in milliseconds; null: as long as it needs. */
  patience: number | null
  /** When the server last answered, in the time of `performance.now`. */
  answeredAt = performance.now()
  /** Whether something was asked for that may change data, since this was last set. */
  hasWritten = false
  private isGathering = false

  constructor({ query_timeout: patience = 0, ...config }: pg.ClientConfig = {}) {
    super(config)
    this.patience = patience || null
    const ask = this.query.bind(this) as Ask
    const limited: Ask = (question, values, done) => {
      this.gather()
      const answer = ask(this.prepared(question, values), values, done)
      return answer instanceof Promise ? this.inTime(answer) : answer
    }
    this.query = limited as typeof this.query
  }

  /** What is asked without waiting for an answer in between goes out with one write to the socket. */
  private gather(): void {
    if (this.isGathering) return
    const { stream } = this.connection
    this.isGathering = true
    stream.cork()
    process.nextTick(() => {
      this.isGathering = false
      stream.uncork()
    })
  }

  private prepared(question: unknown, values: unknown): unknown {
    if (typeof question !== 'string') return question
    const { name, writes } = statementOf(question, { isPrepared: Array.isArray(values) })
    this.hasWritten ||= writes
    return name === null ? question : { name, text: question }
  }

  /** Ends the connection without a word to the server. What is being asked fails. */
  cut(error: Error = new NoAnswer()): void {
    this.connection.stream.destroy(error)
  }

  private async inTime(answer: Promise<unknown>): Promise<unknown> {
    let isWaiting = true
    // After a stall of this process its timers come first: what has arrived meanwhile is read before it is judged.
    const judge = (): void => void setImmediate(() => isWaiting && this.cut())
    const timer = this.patience === null ? undefined : setTimeout(judge, this.patience)
    try {
      const answered = await answer
      this.answeredAt = performance.now()
      return answered
    } finally {
      isWaiting = false
      clearTimeout(timer)
    }
  }
}

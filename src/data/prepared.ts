import pg from 'pg'

/** Statements the server keeps a plan of; whatever else is asked is planned each time. */
const MOST = 400

const names = new Map<string, string>()

/** The same text has the same name on every connection; null once there are too many texts. */
function nameOf(text: string): string | null {
  const known = names.get(text)
  if (known !== undefined || names.size >= MOST) return known ?? null
  const name = `klik${names.size}`
  names.set(text, name)
  return name
}

type Ask = (question: unknown, values?: unknown, done?: unknown) => unknown

/**
 * Planning a task with everything it is joined to costs ten times what reading it does, so the server is told to keep
 * the plan. Not for the embedded database, whose one session outlives its connections and so knows their names.
 */
export class PreparingClient extends pg.Client {
  constructor(config?: pg.ClientConfig) {
    super(config)
    const ask = this.query.bind(this) as Ask
    const askByName: Ask = (question, values, done) => {
      const name = typeof question === 'string' && Array.isArray(values) ? nameOf(question) : null
      return name === null ? ask(question, values, done) : ask({ name, text: question }, values, done)
    }
    this.query = askByName as typeof this.query
  }
}

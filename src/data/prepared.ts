import { KEPT } from './sql.js'

/** More than there are; each takes up to half a megabyte of every session. */
const MOST = 400
const WRITING = /\b(insert|update|delete|merge|truncate)\b/i

/** Those `sql.ts` marks, and TypeORM's questions. What TypeORM writes has a text for each choice of columns. */
const isKept = (text: string): boolean => text.startsWith(KEPT) || text.startsWith('SELECT ')

/** `name`: null where no plan is kept. `writes`: it may change something (or locks rows as if it did). */
type Statement = { name: string | null; writes: boolean }

const known = new Map<string, Statement>()

/**
 * The same text has the same name on every connection. Planning a task with everything it is joined to costs ten times
 * what reading it does, so the server is told to keep the plan. Not for the embedded database, whose one session
 * outlives its connections and so knows their names.
 */
export function statementOf(text: string, { isPrepared }: { isPrepared: boolean }): Statement {
  const found = known.get(text)
  if (found) return found
  const writes = WRITING.test(text)
  if (!isPrepared || !isKept(text) || known.size >= MOST) return { name: null, writes }
  const statement = { name: `klik${known.size}`, writes }
  known.set(text, statement)
  return statement
}

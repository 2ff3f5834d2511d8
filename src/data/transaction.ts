import type { EntityManager, QueryRunner } from 'typeorm'
import type { Door } from '../domain/door.js'
import { isUuid } from '../domain/ids.js'
import { Refusal } from '../domain/refusals.js'
import {
  codeOf,
  CommitUnknown,
  ConnectionLost,
  isConflict,
  isLost,
  isNotNow,
  TookTooLong,
} from './failures.js'
import { PATIENT, type Limits } from './limits.js'
import type { Source } from './options.js'
import type { Scope } from './scope.js'
import { ServerClient } from './serverClient.js'

/** For whom a transaction works, and by which way in. `tenant`: whose share of the connections it takes; null: of a job's. */
export type Terms = { scope: Scope; tenant: string | null; door: Door }
export type Work<T> = (em: EntityManager) => Promise<T>

const JOBS = 'jobs'
const MAX_TRIES = 3
/** A connection that broke at once may be replaced unnoticed; after a longer wait the person should know. */
const AT_ONCE_MS = 1_000
/** However long the waiting took, an answer gets so much. */
const LEAST_MS = 1_000

/**
 * Begins a transaction and lets the row-level policies know for whom it works; forgotten when it ends. One question
 * instead of two: the only text in it is an id that the database gave out. A job may take longer than a connection
 * usually allows.
 */
function opening({ scope, tenant, door }: Terms, { embedded }: Source): string {
  const municipality =
    scope.kind === 'municipality' && isUuid(scope.municipalityId) ? scope.municipalityId : ''
  const longer =
    tenant === null && !embedded
      ? `, set_config('statement_timeout', '${PATIENT.statementMs}', true), set_config('lock_timeout', '${PATIENT.lockMs}', true)`
      : ''
  return `start transaction; select set_config('role', 'klik_app', true),
    set_config('app.scope', '${scope.kind}', true), set_config('app.municipality', '${municipality}', true),
    set_config('app.door', '${door}', true)${longer}`
}

/** The work, or `TookTooLong`; what the work still does then comes to nothing. */
async function inTime<T>(work: Promise<T>, limitMs: number): Promise<T> {
  let timer: NodeJS.Timeout | undefined
  const over = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => reject(new TookTooLong()), limitMs)
  })
  return Promise.race([work, over]).finally(() => clearTimeout(timer))
}

type Trying = { source: Source; terms: Terms; limits: Limits; startedAt: number }

async function connect(runner: QueryRunner, { limits, startedAt }: Trying): Promise<unknown> {
  const client: unknown = await runner.connect().catch((error: unknown) => {
    throw new ConnectionLost(error)
  })
  const left = Math.max(LEAST_MS, limits.togetherMs - (performance.now() - startedAt))
  if (client instanceof ServerClient) client.patience = Math.min(limits.answerMs, left)
  return client
}

/** Takes back what was done, where there is still somebody to tell; otherwise the server does when it notices. */
async function takeBack(
  runner: QueryRunner,
  { error, client }: { error: unknown; client: unknown },
): Promise<void> {
  if (error instanceof TookTooLong && client instanceof ServerClient) client.cut(error)
  if (client && !runner.isReleased) await runner.query('rollback').catch(() => undefined)
}

type Held = { source: Source; client: unknown }

/** Saves what was done. Where nothing was, it does not matter that the connection broke. */
async function commit(runner: QueryRunner, { source, client }: Held): Promise<void> {
  if (runner.isReleased) throw new ConnectionLost('between two questions')
  try {
    await runner.query('commit')
  } catch (error) {
    if (!isLost(error) && !runner.isReleased) throw error
    if (!(client instanceof ServerClient) || client.hasWritten) throw new CommitUnknown(error)
    source.access.lost(error)
  }
}

/** One transaction on one connection: what goes wrong in it leaves nothing behind. */
async function attempt<T>(trying: Trying, work: Work<T>): Promise<T> {
  const { source, terms, limits } = trying
  const leave = await source.access.enter(terms.tenant ?? JOBS, limits.queueMs)
  const runner = source.dataSource.createQueryRunner()
  let client: unknown = null
  try {
    client = await connect(runner, trying)
    if (client instanceof ServerClient) client.hasWritten = false
    const opened = runner.query(opening(terms, source))
    // A server is asked the first question along with it; what goes wrong with the one goes wrong with the other.
    if (source.embedded) await opened
    const [result] = await Promise.all([inTime(work(runner.manager), limits.transactionMs), opened])
    await commit(runner, { source, client })
    return result
  } catch (error) {
    await takeBack(runner, { error, client })
    // TypeORM lets go of a connection by itself only when it broke.
    const broke = isLost(error) || runner.isReleased
    if (broke) source.access.lost(error)
    if (!broke || error instanceof Refusal || error instanceof CommitUnknown) throw error
    throw new ConnectionLost(error)
  } finally {
    await runner.release()
    leave()
  }
}

/** What the person is told of an error that is nobody's mistake. */
function refusalOf(error: unknown, { access }: Source): unknown {
  if (error instanceof CommitUnknown) return new Refusal('outcome-unknown')
  if (error instanceof ConnectionLost || isConflict(error)) return new Refusal('busy')
  if (!isNotNow(error)) return error
  access.refused(codeOf(error))
  return new Refusal('busy')
}

function mayTryAgain(error: unknown, { startedAt }: Trying): boolean {
  if (error instanceof ConnectionLost) return performance.now() - startedAt < AT_ONCE_MS
  return isConflict(error)
}

/** A transaction, again where that surely does it once only. Refuses `busy`, and `outcome-unknown` after a lost commit. */
export async function transaction<T>(source: Source, terms: Terms, work: Work<T>): Promise<T> {
  const limits = terms.tenant === null ? PATIENT : source.limits
  for (let tries = 1; ; tries += 1) {
    const trying = { source, terms, limits, startedAt: performance.now() }
    try {
      return await attempt(trying, work)
    } catch (error) {
      if (tries === MAX_TRIES || !mayTryAgain(error, trying)) throw refusalOf(error, source)
    }
  }
}

import { setTimeout as pause } from 'node:timers/promises'
import pg from 'pg'
import { DataSource } from 'typeorm'
import { CannotReach, type Unreachable } from './cannotOpen.js'
import { CircuitBreaker, type Reached } from './circuitBreaker.js'
import { reasonOf } from './failures.js'
import { FairQueue } from './fairQueue.js'
import { CONNECT_MS, IDLE_IN_TRANSACTION_MS, type Limits } from './limits.js'
import { COMMON, type PoolAccess, type Report, type Source } from './options.js'
import { ServerClient } from './serverClient.js'
import { ServerEars } from './serverEars.js'
import { ServerPool } from './serverPool.js'

const POOL_SIZE = 8
/** Of the pool at most so much for one municipality; two connections are enough for everybody else not to notice. */
const TENANT_SHARE = 6
const REACH_MS = 1_200
const KEEP_ALIVE_MS = 10_000

/**
 * The server looks after a connection that went quiet as we do: after 25 seconds without a sign of life it is ended,
 * and what it held is free again. Compiling a statement costs more than any of ours takes.
 */
const SERVER_SETTINGS =
  '-c tcp_keepalives_idle=10 -c tcp_keepalives_interval=5 -c tcp_keepalives_count=3 -c tcp_user_timeout=25000 -c jit=off -c plan_cache_mode=force_generic_plan'

const configOf = (url: string, limits: Limits): pg.PoolConfig => ({
  connectionString: url,
  max: POOL_SIZE,
  connectionTimeoutMillis: CONNECT_MS,
  keepAlive: true,
  keepAliveInitialDelayMillis: KEEP_ALIVE_MS,
  query_timeout: limits.answerMs,
  statement_timeout: limits.statementMs,
  lock_timeout: limits.lockMs,
  idle_in_transaction_session_timeout: IDLE_IN_TRANSACTION_MS,
  options: SERVER_SETTINGS,
  Client: ServerClient,
  pipeline: true,
})

/** Opens a connection beside the pool. A server that takes no writes, as after a fail-over, is not the one we need. */
async function isReachable(config: pg.PoolConfig): Promise<boolean> {
  const client = new ServerClient({ ...config, query_timeout: REACH_MS })
  const timer = setTimeout(() => client.cut(), REACH_MS)
  client.on('error', () => undefined)
  try {
    await client.connect()
    const { rows } = await client.query<{ reading: boolean }>('select pg_is_in_recovery() as reading')
    return rows[0]?.reading === false
  } catch {
    return false
  } finally {
    clearTimeout(timer)
    client.end().catch(() => undefined)
  }
}

/** New connections may be refused (too many, a changed password) while those that stand serve on. */
async function reach(pool: ServerPool, config: pg.PoolConfig): Promise<Reached> {
  const late = pause(REACH_MS, false, { ref: false })
  const serving = Promise.race([pool.serves(REACH_MS), late]).catch(() => false)
  if (await isReachable(config)) return 'there'
  return (await serving) ? 'in part' : 'away'
}

type Guarding = { queue: FairQueue; report: Report }

function breakerOf(pool: ServerPool, config: pg.PoolConfig, { queue, report }: Guarding): CircuitBreaker {
  return new CircuitBreaker({
    reach: () => reach(pool, config),
    renewed(reason) {
      pool.renew({ withWork: false })
      report({ outcome: 'renewed', reason })
    },
    opened(reason) {
      queue.refuseAll()
      report({ outcome: 'away', reason })
    },
    closed(ms) {
      pool.renew({ withWork: true })
      report({ outcome: 'back', ms: Math.round(ms) })
    },
  })
}

function accessTo(breaker: CircuitBreaker, { queue, report }: Guarding): PoolAccess {
  return {
    async enter(tenant, waitMs) {
      await breaker.pass()
      const leave = await queue.enter(tenant, waitMs)
      // Whoever waited may have been given the place of somebody whose connection was just lost.
      await breaker.pass().catch((error: unknown) => {
        leave()
        throw error
      })
      return leave
    },
    waiting: () => queue.length,
    isAway: () => breaker.isOpen,
    lost: (error) => breaker.doubt(error),
    refused: (reason) => report({ outcome: 'refused', reason }),
  }
}

/** SQLSTATEs and codes with which somebody is turned away; everything else is a server that is not there. */
const TURNED_AWAY: Record<string, Unreachable> = {
  '28P01': 'password',
  '28000': 'password',
  '3D000': 'missing',
  ERR_INVALID_URL: 'address',
}

function unreachable(error: unknown): CannotReach {
  const reason = reasonOf(error)
  return new CannotReach(TURNED_AWAY[reason] ?? 'away', reason, error)
}

/** A PostgreSQL server. `limits`: of whoever does not say how long they may take. */
export async function openServer(
  url: string,
  { limits, report }: { limits: Limits; report: Report },
): Promise<Source> {
  const config = configOf(url, limits)
  const pool = new ServerPool(config)
  /** TypeORM makes its pool of what the driver offers; this one is made already. */
  const driver = {
    ...pg,
    Pool: function takeOurs() {
      return pool
    },
  }
  const dataSource = new DataSource({ ...COMMON, url, poolSize: POOL_SIZE, driver })
  const queue = new FairQueue({ slots: POOL_SIZE, most: TENANT_SHARE })
  const breaker = breakerOf(pool, config, { queue, report })
  const access = accessTo(breaker, { queue, report })
  await dataSource.initialize().catch((error: unknown) => {
    throw unreachable(error)
  })
  return {
    dataSource,
    embedded: false,
    access,
    limits,
    listen(ears) {
      const listening = new ServerEars({ ...config, application_name: 'klik-changes' }, ears)
      return () => listening.close()
    },
    async close() {
      breaker.end()
      await dataSource.destroy()
    },
  }
}

import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from '@jest/globals'
import { existsSync, readFileSync } from 'node:fs'
import type { EntityManager } from 'typeorm'
import type { Limits } from '../../src/data/limits.js'
import type { News, Source } from '../../src/data/options.js'
import { migrate, open } from '../../src/data/source.js'
import { transaction } from '../../src/data/transaction.js'
import { isServer, openTestDatabase, testPlace } from '../support/database.js'
import { faultProxy, type FaultProxy } from '../support/proxy.js'
import { until } from '../support/until.js'

/** A third of the usual, so that nobody waits long for what is meant to take long. */
const QUICK: Limits = {
  queueMs: 1_200,
  lockMs: 300,
  statementMs: 900,
  answerMs: 1_000,
  togetherMs: 1_500,
  transactionMs: 2_000,
}
const POOL = 8
const CUTS = 20

const onServer = isServer() ? describe : describe.skip
onServer('connections (on PostgreSQL only; the embedded database has none that could break)', () => {
  let db: Awaited<ReturnType<typeof openTestDatabase>>
  let direct: string
  let proxy: FaultProxy
  let source: Source
  let news: News[]

  beforeAll(async () => {
    db = await openTestDatabase()
    const place = await testPlace()
    if (!('url' in place)) throw new Error('no server')
    direct = place.url
  })
  afterAll(() => db.close())
  beforeEach(async () => {
    news = []
    proxy = await faultProxy(direct)
    source = await open({ url: proxy.url }, { limits: QUICK, report: (one) => void news.push(one) })
  })
  afterEach(async () => {
    await source.close()
    await proxy.close()
  })

  const ask = <T>(work: (em: EntityManager) => Promise<T>, tenant = 'a'): Promise<T> =>
    transaction(source, { scope: { kind: 'system' }, tenant, door: 'SYSTEM' }, work)
  const one = (tenant = 'a'): Promise<unknown> => ask((em) => em.query('select 1'), tenant)
  const outcomeOf = (asking: Promise<unknown>): Promise<string> =>
    asking.then(
      () => 'done',
      (error: unknown) => (error instanceof Error ? error.message : String(error)),
    )
  const outcomes = (): string[] => news.map(({ outcome }) => outcome)
  /** Asks until an answer comes; the test's own time-out ends what never comes. */
  const untilBack = async (): Promise<void> => {
    await until(async () => (await outcomeOf(one())) === 'done')
  }
  /** A session of its own that holds a lock until the returned function is called. */
  async function holding(...statements: string[]): Promise<() => Promise<void>> {
    const runner = db.dataSource.createQueryRunner()
    await runner.query('start transaction')
    for (const statement of statements) await runner.query(statement)
    return async () => {
      await runner.query('rollback')
      await runner.release()
    }
  }

  /** Resolves when the process of that session is gone. */
  const endSession = async (pid: number): Promise<void> => {
    await db.dataSource.query('select pg_terminate_backend($1, 5000)', [pid])
  }

  test('have every limit, and the line is watched from both ends', async () => {
    const names = [
      'statement_timeout',
      'lock_timeout',
      'idle_in_transaction_session_timeout',
      'tcp_user_timeout',
    ]
    const shown = await ask((em) =>
      em.query<{ setting: string }[]>(
        `select setting from pg_settings where name = any($1) order by array_position($1, name)`,
        [names],
      ),
    )
    expect(shown.map(({ setting }) => Number(setting))).toEqual([900, 300, 10_000, 25_000])
    if (!existsSync('/proc/net/tcp')) return
    const [to] = [Number(new URL(proxy.url).port).toString(16).toUpperCase().padStart(4, '0')]
    const ours = readFileSync('/proc/net/tcp', 'utf8')
      .split('\n')
      .map((line) => line.trim().split(/\s+/))
      .filter(([, , remote, state]) => remote?.endsWith(`:${to}`) && state === '01')
    expect(ours.length).toBeGreaterThan(0)
    // The kernel's "timer" column: 02 is keep-alive.
    expect(ours.map((columns) => columns[5]?.slice(0, 2))).toEqual(ours.map(() => '02'))
  })

  test('that are cut refuse as busy, tell it once, and are back by themselves', async () => {
    await Promise.all(Array.from({ length: POOL }, () => one()))
    proxy.cut()
    const during = await Promise.all(Array.from({ length: 30 }, () => outcomeOf(one())))
    expect(new Set(during)).toEqual(new Set(['busy']))
    proxy.heal()
    await untilBack()
    expect(outcomes()).toEqual(['away', 'back'])
  })

  test.each([
    ['everything', false],
    ['everything', true],
    ['answers', false],
  ] as const)(
    'that go silent (%s lost, only the old ones: %s) are given up, and new ones serve',
    async (loss, oldOnly) => {
      await Promise.all(Array.from({ length: POOL }, (_, n) => one(`t${n % 3}`)))
      proxy.lose(loss, { oldOnly })
      expect(await outcomeOf(ask((em) => em.query('select 1')))).toBe('busy')
      if (!oldOnly) {
        expect(await outcomeOf(one())).toBe('busy')
        proxy.heal()
      }
      await untilBack()
      expect(outcomes()).toEqual(oldOnly ? ['renewed'] : ['away', 'back'])
      expect(await Promise.all(Array.from({ length: 20 }, (_, n) => outcomeOf(one(`t${n % 3}`))))).toEqual(
        Array.from({ length: 20 }, () => 'done'),
      )
    },
  )

  test(`are not leaked by ${CUTS} cuts in the middle of work`, async () => {
    for (let n = 0; n < CUTS; n += 1) {
      const working = Array.from({ length: POOL }, (_, k) =>
        outcomeOf(ask((em) => em.query('select pg_sleep(0.05)'), `t${k % 3}`)),
      )
      proxy.cut()
      await Promise.all(working)
      proxy.heal()
      await untilBack()
    }
    const [{ n: sessions } = { n: -1 }] = await db.dataSource.query<{ n: number }[]>(
      `select count(*)::int as n from pg_stat_activity where datname = current_database() and query like '%klik_app%'
        and pid <> pg_backend_pid() and state like 'idle in transaction%'`,
    )
    expect(sessions).toBe(0)
    expect(proxy.count()).toBeLessThanOrEqual(POOL)
    expect(
      await Promise.all(Array.from({ length: POOL * 3 }, (_, k) => outcomeOf(one(`t${k % 3}`)))),
    ).not.toContain('busy')
  })

  test('that the server ends while nobody uses them are not missed', async () => {
    await Promise.all(Array.from({ length: POOL }, (_, n) => one(`t${n % 3}`)))
    const ended = await db.dataSource.query<unknown[]>(
      `select pg_terminate_backend(pid, 5000) from pg_stat_activity
        where datname = current_database() and pid <> pg_backend_pid() and query = 'commit' and state = 'idle'`,
    )
    expect(ended.length).toBeGreaterThan(1)
    expect(await outcomeOf(one())).toBe('done')
  })

  test('that answered while this process stood still are not blamed', async () => {
    const asking = ask((em) => em.query<{ n: number }[]>('select 42 as n'))
    await new Promise((resolve) => setTimeout(resolve, 30))
    const until = performance.now() + QUICK.answerMs + 100
    while (performance.now() < until) continue
    expect([await asking, outcomes()]).toEqual([[{ n: 42 }], []])
  })

  test.each(['between two questions', 'in the middle of one'])(
    'that the server ends %s are replaced unnoticed',
    async (when) => {
      let runs = 0
      const answered = await ask(async (em) => {
        runs += 1
        const [{ pid } = { pid: 0 }] = await em.query<{ pid: number }[]>('select pg_backend_pid() as pid')
        const ending = runs === 1 ? endSession(pid) : Promise.resolve()
        if (when === 'between two questions') await ending
        else if (runs === 1) await em.query('select pg_sleep(0.8)')
        return em.query<{ n: number }[]>('select 42 as n')
      })
      expect([answered, runs]).toEqual([[{ n: 42 }], 2])
    },
  )

  test('that break while saving leave it open whether it was saved, and it is not done again', async () => {
    let runs = 0
    const saving = ask(async (em) => {
      runs += 1
      await em.query(`insert into setting (key, value) values ('chaos', 'once')`)
      proxy.lose('answers')
    })
    expect(await outcomeOf(saving)).toBe('outcome-unknown')
    proxy.heal()
    await untilBack()
    const rows = await db.dataSource.query<unknown>(`delete from setting where key = 'chaos' returning value`)
    expect([runs, rows]).toEqual([1, [[{ value: 'once' }], 1]])
  })

  test('that break when nothing was changed cost nobody an answer', async () => {
    const reading = ask(async (em) => {
      const found = await em.query<{ n: number }[]>('select 42 as n')
      proxy.lose('answers')
      return found
    })
    expect(await reading).toEqual([{ n: 42 }])
    proxy.heal()
    await untilBack()
  })

  test('that cannot be had are no outage while those that stand serve', async () => {
    const few = `klik_few_${process.env.JEST_WORKER_ID ?? 1}`
    await db.dataSource.query(`drop role if exists ${few}; create role ${few} login connection limit 2`)
    await db.dataSource.query(`grant klik_app to ${few}`)
    const url = new URL(direct)
    url.username = few
    const heard: News[] = []
    const limited = await open(
      { url: url.toString() },
      { limits: QUICK, report: (one) => void heard.push(one) },
    )
    const tried = Array.from({ length: 30 }, (_, n) =>
      outcomeOf(
        transaction(limited, { scope: { kind: 'system' }, tenant: `t${n % 3}`, door: 'SYSTEM' }, (em) =>
          em.query('select 1'),
        ),
      ),
    )
    const done = (await Promise.all(tried)).filter((outcome) => outcome === 'done')
    await limited.close()
    await db.dataSource.query(`revoke klik_app from ${few}; drop role ${few}`)
    expect(heard.map(({ outcome }) => outcome)).not.toContain('away')
    expect(done.length).toBeGreaterThan(0)
  })

  test('wait for a locked row only so long, and leave other tenants theirs', async () => {
    await db.dataSource.query(`insert into setting (key, value) values ('locked', 'x'), ('free', 'x')`)
    const release = await holding(`select 1 from setting where key = 'locked' for update`)
    const touch = (key: string, tenant: string): Promise<string> =>
      outcomeOf(ask((em) => em.query(`update setting set value = 'y' where key = $1`, [key]), tenant))
    const stuck = Array.from({ length: 50 }, () => touch('locked', 'a'))
    const free = await Promise.all(Array.from({ length: 50 }, () => touch('free', 'b')))
    const theirs = await Promise.all(stuck)
    await release()
    await db.dataSource.query(`delete from setting where key in ('locked', 'free')`)
    expect(new Set(free)).toEqual(new Set(['done']))
    expect(new Set(theirs)).toEqual(new Set(['busy']))
    expect(new Set(news.map((one) => ('reason' in one ? one.reason : '')))).toEqual(new Set(['55P03']))
  })

  test('that work holds on to for ever are taken from it', async () => {
    const forgotten = Array.from({ length: POOL }, (_, n) =>
      outcomeOf(ask(() => new Promise<never>(() => undefined), `t${n % 2}`)),
    )
    expect(new Set(await Promise.all(forgotten))).toEqual(new Set(['busy']))
    expect(await Promise.all(Array.from({ length: POOL }, () => outcomeOf(one())))).not.toContain('busy')
    expect(outcomes()).toContain('renewed')
  })

  test('of migrations wait for each other longer than any limit', async () => {
    const release = await holding(`select pg_advisory_xact_lock(hashtextextended('klik:migrate', 0))`)
    let isDone = false
    const migrating = migrate(source).finally(() => {
      isDone = true
    })
    // Whoever is refused meanwhile shows that the limits have passed.
    await Promise.all(Array.from({ length: 2 }, () => outcomeOf(ask((em) => em.query('select pg_sleep(5)')))))
    expect(isDone).toBe(false)
    await release()
    expect(await migrating).toBe(0)
  })

  test('of migrations step back from a table in use, so that nobody waits behind them', async () => {
    await db.dataSource.query(`
      drop index ix_outbox_person, ix_outbox_conversation, ix_card_subject;
      delete from migrations where name = 'Parked1795700000000'`)
    const use = 'lock table outbox in row exclusive mode'
    const release = await holding(use)
    const migrating = migrate(source)
    let [stopped, isServed] = [0, false]
    while (stopped === 0 || !isServed) {
      isServed = (await outcomeOf(ask((em) => em.query(use)))) === 'done'
      if (!isServed) stopped += 1
    }
    await release()
    expect(await migrating).toBe(1)
  })
})

import { EventEmitter } from 'node:events'
import pg from 'pg'
import { ServerClient } from './serverClient.js'

type Release = (error?: Error | boolean) => void
type Taken = (error: Error | undefined, client: pg.PoolClient | undefined, release: Release) => void

/** One pool of pg with all its connections, and which of them are in use. */
type Generation = { pool: pg.Pool; clients: Set<pg.ClientBase>; inUse: Set<pg.ClientBase> }

/** What ends in a broken line or an unwilling server is left to end by itself only so long. */
const GOODBYE_MS = 2_000

const cut = (clients: Iterable<pg.ClientBase>): void => {
  for (const client of clients) if (client instanceof ServerClient) client.cut()
}

/** pg's pool under TypeORM, which can be thrown away and opened anew while it is used. */
export class ServerPool extends EventEmitter {
  private now: Generation

  constructor(private readonly config: pg.PoolConfig) {
    super()
    this.now = this.open()
  }

  get totalCount(): number {
    return this.now.pool.totalCount
  }

  get idleCount(): number {
    return this.now.pool.idleCount
  }

  connect(taken: Taken): void {
    this.now.pool.connect(taken)
  }

  /** Whether a connection that stands is answered: an idle one is asked, of those in use it is known. */
  async serves(withinMs: number): Promise<boolean> {
    const { pool, inUse } = this.now
    if (pool.idleCount === 0) {
      const since = performance.now() - withinMs
      return [...inUse].some((client) => client instanceof ServerClient && client.answeredAt > since)
    }
    const client = await pool.connect()
    if (client instanceof ServerClient) client.patience = withinMs
    const isAnswered = await client.query('select 1').then(
      () => true,
      () => false,
    )
    client.release(!isAnswered)
    return isAnswered
  }

  /** From now on everybody gets a new connection. `withWork`: those in use are cut off as well, not only idle ones. */
  renew({ withWork }: { withWork: boolean }): void {
    const { pool, clients, inUse } = this.now
    this.now = this.open()
    pool.end(() => undefined)
    cut(withWork ? clients : [...clients].filter((client) => !inUse.has(client)))
  }

  end(done: () => void): void {
    const { pool, clients } = this.now
    const timer = setTimeout(() => cut(clients), GOODBYE_MS)
    pool.end(() => {
      clearTimeout(timer)
      done()
    })
  }

  private open(): Generation {
    const pool = new pg.Pool(this.config)
    const [clients, inUse] = [new Set<pg.ClientBase>(), new Set<pg.ClientBase>()]
    pool.on('connect', (client) => {
      clients.add(client)
      // Whoever uses it hears of it from what was asked; an error nobody listens to would end the process.
      client.on('error', () => undefined)
      client.once('end', () => clients.delete(client))
    })
    pool.on('acquire', (client) => inUse.add(client))
    pool.on('release', (_error, client) => inUse.delete(client))
    // An idle connection that breaks is taken out by the pool itself.
    pool.on('error', (error) => this.emit('error', error))
    return { pool, clients, inUse }
  }
}

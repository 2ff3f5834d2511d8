import type pg from 'pg'
import { CHANGES_CHANNEL, type Ears } from './changes.js'
import { ServerClient } from './serverClient.js'

/** A connection on which nothing comes may be dead: it is asked so often whether it lives. */
const ASK_EVERY_MS = 20_000
const AGAIN_MS = { first: 500, most: 15_000 }

/** A connection of its own beside the pool on which the server tells of changes; made anew when it breaks. */
export class ServerEars {
  private client: ServerClient | null = null
  private timer: NodeJS.Timeout | null = null
  private pauseMs = AGAIN_MS.first
  private isOver = false

  constructor(
    private readonly config: pg.ClientConfig,
    private readonly ears: Ears,
  ) {
    void this.listen()
  }

  async close(): Promise<void> {
    this.isOver = true
    if (this.timer) clearTimeout(this.timer)
    await this.client?.end().catch(() => undefined)
  }

  private async listen(): Promise<void> {
    const client = new ServerClient(this.config)
    this.client = client
    client.on('error', () => undefined)
    client.once('end', () => this.again())
    client.on('notification', ({ payload = '' }) => this.ears.changed(payload))
    try {
      await client.connect()
      await client.query(`listen ${CHANGES_CHANNEL}`)
      this.pauseMs = AGAIN_MS.first
      this.ears.missed()
      this.keepAsking(client)
    } catch {
      client.cut()
    }
  }

  private keepAsking(client: ServerClient): void {
    this.timer = setTimeout(() => {
      client.query('select 1').then(
        () => this.keepAsking(client),
        () => client.cut(),
      )
    }, ASK_EVERY_MS).unref()
  }

  private again(): void {
    if (this.isOver) return
    if (this.timer) clearTimeout(this.timer)
    this.timer = setTimeout(() => void this.listen(), this.pauseMs).unref()
    this.pauseMs = Math.min(2 * this.pauseMs, AGAIN_MS.most)
  }
}

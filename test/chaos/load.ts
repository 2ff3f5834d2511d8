import { translator } from '../../src/i18n/translator.js'

/** One question and what came of it. `fine`: as it should be, also while the database is away. */
export type Answer = { kind: string; at: number; ms: number; worked: boolean; fine: boolean; said: string }

/** A task one person changes over and over, through the tab and in the chat in turn. */
export type Worked = {
  taskId: string
  token: string
  version: number
  isStarted: boolean
  /** Versions the product said it had saved. */
  saved: number[]
  isBusy: boolean
  press(verb: string, data: object): Promise<{ status: number; text: string }>
}

const EVERY_MS = 50
const PATIENCE_MS = 60_000
const BUG = translator('da')('refusal.bug', { reference: '' }).slice(0, 12)
const CONFLICT = 409
const UNAVAILABLE = 503

/** Twenty questions a second: changes by tab and chat, reading, and the operator's two addresses. */
export class Load {
  readonly answers: Answer[] = []
  private readonly asked = new Set<Promise<void>>()
  private timer: NodeJS.Timeout | undefined
  private turn = 0

  constructor(
    private readonly url: string,
    private readonly works: readonly Worked[],
  ) {}

  start(): void {
    this.timer = setInterval(() => this.next(), EVERY_MS)
  }

  async stop(): Promise<void> {
    clearInterval(this.timer)
    await Promise.all(this.asked)
  }

  private next(): void {
    this.turn += 1
    const work = this.works[this.turn % this.works.length]
    if (!work || work.isBusy) return
    const asking = this.turn % 20 === 0 ? this.health() : this.change(work)
    this.asked.add(asking)
    void asking.finally(() => this.asked.delete(asking))
  }

  private async health(): Promise<void> {
    await this.ask('healthz', '/healthz', {})
    await this.ask('readyz', '/readyz', {})
  }

  private async change(work: Worked): Promise<void> {
    work.isBusy = true
    if (this.turn % 4 === 0) await this.ask('list', '/api/v1/tasks', { token: work.token })
    else if (this.turn % 4 === 1) await this.byChat(work)
    else await this.byTab(work)
    work.isBusy = false
  }

  private async byTab(work: Worked): Promise<void> {
    const body = { version: work.version, status: work.isStarted ? 'NOT_STARTED' : 'STARTED' }
    const answered = await this.ask('write', `/api/v1/tasks/${work.taskId}/status`, {
      token: work.token,
      body,
    })
    if (answered.version === undefined) return this.look(work)
    work.saved.push(answered.version)
    Object.assign(work, { version: answered.version, isStarted: !work.isStarted })
  }

  private async byChat(work: Worked): Promise<void> {
    const verb = work.isStarted ? 'task.reset' : 'task.start'
    await this.timed('chat', async () => {
      const { status, text } = await work.press(verb, { taskId: work.taskId, version: work.version })
      const fine = status === 200 && !text.includes(BUG)
      return { fine, worked: fine && text.includes('AdaptiveCard'), said: `${status}` }
    })
    await this.look(work)
  }

  private async look(work: Worked): Promise<void> {
    const { version, status } = await this.ask('read', `/api/v1/tasks/${work.taskId}`, { token: work.token })
    if (version !== undefined) Object.assign(work, { version, isStarted: status === 'STARTED' })
  }

  private async ask(
    kind: string,
    path: string,
    { token, body }: { token?: string; body?: object },
  ): Promise<{ version?: number; status?: string }> {
    let found: { version?: number; status?: string } = {}
    await this.timed(kind, async () => {
      const answer = await fetch(`${this.url}${path}`, {
        method: body ? 'PUT' : 'GET',
        signal: AbortSignal.timeout(PATIENCE_MS),
        ...(token ? { headers: { authorization: `Bearer ${token}` } } : {}),
        ...(body ? { body: JSON.stringify(body) } : {}),
      })
      const json = (await answer.json()) as { version?: number; status?: string; code?: string }
      if (answer.ok) found = json
      const fine = answer.ok || answer.status === UNAVAILABLE || answer.status === CONFLICT
      return { fine, worked: answer.ok, said: `${answer.status} ${json.code ?? ''}`.trim() }
    })
    return found
  }

  private async timed(
    kind: string,
    work: () => Promise<Pick<Answer, 'fine' | 'worked' | 'said'>>,
  ): Promise<void> {
    const at = performance.now()
    const came = await work().catch((error: unknown) => ({ fine: false, worked: false, said: String(error) }))
    this.answers.push({ kind, at, ms: performance.now() - at, ...came })
  }
}

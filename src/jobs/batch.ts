/** `most`: in one batch. `pauseMs`: how long the first of a batch waits for others. */
export type BatchSize = { most: number; pauseMs: number }

/** Gathers what comes one by one, and does it in batches. */
export class Batch<Item, Result> {
  private waiting: { item: Item; resolve(result: Result): void; reject(error: unknown): void }[] = []
  private timer: NodeJS.Timeout | undefined

  /** `work` gives the results in the order of the items. */
  constructor(
    private readonly size: BatchSize,
    private readonly work: (items: readonly Item[]) => Promise<readonly Result[]>,
  ) {}

  add(item: Item): Promise<Result> {
    return new Promise((resolve, reject) => {
      this.waiting.push({ item, resolve, reject })
      if (this.waiting.length >= this.size.most) this.flush()
      else this.timer ??= setTimeout(() => this.flush(), this.size.pauseMs)
    })
  }

  /** Waits for no more. */
  flush(): void {
    clearTimeout(this.timer)
    this.timer = undefined
    const batch = this.waiting.splice(0)
    if (batch.length === 0) return
    this.work(batch.map(({ item }) => item)).then(
      (results) =>
        batch.forEach(({ resolve, reject }, n) => {
          const result = results[n]
          if (result === undefined) reject(new Error('a batch without a result'))
          else resolve(result)
        }),
      (error: unknown) => batch.forEach(({ reject }) => reject(error)),
    )
  }
}

/** Wakes whoever waits for something to become so. */
export class Bell {
  private readonly waiting: (() => void)[] = []

  ring(): void {
    for (const wake of this.waiting.splice(0)) wake()
  }

  /** Looks whenever it rings. */
  async until(isSo: () => boolean): Promise<void> {
    while (!isSo()) await new Promise<void>((resolve) => this.waiting.push(resolve))
  }
}

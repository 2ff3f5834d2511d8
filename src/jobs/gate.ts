/** Lets so many work at once; the others wait their turn. `whose`: of which tenant; null when it is for many of them. */
export type Gate = <T>(work: () => Promise<T>, whose?: string | null) => Promise<T>

type Waiting = { whose: string | null; enter(): void }

/** A place that comes free goes to whoever holds the fewest, so one tenant with much to do leaves the others theirs. */
export function createGate(atOnce: number): Gate {
  const waiting: Waiting[] = []
  const held = new Map<string, number>()
  const heldBy = (whose: string | null): number => (whose === null ? 0 : (held.get(whose) ?? 0))
  let inside = 0

  function letIn(whose: string | null): void {
    inside += 1
    if (whose !== null) held.set(whose, heldBy(whose) + 1)
  }
  function letOut(whose: string | null): void {
    inside -= 1
    if (whose !== null && heldBy(whose) > 1) held.set(whose, heldBy(whose) - 1)
    else if (whose !== null) held.delete(whose)
    const fewest = Math.min(...waiting.map((one) => heldBy(one.whose)))
    const at = waiting.findIndex((one) => heldBy(one.whose) === fewest)
    for (const next of at === -1 ? [] : waiting.splice(at, 1)) next.enter()
  }

  return async (work, whose = null) => {
    if (inside < atOnce) letIn(whose)
    else
      await new Promise<void>((resolve) => {
        const enter = (): void => {
          letIn(whose)
          resolve()
        }
        waiting.push({ whose, enter })
      })
    try {
      return await work()
    } finally {
      letOut(whose)
    }
  }
}

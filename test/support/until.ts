/** Enough for a busy machine, and less than a test may take, so that it is the condition that is named. */
const LIMIT_MS = 60_000
const PAUSE_MS = 5

/** Waits until it is so. Throws, with the condition, when that does not come to be. */
export async function until(isSo: () => boolean | Promise<boolean>): Promise<void> {
  for (const end = performance.now() + LIMIT_MS; !(await isSo());) {
    if (performance.now() > end) throw new Error(`it never came to be that ${String(isSo)}`)
    await new Promise((resolve) => setTimeout(resolve, PAUSE_MS))
  }
}

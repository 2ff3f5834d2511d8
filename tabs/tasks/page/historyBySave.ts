import type { TaskDetail } from '../../../src/contract/task.js'

type Change = TaskDetail['history'][number]
/** What one person changed at one moment. */
export type Save = { at: string; by: string | null; changes: Change[] }

/** The newest first, as the history comes. */
export function savesOf(history: readonly Change[]): Save[] {
  const saves: Save[] = []
  for (const change of history) {
    const last = saves.at(-1)
    if (last?.at === change.at && last.by === change.by) last.changes.push(change)
    else saves.push({ at: change.at, by: change.by, changes: [change] })
  }
  return saves
}

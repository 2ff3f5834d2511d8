import type { TaskId } from '../../domain/ids.js'
import type { Municipality } from '../../domain/project.js'
import type { ParsedTask } from '../../exchange/parsedTask.js'
import type { Importing } from './report.js'

/**
 * Keeps what the file tells of the task's past: its history, and what its files are called, but for those that lie beside
 * it. What the file does not speak of stays as it was. Returns whether anything is new.
 */
export async function keepPast(
  { tx, now }: Importing,
  task: Pick<ParsedTask, 'history' | 'files'>,
  { taskId, municipality }: { taskId: TaskId; municipality: Municipality },
): Promise<boolean> {
  const { history, files: names = [] } = task
  if (!history && names.length === 0) return false
  const here = (await tx.files.ofTask({ id: taskId })).map(({ name }) => name)
  const files = names.filter((name) => !here.includes(name))
  if (!history && files.length === 0) return false
  const municipalityId = municipality.id
  const before = await tx.tasks.imported({ id: taskId, municipalityId })
  const { history: told = null, files: named = [] } = before ?? {}
  const past = { history: history ?? told, files: files.length > 0 ? files : named }
  const isSame = told === past.history && named.join('\n') === past.files.join('\n')
  if (!isSame) await tx.tasks.keepImported({ taskId, municipalityId, importedAt: now, ...past })
  return !isSame
}

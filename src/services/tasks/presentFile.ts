import type { FileView } from '../../contract/file.js'
import type { NamedFile } from '../../data/repositories/files.js'
import type { Actor } from '../../domain/person.js'
import { isOfOwnSide, may } from '../../domain/policy.js'
import type { NamedTask } from '../../domain/task.js'
import { guardedTask, isReadOnly } from './present.js'

export function presentFile(file: NamedFile, task: NamedTask, actor: Actor): FileView {
  const { id, name, size, mediaType, origin, uploaderName, uploadedAt, deletedReason } = file
  const guarded = guardedTask(task, actor)
  const isThere = deletedReason === null
  const canChange = isThere && !isReadOnly(task, actor)
  return {
    id,
    name,
    size,
    mediaType,
    origin,
    by: uploaderName,
    at: uploadedAt.toISOString(),
    removed: deletedReason === 'PERSONAL_DATA_BY_KOMBIT' ? 'PERSONAL_DATA' : null,
    canRemove: canChange && isOfOwnSide(file, actor) && may(actor, 'task.addFile', guarded),
    canRemovePersonalData: canChange && may(actor, 'task.removeFile', guarded),
  }
}

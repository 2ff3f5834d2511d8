import { createHash } from 'node:crypto'
import type { PlanView } from '../../../contract/introductionPlan.js'
import type { FileReply } from '../../../contract/shapes.js'
import type { NamedIntroductionFile } from '../../../data/repositories/introductionPapers.js'
import { newId, type IntroductionFileId, type IntroductionTaskId } from '../../../domain/ids.js'
import type { Caller } from '../../../domain/person.js'
import { Refusal } from '../../../domain/refusals.js'
import { freeFileName } from '../../../domain/upload.js'
import { checked, type Checked, type Offered } from '../../tasks/checkUpload.js'
import type { World } from '../../world.js'
import { allowTask, guardRunning } from './allow.js'
import { lockedTask, noteTask, planning, planOf, type Planning } from './planning.js'
import { withNames } from './status.js'
import { planView } from './view.js'

const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex')

/** Refuses `not-found`, `not-your-task`, `plan-not-started` and `plan-ended`. */
async function workable(act: Planning, taskId: IntroductionTaskId) {
  const found = await lockedTask(act, taskId)
  await allowTask(withNames(act), found.plan, found.task)
  guardRunning(found.plan)
  return found
}

type Stored = Checked & { id: IntroductionFileId }

async function save(act: Planning, taskId: IntroductionTaskId, stored: Stored): Promise<PlanView> {
  const { plan } = await workable(act, taskId)
  const others = await act.tx.introductionPapers.files(plan.id)
  const beside = others.filter((one) => one.taskId === taskId).map((one) => one.name)
  const name = freeFileName(stored.name, beside)
  const { id, mediaType, content } = stored
  await act.tx.introductionPapers.insertFile({
    ...{ id, municipalityId: act.home, planId: plan.id, taskId, name, mediaType, size: content.length },
    ...{ sha256: sha256(content), uploadedBy: act.actor.personId, uploadedAt: act.now },
  })
  await noteTask(act, taskId, { field: 'file', newValue: name })
  return planView(act, plan.id)
}

/** Bytes that no row speaks of; where that cannot be known they stay: nobody can reach them. */
async function takeBack({ data, files }: World, id: IntroductionFileId): Promise<void> {
  const isNeeded = await data.asSystem((tx) => tx.introductionPapers.file(id)).catch(() => true)
  if (!isNeeded) await files.remove(id).catch(() => undefined)
}

type Adding = Offered & { taskId: IntroductionTaskId }

/** Lays a file beside the task. Refuses as `workable` and `checked` do, and `file-store-down`. */
export async function addFile(
  world: World,
  caller: Caller,
  { taskId, ...offered }: Adding,
): Promise<PlanView> {
  await planning(world, caller, (act) => workable(act, taskId))
  const stored = { id: newId<IntroductionFileId>(), ...(await checked(world, offered)) }
  await world.files.put(stored.id, stored.content)
  try {
    return await planning(world, caller, (act) => save(act, taskId, stored))
  } catch (error) {
    await takeBack(world, stored.id)
    throw error
  }
}

type Named = { taskId: IntroductionTaskId; fileId: IntroductionFileId }

/** Refuses `not-found`. */
async function fileOf(act: Planning, { taskId, fileId }: Named): Promise<NamedIntroductionFile> {
  const file = await act.tx.introductionPapers.file(fileId)
  if (file?.taskId !== taskId) throw new Refusal('not-found')
  await planOf(act, file.planId)
  return file
}

/** Its bytes as they were laid there. Refuses `not-found` and `file-store-down`. */
export async function readFile(world: World, caller: Caller, named: Named): Promise<FileReply> {
  const { name, mediaType, sha256: sum } = await planning(world, caller, (act) => fileOf(act, named))
  const bytes = await world.files.get(named.fileId)
  if (!bytes || sha256(bytes) !== sum) throw new Refusal('file-store-down')
  return { name, type: mediaType, bytes }
}

/**
 * Takes it away: its bytes first, for those without a row nobody would find again, and a row without bytes can be taken
 * away once more. Refuses as `workable` does, and `file-store-down`, with nothing taken away.
 */
export function removeFile(world: World, caller: Caller, named: Named): Promise<PlanView> {
  return planning(world, caller, async (act) => {
    await fileOf(act, named)
    const { plan } = await workable(act, named.taskId)
    const { name } = await fileOf(act, named)
    await world.files.remove(named.fileId)
    await act.tx.introductionPapers.deleteFile(named.fileId)
    await noteTask(act, named.taskId, { field: 'file', oldValue: name })
    return planView(act, plan.id)
  })
}

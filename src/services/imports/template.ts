import { isDeepStrictEqual } from 'node:util'
import { newId, type MunicipalityId, type ProjectId, type TemplateId } from '../../domain/ids.js'
import type { NamedTask, TaskTemplate } from '../../domain/task.js'
import type { ParsedTask } from '../../exchange/parsedTask.js'
import { orBefore } from './orBefore.js'
import { refuse, type Importing } from './report.js'

const blank = (projectId: ProjectId): TaskTemplate => ({
  id: newId(),
  templateNumber: null,
  projectId,
  goal: null,
  description: null,
  method: null,
  result: null,
  qualityCriteria: null,
  recommendedResponsibleRoles: [],
  recommendedExecutorRoles: [],
  prerequisites: [],
  closelyRelated: [],
  externalAttachments: [],
  extra: {},
})

const merged = (before: TaskTemplate, task: ParsedTask, projectId: ProjectId): TaskTemplate => ({
  id: before.id,
  templateNumber: task.templateNumber ?? before.templateNumber,
  projectId,
  goal: orBefore(task.goal, before.goal),
  description: orBefore(task.description, before.description),
  method: orBefore(task.method, before.method),
  result: orBefore(task.result, before.result),
  qualityCriteria: orBefore(task.qualityCriteria, before.qualityCriteria),
  recommendedResponsibleRoles: orBefore(task.recommendedResponsibleRoles, before.recommendedResponsibleRoles),
  recommendedExecutorRoles: orBefore(task.recommendedExecutorRoles, before.recommendedExecutorRoles),
  prerequisites: orBefore(task.prerequisites, before.prerequisites),
  closelyRelated: orBefore(task.closelyRelated, before.closelyRelated),
  externalAttachments: orBefore(task.externalAttachments, before.externalAttachments),
  extra: { ...before.extra, ...task.extra },
})

type Wanted = { municipalityId: MunicipalityId; projectId: ProjectId; existing: NamedTask | null }

/**
 * The template the task's texts belong on: the one with KOMBIT's number; without a number, the task's own. A task
 * that comes with another number than before moves to that.
 */
async function find(
  { tx }: Importing,
  task: ParsedTask,
  existing: NamedTask | null,
): Promise<TaskTemplate | null> {
  const numbered = task.templateNumber === null ? null : await tx.tasks.templateByNumber(task.templateNumber)
  if (numbered || !existing?.templateId) return numbered
  const own = await tx.tasks.template(existing.templateId)
  return task.templateNumber !== null && own?.templateNumber ? null : own
}

/** Writes the texts of a task. Null when another task of the municipality has the template already. */
export async function writeTemplate(
  importing: Importing,
  task: ParsedTask,
  { municipalityId, projectId, existing }: Wanted,
): Promise<{ id: TemplateId | null; isChanged: boolean } | null> {
  const { tasks } = importing.tx
  const found = await find(importing, task, existing)
  const isNew = found !== null && found.id !== existing?.templateId
  const holder = isNew ? await tasks.ofTemplate(found.id, municipalityId) : null
  if (holder) {
    const facts = { template: task.templateNumber, other: holder.instanceNumber }
    return refuse(importing, task, ['template-taken', facts])
  }
  const before = found ?? blank(projectId)
  const template = merged(before, task, projectId)
  const isChanged = !isDeepStrictEqual(template, before)
  if (!found && !isChanged) return { id: null, isChanged }
  if (!found) await tasks.insertTemplate(template)
  else if (isChanged) await tasks.updateTemplate(template)
  if (found && isChanged) importing.rewritten.add(template.id)
  return { id: template.id, isChanged }
}

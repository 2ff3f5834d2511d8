import { isDeepStrictEqual } from 'node:util'
import { newId, type MunicipalityId, type ProjectId, type TemplateId } from '../domain/ids.js'
import type { NamedTask, TaskTemplate } from '../domain/task.js'
import type { ParsedTask } from '../exchange/parsedTask.js'
import { refuse, said, type Importing } from './importing.js'

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
  goal: said(task.goal, before.goal),
  description: said(task.description, before.description),
  method: said(task.method, before.method),
  result: said(task.result, before.result),
  qualityCriteria: said(task.qualityCriteria, before.qualityCriteria),
  recommendedResponsibleRoles: said(task.recommendedResponsibleRoles, before.recommendedResponsibleRoles),
  recommendedExecutorRoles: said(task.recommendedExecutorRoles, before.recommendedExecutorRoles),
  prerequisites: said(task.prerequisites, before.prerequisites),
  closelyRelated: said(task.closelyRelated, before.closelyRelated),
  externalAttachments: said(task.externalAttachments, before.externalAttachments),
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
  return { id: template.id, isChanged }
}

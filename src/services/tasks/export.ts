import type { FileReply } from '../../contract/shapes.js'
import type { TaskDetail } from '../../contract/task.js'
import type { TaskId } from '../../domain/ids.js'
import type { Actor, Caller, Language } from '../../domain/person.js'
import { reachOf } from '../../domain/policy.js'
import type { TaskFilter, TaskSort } from '../../domain/taskList.js'
import { slug } from '../../domain/words.js'
import { downloadName } from '../../exchange/downloadName.js'
import { writeApart } from '../../exchange/apart.js'
import { taskSheet, type SheetReader } from '../../exchange/taskSheet.js'
import { EXCEL, MAX_SHEET_ROWS } from '../../exchange/writeExcel.js'
import type { TaskPaper } from '../../exchange/writeTaskPdf.js'
import { detail, readable } from './detail.js'
import { presentTask } from './present.js'
import type { World } from '../world.js'
import { acting } from '../acting.js'
import { languageFor } from '../language.js'

export type ListExport = { filter: TaskFilter; sort: readonly TaskSort[]; language: Language | null }
export type PaperExport = { taskId: TaskId; withMessages: boolean; language: Language | null }

const readerOf = (actor: Actor, language: Language): SheetReader => ({
  language,
  withMunicipality: actor.municipalityId === null,
  userTypes: actor.municipalityId === null ? new Map() : actor.access,
})

/** The list as the caller sees it, as an Excel file (klik.md W20). Refuses `busy` and `export-too-heavy`. */
export async function taskList(world: World, caller: Caller, asked: ListExport): Promise<FileReply> {
  const { filter, sort } = asked
  const found = await acting(world, caller, async ({ tx, actor, today }) => {
    const reading = { personId: actor.personId, reach: reachOf(actor, 'task.read'), today }
    const { tasks } = await tx.taskList.page(reading, { filter, sort, after: null, size: MAX_SHEET_ROWS })
    const { total } = await tx.taskList.counters(reading, filter)
    const reader = readerOf(actor, await languageFor({ tx, actor }, asked.language))
    return { tasks: tasks.map((task) => presentTask(task, actor, today)), total, actor, today, reader }
  })
  const { tasks, total, actor, today, reader } = found
  const bytes = await writeApart({ format: 'sheet', content: taskSheet(tasks, { total, reader }) })
  return {
    name: downloadName('tasks', { language: reader.language, parts: [today], ending: 'xlsx' }),
    type: EXCEL,
    bytes,
    taken: { by: actor.personId, count: tasks.length },
  }
}

/** Only what may leave the house; everything else of the task is not even handed over. */
function paperOf(task: TaskDetail, { withMessages }: PaperExport): Omit<TaskPaper, 'language' | 'at'> {
  const { number, templateNumber, title, marker, urgency, priority, status } = task
  const { startDate, latestStart, endDate, goal, description, method, result, phase, theme } = task
  return {
    ...{ number, templateNumber, title, marker, urgency, priority, status },
    ...{ startDate, latestStart, endDate, goal, description, method, result, phase, theme },
    isLocal: task.kind === 'LOCAL',
    parentNumber: task.parent?.number ?? null,
    responsible: task.responsible?.name ?? null,
    executor: task.executor?.name ?? null,
    recommendedResponsible: task.recommendedResponsible.map((role) => role.title),
    recommendedExecutor: task.recommendedExecutor.map((role) => role.title),
    closelyRelated: task.closelyRelated.map((related) => related.title),
    project: task.project.name,
    municipality: task.municipality.name,
    externalAttachments: task.externalAttachments,
    files: task.files.flatMap((one) => one.name ?? []),
    messages: withMessages
      ? task.messages.map(({ author, side, text, sentAt }) => ({ author, side, text, sentAt }))
      : null,
  }
}

/** One task as PDF, for a partner without access (klik.md W19). Refuses `not-found`, `busy`, `export-too-heavy`. */
export async function taskPdf(world: World, caller: Caller, asked: PaperExport): Promise<FileReply> {
  const { content, by } = await acting(world, caller, async (act) => {
    const { actor, now } = act
    const paper = paperOf(await detail(act, await readable(act, asked.taskId)), asked)
    const language = await languageFor(act, asked.language)
    return { content: { ...paper, language, at: now.toISOString() }, by: actor.personId }
  })
  const name = ['KLIK', content.number, slug(content.title)].filter((part) => part !== '').join('-')
  const bytes = await writeApart({ format: 'paper', content })
  return { name: `${name}.pdf`, type: 'application/pdf', bytes, taken: { by, count: 1 } }
}

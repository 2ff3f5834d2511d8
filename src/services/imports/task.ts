import type { TaskChanges } from '../../data/repositories/tasks.js'
import { calendarOfMunicipality } from '../../domain/calendar.js'
import { newId } from '../../domain/ids.js'
import type { Municipality } from '../../domain/project.js'
import type { NamedTask } from '../../domain/task.js'
import { republished } from '../../domain/republish.js'
import { deadlinesOf } from '../../domain/taskChange.js'
import { dayOf } from '../../domain/time.js'
import { sortKey } from '../../domain/words.js'
import type { ParsedTask } from '../../exchange/parsedTask.js'
import { tellRepublished } from '../tasks/tellRepublished.js'
import { appendMessages, assignee } from './people.js'
import { keepPast } from './past.js'
import { writeTexts } from './texts.js'
import { writeTemplate } from './template.js'
import { refuse, type Home, type Importing } from './report.js'

/** A new task is taken over whole: also what is the municipality's own. */
async function create(importing: Importing, task: ParsedTask, { municipality, place }: Home): Promise<void> {
  const { tx, now, report } = importing
  const responsible = await assignee(importing, task, { municipality, heading: 'responsible' })
  const executor = await assignee(importing, task, { municipality, heading: 'executor' })
  const home = { municipality, place }
  const texts = await writeTexts(importing, task, { ...home, names: { responsible, executor } })
  if (!texts) return
  const plan = {
    status: task.status,
    startDate: task.startDate ?? null,
    endDate: task.endDate ?? null,
    plannedDurationWorkingDays: null,
    latestStartOverride: null,
  }
  const municipalityId = municipality.id
  const id = newId<NamedTask['id']>()
  await tx.tasks.insert({
    id,
    municipalityId,
    kind: task.priority === 'LOCAL' ? 'LOCAL' : 'KLIK',
    instanceNumber: task.instanceNumber,
    ...texts,
    projectId: place.projectId,
    phaseId: place.phaseId ?? null,
    themeId: place.themeId ?? null,
    title: task.title,
    titleSort: sortKey(task.title),
    priority: task.priority,
    responsibleId: responsible.id,
    executorId: executor.id,
    ...plan,
    ...deadlinesOf(plan, dayOf(now), calendarOfMunicipality(municipality)),
  })
  if (task.internalNotes) await tx.tasks.insertNote({ taskId: id, municipalityId, text: task.internalNotes })
  await appendMessages(importing, task, { taskId: id, municipality })
  await keepPast(importing, task, { taskId: id, municipality })
  importing.touched.add(place.projectId)
  report.created.push(task.instanceNumber)
}

/** KOMBIT's fields as the file has them; what it does not speak of is undefined. */
const wantedOf = (task: ParsedTask, { place }: Home): TaskChanges => ({
  ...place,
  title: task.title,
  titleSort: sortKey(task.title),
  priority: task.priority,
  startDate: task.startDate,
  endDate: task.endDate,
})

/** The fields that would become something else. */
function differences(before: NamedTask, wanted: TaskChanges): TaskChanges {
  const now: Record<string, unknown> = before
  const fields = Object.entries(wanted).filter(
    ([field, value]) => value !== undefined && value !== now[field],
  )
  return Object.fromEntries(fields)
}

/** The sweep compares from the new marker on: that a date was moved is told, not that the marker was. */
async function writeChanges(
  { tx, now }: Importing,
  task: NamedTask,
  { changes, municipality }: { changes: TaskChanges; municipality: Municipality },
): Promise<void> {
  const before = (await tx.tasks.lock(task.id)) ?? task
  const isMoved = 'startDate' in changes || 'endDate' in changes
  const deadlines = isMoved
    ? deadlinesOf({ ...before, ...changes }, dayOf(now), calendarOfMunicipality(municipality))
    : {}
  await tx.tasks.update(before, { ...changes, ...deadlines }, now)
}

/** Whom it concerns hears what KOMBIT made different; a template is several municipalities', and is written once. */
async function tellOf(
  { tx, now, rewritten }: Importing,
  task: NamedTask,
  { before, changes }: { before: NamedTask; changes: TaskChanges },
): Promise<void> {
  const areTextsNew = task.templateId !== null && rewritten.has(task.templateId)
  const told = republished(before, { ...changes, areTextsNew })
  await tellRepublished({ tx, now, actorId: null }, task, { changes: told, occasion: now.toISOString() })
}

/** A task that is here already gets KOMBIT's fields only; what the municipality has put in stays (klik.md W33). */
async function update(
  importing: Importing,
  task: ParsedTask,
  { home, before }: { home: Home; before: NamedTask },
): Promise<void> {
  const { report, touched } = importing
  const { municipality, place } = home
  const start = task.startDate === undefined ? before.startDate : task.startDate
  const end = task.endDate === undefined ? before.endDate : task.endDate
  if (start && end && start > end) {
    refuse(importing, task, ['start-after-end', { start, end }])
    return
  }
  const where = { municipalityId: municipality.id, projectId: place.projectId, existing: before }
  const template = await writeTemplate(importing, task, where)
  if (!template) return
  const changes = differences(before, { ...wantedOf(task, home), templateId: template.id })
  const isChanged = Object.keys(changes).length > 0
  if (isChanged) await writeChanges(importing, before, { changes, municipality })
  await tellOf(importing, { ...before, ...changes }, { before, changes })
  const added = await appendMessages(importing, task, { taskId: before.id, municipality })
  const isPastNew = await keepPast(importing, task, { taskId: before.id, municipality })
  if (!isChanged && !template.isChanged && added === 0 && !isPastNew) {
    report.unchanged.push(task.instanceNumber)
    return
  }
  for (const id of [before.id, before.projectId, place.projectId]) touched.add(id)
  report.updated.push(task.instanceNumber)
}

export async function importTask(importing: Importing, task: ParsedTask): Promise<void> {
  const { report, places } = importing
  const municipality = places.municipalityOf(task)
  if (!municipality) return
  const before = importing.existing.get(task.instanceNumber) ?? null
  if (before && before.municipalityId !== municipality.id) {
    refuse(importing, task, ['number-elsewhere', {}])
    return
  }
  const place = await places.placeOf(task, municipality, before)
  if (!place) return
  const home = { municipality, place }
  if (!before) await create(importing, task, home)
  else if ((before.kind === 'LOCAL') !== (task.priority === 'LOCAL'))
    refuse(importing, task, ['kind-differs', {}])
  else if (before.kind === 'LOCAL') report.unchanged.push(task.instanceNumber)
  else await update(importing, task, { home, before })
}

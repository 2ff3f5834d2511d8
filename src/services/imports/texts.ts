import type { TaskId, TemplateId } from '../../domain/ids.js'
import { printed, type Heading } from '../../exchange/headings.js'
import type { ParsedTask } from '../../exchange/parsedTask.js'
import type { Assigned } from './people.js'
import { writeTemplate } from './template.js'
import { note, refuse, type Home, type Importing } from './report.js'

/** Where a new task's texts are: on a template, or on the task itself when it is local. */
type Texts = { templateId: TemplateId | null; description: string | null; parentTaskId: TaskId | null }

type Named = Home & { names: Record<'responsible' | 'executor', Assigned> }

const LOCAL_LEFTOVERS = ['goal', 'method', 'result', 'qualityCriteria'] as const

const filled = (texts: readonly (readonly [Heading, string | null | undefined])[]): [string, string][] =>
  texts.flatMap(([heading, text]) => (text ? [[printed(heading), text]] : []))

function setAside(importing: Importing, task: ParsedTask, headings: readonly string[]): void {
  for (const heading of headings) note(importing, task, ['not-taken-over', { heading }])
}

async function textsOfKlik(
  importing: Importing,
  task: ParsedTask,
  { municipality, place, names }: Named,
): Promise<Texts | null> {
  const unknown = filled([
    ['responsible', names.responsible.unknownName],
    ['executor', names.executor.unknownName],
  ])
  // A numbered template is every municipality's: nothing of one of them is written on it.
  const isShared = task.templateNumber !== null
  const extra = isShared ? task.extra : { ...task.extra, ...Object.fromEntries(unknown) }
  const where = { municipalityId: municipality.id, projectId: place.projectId, existing: null }
  const template = await writeTemplate(importing, { ...task, extra }, where)
  return template && { templateId: template.id, description: null, parentTaskId: null }
}

async function textsOfLocal(
  importing: Importing,
  task: ParsedTask,
  { municipality }: Home,
): Promise<Texts | null> {
  const texts = LOCAL_LEFTOVERS.map((heading) => [heading, task[heading]] as const)
  const left = filled(texts).map(([heading]) => heading)
  setAside(importing, task, [...left, ...Object.keys(task.extra)])
  const alone = { templateId: null, description: task.description ?? null, parentTaskId: null }
  const number = task.parentNumber ?? null
  if (number === null) {
    note(importing, task, ['local-alone', {}])
    return alone
  }
  const parent = await importing.tx.tasks.findByNumber(number)
  if (parent?.municipalityId !== municipality.id)
    return refuse(importing, task, ['unknown-parent', { parent: number }])
  if (parent.kind === 'LOCAL') return refuse(importing, task, ['parent-is-local', { parent: number }])
  return { ...alone, parentTaskId: parent.id }
}

/** Writes the texts of a new task. Null when the task cannot be taken. */
export const writeTexts = (importing: Importing, task: ParsedTask, home: Named): Promise<Texts | null> =>
  task.priority === 'LOCAL' ? textsOfLocal(importing, task, home) : textsOfKlik(importing, task, home)

import type { Asking } from '../../src/contract/index.js'
import type {
  TemplateCategoryView,
  TemplateTaskView,
  TemplateView,
} from '../../src/contract/introductionTemplate.js'
import { WORK_DAYS, type CategoryOffset } from '../../src/domain/introductionTemplate.js'

export type Category = TemplateCategoryView
export type Task = TemplateTaskView
export type Content = readonly Category[]
export type Draft = {
  name: string
  description: string
  teamId: string
  roleId: string
  content: Content
}

export const draftOf = ({ name, description, team, role, content }: TemplateView): Draft => ({
  ...{ name, description: description ?? '', teamId: team?.id ?? '', roleId: role?.id ?? '', content },
})

type Saved = Asking<'introductionTemplates.edit'>['body']
type Responsible = Saved['content'][number]['tasks'][number]['responsible']

/** Whoever is gone stands for nobody. */
function savedResponsible({ responsible }: Task): Responsible {
  if (responsible === null || responsible.kind === 'slot') return responsible
  if (responsible.kind === 'person')
    return responsible.person && { kind: 'person', personId: responsible.person.id }
  return responsible.role && { kind: 'role', roleId: responsible.role.id }
}

export const savedOf = (draft: Draft, version: number): Saved => ({
  version,
  name: draft.name.trim(),
  description: draft.description.trim() || null,
  teamId: draft.teamId || null,
  roleId: draft.roleId || null,
  content: draft.content.map((category) => ({
    ...category,
    tasks: category.tasks.map((task) => ({ ...task, responsible: savedResponsible(task) })),
  })),
})

export const newCategory = (): Category => ({
  ...{ id: crypto.randomUUID(), name: '', tasks: [] },
  offset: { days: 5, workingDays: true, from: 'start' } satisfies CategoryOffset,
})

export const newTask = (): Task => ({
  ...{ id: crypto.randomUUID(), title: '', description: null, links: [] },
  ...{ responsible: { kind: 'slot', slot: 'introducee' }, critical: false, workDays: WORK_DAYS },
})

function moved<T>(list: readonly T[], from: number, to: number): T[] {
  const rest = list.filter((_, at) => at !== from)
  return [...rest.slice(0, to), ...list.slice(from, from + 1), ...rest.slice(to)]
}

/** `to`: where it is to stand among the others. */
export function moveCategory(content: Content, id: string, to: number): Content {
  const from = content.findIndex((category) => category.id === id)
  return from < 0 || to < 0 || to >= content.length ? content : moved(content, from, to)
}

export const placeOf = (content: Content, taskId: string): { category: number; task: number } | null => {
  const category = content.findIndex(({ tasks }) => tasks.some(({ id }) => id === taskId))
  const task = content[category]?.tasks.findIndex(({ id }) => id === taskId) ?? -1
  return task < 0 ? null : { category, task }
}

const taskIn = (content: Content, taskId: string): Task | undefined =>
  content.flatMap(({ tasks }) => tasks).find(({ id }) => id === taskId)

const withoutTask = (content: Content, taskId: string): Category[] =>
  content.map((category) => ({ ...category, tasks: category.tasks.filter(({ id }) => id !== taskId) }))

/** Into the category, at the place among its other tasks; last where none is said. */
export function moveTask(
  content: Content,
  taskId: string,
  into: { categoryId: string; at?: number },
): Content {
  const task = taskIn(content, taskId)
  if (!task || !content.some(({ id }) => id === into.categoryId)) return content
  return withoutTask(content, taskId).map((category) => {
    if (category.id !== into.categoryId) return category
    const at = into.at ?? category.tasks.length
    return { ...category, tasks: [...category.tasks.slice(0, at), task, ...category.tasks.slice(at)] }
  })
}

/** One step up or down; past the end of its category into the next one. Null where there is nowhere to go. */
export function stepTask(content: Content, taskId: string, step: -1 | 1): Content | null {
  const place = placeOf(content, taskId)
  const here = place && content[place.category]
  if (!place || !here) return null
  const at = place.task + step
  if (at >= 0 && at < here.tasks.length) return moveTask(content, taskId, { categoryId: here.id, at })
  const next = content[place.category + step]
  if (!next) return null
  return moveTask(content, taskId, { categoryId: next.id, at: step > 0 ? 0 : next.tasks.length })
}

export const removeTask = (content: Content, taskId: string): Content => withoutTask(content, taskId)
export const removeCategory = (content: Content, id: string): Content =>
  content.filter((category) => category.id !== id)

/** As it was changed, or at the end where it is new. */
export const putCategory = (content: Content, category: Category): Content =>
  content.some(({ id }) => id === category.id)
    ? content.map((one) => (one.id === category.id ? category : one))
    : [...content, category]

export function putTask(content: Content, task: Task, categoryId: string): Content {
  const place = placeOf(content, task.id)
  if (place && content[place.category]?.id === categoryId)
    return content.map((category) => ({
      ...category,
      tasks: category.tasks.map((one) => (one.id === task.id ? task : one)),
    }))
  return withoutTask(content, task.id).map((category) =>
    category.id === categoryId ? { ...category, tasks: [...category.tasks, task] } : category,
  )
}

type Differences = { onlyTheirs: string[]; onlyMine: string[]; changed: string[] }

/** Tasks and categories two have written differently, by their titles. */
export function differences(mine: Content, theirs: Content): Differences {
  const named = (content: Content) =>
    new Map(
      content.flatMap(({ id, name, offset, tasks }) => [
        [id, { title: name, text: JSON.stringify({ name, offset }) }] as const,
        ...tasks.map((task) => [task.id, { title: task.title, text: JSON.stringify(task) }] as const),
      ]),
    )
  const [own, other] = [named(mine), named(theirs)]
  const titles = (of: typeof own, holds: (id: string, text: string) => boolean): string[] =>
    [...of].flatMap(([id, { title, text }]) => (holds(id, text) ? [title] : []))
  return {
    onlyTheirs: titles(other, (id) => !own.has(id)),
    onlyMine: titles(own, (id) => !other.has(id)),
    changed: titles(own, (id, text) => other.has(id) && other.get(id)?.text !== text),
  }
}

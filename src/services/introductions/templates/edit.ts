import type { TemplateView } from '../../../contract/introductionTemplate.js'
import type { NamedTemplate } from '../../../data/repositories/introductionTemplates.js'
import {
  newId,
  type IntroductionTemplateId,
  type PersonId,
  type RoleId,
  type TeamId,
} from '../../../domain/ids.js'
import {
  isEmpty,
  tasksIn,
  type IntroductionTemplate,
  type TemplateCategory,
  type TemplateChange,
} from '../../../domain/introductionTemplate.js'
import { allowMaking, allowMoving, allowWith, levelOf } from '../../../domain/introductionTemplateRights.js'
import type { Caller, Language } from '../../../domain/person.js'
import { Refusal } from '../../../domain/refusals.js'
import { isStarter } from '../../../domain/starter.js'
import { sortKey } from '../../../domain/words.js'
import { record, type Recorded } from '../../record.js'
import { nameOf } from '../../users/changes.js'
import type { World } from '../../world.js'
import { languageFor } from '../../language.js'
import { looking, type Organising } from '../organising.js'
import { templateOf, templateView } from './read.js'
import { starterHere, type Source } from './usable.js'

type Note = Partial<Recorded> & { field: TemplateChange }
export const note = (act: Organising, subjectId: IntroductionTemplateId, change: Note) =>
  record(act, { municipalityId: act.home, subject: 'introductionTemplate', subjectId, ...change })

type Made = Pick<IntroductionTemplate, 'name' | 'description' | 'teamId' | 'roleId' | 'content'>

/** A new one, its maker's own. */
async function insert(act: Organising, made: Made & { locale: string }): Promise<IntroductionTemplateId> {
  const { actor, home: municipalityId, now } = act
  const id = newId<IntroductionTemplateId>()
  await act.tx.introductionTemplates.insert({
    ...{ id, municipalityId, ...made, nameSort: sortKey(made.name) },
    ...{ ownerId: actor.personId, state: 'ACTIVE', version: 1, changedAt: now, changedBy: actor.personId },
  })
  return id
}

type New = { name: string; teamId: TeamId | null }

/** With nothing in it yet. Refuses `role-may-not-make-templates`, `missing-name`. */
export function create(world: World, caller: Caller, { name: given, teamId }: New): Promise<TemplateView> {
  return looking(world, caller, async (act) => {
    allowMaking(act, 'template.create', teamId)
    const name = nameOf(given)
    const locale = await languageFor(act, null)
    const id = await insert(act, { name, description: null, teamId, roleId: null, content: [], locale })
    await note(act, id, { field: 'created', newValue: name })
    return templateView(act, id)
  })
}

/** Tasks of their own, that hang together with those of no other template. */
const withNewIds = (content: readonly TemplateCategory[]): TemplateCategory[] =>
  content.map((category) => ({
    ...category,
    id: crypto.randomUUID(),
    tasks: category.tasks.map((task) => ({ ...task, id: crypto.randomUUID() })),
  }))

type Copied = Pick<IntroductionTemplate, 'name' | 'description' | 'roleId' | 'content' | 'locale'>

/** What is copied, for whoever sees it. Refuses `not-found`, `role-may-not-make-templates`. */
async function original(act: Organising, from: Source): Promise<Copied> {
  if ('templateId' in from) {
    const template = await templateOf(act, from.templateId)
    allowWith(act, 'template.copy', template)
    return template
  }
  if (!isStarter(from.starter)) throw new Refusal('not-found')
  allowMaking(act, 'template.copy', null)
  const roles = await act.tx.roles.of(act.home)
  const locale = await languageFor(act, from.language)
  return { ...starterHere(roles, from.starter, locale), locale }
}

/** Refuses `not-found`, `role-may-not-make-templates`, `missing-name`. */
export function copy(
  world: World,
  caller: Caller,
  { name: given, teamId, from }: New & { from: Source },
): Promise<TemplateView> {
  return looking(world, caller, async (act) => {
    const { name: before, description, roleId, content, locale } = await original(act, from)
    if (teamId !== null) allowMaking(act, 'template.create', teamId)
    const name = nameOf(given)
    const id = await insert(act, { name, description, teamId, roleId, content: withNewIds(content), locale })
    await note(act, id, { field: 'copied', oldValue: before, newValue: name })
    return templateView(act, id)
  })
}

const idsIn = (content: readonly TemplateCategory[]) => {
  const all = tasksIn(content).flatMap(({ responsible }) => (responsible ? [responsible] : []))
  return {
    people: [...new Set(all.flatMap((one) => (one.kind === 'person' ? [one.personId] : [])))],
    roles: [...new Set(all.flatMap((one) => (one.kind === 'role' ? [one.roleId] : [])))],
  }
}

/** Who or what is new in it must be of the municipality. Refuses `person-not-here`, `not-found`. */
async function guardNamed(
  { tx, home }: Organising,
  was: Pick<IntroductionTemplate, 'content' | 'roleId'>,
  is: Pick<IntroductionTemplate, 'content' | 'roleId'>,
): Promise<void> {
  const [before, after] = [idsIn(was.content), idsIn(is.content)]
  const people: PersonId[] = after.people.filter((id) => !before.people.includes(id))
  const known = people.length > 0 ? await tx.introductionTemplates.namesOf(people, home) : []
  if (known.length < people.length) throw new Refusal('person-not-here')
  const asked: (RoleId | null)[] = [...after.roles.filter((id) => !before.roles.includes(id))]
  if (is.roleId !== was.roleId) asked.push(is.roleId)
  const roles = asked.some((id) => id !== null) ? await tx.roles.of(home) : []
  if (asked.some((id) => id !== null && !roles.some((role) => role.id === id))) throw new Refusal('not-found')
}

const changedMeanwhile = ({ changedByName, changedAt }: NamedTemplate): Refusal =>
  new Refusal('template-changed-meanwhile', { by: changedByName, at: changedAt.toISOString() })

/** What is different, as the history tells it. */
async function noteChanges(act: Organising, was: NamedTemplate, is: Made): Promise<void> {
  const { id } = was
  if (is.name !== was.name) await note(act, id, { field: 'name', oldValue: was.name, newValue: is.name })
  const same = { description: was.description, role: was.roleId, team: was.teamId }
  const now = { description: is.description, role: is.roleId, team: is.teamId }
  for (const field of ['description', 'role', 'team'] as const)
    if (now[field] !== same[field])
      await note(act, id, { field, oldValue: same[field], newValue: now[field] })
  if (JSON.stringify(is.content) !== JSON.stringify(was.content)) {
    const versions = { oldValue: String(was.version), newValue: String(was.version + 1) }
    await note(act, id, { field: 'content', ...versions })
  }
}

type Edit = Made & { templateId: IntroductionTemplateId; version: number; locale?: Language | undefined }

/**
 * Saves it whole, and keeps what it was. Refuses `not-found`, `role-may-not-make-templates`, `no-edit-right`,
 * `template-changed-meanwhile`, `missing-name`, `empty-template` for one that others use, `person-not-here`, and as
 * `allowMoving`.
 */
export function edit(world: World, caller: Caller, given: Edit): Promise<TemplateView> {
  return looking(world, caller, async (act) => {
    const { actor, now, tx } = act
    const was = await templateOf(act, given.templateId, { lock: true })
    allowWith(act, 'template.edit', was)
    if (was.version !== given.version) throw changedMeanwhile(was)
    if (given.teamId !== was.teamId) allowMoving(act, was, given.teamId)
    const { description, teamId, roleId, content, locale = was.locale } = given
    const name = nameOf(given.name)
    if (isEmpty(content) && levelOf({ ...was, teamId }) === 'shared')
      throw new Refusal('empty-template', { name })
    await guardNamed(act, was, { content, roleId })
    const { id, municipalityId, version, changedAt, changedBy } = was
    await tx.introductionTemplates.insertVersion({
      ...{ templateId: id, municipalityId, version, name: was.name },
      ...{ content: was.content, changedAt, changedBy },
    })
    const is = { name, description, teamId, roleId, content }
    const saved = { ...is, nameSort: sortKey(name), locale, changedAt: now, changedBy: actor.personId }
    if (!(await tx.introductionTemplates.update({ id, version }, saved))) throw changedMeanwhile(was)
    await noteChanges(act, was, is)
    return templateView(act, id)
  })
}

/** Plans made from it keep what they have. Refuses `not-found`, `forbidden`, `template-changed-meanwhile`. */
export function remove(
  world: World,
  caller: Caller,
  { templateId, version }: { templateId: IntroductionTemplateId; version: number },
): Promise<{ name: string }> {
  return looking(world, caller, async (act) => {
    const template = await templateOf(act, templateId, { lock: true })
    allowWith(act, 'template.delete', template)
    if (template.version !== version) throw changedMeanwhile(template)
    const gone = { state: 'DELETED', changedAt: act.now, changedBy: act.actor.personId } as const
    if (!(await act.tx.introductionTemplates.update({ id: templateId, version }, gone)))
      throw changedMeanwhile(template)
    await note(act, templateId, { field: 'deleted', oldValue: template.name })
    return { name: template.name }
  })
}

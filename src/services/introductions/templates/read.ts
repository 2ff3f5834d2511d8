import type { Reply } from '../../../contract/index.js'
import type {
  TemplateCategoryView,
  TemplateRow,
  TemplateView,
} from '../../../contract/introductionTemplate.js'
import type { NamedRole } from '../../../data/repositories/roles.js'
import type { NamedShare, NamedTemplate } from '../../../data/repositories/introductionTemplates.js'
import type { IntroductionTemplateId, PersonId } from '../../../domain/ids.js'
import { hatsFor, mayHere } from '../../../domain/introductionPolicy.js'
import {
  tasksIn,
  type TemplateCategory,
  type TemplateResponsible,
} from '../../../domain/introductionTemplate.js'
import {
  isOwn,
  levelOf,
  mayShareWith,
  mayWith,
  seesTemplate,
  type ShareTarget,
} from '../../../domain/introductionTemplateRights.js'
import type { Caller, Language } from '../../../domain/person.js'
import { Refusal } from '../../../domain/refusals.js'
import { isStarter, STARTER_KEYS, type StarterKey } from '../../../domain/starter.js'
import { languageFor } from '../../language.js'
import type { World } from '../../world.js'
import { looking, standingOf, type Organising } from '../organising.js'
import { starterHere, type StarterAsked } from './usable.js'

type Roles = readonly NamedRole[]
type Named = { id: string; name: string }
const NOBODYS = { edit: false, delete: false, share: false } as const

const namedIf = (id: string | null, name: string | null): Named | null =>
  id !== null && name !== null ? { id, name } : null

/** "Projektleder (KSD)": roles of projects may have the same title. */
const roleName = ({ title, projectName }: NamedRole): string =>
  projectName === null ? title : `${title} (${projectName})`

function rowOf(act: Organising, template: NamedTemplate): TemplateRow {
  const { id, name, description, content, changedAt, changedByName, version } = template
  const can = (right: Parameters<typeof mayWith>[1]): boolean => mayWith(act, right, template)
  return {
    ...{ id, starter: null, name, description, version, level: levelOf(template) },
    isMine: isOwn(act, template),
    owner: namedIf(template.ownerId, template.ownerName),
    team: namedIf(template.teamId, template.teamName),
    role: namedIf(template.roleId, template.roleTitle),
    ...{ categories: content.length, tasks: tasksIn(content).length },
    ...{ changedAt: changedAt.toISOString(), changedBy: changedByName },
    rights: {
      edit: can('template.edit'),
      copy: can('template.copy'),
      delete: can('template.delete'),
      share: can('template.share'),
      use: can('template.use'),
    },
  }
}

function starterRow(
  act: Organising,
  roles: Roles,
  { key, language }: { key: StarterKey; language: Language },
): TemplateRow & { kept: TemplateCategory[] } {
  const { name, description, version, content, roleId } = starterHere(roles, key, language)
  const role = roles.find(({ id }) => id === roleId)
  return {
    ...{ id: null, starter: key, name, description, version, level: 'system', isMine: false },
    ...{ owner: null, team: null, role: role ? { id: role.id, name: role.title } : null },
    ...{ categories: content.length, tasks: tasksIn(content).length, changedAt: null, changedBy: null },
    rights: {
      ...NOBODYS,
      copy: mayHere(act.standing, 'template.copy'),
      use: mayHere(act.standing, 'template.use'),
    },
    kept: content,
  }
}

/** Those who own or manage a team can have a template of it. */
const ownTeams = ({ standing }: Organising): Named[] =>
  [...standing.teams]
    .filter(([teamId]) => hatsFor(standing, 'template.create', { teamId }).length > 0)
    .map(([id, { name }]) => ({ id, name }))

const LEVELS = ({ isMine, level }: TemplateRow): number => {
  if (level === 'system') return 2
  return isMine ? 0 : 1
}

/** Own, shared, shipped, in that order. Refuses `not-found` for whoever has nothing to do with introductions. */
export function list(
  world: World,
  caller: Caller,
  asked: { language?: Language | undefined } = {},
): Promise<Reply<'introductionTemplates.list'>> {
  return looking(world, caller, async (act) => {
    const seen = await act.tx.introductionTemplates.seenBy(act.actor.personId, act.home)
    const isSomebody = act.standing.teams.size > 0 || mayHere(act.standing, 'team.list')
    if (seen.length === 0 && !isSomebody) throw new Refusal('not-found')
    const roles = await act.tx.roles.of(act.home)
    const language = await languageFor(act, asked.language)
    const shipped = STARTER_KEYS.map((key) => starterRow(act, roles, { key, language }))
    const rows = [
      ...seen.map((template) => rowOf(act, template)),
      ...shipped.map(({ kept: _kept, ...row }) => row),
    ]
    return {
      templates: rows.sort((one, other) => LEVELS(one) - LEVELS(other)),
      canCreate: mayHere(act.standing, 'template.create'),
      teams: ownTeams(act),
    }
  })
}

/** Refuses `not-found` for what they do not see, and for what is deleted. */
export async function templateOf(
  act: Organising,
  id: IntroductionTemplateId,
  { lock = false }: { lock?: boolean } = {},
): Promise<NamedTemplate> {
  if (lock) await act.tx.introductionTemplates.lock(id)
  const template = await act.tx.introductionTemplates.find(id)
  if (!template || !seesTemplate(act, template)) throw new Refusal('not-found')
  return template
}

const peopleIn = (content: readonly TemplateCategory[]): PersonId[] => [
  ...new Set(
    tasksIn(content).flatMap(({ responsible }) =>
      responsible?.kind === 'person' ? [responsible.personId] : [],
    ),
  ),
]

/** The content with the names of people and roles. */
export async function contentView(
  { tx, home }: Organising,
  content: readonly TemplateCategory[],
  roles: Roles,
): Promise<TemplateCategoryView[]> {
  const people = await tx.introductionTemplates.namesOf(peopleIn(content), home)
  const said = (responsible: TemplateResponsible | null) => {
    if (responsible === null || responsible.kind === 'slot') return responsible
    if (responsible.kind === 'person')
      return { kind: 'person' as const, person: people.find(({ id }) => id === responsible.personId) ?? null }
    const role = roles.find(({ id }) => id === responsible.roleId)
    return { kind: 'role' as const, role: role ? { id: role.id, name: roleName(role) } : null }
  }
  return content.map((category) => ({
    ...category,
    tasks: category.tasks.map((task) => ({ ...task, responsible: said(task.responsible) })),
  }))
}

const targetOf = (
  { personId, teamId }: Pick<NamedShare, 'personId' | 'teamId'>,
  teams: readonly { id: string; areaId: (ShareTarget & { kind: 'team' })['areaId'] }[],
): ShareTarget => {
  if (personId !== null) return { kind: 'person', personId }
  if (teamId === null) return { kind: 'everybody' }
  return { kind: 'team', teamId, areaId: teams.find(({ id }) => id === teamId)?.areaId ?? null }
}

const NOTHING_TO_CHOOSE = { shares: [], teams: [], shareWithAnybody: false, roles: [], ownTeams: [] }

async function choices(act: Organising, template: NamedTemplate, roles: Roles) {
  const mayEdit = mayWith(act, 'template.edit', template)
  const mayShare = mayWith(act, 'template.share', template)
  if (!mayEdit && !mayShare) return NOTHING_TO_CHOOSE
  const teams = mayShare ? await act.tx.teams.of(act.home) : []
  const shares = template.shares.map((share) => {
    const { id, personId, teamId, name, right, sharedBy, sharedAt } = share
    const target = targetOf(share, teams)
    return {
      ...{ id, kind: target.kind, toId: personId ?? teamId, name, right, by: sharedBy, at: sharedAt },
      canEdit: mayShareWith(act, template, { target, right }),
    }
  })
  const reachable = teams.filter(({ id: teamId, areaId }) =>
    mayShareWith(act, template, { target: { kind: 'team', teamId, areaId }, right: 'view' }),
  )
  return {
    shares,
    teams: reachable.map(({ id, name }) => ({ id, name })),
    shareWithAnybody: mayShareWith(act, template, { target: { kind: 'everybody' }, right: 'view' }),
    roles: mayEdit ? roles.map((role) => ({ id: role.id, name: roleName(role) })) : [],
    ownTeams: mayEdit ? ownTeams(act) : [],
  }
}

export async function templateView(before: Organising, id: IntroductionTemplateId): Promise<TemplateView> {
  const act = { ...before, ...(await standingOf(before.tx, before.actor)) }
  const template = await templateOf(act, id)
  const roles = await act.tx.roles.of(act.home)
  return {
    ...rowOf(act, template),
    content: await contentView(act, template.content, roles),
    ...(await choices(act, template, roles)),
  }
}

/** Refuses `not-found`. */
export const read = (
  world: World,
  caller: Caller,
  { templateId }: { templateId: IntroductionTemplateId },
): Promise<TemplateView> => looking(world, caller, (act) => templateView(act, templateId))

/** One shipped with the product. Refuses `not-found`. */
export function readStarter(
  world: World,
  caller: Caller,
  { starter, language: asked }: StarterAsked,
): Promise<TemplateView> {
  return looking(world, caller, async (act) => {
    const isSeen = act.standing.teams.size > 0 || mayHere(act.standing, 'team.list')
    if (!isStarter(starter) || !isSeen) throw new Refusal('not-found')
    const roles = await act.tx.roles.of(act.home)
    const language = await languageFor(act, asked)
    const { kept, ...row } = starterRow(act, roles, { key: starter, language })
    return { ...row, content: await contentView(act, kept, roles), ...NOTHING_TO_CHOOSE }
  })
}

import type { Tx } from '../data/tx.js'
import { calendarOf } from '../domain/calendar.js'
import {
  newId,
  type IntroductionCategoryId,
  type IntroductionPlanId,
  type IntroductionShareId,
  type IntroductionTaskId,
  type IntroductionTemplateId,
  type MunicipalityId,
  type PersonId,
  type RoleId,
} from '../domain/ids.js'
import { clockOf } from '../domain/introductionClock.js'
import type { IntroductionPlan, IntroductionStatus } from '../domain/introductionPlan.js'
import type { Slot, TemplateCategory } from '../domain/introductionTemplate.js'
import { momentOf } from '../domain/moment.js'
import { addDays, dayOf, type Day } from '../domain/time.js'
import { sortKey } from '../domain/words.js'
import type { World } from '../services/world.js'

type SampleTask = { title: string; by: string; slot?: Slot; critical?: true; status?: IntroductionStatus }
/** `due`: days from today. */
type SampleCategory = { name: string; due: number; tasks: SampleTask[] }

const TEAM = 'Borgerservice'
const OWNER = 'elin.nielsen'
const NEWCOMER = 'mikkel.pedersen'
const FORMER = 'nils.petersen'

/** The newcomer holds the role and is two weeks on the way; Asta is late with something. */
const RUNNING: SampleCategory[] = [
  {
    name: 'Første dag',
    due: -13,
    tasks: [
      { title: 'Log ind på KLIK med kommunens knap', by: NEWCOMER, critical: true, status: 'COMPLETED' },
      { title: 'Læs rollebeskrivelsen', by: NEWCOMER, status: 'COMPLETED' },
    ],
  },
  {
    name: 'Første uge',
    due: -4,
    tasks: [
      { title: 'Gå brugeradministrationen igennem sammen', by: 'asta.friis', critical: true },
      { title: 'Giv en bruger adgang til et projekt', by: NEWCOMER, critical: true, status: 'COMPLETED' },
    ],
  },
  {
    name: 'Første måned',
    due: 15,
    tasks: [
      { title: 'Tildel en rolle i rollegalleriet', by: NEWCOMER, critical: true, status: 'STARTED' },
      { title: 'Aftal, hvordan vi tager imod nye projekter', by: OWNER },
    ],
  },
]
const ENDED: SampleCategory[] = [
  {
    name: 'Første uge',
    due: -60,
    tasks: [
      { title: 'Mød projektgruppen', by: FORMER, critical: true, status: 'COMPLETED' },
      { title: 'Gå projektets opgaver igennem', by: OWNER, critical: true, status: 'COMPLETED' },
    ],
  },
]

/** `isShared`: with everybody, to look at and start from. */
type SampleTemplate = { name: string; role: string | null; isShared?: true; tasks: [string, Slot][] }

const TEMPLATES: SampleTemplate[] = [
  {
    name: 'Ny i Borgerservice',
    role: null,
    tasks: [
      ['Vis rundt, og mød kollegerne', 'starter'],
      ['Læs om borgerrejsen', 'introducee'],
    ],
  },
  {
    name: 'KLIK-administrator hos os',
    role: 'KLIK-administrator',
    tasks: [
      ['Gå brugeradministrationen igennem', 'outgoingHolder'],
      ['Tildel en rolle i rollegalleriet', 'introducee'],
      ['Tal om, hvordan det går', 'manager'],
    ],
  },
  {
    name: 'Ny i en rolle',
    role: null,
    isShared: true,
    tasks: [
      ['Tal rollen igennem sammen', 'starter'],
      ['Læs rollebeskrivelsen', 'introducee'],
    ],
  },
]

const contentOf = (tasks: [string, Slot][]): TemplateCategory[] => [
  {
    ...{ id: newId(), name: 'Første uge', offset: { days: 5, workingDays: true, from: 'start' } },
    tasks: tasks.map(([title, slot]) => ({
      ...{ id: newId(), title, description: null, links: [], critical: true, workDays: 2 },
      responsible: { kind: 'slot', slot },
    })),
  },
]

type Stage = {
  tx: Tx
  home: MunicipalityId
  now: Date
  today: Day
  who: People
}

async function writeTemplates(
  { tx, home, now, who }: Stage,
  roles: ReadonlyMap<string, RoleId>,
): Promise<void> {
  const ownerId = who(OWNER)
  for (const { name, role, tasks, isShared } of TEMPLATES) {
    const id = newId<IntroductionTemplateId>()
    await tx.introductionTemplates.insert({
      ...{ id, municipalityId: home, name, nameSort: sortKey(name) },
      ...{
        description: null,
        locale: 'da',
        ownerId,
        teamId: null,
        content: contentOf(tasks),
        state: 'ACTIVE',
      },
      ...{ roleId: role ? (roles.get(role) ?? null) : null, version: 1, changedAt: now, changedBy: ownerId },
    })
    if (!isShared) continue
    const by = { right: 'view', sharedBy: ownerId, sharedAt: now } as const
    const everybody = { personId: null, teamId: null }
    const of = { municipalityId: home, templateId: id }
    await tx.introductionTemplates.share({ id: newId<IntroductionShareId>(), ...of, ...everybody, ...by })
  }
}

async function writePlan(
  { tx, home, today, who }: Stage,
  plan: Omit<IntroductionPlan, 'id' | 'municipalityId'>,
  sample: readonly SampleCategory[],
): Promise<IntroductionPlanId> {
  const planId = newId<IntroductionPlanId>()
  await tx.introductionPlans.insert({ ...plan, id: planId, municipalityId: home })
  const of = { municipalityId: home, planId }
  const categories = sample.map(({ name, due }, position) => ({
    ...{ ...of, id: newId<IntroductionCategoryId>(), name, position, due: null },
    deadline: addDays(today, due),
  }))
  const clock = { calendar: calendarOf('office'), today, isRunning: plan.state === 'RUNNING' }
  const tasks = sample.flatMap(({ tasks: some }, at) =>
    some.map(({ title, by, critical = false, status = 'NOT_STARTED' }) => {
      const [category] = categories.slice(at)
      const workDays = 2
      return {
        ...{ ...of, id: newId<IntroductionTaskId>(), categoryId: category?.id ?? newId(), title },
        ...{ description: null, links: [], responsibleId: who(by), slot: null, slotRoleId: null, critical },
        ...{ workDays, status, statusChangedAt: null, statusChangedBy: null, note: null, klikTaskId: null },
        ...clockOf({ workDays, status }, category?.deadline ?? null, clock),
        ...{ version: 1, position: 0 },
      }
    }),
  )
  await tx.introductionPlans.insertCategories(categories)
  await tx.introductionTasks.insertAll(tasks.map((task, position) => ({ ...task, position })))
  return planId
}

type Common = Omit<
  IntroductionPlan,
  | 'id'
  | 'municipalityId'
  | 'name'
  | 'starter'
  | 'templateName'
  | 'state'
  | 'introduceeId'
  | 'startDate'
  | 'createdAt'
  | 'runningAt'
  | 'endedAt'
  | 'endedBy'
  | 'roleId'
  | 'assignmentId'
>

async function writeRunning(
  stage: Stage,
  common: Common,
  { introduceeId, roleId, assignmentId }: Pick<IntroductionPlan, 'introduceeId' | 'roleId' | 'assignmentId'>,
): Promise<void> {
  const startDate = addDays(stage.today, -14)
  const at = momentOf(startDate, 8)
  const name = 'KLIK-administrator'
  await writePlan(
    stage,
    {
      ...{ ...common, name, templateName: name, starter: 'klikAdministrator', state: 'RUNNING' },
      ...{ introduceeId, startDate, createdAt: at, runningAt: at, endedAt: null, endedBy: null },
      ...{ roleId, assignmentId },
    },
    RUNNING,
  )
}

async function writeEnded(stage: Stage, common: Common, introduceeId: PersonId): Promise<void> {
  const [startDate, last] = [addDays(stage.today, -90), addDays(stage.today, -45)]
  const at = momentOf(startDate, 8)
  const name = 'Projektleder'
  const planId = await writePlan(
    stage,
    {
      ...{ ...common, name, templateName: name, starter: 'projectManager', state: 'ENDED' },
      ...{ introduceeId, startDate, createdAt: at, runningAt: at, endedAt: momentOf(last, 10) },
      ...{ endedBy: stage.who(OWNER), roleId: null, assignmentId: null },
    },
    ENDED,
  )
  await stage.tx.introductionPapers.putFeedback({
    ...{ planId, municipalityId: stage.home, introduceeId, scores: [5, 4, 4, 5, 4] },
    ...{ text: 'God modtagelse, og altid en at spørge.', at: momentOf(last, 12) },
  })
}

type People = (address: string) => PersonId | null

async function everybodyOf(tx: Tx): Promise<{ who: People; home: MunicipalityId | null }> {
  const everybody = await tx.people.everybody()
  const ids = new Map(everybody.map(({ person: { email, id } }) => [email, id]))
  const who: People = (address) => ids.get(`${address}@korsbaek.example`) ?? null
  const owner = everybody.find(({ person }) => person.id === who(OWNER))
  return { who, home: owner?.person.municipalityId ?? null }
}

/** Templates, an introduction under way with something late, and one that ended with an answer; written once. */
export async function writeIntroductions(world: World): Promise<void> {
  const now = world.clock.now()
  await world.data.asSystem(async (tx) => {
    const { who, home } = await everybodyOf(tx)
    const [introduceeId, formerId] = [who(NEWCOMER), who(FORMER)]
    if (!home || !introduceeId || !formerId) return
    const team = (await tx.teams.of(home)).find(({ name }) => name === TEAM)
    if (!team || (await tx.vacancies.introducing()).length > 0) return
    const stage = { tx, home, now, today: dayOf(now), who }
    const roles = new Map((await tx.roles.of(home)).map(({ id, title }) => [title, id]))
    const roleId = roles.get('KLIK-administrator') ?? null
    const held = await tx.roles.current(home)
    const holding = held.find((one) => one.personId === introduceeId && one.roleId === roleId)
    const common = {
      ...{ teamId: team.id, templateId: null, templateVersion: 1, startedBy: who(OWNER) },
      ...{ startConfirmed: true, reason: null, version: 1 },
    }
    await writeTemplates(stage, roles)
    await writeRunning(stage, common, { introduceeId, roleId, assignmentId: holding?.id ?? null })
    await writeEnded(stage, common, formerId)
  })
}

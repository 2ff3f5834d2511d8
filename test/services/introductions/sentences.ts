import { expect } from '@jest/globals'
import type { PlanView } from '../../../src/contract/introductionPlan.js'
import type {
  AreaId,
  IntroductionPlanId,
  IntroductionTaskId,
  IntroductionTemplateId,
  MembershipId,
  TeamId,
} from '../../../src/domain/ids.js'
import type { Language } from '../../../src/domain/person.js'
import { LANGUAGES } from '../../../src/domain/person.js'
import { Refusal } from '../../../src/domain/refusals.js'
import { foundText } from '../../../src/i18n/introductionFound.js'
import { refusalText } from '../../../src/i18n/refusals.js'
import { translator, type Translator } from '../../../src/i18n/translator.js'
import { withWayForward } from '../../../src/services/refusing.js'
import type { World } from '../../../src/services/world.js'
import { aMunicipality, aPerson, type Someone, type Town } from '../../support/builders.js'
import { standingClock, type StandingClock } from '../../support/clock.js'
import { openTestDatabase } from '../../support/database.js'
import { anIntroductionTemplate } from '../../support/introductionPlans.js'
import { anArea, aTeam } from '../../support/organisation.js'
import { aWorld } from '../../support/world.js'

/** Every error of the workflows W1 to W9 by its name there; W8 has none, and of W9 the two that a report can be refused with. */
export const ERRORS = {
  W1: [
    ...([
      'TEAM_NOT_VISIBLE',
      'ROLE_ABOVE_OWN_LEVEL',
      'ROLE_NOT_FOR_COORDINATOR',
      'ALREADY_HAS_ROLE',
    ] as const),
    ...([
      'INTRODUCEE_NOT_A_TEAM_ROLE',
      'EMAIL_INVALID',
      'USER_ARCHIVED',
      'LINK_EXPIRED',
      'LINK_USED',
    ] as const),
    'MAIL_BOUNCED' as const,
  ],
  W2: [
    ...(['ROLE_MAY_NOT_MAKE_TEMPLATES', 'NO_EDIT_RIGHT', 'NO_EDIT_RIGHT of somebody gone'] as const),
    'SHARE_OUTSIDE_AREA' as const,
    ...(['TEMPLATE_CHANGED_MEANWHILE', 'EMPTY_TEMPLATE', 'LAST_EDITOR'] as const),
  ],
  W3: [
    ...(['PLAN_INCOMPLETE', 'PLAN_INCOMPLETE startDate', 'PLAN_INCOMPLETE startDate unconfirmed'] as const),
    ...(['PLAN_INCOMPLETE introducee', 'PLAN_INCOMPLETE introducee’s data'] as const),
    ...(['PLAN_INCOMPLETE responsible', 'PLAN_INCOMPLETE deadline', 'PLAN_INCOMPLETE tasks'] as const),
    ...(['NOT_ALLOWED_IN_TEAM', 'INTRODUCEE_ALREADY_RUNNING', 'RESPONSIBLE_NOT_IN_TEAM'] as const),
    ...(['RESPONSIBLE_NOT_IN_TEAM of a template', 'RESPONSIBLE_ARCHIVED', 'DEADLINE_BEFORE_START'] as const),
    ...(['DEADLINE_NOT_IN_ORDER', 'DEADLINE_ON_HOLIDAY'] as const),
  ],
  W4: [
    ...(['NOT_YOUR_TASK', 'PLAN_ENDED', 'ALREADY_IN_STATUS', 'STALE_CARD', 'STALE_CARD of a plan'] as const),
    ...(['ATTACHMENT_PERSONAL_DATA', 'ATTACHMENT_PERSONAL_DATA in a note'] as const),
  ],
  W5: ['OPEN_CRITICAL_TASKS', 'NOT_ALLOWED_TO_END', 'ALREADY_ENDED', 'FEEDBACK_CLOSED'],
  W6: [
    ...(['AREA_OUT_OF_BRANCH', 'AREA_READ_ONLY', 'NOT_OWNER_ANYWHERE', 'AREA_HAS_TEAMS'] as const),
    ...([
      'AREA_HAS_CHILDREN',
      'MOVE_INTO_SELF',
      'ROOT_LOCKED',
      'TEAM_NEEDS_LEAF_AREA',
      'NO_AREAS_YET',
    ] as const),
  ],
  W7: [
    'LAST_OWNER',
    'OPEN_TASKS',
    'RUNNING_PLANS',
    'RUNNING_PLANS of a team',
    'USER_IN_TEAMS_OUTSIDE_BRANCH',
  ],
  W8: [],
  W9: ['REPORT_NOT_YOURS', 'PERIOD_BACKWARDS'],
} as const
type ErrorOf<Flow extends keyof typeof ERRORS> = (typeof ERRORS)[Flow][number]

/** What a reader is told, in their language. */
export type Sentence = (t: Translator) => string
export type Told = Record<Language, string> & { happens: () => Promise<Sentence> }
export type Tellings<Flow extends keyof typeof ERRORS> = Record<ErrorOf<Flow>, Told>

/** No code, no name of a field, nothing left open. */
const UNREADABLE = /\{\{|\}\}|undefined|\bnull\b|[a-zæøåäö][A-ZÆØÅÄÖ]|[A-Z]_[A-Z]/

export async function readsAs({ happens, ...sentences }: Told): Promise<void> {
  const said = await happens()
  const texts = Object.fromEntries(LANGUAGES.map((language) => [language, said(translator(language))]))
  expect(texts).toEqual(sentences)
  for (const text of Object.values(texts)) expect(text).not.toMatch(UNREADABLE)
}

export type Stage = {
  world: World
  clock: StandingClock
  db: Awaited<ReturnType<typeof openTestDatabase>>
  town: Town
  who: Record<(typeof PEOPLE)[number][0], Someone>
  areas: Record<'root' | 'north' | 'leaf' | 'south', AreaId>
  teamId: TeamId
  /** Of the owner, the manager, the leader and the introducer. */
  memberIds: MembershipId[]
  templateId: IntroductionTemplateId
}
const PEOPLE = [
  ['admin', 'Anna Administrator'],
  ['owner', 'Ejnar Ejer'],
  ['manager', 'Mads Manager'],
  ['leader', 'Lene Leder'],
  ['introducer', 'Ida Introduktør'],
  ['coordinator', 'Karl Koordinator'],
  ['nanna', 'Nanna Ny'],
  ['free', 'Frida Fri'],
  ['second', 'Sara Sekretær'],
] as const

/** Korsbæk → Nord → Blad (Solsikken), Korsbæk → Syd (Syren, Månen). The coordinator has Nord, and owns Syren; Ida is in Månen too. */
export async function aStage(open: Pick<Stage, 'db' | 'clock'>): Promise<Stage> {
  const { db, clock } = open
  return db.data.asSystem(async (tx) => {
    const town = await aMunicipality(tx, 'Korsbæk')
    const who = {} as Stage['who']
    for (const [key, fullName] of PEOPLE)
      who[key] = await aPerson(tx, town, { fullName, isAdministrator: key === 'admin' })
    const root = await anArea(tx, town, { name: town.name })
    const north = await anArea(tx, town, { parentId: root, name: 'Nord' })
    const leaf = await anArea(tx, town, { parentId: north, name: 'Blad' })
    const south = await anArea(tx, town, { parentId: root, name: 'Syd' })
    const members = [
      [who.owner, 'owner'],
      [who.manager, 'introductionManager'],
      [who.leader, 'introductionLeader'],
      [who.introducer, 'introducer'],
    ] as const
    const made = await aTeam(tx, town, { name: 'Solsikken', areaId: leaf, members })
    await aTeam(tx, town, { name: 'Syren', areaId: south, members: [[who.coordinator, 'owner']] })
    const others = [
      [who.second, 'owner'],
      [who.introducer, 'introducer'],
    ] as const
    await aTeam(tx, town, { name: 'Månen', areaId: south, members: others })
    const by = { appointedAt: new Date(), appointedBy: null }
    await tx.areas.appoint({ municipalityId: town.id, areaId: north, personId: who.coordinator.id, ...by })
    const templateId = await anIntroductionTemplate(tx, town, { ownerId: who.leader.id })
    const areas = { root, north, leaf, south }
    const world = aWorld(db.data, clock)
    return { ...open, ...made, world, town, who, areas, templateId }
  })
}

export const openStage = async (): Promise<Pick<Stage, 'db' | 'clock'>> => ({
  db: await openTestDatabase(),
  clock: standingClock('2026-03-02T09:00:00Z'),
})

/** What whoever did it is told. */
export async function refused({ world }: Stage, by: Someone, work: Promise<unknown>): Promise<Sentence> {
  const refusal = await work.then(
    () => null,
    (error: unknown) => error,
  )
  if (!(refusal instanceof Refusal)) throw new Error(`not refused: ${String(refusal)}`)
  const told = await withWayForward(world, by.caller, refusal)
  return (t) => refusalText(t, told)
}

/** What stands on the plan. */
export function foundOn(plan: PlanView, code: PlanView['faults' | 'warnings'][number]['code']): Sentence {
  const found = [...plan.faults, ...plan.warnings].find((one) => one.code === code)
  if (!found) throw new Error(`${code} is not found on the plan`)
  return (t) => foundText(t, plan, found)
}

export const at = ({ id, version }: PlanView) => ({ planId: id as IntroductionPlanId, version })
export function taskOf(plan: PlanView, title: string): { taskId: IntroductionTaskId; version: number } {
  const found = plan.categories.flatMap(({ tasks }) => tasks).find((task) => task.title === title)
  if (!found) throw new Error(title)
  return { taskId: found.id as IntroductionTaskId, version: found.version }
}

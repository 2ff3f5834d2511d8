import type { PlanView } from '../../contract/introductionPlan.js'
import type { NamedAssignment, NamedRole } from '../../data/repositories/roles.js'
import { calendarOf, calendarOfMunicipality, workingDayFrom } from '../../domain/calendar.js'
import type { AssignmentId, IntroductionTemplateId, PersonId, RoleId, TeamId } from '../../domain/ids.js'
import { isEmpty } from '../../domain/introductionTemplate.js'
import { hatsOn } from '../../domain/introductionTemplateRights.js'
import { STARTER_KEYS, STARTERS } from '../../domain/starter.js'
import { mayHere } from '../../domain/introductionPolicy.js'
import type { Caller, Language } from '../../domain/person.js'
import { readinessOf } from '../../domain/readiness.js'
import { Refusal } from '../../domain/refusals.js'
import { addDays, type Day } from '../../domain/time.js'
import { languageFor } from '../language.js'
import { assignmentOf } from '../roles/roles.js'
import type { World } from '../world.js'
import { looking, type Organising } from './organising.js'
import { create } from './plans/create.js'
import { edit } from './plans/edit.js'
import { start } from './plans/move.js'
import { starterHere } from './templates/usable.js'

/** What somebody may start for a holder of a role. `key`: as a button carries it. */
export type IntroductionOffer = {
  assignmentId: AssignmentId
  person: { id: PersonId; name: string }
  roleId: RoleId
  role: { title: string; project: string | null }
  /** Whom they take over from. */
  outgoing: string | null
  standing: 'open' | 'under' | 'ready' | 'over'
  teams: { id: TeamId; name: string }[]
  /** Those for the role first. */
  templates: { key: string; name: string; isForRole: boolean }[]
  /** The next working day. */
  startOn: Day
}

function standingOfOffer(assignment: NamedAssignment): IntroductionOffer['standing'] {
  const readiness = readinessOf(assignment)
  if (readiness === null || readiness === 'nominated') return 'over'
  if (readiness === 'beingIntroduced') return 'under'
  return readiness === 'ready' ? 'ready' : 'open'
}

/** The teams in which they may start one (row 22). Refuses `not-found` where there is none. */
function teamsOf({ standing }: Organising): IntroductionOffer['teams'] {
  const teams = [...standing.teams]
    .filter(([teamId]) => mayHere(standing, 'plan.start', { teamId }))
    .map(([id, { name }]) => ({ id, name }))
  if (teams.length === 0) throw new Refusal('not-found')
  return teams
}

async function nextWorkingDay({ tx, home, today }: Organising): Promise<Day> {
  const own = (await tx.projects.calendars()).find(({ id }) => id === home)
  return workingDayFrom(own ? calendarOfMunicipality(own) : calendarOf('office'), addDays(today, 1))
}

async function presentOffer(
  act: Organising,
  [assignment, role]: [NamedAssignment, NamedRole],
  language: Language | undefined,
): Promise<IntroductionOffer> {
  const teams = teamsOf(act)
  const handOver = await act.tx.handOvers.ofSuccessor(assignment.id)
  return {
    assignmentId: assignment.id,
    person: { id: assignment.personId, name: assignment.fullName },
    roleId: role.id,
    role: { title: role.title, project: role.projectName },
    outgoing: handOver?.state === 'DONE' ? handOver.holderName : null,
    standing: standingOfOffer(assignment),
    teams,
    templates: await templatesFor(act, role, language),
    startOn: await nextWorkingDay(act),
  }
}

/** What they may start a plan from: templates of the municipality, then those shipped with the product. */
async function templatesFor(
  act: Organising,
  role: NamedRole,
  asked: Language | undefined,
): Promise<IntroductionOffer['templates']> {
  const { tx, actor, home } = act
  const seen = await tx.introductionTemplates.seenBy(actor.personId, home)
  const usable = seen.filter((one) => !isEmpty(one.content) && hatsOn(act, 'template.use', one).length > 0)
  const roles = await tx.roles.of(home)
  const language = await languageFor(act, asked)
  const isTitle = (title: string): boolean => title.toLowerCase() === role.title.toLowerCase()
  const all = [
    ...usable.map(({ id, name, roleId }) => ({ key: `template:${id}`, name, isForRole: roleId === role.id })),
    ...STARTER_KEYS.map((key) => {
      const { name } = starterHere(roles, key, language)
      return { key: `starter:${key}`, name, isForRole: isTitle(STARTERS[key].title) }
    }),
  ]
  return [...all.filter(({ isForRole }) => isForRole), ...all.filter(({ isForRole }) => !isForRole)]
}

type OfferAsked = { assignmentId: AssignmentId; language?: Language | undefined }

/** `language`: of those shipped. Refuses `not-found` for whoever may start none, and for a holding that is not theirs to see. */
export const read = (
  world: World,
  caller: Caller,
  { assignmentId, language }: OfferAsked,
): Promise<IntroductionOffer> =>
  looking(world, caller, async (act) => presentOffer(act, await assignmentOf(act, assignmentId), language))

type Starting = OfferAsked & { teamId: TeamId; template: string; startDate: Day }

const sourceOf = (key: string): { templateId: IntroductionTemplateId } | { starter: string } => {
  const [kind = '', id = ''] = [key.slice(0, key.indexOf(':')), key.slice(key.indexOf(':') + 1)]
  return kind === 'starter' ? { starter: id } : { templateId: id as IntroductionTemplateId }
}

/**
 * Makes the draft, and starts it when nothing is missing; else it stays a draft that says what is. Refuses `not-found`,
 * `not-allowed-in-team`, and as templates and plans do.
 */
export async function startFor(world: World, caller: Caller, given: Starting): Promise<PlanView> {
  const { assignmentId, teamId, template, startDate, language } = given
  const draft = await create(world, caller, {
    ...{ teamId, assignmentId, startDate, language, introducee: null },
    ...sourceOf(template),
  })
  const planId = draft.id as Parameters<typeof start>[2]['planId']
  const confirmed = await edit(world, caller, { planId, version: draft.version, startConfirmed: true })
  return confirmed.faults.length > 0
    ? confirmed
    : start(world, caller, { planId, version: confirmed.version })
}

import type { PersonId } from './ids.js'
import { mayHere, type IntroductionRight, type PlanStanding, type Standing } from './introductionPolicy.js'
import { mayStandOutside } from './introductionCheck.js'
import type { IntroductionPlan, IntroductionTask } from './introductionPlan.js'
import type { TeamRole } from './team.js'

type Of = Pick<IntroductionPlan, 'teamId' | 'startedBy' | 'introduceeId' | 'runningAt'> & { teamName: string }
type Stands = Pick<IntroductionTask, 'responsibleId' | 'slot' | 'slotRoleId'>

/** What somebody is to a plan, from what it says of them. */
export function standingIn(
  personId: PersonId,
  plan: Of,
  { tasks, isMember }: { tasks: readonly Stands[]; isMember: boolean },
): PlanStanding {
  const isRunning = plan.runningAt !== null
  const takesPart = tasks.some(
    (task) => task.responsibleId === personId && (isMember || mayStandOutside(task)),
  )
  return {
    teamName: plan.teamName,
    isStarter: plan.startedBy === personId,
    takesPart: isRunning && takesPart,
    isIntroducee: isRunning && plan.introduceeId === personId,
    isResponsible: false,
  }
}

type Someone = { id: PersonId; name: string; role: TeamRole | null }

/** Who of these people may do that to the plan, by the one table. */
export function whoMay(
  right: IntroductionRight,
  plan: Of,
  { people, tasks }: { people: readonly Someone[]; tasks: readonly Stands[] },
): Someone[] {
  return people.filter(({ id, role }) => {
    const team = role && { role, name: plan.teamName, isMain: false }
    const teams: Standing['teams'] = new Map(team ? [[plan.teamId, team]] : [])
    const standing = { isAdministrator: false, teams, coordinates: [] }
    const place = { teamId: plan.teamId, plan: standingIn(id, plan, { tasks, isMember: role !== null }) }
    return mayHere(standing, right, place)
  })
}

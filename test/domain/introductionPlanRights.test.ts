import { expect, test } from '@jest/globals'
import { newId, type TeamId } from '../../src/domain/ids.js'
import {
  hatsFor,
  type IntroductionRight,
  type PlanStanding,
  type Standing,
} from '../../src/domain/introductionPolicy.js'
import { TEAM_ROLES, type TeamRole } from '../../src/domain/team.js'

/** Rows 23–30 of onboarding.md §3, typed anew: OWN MAN LEA INT NEW ARC ADM. */
const ROWS = {
  'plan.read': 'all own own taking own - -',
  'plan.edit': 'all own own - - - -',
  'plan.editTask': 'all own own task task - -',
  'plan.comment': 'all own own taking own - -',
  'plan.end': 'all own own - - - -',
  'plan.cancel': 'all own own - - - -',
  'plan.giveFeedback': '- - - - own - -',
  'plan.readFeedback': 'all own own - own - -',
} satisfies Partial<Record<IntroductionRight, string>>
const COLUMN: Record<TeamRole, number> = {
  owner: 0,
  introductionManager: 1,
  introductionLeader: 2,
  introducer: 3,
}
const [INT, NEW] = [3, 4]

type Facts = { role: TeamRole | null; isOther: boolean; isAdministrator: boolean } & Omit<
  PlanStanding,
  'teamName'
>

/** What the cell says with words, for a member of the team or for the introduced person. */
function means(cell: string, column: number, facts: Facts): boolean {
  if (cell === 'all') return true
  if (cell === 'taking') return facts.takesPart
  if (cell === 'task') return facts.isResponsible
  if (cell !== 'own') return false
  return column === NEW ? facts.isIntroducee : facts.isStarter || facts.takesPart
}

/** Union of the hats. Whoever takes part from outside is an introducer there. */
function expected(right: keyof typeof ROWS, facts: Facts): boolean {
  const cells = ROWS[right].split(' ')
  const role = facts.isOther ? null : facts.role
  const columns = [
    ...(role ? [COLUMN[role]] : []),
    ...(!role && facts.takesPart ? [INT] : []),
    ...(facts.isIntroducee ? [NEW] : []),
  ]
  return columns.some((column) => means(cells[column] ?? '-', column, facts))
}

const FLAGS = [false, true]
const everyFact: Facts[] = [null, ...TEAM_ROLES].flatMap((role) =>
  FLAGS.flatMap((isStarter) =>
    FLAGS.flatMap((takesPart) =>
      FLAGS.flatMap((isIntroducee) =>
        FLAGS.flatMap((isResponsible) =>
          FLAGS.flatMap((isOther) =>
            FLAGS.map((isAdministrator) => ({
              ...{ role, isStarter, takesPart, isIntroducee, isResponsible, isOther, isAdministrator },
            })),
          ),
        ),
      ),
    ),
  ),
)

test.each(Object.keys(ROWS) as (keyof typeof ROWS)[])(
  '%s is whose the source says, in every hat and of every plan',
  (right) => {
    const [teamId, otherId] = [newId<TeamId>(), newId<TeamId>()]
    for (const facts of everyFact) {
      const { role, isOther, isAdministrator, ...plan } = facts
      const team = role && { role, name: 'Solsikken', isMain: true }
      const standing: Standing = {
        isAdministrator,
        teams: new Map(team ? [[isOther ? otherId : teamId, team]] : []),
        coordinates: [],
      }
      const worn = hatsFor(standing, right, { teamId, plan: { ...plan, teamName: 'Solsikken' } })
      expect([facts, worn.length > 0]).toEqual([facts, expected(right, facts)])
      for (const { of } of worn) expect(of).toBe('Solsikken')
    }
  },
)

test('administrators and coordinators have no hat in a plan', () => {
  const teamId = newId<TeamId>()
  const nothing = { isStarter: false, takesPart: false, isIntroducee: false, isResponsible: false }
  const standing: Standing = { isAdministrator: true, teams: new Map(), coordinates: [] }
  for (const right of Object.keys(ROWS) as (keyof typeof ROWS)[])
    expect(hatsFor(standing, right, { teamId, plan: { ...nothing, teamName: 'X' } })).toEqual([])
})

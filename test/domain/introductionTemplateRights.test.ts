import { describe, expect, test } from '@jest/globals'
import { newId, type AreaId, type PersonId, type TeamId } from '../../src/domain/ids.js'
import type { Standing } from '../../src/domain/introductionPolicy.js'
import type { ShareRight } from '../../src/domain/introductionTemplate.js'
import {
  allowMaking,
  allowSharing,
  allowWith,
  hasEditor,
  hatsOn,
  levelOf,
  mayWith,
  seesTemplate,
  sharedTo,
  type Owned,
  type Reader,
  type ShareTarget,
  type TemplateRight,
} from '../../src/domain/introductionTemplateRights.js'
import type { Actor } from '../../src/domain/person.js'
import { TEAM_ROLES, type TeamRole } from '../../src/domain/team.js'

const ME = newId<PersonId>()
const OTHER = newId<PersonId>()
const TEAM = newId<TeamId>()
const ELSEWHERE = newId<TeamId>()
const AREA = newId<AreaId>()
const OUTSIDE = newId<AreaId>()

const NOBODY: Standing = { isAdministrator: false, teams: new Map(), coordinates: [] }
const inTeam = (role: TeamRole, teamId = TEAM): Standing => ({
  ...NOBODY,
  teams: new Map([[teamId, { role, name: 'Solsikken', isMain: false }]]),
})
const ADMINISTRATOR: Standing = { ...NOBODY, isAdministrator: true }
const branch = [{ id: AREA, name: 'Nord', branch: new Set([AREA]) }]
/** Owns a team that has nothing to do with the template. */
const COORDINATOR: Standing = { ...inTeam('owner', ELSEWHERE), coordinates: branch }

/** In every hat there is: as a member of the team in question, or only of another. */
const STANDINGS: [string, Standing][] = [
  ...TEAM_ROLES.map((role): [string, Standing] => [role, inTeam(role)]),
  ...TEAM_ROLES.map((role): [string, Standing] => [`${role} elsewhere`, inTeam(role, ELSEWHERE)]),
  ['administrator', ADMINISTRATOR],
  ['coordinator', COORDINATOR],
  ['nobody', NOBODY],
]

type Sharing = { to: 'none' | 'me' | 'other' | 'team' | 'everybody'; right: ShareRight }
const SHARINGS: Sharing[] = (['none', 'me', 'other', 'team', 'everybody'] as const).flatMap((to) =>
  (['view', 'edit'] as const).map((right) => ({ to, right })),
)
const sharesOf = ({ to, right }: Sharing): Owned['shares'] => {
  if (to === 'none') return []
  const person = { me: ME, other: OTHER, team: null, everybody: null }[to]
  return [{ personId: person, teamId: to === 'team' ? TEAM : null, right }]
}

type Whose = 'mine' | 'theirs' | 'orphan'
const WHOSE = (['mine', 'theirs', 'orphan'] as const).flatMap((whose) =>
  ([null, TEAM] as const).map((teamId) => ({ whose, teamId })),
)
const CASES = STANDINGS.flatMap(([name, standing]) =>
  WHOSE.flatMap((of) => SHARINGS.map((sharing) => ({ name, standing, ...of, sharing }))),
)
type Case = (typeof CASES)[number]

const OWNER: Record<Whose, PersonId | null> = { mine: ME, theirs: OTHER, orphan: null }
const templateOf = ({ whose, teamId, sharing }: Case): Owned => ({
  ...{ ownerId: OWNER[whose], teamId, shares: sharesOf(sharing) },
})
const readerOf = (standing: Standing): Reader & { actor: Actor } => ({
  actor: { personId: ME } as Actor,
  standing,
})

/** What the matrix and the workflow say in words, written down anew. */
function standsTo({ name, standing, whose, teamId, sharing: { to } }: Case) {
  const reached = {
    none: false,
    other: false,
    me: true,
    team: standing.teams.has(TEAM),
    everybody: name !== 'nobody',
  }
  const ownsIt = teamId !== null && name === 'owner'
  const own = whose === 'mine' || (whose === 'orphan' && ownsIt)
  const isReached = reached[to]
  return { own, ownsIt, isReached, sees: own || ownsIt || isReached }
}

const MAKERS = /^(owner|introductionManager|coordinator)/
const OWNERS = /^(owner|coordinator)/

function expected(one: Case): Record<'sees' | TemplateRight, boolean> {
  const { name, sharing } = one
  const { own, ownsIt, isReached, sees } = standsTo(one)
  const isMaker = MAKERS.test(name)
  const isGiven = isReached && sharing.right === 'edit'
  const edits = isMaker && [own, ownsIt, isGiven].includes(true)
  const givesOn = ['administrator', 'coordinator'].includes(name) && sees
  return {
    sees,
    'template.create': sees && isMaker,
    'template.edit': edits,
    'template.copy': sees && isMaker,
    'template.delete': own && isMaker,
    'template.use': sees && (isMaker || name.startsWith('introductionLeader')),
    'template.share': (edits && OWNERS.test(name)) || (own && isMaker) || givesOn,
  }
}

test('who sees, edits, copies, deletes, uses and shares: every hat × whose it is × how it is shared', () => {
  expect(CASES).toHaveLength(11 * 6 * 10)
  for (const one of CASES) {
    const [reader, template] = [readerOf(one.standing), templateOf(one)]
    const { sees, ...rights } = expected(one)
    const about = `${one.name} ${one.whose} ${one.teamId ? 'team' : ''} ${one.sharing.to} ${one.sharing.right}`
    expect([about, seesTemplate(reader, template)]).toEqual([about, sees])
    for (const [right, granted] of Object.entries(rights) as [TemplateRight, boolean][])
      expect([about, right, mayWith(reader, right, template)]).toEqual([about, right, granted])
  }
})

const refusal = (work: () => unknown): string => {
  try {
    work()
    return 'done'
  } catch (error) {
    return (error as Error).message
  }
}

test('I-6: unshared it is visible to its creator only, and to edit it is to see it', () => {
  const unshared: Owned = { ownerId: OTHER, teamId: null, shares: [] }
  for (const [, standing] of STANDINGS) {
    expect(seesTemplate(readerOf(standing), unshared)).toBe(false)
    expect(refusal(() => allowWith(readerOf(standing), 'template.edit', unshared))).toBe('not-found')
  }
  const shared: Owned = { ...unshared, shares: [{ personId: ME, teamId: null, right: 'edit' }] }
  expect(sharedTo(readerOf(NOBODY), shared)).toBe('edit')
  expect(seesTemplate(readerOf(NOBODY), shared)).toBe(true)
  expect([levelOf(unshared), levelOf(shared)]).toEqual(['personal', 'shared'])
})

describe('I-8: leaders and introducers', () => {
  const own: Owned = { ownerId: ME, teamId: TEAM, shares: [{ personId: ME, teamId: null, right: 'edit' }] }

  test.each(['introductionLeader', 'introducer'] as const)('a %s makes, edits and copies nothing', (role) => {
    const by = readerOf(inTeam(role))
    expect(refusal(() => allowMaking(by, 'template.create', null))).toBe('role-may-not-make-templates')
    expect(refusal(() => allowMaking(by, 'template.create', TEAM))).toBe('role-may-not-make-templates')
    for (const right of ['template.edit', 'template.copy'] as const)
      expect(refusal(() => allowWith(by, right, own))).toBe('role-may-not-make-templates')
  })

  test('a manager makes one for their own team only', () => {
    const by = readerOf(inTeam('introductionManager'))
    expect(refusal(() => allowMaking(by, 'template.create', TEAM))).toBe('done')
    expect(refusal(() => allowMaking(by, 'template.create', ELSEWHERE))).toBe('role-may-not-make-templates')
  })
})

test('what is shared to be seen only is refused as no-edit-right, and names whom to ask', () => {
  const by = readerOf(inTeam('introductionManager'))
  const theirs: Owned = {
    ...{ ownerId: OTHER, ownerName: 'Ejnar Ejer', teamId: null },
    shares: [{ personId: ME, teamId: null, right: 'view' }],
  }
  expect(() => allowWith(by, 'template.edit', theirs)).toThrow(
    expect.objectContaining({ code: 'no-edit-right', facts: { name: 'Ejnar Ejer' } }),
  )
})

test('the hat in the template’s own team is the one that is noted', () => {
  const teams = new Map([
    [ELSEWHERE, { role: 'owner' as const, name: 'Syren', isMain: false }],
    [TEAM, { role: 'introductionManager' as const, name: 'Solsikken', isMain: false }],
  ])
  const by = readerOf({ ...NOBODY, teams })
  const own: Owned = { ownerId: ME, teamId: TEAM, shares: [] }
  expect(hatsOn(by, 'template.edit', own)).toHaveLength(2)
  allowWith(by, 'template.edit', own)
  expect(by.actor.hat).toBe('MAN: Solsikken')
})

describe('sharing', () => {
  const person: ShareTarget = { kind: 'person', personId: OTHER }
  const team = (areaId: AreaId | null): ShareTarget => ({ kind: 'team', teamId: TEAM, areaId })
  const seen: Owned = {
    ownerId: OTHER,
    teamId: null,
    shares: [{ personId: ME, teamId: null, right: 'view' }],
  }
  const share = (standing: Standing, target: ShareTarget, right: ShareRight = 'view') =>
    refusal(() => allowSharing(readerOf(standing), seen, { target, right }))

  test('a coordinator shares what they see with teams of their own areas, and with nobody else', () => {
    expect(share(COORDINATOR, team(AREA))).toBe('done')
    for (const target of [team(OUTSIDE), team(null), person, { kind: 'everybody' } as const])
      expect(share(COORDINATOR, target)).toBe('share-outside-area')
  })

  test('a coordinator who owns no team any more is told what is missing', () => {
    expect(share({ ...inTeam('introducer'), coordinates: branch }, team(AREA))).toBe(
      'coordinator-needs-review',
    )
  })

  test('nobody gives more than they have', () => {
    expect(share(ADMINISTRATOR, person)).toBe('done')
    expect(share(ADMINISTRATOR, person, 'edit')).toBe('no-edit-right')
    expect(share(COORDINATOR, team(AREA), 'edit')).toBe('no-edit-right')
  })

  test('a manager shares their own, and a leader nothing', () => {
    const own: Owned = { ...seen, ownerId: ME, shares: [] }
    const with_ = (role: TeamRole) =>
      refusal(() => allowSharing(readerOf(inTeam(role)), own, { target: person, right: 'edit' }))
    expect(with_('introductionManager')).toBe('done')
    expect(with_('introductionLeader')).toBe('forbidden')
    expect(share(inTeam('introductionManager'), person)).toBe('forbidden')
  })

  test('somebody can always change it: whoever made it, the team’s owners, or whom it is shared with to edit', () => {
    const alone = { ownerId: null, teamId: null, shares: [] }
    expect(hasEditor(alone, { teamHasOwner: false })).toBe(false)
    expect(hasEditor(alone, { teamHasOwner: true })).toBe(true)
    expect(hasEditor({ ...alone, ownerId: ME }, { teamHasOwner: false })).toBe(true)
    const shared = (right: ShareRight) => [{ personId: OTHER, teamId: null, right }]
    expect(hasEditor({ ...alone, shares: shared('view') }, { teamHasOwner: false })).toBe(false)
    expect(hasEditor({ ...alone, shares: shared('edit') }, { teamHasOwner: false })).toBe(true)
  })
})

import { afterAll, beforeAll, beforeEach, expect, test } from '@jest/globals'
import type { PlanView } from '../../../src/contract/introductionPlan.js'
import {
  newId,
  type IntroductionPlanId,
  type IntroductionTemplateId,
  type InvitationId,
  type PersonId,
  type TeamId,
} from '../../../src/domain/ids.js'
import { create } from '../../../src/services/introductions/plans/create.js'
import * as plans from '../../../src/services/introductions/plans/edit.js'
import { inviteAgain } from '../../../src/services/introductions/plans/invite.js'
import * as move from '../../../src/services/introductions/plans/move.js'
import { read } from '../../../src/services/introductions/plans/read.js'
import * as invitations from '../../../src/services/teams/invitations.js'
import { recognise } from '../../../src/services/users/firstSignIn.js'
import type { World } from '../../../src/services/world.js'
import { aMunicipality, aPerson, day, type Someone, type Town } from '../../support/builders.js'
import { standingClock } from '../../support/clock.js'
import { openTestDatabase } from '../../support/database.js'
import { anIntroductionTemplate } from '../../support/introductionPlans.js'
import { aTeam } from '../../support/organisation.js'
import { aWorld } from '../../support/world.js'

const clock = standingClock('2026-03-02T09:00:00Z')
let db: Awaited<ReturnType<typeof openTestDatabase>>
let world: World
let town: Town
let owner: Someone
let introducer: Someone
let known: Someone
let teamId: TeamId
let templateId: IntroductionTemplateId

beforeAll(async () => {
  db = await openTestDatabase()
  world = aWorld(db.data, clock)
})
afterAll(() => db.close())

beforeEach(async () => {
  clock.set('2026-03-02T09:00:00Z')
  await db.data.asSystem(async (tx) => {
    town = await aMunicipality(tx)
    owner = await aPerson(tx, town, { fullName: 'Ejnar Ejer' })
    introducer = await aPerson(tx, town, { fullName: 'Ida Introduktør' })
    known = await aPerson(tx, town, { fullName: 'Kendt Kollega' })
    const members = [
      [owner, 'owner'],
      [introducer, 'introducer'],
    ] as const
    teamId = (await aTeam(tx, town, { name: 'Solsikken', members })).teamId
    templateId = await anIntroductionTemplate(tx, town, { ownerId: owner.id })
  })
})

const address = (): string => `ny-${town.id}@korsbaek.example`
const idOf = ({ id }: PlanView) => id as IntroductionPlanId
async function started(introducee: Parameters<typeof create>[2]['introducee']): Promise<PlanView> {
  const given = { teamId, templateId, introducee, startDate: day('2026-03-02') }
  const draft = await create(world, owner.caller, given)
  const at = { planId: idOf(draft), version: draft.version }
  const { version } = await plans.edit(world, owner.caller, { ...at, startConfirmed: true })
  return move.start(world, owner.caller, { ...at, version })
}
const newcomer = (): Promise<PlanView> => started({ fullName: 'Nanna Ny', email: address() })
const refusal = (work: Promise<unknown>): Promise<string> =>
  work.then(
    () => 'done',
    (error: unknown) => (error as Error).message,
  )
const comesIn = (): Promise<boolean> =>
  recognise(world, {
    ...{ kind: 'entra', tenantId: town.tenantId, aadObjectId: newId(), door: 'TAB' },
    claims: { name: 'Nanna Ny', addresses: [address()], isGuest: false },
  })
const told = (personId: string | undefined) =>
  db.dataSource.query<{ type: string; id: InvitationId | null }[]>(
    `select event->>'type' as type, event->>'invitationId' as id from outbox where person_id = $1
      and event->>'type' in ('member.invited', 'introduction.welcome') order by due_at, created_at`,
    [personId],
  )
const types = async (personId: string | undefined): Promise<string[]> =>
  (await told(personId)).map(({ type }) => type)

test('whoever has never been here is invited when the plan starts, and not before; a colleague is made welcome', async () => {
  const given = { teamId, templateId, startDate: day('2026-03-02') }
  const someone = { fullName: 'Senere Sine', email: `senere-${town.id}@korsbaek.example` }
  const draft = await create(world, owner.caller, { ...given, introducee: someone })
  expect(await types(draft.introducee?.id)).toEqual([])
  const plan = await newcomer()
  expect(await types(plan.introducee?.id)).toEqual(['member.invited'])
  expect(plan.invitation).toMatchObject({ state: 'OPEN', lastDay: '2026-04-01', isUndelivered: false })
  expect((await read(world, introducer.caller, idOf(plan)).catch(() => null))?.invitation ?? null).toBeNull()
  const other = await started({ personId: known.id })
  expect(await types(other.introducee?.id)).toEqual(['introduction.welcome'])
  expect(other.invitation).toBeNull()
})

test('I-17: the invitation lets them in for 30 days and once; a new one makes the older invalid', async () => {
  const plan = await newcomer()
  clock.set('2026-04-02T09:00:00Z')
  expect((await read(world, owner.caller, idOf(plan))).invitation?.state).toBe('OVER')
  expect(await refusal(comesIn())).toBe('invitation-over')
  expect(await refusal(inviteAgain(world, introducer.caller, idOf(plan)))).not.toBe('done')
  const again = await inviteAgain(world, owner.caller, idOf(plan))
  expect(again.invitation).toMatchObject({ state: 'OPEN', lastDay: '2026-05-02' })
  expect(await comesIn()).toBe(true)
  expect((await read(world, owner.caller, idOf(plan))).invitation).toBeNull()
})

test('the invited is told where they are introduced and by which plan; nothing when it runs no longer', async () => {
  const plan = await newcomer()
  const caller = { kind: 'known', personId: plan.introducee?.id as PersonId } as const
  const [invited] = await told(plan.introducee?.id)
  const id = invited?.id ?? newId<InvitationId>()
  expect(await invitations.mine(world, caller, id)).toMatchObject({
    ...{ team: { name: 'Solsikken' }, role: null, planId: plan.id, by: 'Ejnar Ejer', lastDay: '2026-04-01' },
  })
  const at = { planId: idOf(plan), version: plan.version, reason: 'Hun kom aldrig' }
  await move.cancel(world, owner.caller, at)
  expect(await invitations.mine(world, caller, id)).toBeNull()
  expect(await refusal(inviteAgain(world, owner.caller, idOf(plan)))).toBe('plan-ended')
})

test('whoever has been here is not invited again', async () => {
  const plan = await started({ personId: known.id })
  expect((await inviteAgain(world, owner.caller, idOf(plan))).invitation).toBeNull()
  expect(await types(plan.introducee?.id)).toEqual(['introduction.welcome'])
})

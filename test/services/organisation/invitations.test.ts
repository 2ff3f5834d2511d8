import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals'
import { newId, type MembershipId, type PersonId, type TeamId } from '../../../src/domain/ids.js'
import { parseId } from '../../../src/domain/ids.js'
import type { TeamRole } from '../../../src/domain/team.js'
import { translator } from '../../../src/i18n/translator.js'
import { refusalText } from '../../../src/i18n/refusals.js'
import type { Refusal } from '../../../src/domain/refusals.js'
import { recognise } from '../../../src/services/users/firstSignIn.js'
import * as userDeletion from '../../../src/services/users/delete.js'
import * as invitations from '../../../src/services/teams/invitations.js'
import * as members from '../../../src/services/teams/members.js'
import * as people from '../../../src/services/teams/people.js'
import * as team from '../../../src/services/teams/read.js'
import * as teams from '../../../src/services/teams/edit.js'
import type { World } from '../../../src/services/world.js'
import { aMunicipality, aPerson, type Someone, type Town } from '../../support/builders.js'
import { standingClock } from '../../support/clock.js'
import { openTestDatabase } from '../../support/database.js'
import { anArea, aTeam } from '../../support/organisation.js'
import { aWorld } from '../../support/world.js'

let db: Awaited<ReturnType<typeof openTestDatabase>>
let world: World
let town: Town
let who: Record<'admin' | 'owner' | 'leader' | 'coordinator' | 'free', Someone>
let teamId: TeamId
let otherId: TeamId
const clock = standingClock('2026-03-02T09:00:00Z')

beforeAll(async () => {
  db = await openTestDatabase()
  world = aWorld(db.data, clock)
})
afterAll(() => db.close())

/** Root → leaf with the team; the coordinator has the leaf, and owns the other team, which stands nowhere. */
beforeEach(async () => {
  clock.set('2026-03-02T09:00:00Z')
  await db.data.asSystem(async (tx) => {
    town = await aMunicipality(tx)
    const one = (fullName: string, isAdministrator = false): Promise<Someone> =>
      aPerson(tx, town, { fullName, isAdministrator })
    who = {
      admin: await one('Anna Administrator', true),
      owner: await one('Ejnar Ejer'),
      leader: await one('Lene Leder'),
      coordinator: await one('Karl Koordinator'),
      free: await one('Frida Fri'),
    }
    const rootId = await anArea(tx, town, { name: town.name })
    const areaId = await anArea(tx, town, { parentId: rootId, name: 'Blad' })
    const people = [
      [who.owner, 'owner'],
      [who.leader, 'introductionLeader'],
    ] as const
    teamId = (await aTeam(tx, town, { name: 'Solsikken', areaId, members: people })).teamId
    otherId = (await aTeam(tx, town, { name: 'Syren', members: [[who.coordinator, 'owner']] })).teamId
    const by = { appointedAt: new Date(), appointedBy: null }
    await tx.areas.appoint({ municipalityId: town.id, areaId, personId: who.coordinator.id, ...by })
  })
})

const refusal = (work: Promise<unknown>): Promise<string> =>
  work.then(
    () => 'done',
    (error: unknown) => (error as Error).message,
  )
const address = (): string => `ny-${town.id}@korsbaek.example`
const invite = (by: Someone, role: TeamRole = 'introducer') =>
  members.invite(world, by.caller, { teamId, role, fullName: 'Nanna Ny', email: address(), message: 'Hej!' })
const of = <T extends string>(id: string): T => id as T
async function nanna(): Promise<{ memberId: MembershipId; personId: PersonId }> {
  const { members: all } = await team.read(world, who.owner.caller, teamId)
  const found = all.find(({ name }) => name === 'Nanna Ny')
  const personId = parseId<PersonId>(found?.personId)
  if (!found || !personId) throw new Error('she is not there')
  return { memberId: of<MembershipId>(found.id), personId }
}
const comesIn = (): Promise<boolean> =>
  recognise(world, {
    ...{ kind: 'entra', tenantId: town.tenantId, aadObjectId: newId(), door: 'TAB' },
    claims: { name: 'Nanna Ny', addresses: [address()], isGuest: false },
  })
const told = (personId: string) =>
  db.dataSource.query<{ type: string; id: string }[]>(
    `select event->>'type' as type, coalesce(event->>'invitationId', event->>'teamId') as id from outbox
      where person_id = $1 order by created_at, id`,
    [personId],
  )

describe('an invitation', () => {
  test('tells the new member by whom and as what they were invited, and until when they come in', async () => {
    await invite(who.owner)
    const { personId } = await nanna()
    const [news] = await told(personId)
    expect(news?.type).toBe('member.invited')
    const caller = { kind: 'known' as const, personId }
    expect(await invitations.mine(world, caller, of(news?.id ?? ''))).toEqual({
      ...{ team: { id: teamId, name: 'Solsikken' }, role: 'introducer', planId: null },
      ...{ by: 'Ejnar Ejer', message: 'Hej!', lastDay: '2026-04-01' },
    })
    expect(await invitations.mine(world, who.owner.caller, of(news?.id ?? ''))).toBe(null)
  })

  test('I-17: lets in by the address once, and for 30 days; after that it is sent again', async () => {
    await invite(who.owner)
    clock.set('2026-04-02T08:00:00Z')
    const late = await comesIn().then(
      () => null,
      (error: unknown) => error as Refusal,
    )
    expect(late).toMatchObject({ code: 'invitation-over', facts: { by: 'Ejnar Ejer', day: '2026-04-01' } })
    const said = (language: 'da' | 'en') => refusalText(translator(language), late as Refusal)
    expect(said('da')).toBe(
      'Din invitation udløb 01-04-2026. Bed Ejnar Ejer om at sende den igen, så kan du komme ind.',
    )
    expect(said('en')).toContain('Ask Ejnar Ejer to send it again')

    const { memberId } = await nanna()
    await members.resend(world, who.owner.caller, { memberId, message: null })
    expect(await comesIn()).toBe(true)
    expect(await comesIn()).toBe(false)
    expect(await refusal(members.resend(world, who.owner.caller, { memberId, message: null }))).toBe(
      'invitation-used',
    )
  })

  test('I-17: a new one takes the place of the older, which counts no more', async () => {
    await invite(who.owner)
    const { memberId, personId } = await nanna()
    clock.set('2026-03-20T08:00:00Z')
    const view = await members.resend(world, who.leader.caller, { memberId, message: null })
    expect(view.members.find((one) => one.personId === personId)?.invitation).toMatchObject({
      ...{ state: 'OPEN', lastDay: '2026-04-19', isUndelivered: false },
    })
    expect((await told(personId)).map(({ type }) => type)).toEqual(['member.invited', 'member.invited'])
    clock.set('2026-04-10T08:00:00Z')
    expect(await comesIn()).toBe(true)
  })

  test('whoever has been here is told, and needs no invitation', async () => {
    await db.dataSource.query(`update person set first_login_at = now() where id = $1`, [who.free.id])
    const { team: view } = await members.invite(world, who.owner.caller, {
      ...{ teamId, role: 'introducer', personId: who.free.id },
    })
    const member = view.members.find(({ personId }) => personId === who.free.id)
    expect(member?.invitation).toBe(null)
    expect(await told(who.free.id)).toEqual([{ type: 'member.invited', id: expect.any(String) }])
    const memberId = of<MembershipId>(member?.id ?? '')
    expect(await refusal(members.resend(world, who.owner.caller, { memberId, message: null }))).toBe(
      'invitation-used',
    )
  })

  test('that did not arrive says so to whoever may send it again', async () => {
    await invite(who.leader)
    await db.dataSource.query(`update outbox set state = 'FAILED' where event->>'type' = 'member.invited'`)
    // A leader sees in the team themselves and those they have invited who have not been here.
    const { members: all } = await team.read(world, who.leader.caller, teamId)
    expect(all.map(({ name, invitation }) => [name, invitation?.isUndelivered])).toEqual([
      ['Lene Leder', undefined],
      ['Nanna Ny', true],
    ])
  })
})

describe('a member’s name, address and numbers', () => {
  test('are put right by a coordinator of the branch and an administrator, and by no owner', async () => {
    await invite(who.owner)
    const { memberId } = await nanna()
    const edit = (by: Someone, version: number, fullName: string) =>
      people.editPerson(world, by.caller, { memberId, version, fullName, mobilePhone: '00 00 00 01' })
    expect(await refusal(edit(who.owner, 1, 'X'))).toBe('forbidden')
    expect(await refusal(edit(who.free, 1, 'X'))).toBe('not-found')
    const view = await edit(who.coordinator, 1, 'Nanna Nyeste')
    expect(view.members.map(({ name }) => name)).toContain('Nanna Nyeste')
    expect(await refusal(edit(who.admin, 1, 'Y'))).toBe('stale-user')
    expect(await people.readPerson(world, who.admin.caller, memberId)).toMatchObject({
      ...{ fullName: 'Nanna Nyeste', mobilePhone: '00 00 00 01', locked: [], version: 2 },
    })
    const found = await db.dataSource.query<{ hat: string }[]>(
      `select hat from history where subject = 'person' and field = 'fullName' and municipality_id = $1`,
      [town.id],
    )
    expect(found).toEqual([{ hat: 'ARC: Blad' }])
  })

  test('that are kept elsewhere are put right there', async () => {
    await invite(who.owner)
    const { memberId, personId } = await nanna()
    await db.dataSource.query(`update person set directory_fields = '{fullName}' where id = $1`, [personId])
    const change = { memberId, version: 1, fullName: 'X' }
    expect(await refusal(people.editPerson(world, who.admin.caller, change))).toBe('locked-by-directory')
  })
})

test('several teams are moved at once, all or none, by administrators', async () => {
  const areaId = (await db.data.asSystem((tx) => tx.areas.of(town.id))).find(
    ({ name }) => name === 'Blad',
  )?.id
  if (!areaId) throw new Error('no area')
  const both = (version: number) => ({
    areaId: null,
    teams: [
      { teamId, version: 1 },
      { teamId: otherId, version },
    ],
  })
  expect(await refusal(teams.setAreas(world, who.coordinator.caller, both(1)))).toBe('forbidden')
  expect(await refusal(teams.setAreas(world, who.admin.caller, both(7)))).toBe('stale-team')
  const { teams: before } = await teams.setAreas(world, who.admin.caller, { ...both(1), areaId })
  expect(before.map(({ area }) => area?.name)).toEqual(['Blad', 'Blad'])
})

test('the last owner who is deleted is announced before, and to those who can name another after', async () => {
  const { lastOwnerOf } = await userDeletion.preview(world, who.admin.caller, who.owner.id)
  expect(lastOwnerOf).toEqual([{ id: teamId, name: 'Solsikken' }])
  await userDeletion.remove(world, who.admin.caller, { personId: who.owner.id, version: 1 })
  for (const { id } of [who.admin, who.coordinator])
    expect(await told(id)).toEqual([{ type: 'team.ownerless', id: teamId }])
  expect(await told(who.leader.id)).toEqual([])
})

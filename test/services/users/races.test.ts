import { afterAll, beforeAll, beforeEach, expect, test } from '@jest/globals'
import fc from 'fast-check'
import type { AccessType } from '../../../src/domain/person.js'
import { Refusal } from '../../../src/domain/refusals.js'
import * as userDeletion from '../../../src/services/users/delete.js'
import { aPerson, type Someone } from '../../support/builders.js'
import { repeats } from '../../support/effort.js'
import { userRoom, type Cast } from '../../support/users.js'

let room: Awaited<ReturnType<typeof userRoom>>
let cast: Cast
beforeAll(async () => {
  room = await userRoom()
})
afterAll(() => room.close())
beforeEach(async () => {
  cast = await room.fresh()
})

const AT_ONCE = 50
const LIMIT_MS = 240_000

/** Null where it went well, the code where it was refused. */
const codeOf = (work: Promise<unknown>): Promise<string | null> =>
  work.then(
    () => null,
    (error: unknown) => {
      if (error instanceof Refusal) return error.code
      throw error
    },
  )
const remove = (who: Someone, whom: Someone) =>
  userDeletion.remove(room.world, who.caller, { personId: whom.id, version: 1 })
const administrators = async (): Promise<number> =>
  (
    await room.sql(
      `select 1 from person where is_administrator and deleted_at is null and municipality_id = '${cast.town.id}'`,
    )
  ).length

test.each(['take the right from', 'delete'])(
  'two administrators who %s each other leave one',
  async (how) => {
    const second = await room.asSystem((tx) => aPerson(tx, cast.town, { isAdministrator: true }))
    const against = (who: Someone, whom: Someone) =>
      how === 'delete' ? remove(who, whom) : room.edit(who, whom, { isAdministrator: false })
    const codes = await Promise.all(
      [against(cast.admin, second), against(second, cast.admin)].map((one) => codeOf(one)),
    )
    expect(codes.filter((code) => code === null)).toHaveLength(1)
    expect(await administrators()).toBe(1)
  },
)

test('two plus users who lower each other leave one', async () => {
  const second = await room.asSystem((tx) => aPerson(tx, cast.town, { access: [[cast.ksd, 'PLUS']] }))
  const lower = { access: [{ projectId: cast.ksd, userType: 'STANDARD' as const }] }
  const codes = await Promise.all(
    [room.edit(cast.plus, second, lower), room.edit(second, cast.plus, lower)].map((one) => codeOf(one)),
  )
  expect(codes.filter((code) => code === null)).toHaveLength(1)
  expect(
    await room.sql(`select 1 from access where user_type = 'PLUS' and person_id <> '${cast.stranger.id}'`),
  ).toHaveLength(1)
})

test(
  'fifty edits of one user at once: one wins, the others are told',
  async () => {
    const edits = Array.from({ length: AT_ONCE }, (_, n) =>
      codeOf(room.edit(cast.admin, cast.free, { title: `Titel ${n}` })),
    )
    const codes = await Promise.all(edits)
    expect(codes.filter((code) => code === null)).toHaveLength(1)
    expect(codes.filter((code) => code === 'stale-user')).toHaveLength(AT_ONCE - 1)
    expect(await room.history(cast.free)).toHaveLength(1)
  },
  LIMIT_MS,
)

type Step = {
  what: 'create' | 'access' | 'administrator' | 'delete'
  by: number
  whom: number
  project: number
  to: AccessType | null
  flag: boolean
}
const index = fc.nat({ max: 7 })
const step: fc.Arbitrary<Step> = fc.record({
  what: fc.constantFrom('create' as const, 'access' as const, 'administrator' as const, 'delete' as const),
  by: index,
  whom: index,
  project: fc.nat({ max: 1 }),
  to: fc.constantFrom<(AccessType | null)[]>('PLUS', 'STANDARD', 'LIGHT', 'READER', null),
  flag: fc.boolean(),
})

/** What the rules say of one person, in plain values. */
type Known = { who: Someone; version: number; isAdministrator: boolean; access: Map<number, AccessType> }

const signedIn = ({ tenantId }: Someone, id: string) =>
  `update person set tenant_id = '${tenantId}', aad_object_id = id where id = '${id}'`

type Taking = { people: Known[]; actor: Known; subject: Known; step: Step }

/** Whoever is made signs in under their own id, so that they can act as well. */
async function create({ people, actor, step: { project, to } }: Taking): Promise<void> {
  const projectId = [cast.ksd, cast.ky][project] ?? cast.ksd
  const email = `p${people.length}.${crypto.randomUUID()}@x.dk`
  const access = to === null ? [] : [{ projectId, userType: to }]
  const made = room.create(actor.who, { email, access })
  const isPlusHere = [...actor.access].some(([n, type]) => type === 'PLUS' && (to === null || n === project))
  const mayCreate = actor.isAdministrator || isPlusHere
  expect((await codeOf(made)) === null).toBe(mayCreate)
  if (!mayCreate) return
  const { id, name } = await made
  await room.sql(signedIn(actor.who, id))
  const caller = { kind: 'entra' as const, tenantId: actor.who.tenantId, aadObjectId: id }
  const who = { ...actor.who, id: id as Someone['id'], name, aadObjectId: id, caller }
  const granted = new Map<number, AccessType>(to === null ? [] : [[project, to]])
  people.push({ who, version: 1, isAdministrator: false, access: granted })
}

const isLastAdministrator = ({ people, subject }: Taking): boolean =>
  subject.isAdministrator && people.filter((one) => one.isAdministrator).length === 1

async function sack(taking: Taking): Promise<void> {
  const { people, actor, subject } = taking
  const isFine = actor.isAdministrator && actor !== subject && !isLastAdministrator(taking)
  const personId = subject.who.id
  const gone = userDeletion.remove(room.world, actor.who.caller, { personId, version: subject.version })
  expect((await codeOf(gone)) === null).toBe(isFine)
  if (isFine) people.splice(people.indexOf(subject), 1)
}

async function appoint(taking: Taking): Promise<void> {
  const { actor, subject, step } = taking
  const isNothing = subject.isAdministrator === step.flag
  const isFine = isNothing || (actor.isAdministrator && (step.flag || !isLastAdministrator(taking)))
  const change = { isAdministrator: step.flag }
  const code = await codeOf(room.edit(actor.who, subject.who, change, subject.version))
  expect(code === null).toBe(isFine)
  if (!isFine || isNothing) return
  subject.isAdministrator = step.flag
  subject.version += 1
}

async function grant({ people, actor, subject, step: { project, to } }: Taking): Promise<void> {
  const before = subject.access.get(project) ?? null
  const others = people.some((one) => one !== subject && one.access.get(project) === 'PLUS')
  const leavesNone = before === 'PLUS' && to !== 'PLUS' && !others
  const mayGrant = actor.isAdministrator || (actor.access.get(project) === 'PLUS' && !leavesNone)
  const isFine = before === to || mayGrant
  const projectId = [cast.ksd, cast.ky][project] ?? cast.ksd
  const edit = { access: [{ projectId, userType: to }], confirmed: true }
  expect((await codeOf(room.edit(actor.who, subject.who, edit, subject.version))) === null).toBe(isFine)
  if (!isFine || before === to) return
  if (to === null) subject.access.delete(project)
  else subject.access.set(project, to)
  subject.version += 1
}

const TAKE = { create, access: grant, administrator: appoint, delete: sack }

/** Takes one step in the database and, if it is allowed there, in the model; what is allowed is the model's to say too. */
async function take(people: Known[], step: Step): Promise<void> {
  const actor = people[step.by % people.length]
  const subject = people[step.whom % people.length]
  if (actor && subject) await TAKE[step.what]({ people, actor, subject, step })
}

test(
  'whoever does what to whom: somebody can always change users, and access is what the rules make of it',
  async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 5, maxLength: 25 }), async (steps) => {
        cast = await room.fresh()
        const known = (who: Someone, isAdministrator: boolean, ...access: [number, AccessType][]): Known => ({
          ...{ who, version: 1, isAdministrator },
          access: new Map(access),
        })
        const people = [
          known(cast.admin, true),
          known(cast.plus, false, [0, 'PLUS']),
          known(cast.reader, false, [0, 'READER']),
          known(cast.free, false),
        ]
        for (const one of steps) await take(people, one)
        expect(await administrators()).toBeGreaterThan(0)
        for (const { who, access } of people) {
          const names = [...access].map(([n, type]) => `${['KSD', 'KY'][n]} ${type}`).sort()
          expect(await room.access(who)).toEqual(names)
        }
      }),
      { numRuns: repeats({ short: 4, long: 100 }) },
    )
  },
  LIMIT_MS,
)

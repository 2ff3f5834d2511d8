import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import type { Tx } from '../../src/data/tx.js'
import type { RoleId } from '../../src/domain/ids.js'
import * as assignments from '../../src/services/roles/assign.js'
import { remind } from '../../src/services/roles/remindToConfirm.js'
import * as roles from '../../src/services/roles/roles.js'
import * as rounds from '../../src/services/roles/rounds.js'
import {
  aMunicipality,
  anAssignment,
  aPerson,
  aProject,
  aRole,
  aRound,
  aTask,
  day,
  type Town,
} from '../support/builders.js'
import { standingClock } from '../support/clock.js'
import { openTestDatabase } from '../support/database.js'
import { aDelegation } from '../support/delegations.js'
import { aWorld } from '../support/world.js'

const DUE_ON = day('2026-04-01')
const TITLE = 'Netværksansvarlig'

let db: Awaited<ReturnType<typeof openTestDatabase>>
beforeAll(async () => {
  db = await openTestDatabase()
})
afterAll(() => db.close())

/** A municipality with a holder of the role and two administrators to be told. */
async function aTown(tx: Tx, town: Town, roleId: RoleId) {
  const admin = await aPerson(tx, town, { isAdministrator: true })
  await aPerson(tx, town, { isAdministrator: true })
  const holder = await aPerson(tx, town)
  const held = await anAssignment(tx, { town, roleId, person: holder })
  return { town, admin, holder, held }
}

/** `n` municipalities that hold a role, and in the first of them `n` more of whatever has to do with it. */
async function aCrowd(tx: Tx, n: number) {
  const towns = await inTurn(Array.from({ length: n }), () => aMunicipality(tx))
  const project = await aProject(tx, 'KSD', towns)
  const role = await aRole(tx, { title: TITLE, projectId: project, requiresYearlyConfirmation: true })
  const [first, ...others] = await inTurn(towns, (town) => aTown(tx, town, role))
  if (!first) throw new Error('a crowd of nobody')
  const { town } = first
  await inTurn(others, async () => {
    const task = await aTask(tx, town, project, { template: { recommendedExecutorRoles: [TITLE] } })
    const person = await aPerson(tx, town, { access: [[project, 'PLUS']] })
    await anAssignment(tx, { town, roleId: role, person })
    await anAssignment(tx, { town, roleId: await aRole(tx, { projectId: project }), person })
    await aDelegation(tx, { town, assignmentId: first.held, person }, { duty: null, taskId: task })
  })
  const nominee = await aPerson(tx, town)
  const nominated = await anAssignment(
    tx,
    { town, roleId: role, person: nominee },
    { state: 'NOMINATED', direct: false, nominatedBy: first.admin.id, answeredAt: null },
  )
  const kombit = await aPerson(tx, town, { side: 'KOMBIT' })
  const newcomer = await aPerson(tx, town)
  return { ...first, towns, role, nominee, nominated, newcomer, kombit }
}

async function inTurn<From, To>(
  all: readonly From[],
  work: (one: From, n: number) => Promise<To>,
): Promise<To[]> {
  const done: To[] = []
  for (const [n, one] of all.entries()) done.push(await work(one, n))
  return done
}

/** What the database is asked while this is done, as TypeORM hands it to the driver. */
async function askedBy(work: () => Promise<unknown>): Promise<string[]> {
  const { subscribers } = db.dataSource
  const asked: string[] = []
  subscribers.push({ beforeQuery: ({ query }) => void asked.push(query) })
  await work().finally(() => subscribers.pop())
  return asked
}

const world = () => aWorld(db.data, standingClock('2026-03-02T09:00:00Z'))
type Crowd = Awaited<ReturnType<typeof aCrowd>>
type UseCase = (crowd: Crowd) => Promise<unknown>

const openRound: UseCase = ({ role, kombit }) =>
  rounds.open(world(), kombit.caller, { roleId: role, dueOn: DUE_ON, projectId: null })

/** `most`: how many statements it may take, those that begin and end the transaction included. */
const USE_CASES: [string, { before?: UseCase; run: UseCase; most: number }][] = [
  ['opening a round', { run: openRound, most: 24 }],
  [
    'reading the rounds of a role',
    {
      before: ({ role, towns }) =>
        db.data.asSystem((tx) => inTurn(towns, (_, n) => aRound(tx, role, { year: 2000 + n }))),
      run: ({ role, kombit }) => rounds.ofRole(world(), kombit.caller, role),
      most: 8,
    },
  ],
  [
    'reminding of a round',
    {
      before: openRound,
      async run() {
        const reminded = await remind(aWorld(db.data, standingClock('2026-04-01T09:00:00Z')))
        expect(reminded?.reminded).toBeGreaterThan(2)
      },
      most: 8,
    },
  ],
  [
    'nominating',
    {
      run: async ({ role, admin, newcomer }) =>
        assignments.nominate(world(), admin.caller, { roleId: role, personId: newcomer.id, direct: false }),
      most: 24,
    },
  ],
  [
    'accepting a nomination',
    {
      run: async ({ nominee, nominated }) => {
        const accepting = { assignmentId: nominated, version: 1 }
        const { assignment } = await assignments.accept(world(), nominee.caller, accepting)
        expect(assignment.state).toBe('ACCEPTED')
      },
      most: 24,
    },
  ],
  ['reading the gallery', { run: ({ admin }) => roles.gallery(world(), admin.caller), most: 8 }],
  [
    'reading a role',
    {
      run: async ({ role, holder }) => {
        const { delegations } = await roles.read(world(), holder.caller, role)
        expect(delegations.length).toBeGreaterThan(1)
      },
      most: 12,
    },
  ],
]

async function statementsFor(n: number, { before, run }: (typeof USE_CASES)[number][1]): Promise<string[]> {
  await db.empty()
  const crowd = await db.data.asSystem((tx) => aCrowd(tx, n))
  await before?.(crowd)
  return askedBy(() => run(crowd))
}

describe('the number of statements does not grow with what there is', () => {
  test.each(USE_CASES)('%s', async (_, useCase) => {
    const few = await statementsFor(3, useCase)
    const many = await statementsFor(12, useCase)
    expect(many.length).toBe(few.length)
    expect(few.length).toBeLessThanOrEqual(useCase.most)
  })
})

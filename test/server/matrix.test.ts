import { afterAll, afterEach, beforeAll, describe, expect, test } from '@jest/globals'
import { VERBS, type Verb } from '../../bot/verbs.js'
import { ROWS } from '../../src/contract/index.js'
import type { Row } from '../../src/contract/row.js'
import { ROUTE_NAMES, ROUTES, type RouteName } from '../../src/contract/routes.js'
import { newId } from '../../src/domain/ids.js'
import { cellOf, isIntroductionRight, type IntroductionRight } from '../../src/domain/introductionPolicy.js'
import {
  isGranted as isGrantedByType,
  READ_RIGHT,
  RELATIONS,
  type Right,
  type UserType,
} from '../../src/domain/policy.js'
import type { Place } from '../api/place.js'
import { goodQuestions } from '../api/questions/index.js'
import type { Someone } from '../support/builders.js'
import { standingClock } from '../support/clock.js'
import { isWhole, share } from '../support/effort.js'
import { FILE_CONTENT } from '../support/file.js'
import { runSql } from '../support/database.js'
import { anActor, aWorld, CALLERS, isUserType, type CallerType, type World } from './matrix/cast.js'
import { openDoors, type Answer, type Doors, type Outcome } from './matrix/doors.js'
import { goodPresses } from './matrix/presses.js'
import { aThing, CELLS, type Cell, type Noun } from './matrix/things.js'
import { VERB_RIGHTS } from './matrix/verbRights.js'

/**
 * quality.md C-2: every route and every button × every kind of caller × every way the thing can stand to them, done on
 * the real database through both doors, and compared with the policy table.
 */
let doors: Doors
let world: World
const actors = new Map<CallerType, Someone>()

beforeAll(async () => {
  doors = await openDoors(standingClock('2026-03-02T09:00:00Z'))
  await doors.app.world.data.asSystem(async (tx) => {
    world = await aWorld(tx)
    for (const type of CALLERS) actors.set(type, await anActor(tx, world, type))
  })
  for (const actor of actors.values()) await doors.install(actor)
  await runSql(`update person set deleted_at = now() where id = '${actorOf('deleted').id}'`)
}, 60_000)
afterAll(() => doors.close())
afterEach(() => expect(doors.app.log.bugs.splice(0)).toEqual([]))
/** Whoever creates a team owns it, and would be somebody else in everything they try after it. */
afterEach(() =>
  runSql(
    `delete from team_membership where person_id in (${[...actors.values()].map(({ id }) => `'${id}'`).join()})`,
  ),
)

function actorOf(type: CallerType): Someone {
  const actor = actors.get(type)
  if (!actor) throw new Error(type)
  return actor
}

/** Ids of nothing, with people of the callers' town to name in a body. */
const nowhere = (): Place => ({
  town: world.home,
  ksd: newId(),
  taskId: newId(),
  localId: newId(),
  fileId: newId(),
  roleId: newId(),
  draftId: newId(),
  masterRoleId: newId(),
  nomination: newId(),
  held: newId(),
  delegationId: newId(),
  receivedId: newId(),
  personId: newId(),
  roundId: newId(),
  confirmationId: newId(),
  entryId: newId(),
  broadcastId: newId(),
  groupId: newId(),
  noticeId: newId(),
  heldMailId: newId(),
  joinRequestId: newId(),
  teamId: newId(),
  memberId: newId(),
  areaId: newId(),
  dividedId: newId(),
  coordinatorId: newId(),
  linkedRequestId: newId(),
  introTemplateId: newId(),
  introShareId: newId(),
  introTeamId: newId(),
  draftPlanId: newId(),
  draftCategoryId: newId(),
  emptyCategoryId: newId(),
  draftTaskId: newId(),
  runningPlanId: newId(),
  runningTaskId: newId(),
  endedPlanId: newId(),
  introFileId: newId(),
  who: {
    plus: world.colleague,
    reader: world.colleague,
    admin: world.colleague,
    nominee: world.colleague,
    free: world.colleague,
    kombit: world.colleague,
    stranger: world.foreigner,
  },
})

/** A place with a new thing that stands so to the caller; null where nothing can. */
async function placeOf(caller: CallerType, noun: Noun, cell: Cell): Promise<Place | null> {
  const type = isUserType(caller) ? caller : 'PLUS'
  const ids = await doors.app.world.data.asSystem((tx) =>
    aThing({ tx, world, actor: actorOf(caller), type }, noun, cell),
  )
  if (ids?.fileId) await doors.app.world.files.put(ids.fileId, FILE_CONTENT)
  return ids && { ...nowhere(), ...ids }
}

type AnyRight = Right | IntroductionRight

/** Nobody in the cast is in a team: of the organisation an administrator sees everything, and nobody else anything. */
const isGranted = (right: AnyRight, type: UserType, relation: (typeof RELATIONS)[number]): boolean =>
  isIntroductionRight(right)
    ? type === 'ADMINISTRATOR' && relation !== 'other' && cellOf(right, 'ADM') === 'yes'
    : isGrantedByType(right, type, relation)

/** One operation: what it is done to, and the right of the table that it needs. */
type Operation = {
  noun: Noun | null
  right: AnyRight | null
  isList: boolean
  /** The way in: for those who are nobody here. */
  isForNobody?: boolean
  run(who: Someone, place: Place): Promise<Answer>
}

function routeOperation(name: RouteName): Operation {
  const { rights }: Row = ROWS[name]
  const { about, right } = goodQuestions(nowhere())[name]
  const key = about ?? /\{(\w+)Id\}/.exec(ROUTES[name].path)?.[1]
  return {
    noun: key === undefined ? null : (key as Noun),
    right: right ?? rights[0] ?? null,
    isList: ROUTES[name].method === 'GET',
    isForNobody: name === 'joinRequests.mine',
    run: (who, place) => doors.ask(who, name, place),
  }
}

function verbOperation(verb: Verb): Operation {
  const { noun, right } = goodPresses(nowhere())[verb]
  return {
    noun,
    right: right ?? VERB_RIGHTS[verb][0] ?? null,
    isList: true,
    run: (who, place) => doors.press(who, verb, place),
  }
}

/** The commands that name a thing, each with the words people know it by. */
const COMMANDS = {
  'opgave …': { noun: 'task', right: 'task.read' },
  'projekt …': { noun: 'project', right: 'project.read' },
} as const
type Command = keyof typeof COMMANDS

const NO_NUMBER = 999_999_999
const NO_NAME = 'findes slet ikke'

async function commandFor(name: Command, { taskId, ksd }: Place): Promise<string> {
  return doors.app.world.data.asSystem(async (tx) =>
    name === 'opgave …'
      ? `opgave ${(await tx.tasks.find(taskId))?.instanceNumber ?? NO_NUMBER}`
      : `projekt ${(await tx.projects.find(ksd))?.name ?? NO_NAME}`,
  )
}

const commandOperation = (name: Command): Operation => ({
  ...COMMANDS[name],
  isList: false,
  run: async (who, place) => doors.say(who, await commandFor(name, place)),
})

/** An administrator without access is NONE as well. */
const standing = (type: UserType): UserType[] => (type === 'ADMINISTRATOR' ? [type, 'NONE'] : [type])

/** A template of the cast’s is shared with everybody who takes part, and so seen by administrators. */
const READING: Readonly<Record<string, AnyRight | undefined>> = { ...READ_RIGHT, template: 'template.share' }

/** What the table says must come of it. */
function expected(type: UserType, right: AnyRight | null, cell: Cell): Outcome {
  const relation = RELATIONS.find((one) => one === cell)
  if (!relation || relation === 'other') return 'not there'
  if (right === null) return 'done'
  const granted = (one: AnyRight): boolean => standing(type).some((each) => isGranted(one, each, relation))
  if (granted(right)) return 'done'
  const reading = READING[right.slice(0, right.indexOf('.'))]
  return reading && granted(reading) ? { lacks: right } : 'not there'
}

async function checkCells(caller: CallerType, { noun, right, run }: Operation): Promise<void> {
  if (noun === null) return
  const nothing = await run(actorOf(caller), nowhere())
  for (const cell of CELLS) {
    const place = await placeOf(caller, noun, cell)
    if (!place) continue
    const { outcome, text } = await run(actorOf(caller), place)
    const wanted = isUserType(caller) ? expected(caller, right, cell) : 'nobody'
    expect({ cell, outcome }).toEqual({ cell, outcome: wanted })
    if (wanted === 'not there') expect(text).toBe(nothing.text)
  }
}

/** What is done to nothing in particular: everybody who is somebody may ask for a list, and may find it empty. */
async function checkWhole(caller: CallerType, { right, isList, isForNobody, run }: Operation): Promise<void> {
  const { outcome, text } = await run(actorOf(caller), nowhere())
  if (!isUserType(caller)) return expect(outcome).toBe(isForNobody ? 'done' : 'nobody')
  const mayAnywhere =
    right === null ||
    RELATIONS.some((relation) => standing(caller).some((type) => isGranted(right, type, relation)))
  if (mayAnywhere) return expect(outcome).toBe('done')
  if (outcome !== 'done') return expect(['not there', { lacks: right }]).toContainEqual(outcome)
  expect(isList).toBe(true)
  expect(text).not.toMatch(/Kaj Kollega|Mit projekt/)
}

const everyCell = async (caller: CallerType, operation: Operation): Promise<void> =>
  operation.noun === null ? checkWhole(caller, operation) : checkCells(caller, operation)

/** In every run a part of what each caller can try, another part for each caller; the whole once in CI and in the soak. */
const STEP = isWhole ? 1 : CALLERS.length
const tried = <T>(all: readonly T[], caller: CallerType): T[] =>
  share(all, { step: STEP, n: CALLERS.indexOf(caller) })

const LIMIT_MS = 60_000
describe.each(CALLERS)('%s', (caller) => {
  test.each(tried(ROUTE_NAMES, caller))(
    'asks %s of the API',
    (name) => everyCell(caller, routeOperation(name)),
    LIMIT_MS,
  )
  test.each(tried(Object.keys(VERBS) as Verb[], caller))(
    'presses %s',
    (verb) => everyCell(caller, verbOperation(verb)),
    LIMIT_MS,
  )
  test.each(Object.keys(COMMANDS) as Command[])(
    'writes %s to the bot',
    (name) => everyCell(caller, commandOperation(name)),
    LIMIT_MS,
  )
})

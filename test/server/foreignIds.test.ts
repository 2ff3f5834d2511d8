import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import type { Verb } from '../../bot/verbs.js'
import { openApiDocument } from '../../src/api/openapi.js'
import { ROWS } from '../../src/contract/index.js'
import type { Row } from '../../src/contract/row.js'
import type { RouteName } from '../../src/contract/routes.js'
import { isIntroductionRight } from '../../src/domain/introductionPolicy.js'
import { isKombitsAlone } from '../../src/domain/policy.js'
import { newId, type MessageId, type TaskId } from '../../src/domain/ids.js'
import { translator } from '../../src/i18n/translator.js'
import { aPlace, type Cast, type Place } from '../api/place.js'
import { aTask } from '../support/builders.js'
import { standingClock } from '../support/clock.js'
import { namedInPlans } from './namedInPlans.js'
import { namedInTemplates } from './namedInTemplates.js'
import { openDoors, type Doors } from './matrix/doors.js'
import { DEFAULT_SETTINGS } from '../../src/domain/settings.js'

/**
 * An id in a body or in a card's data that is another municipality's is answered as one that is nobody's: both the id a
 * new thing is to get and the id of what it is about. Through both doors, over HTTP.
 */
const clock = standingClock('2026-03-02T09:00:00Z')
const NOT_FOUND = translator('da')('refusal.not-found')
let doors: Doors
let here: Place
let there: Place

beforeAll(async () => {
  doors = await openDoors(clock)
  const { data } = doors.app.world
  here = await data.asSystem(aPlace)
  there = await data.asSystem(aPlace)
  for (const who of Object.values(here.who)) await doors.install(who)
}, 60_000)
afterAll(() => doors.close())

const pressAs = async (who: Cast, verb: Verb, data: Record<string, unknown>): Promise<string> =>
  (await doors.pressWith(here.who[who], verb, data)).text

describe('an id that a new thing is to get is not found when it is', () => {
  const write = (taskId: TaskId, key: string): Promise<string> =>
    pressAs('plus', 'task.message', { taskId, key, text: 'Hej' })
  const made = (key: string): Promise<string> =>
    pressAs('plus', 'task.createLocal', { taskId: here.taskId, key, title: 'Vores egen' })

  test('a message of another municipality, or of another task of one’s own', async () => {
    const [theirs, ours] = [newId<MessageId>(), newId<MessageId>()]
    const { taskId, town } = there
    const otherId = await doors.app.world.data.asSystem(async (tx) => {
      const author = {
        authorId: null,
        authorName: 'Nogen',
        authorSide: 'MUNICIPALITY' as const,
        isFollowUp: false,
      }
      const said = { id: theirs, municipalityId: town.id, taskId, ...author, text: 'Hej', sentAt: null }
      await tx.tasks.appendMessage(said)
      return aTask(tx, here.town, here.ksd)
    })
    expect(await write(here.taskId, ours)).toBe('')
    expect(await write(here.taskId, theirs)).toBe(NOT_FOUND)
    expect(await write(otherId, ours)).toBe(NOT_FOUND)
    expect(await write(newId<TaskId>(), newId())).toBe(NOT_FOUND)
    // Where it stands already it is a second tap.
    expect(await write(here.taskId, ours)).toBe('')
    const count = async ({ taskId: id, town: { id: municipalityId } }: Place): Promise<number> =>
      doors.app.world.data.asSystem(async (tx) => (await tx.tasks.messages({ id, municipalityId })).length)
    expect([await count(here), await count(there)]).toEqual([1, 1])
  })

  test('a task: of another municipality, KLIK or local, or another of one’s own', async () => {
    for (const key of [there.taskId, there.localId, here.taskId])
      expect([key, await made(key)]).toEqual([key, NOT_FOUND])
    // One's own local task under the same task is a second tap.
    expect(await made(here.localId)).toBe('')
  })

  test('an entry of another municipality’s contact list', async () => {
    const { admin } = here.who
    const gone = { params: { entryId: newId() }, body: { version: 1 } }
    const nobodys = await doors.send(admin, 'contacts.delete', gone)
    const body = { key: there.entryId, name: 'Bent Borgmester', email: 'bent@korsbaek.example' }
    const answer = await doors.send(admin, 'contacts.create', { params: { list: 'MAYORS' }, body })
    expect([answer.outcome, answer.text]).toEqual(['not there', nobodys.text])
  })
})

type Naming = { as: Cast; params?: Record<string, string>; body(id: string): object }
type About = (from: Place) => string[]

const PEOPLE: About = ({ who, personId }) => [personId, who.plus.id, who.admin.id]
const PROJECTS: About = ({ ksd }) => [ksd]
const AREAS: About = ({ areaId, dividedId }) => [areaId, dividedId]
const PLANS: About = ({ runningPlanId, draftPlanId }) => [runningPlanId, draftPlanId]
const TEAMS: About = ({ teamId, introTeamId }) => [teamId, introTeamId]
const TASKS: About = ({ taskId, localId }) => [taskId, localId]
const HELD: About = ({ held, nomination }) => [held, nomination]

/** Every field of a body that names something of a municipality: a good question with that id in it. */
const NAMED = (of: Place): Record<string, Naming & { about: About }> => {
  const params = { taskId: of.taskId, roleId: of.roleId, personId: of.personId }
  const task = (field: string): Naming => ({
    as: 'plus',
    params,
    body: (id) => ({ version: 1, [field]: id }),
  })
  const local = (field: string): Naming => ({
    as: 'plus',
    params,
    body: (id) => ({ title: 'X', [field]: id }),
  })
  const several = (change: (id: string) => object): Naming => ({
    as: 'plus',
    body: (id) => ({ tasks: [{ taskId: of.taskId, version: 1 }], ...change(id) }),
  })
  const ofTasks = (change: object): Naming => ({
    as: 'plus',
    body: (taskId) => ({ tasks: [{ taskId, version: 1 }], ...change }),
  })
  const user = { fullName: 'Nanna Ny', email: 'nanna@korsbaek.example', access: [] }
  const plusOn = (projectId: string) => ({ access: [{ projectId, userType: 'PLUS' }] })
  const edit = (body: Naming['body']): Naming => ({ as: 'admin', params, body })
  const gone = (handOver: (id: string) => object): Naming =>
    edit((id) => ({ version: 1, confirmed: true, handOver: handOver(id) }))
  const person = of.who.free.id
  const ofHeld = { assignmentId: of.held }
  return {
    'tasks.edit.responsibleId': { ...task('responsibleId'), about: PEOPLE },
    'tasks.edit.executorId': { ...task('executorId'), about: PEOPLE },
    'tasks.editSeveral.responsibleId': { ...several((responsibleId) => ({ responsibleId })), about: PEOPLE },
    'tasks.editSeveral.executorId': { ...several((executorId) => ({ executorId })), about: PEOPLE },
    'tasks.editSeveral.tasks.taskId': { ...ofTasks({ status: 'STARTED' }), about: TASKS },
    'tasks.undoSeveral.tasks.taskId': { ...ofTasks({}), about: TASKS },
    'tasks.snoozeSeveral.tasks.taskId': { ...ofTasks({ until: '2026-03-09' }), about: TASKS },
    'tasks.createLocal.responsibleId': { ...local('responsibleId'), about: PEOPLE },
    'tasks.createLocal.executorId': { ...local('executorId'), about: PEOPLE },
    'roles.nominate.personId': { ...edit((personId) => ({ personId })), about: PEOPLE },
    'assignments.decline.suggestedPersonId': {
      as: 'nominee',
      params: { assignmentId: of.nomination },
      body: (suggestedPersonId) => ({ version: 1, reason: '', suggestedPersonId }),
      about: PEOPLE,
    },
    'handOvers.start.personId': {
      ...{ as: 'admin', params: ofHeld, about: PEOPLE },
      body: (personId) => ({ version: 1, personId, projectIds: [] }),
    },
    'handOvers.start.projectIds': {
      ...{ as: 'admin', params: ofHeld, about: PROJECTS },
      body: (id) => ({ version: 9, personId: person, projectIds: [id] }),
    },
    'handOvers.start.introductions.planId': {
      ...{ as: 'admin', params: ofHeld, about: PLANS },
      body: (planId) => ({ version: 9, personId: person, projectIds: [], introductions: [{ planId }] }),
    },
    'handOvers.start.introductions.personId': {
      ...{ as: 'admin', params: ofHeld, about: PEOPLE },
      body: (personId) => ({
        ...{ version: 9, personId: person, projectIds: [] },
        introductions: [{ planId: of.runningPlanId, personId }],
      }),
    },
    'delegations.create.personId': {
      ...{ as: 'plus', params: ofHeld, about: PEOPLE },
      body: (personId) => ({ duty: 'Er kontakt for KOMBIT', personId, note: '' }),
    },
    'delegations.create.taskId': {
      ...{ as: 'plus', params: ofHeld, about: ({ taskId, localId }) => [taskId, localId] },
      body: (taskId) => ({ taskId, personId: person, note: '' }),
    },
    'users.create.organisationId': {
      ...edit((organisationId) => ({ ...user, organisationId })),
      about: ({ town }) => [town.organisationId],
    },
    'users.create.access.projectId': { ...edit((id) => ({ ...user, ...plusOn(id) })), about: PROJECTS },
    'users.edit.organisationId': {
      ...edit((organisationId) => ({ version: 1, organisationId })),
      about: ({ town }) => [town.organisationId],
    },
    'users.edit.access.projectId': { ...edit((id) => ({ version: 1, ...plusOn(id) })), about: PROJECTS },
    'users.delete.handOver.roles.assignmentId': {
      ...gone((assignmentId) => ({ roles: [{ assignmentId, personId: person }] })),
      about: HELD,
    },
    'users.delete.handOver.roles.personId': {
      ...gone((personId) => ({ roles: [{ ...ofHeld, personId }] })),
      about: PEOPLE,
    },
    'users.delete.handOver.tasks.projectId': {
      ...gone((projectId) => ({ tasks: [{ projectId, personId: person }] })),
      about: PROJECTS,
    },
    'users.delete.handOver.tasks.personId': {
      ...gone((personId) => ({ tasks: [{ projectId: of.ksd, personId }] })),
      about: PEOPLE,
    },
    'users.delete.handOver.introductions.planId': {
      ...gone((planId) => ({ introductions: [{ planId, personId: person }] })),
      about: PLANS,
    },
    'users.delete.handOver.introductions.personId': {
      ...gone((personId) => ({ introductions: [{ planId: of.runningPlanId, personId }] })),
      about: PEOPLE,
    },
    'joinRequests.admit.access.projectId': {
      ...{ as: 'admin', params: { joinRequestId: of.joinRequestId }, about: PROJECTS },
      body: (id) => plusOn(id),
    },
    'joinRequests.link.personId': {
      ...{ as: 'admin', params: { joinRequestId: of.linkedRequestId }, about: PEOPLE },
      body: (personId) => ({ personId }),
    },
    'teams.create.areaId': {
      ...{ as: 'admin', about: AREAS },
      body: (areaId) => ({ name: 'Nyt team', reportTags: [], areaId }),
    },
    'teams.edit.areaId': {
      ...{ as: 'admin', params: { teamId: of.teamId }, about: AREAS },
      body: (areaId) => ({ version: 1, name: 'Team', reportTags: [], areaId }),
    },
    'teams.archive.plansTo': {
      ...{ as: 'admin', params: { teamId: of.introTeamId }, about: TEAMS },
      body: (plansTo) => ({ version: 1, plansTo }),
    },
    'teams.setAreas.areaId': {
      ...{ as: 'admin', about: AREAS },
      body: (areaId) => ({ teams: [{ teamId: of.teamId, version: 1 }], areaId }),
    },
    'teams.setAreas.teams.teamId': {
      ...{ as: 'admin', about: TEAMS },
      body: (teamId) => ({ teams: [{ teamId, version: 1 }], areaId: null }),
    },
    'members.archive.tasksTo': {
      ...{ as: 'admin', params: { memberId: of.memberId }, about: PEOPLE },
      body: (tasksTo) => ({ version: 1, tasksTo }),
    },
    'members.archive.plansTo': {
      ...{ as: 'admin', params: { memberId: of.memberId }, about: PEOPLE },
      body: (plansTo) => ({ version: 1, plansTo }),
    },
    'members.add.personId': {
      ...{ as: 'admin', params: { teamId: of.teamId }, about: PEOPLE },
      body: (personId) => ({ personId, role: 'introducer' }),
    },
    'areas.edit.parentId': {
      ...{ as: 'admin', params: { areaId: of.areaId }, about: AREAS },
      body: (parentId) => ({ version: 1, parentId }),
    },
    'areas.delete.teamsTo': {
      ...{ as: 'admin', params: { areaId: of.areaId }, about: AREAS },
      body: (teamsTo) => ({ version: 1, teamsTo }),
    },
    'areas.delete.childrenTo': {
      ...{ as: 'admin', params: { areaId: of.dividedId }, about: AREAS },
      body: (childrenTo) => ({ version: 1, childrenTo }),
    },
    'areas.delete.coordinatorsTo': {
      ...{ as: 'admin', params: { areaId: of.areaId }, about: AREAS },
      body: (coordinatorsTo) => ({ version: 1, teamsTo: null, coordinatorsTo }),
    },
    'areas.appoint.personId': {
      ...{ as: 'admin', params: { areaId: of.areaId }, about: PEOPLE },
      body: (personId) => ({ personId }),
    },
    'areas.dismiss.personId': {
      ...{ as: 'admin', params: { areaId: of.areaId }, about: PEOPLE },
      body: (personId) => ({ personId }),
    },
    ...namedInPlans(of),
    ...namedInTemplates(of),
    'confirmations.answer.assignmentId': {
      ...{ as: 'admin', params: { confirmationId: of.confirmationId }, about: HELD },
      body: (assignmentId) => ({ assignmentId, answer: 'STILL_ME' }),
    },
    'settings.edit.deputyId': {
      ...{ as: 'plus', about: PEOPLE },
      body: (deputyId) => ({ ...DEFAULT_SETTINGS, version: 0, deputyId }),
    },
    'settings.preview.deputyId': {
      ...{ as: 'plus', about: PEOPLE },
      body: (deputyId) => ({ ...DEFAULT_SETTINGS, deputyId }),
    },
    'contacts.verify.entryIds': {
      ...{ as: 'admin', params: { list: 'MAYORS' }, about: ({ entryId }) => [entryId] },
      body: (id) => ({ entryIds: [id] }),
    },
  }
}

/** Tried above: the id is the new thing's own. */
const OWN_IDS = ['contacts.create.key']
/** Tried in test/services/delivery, where there are deliveries. */
const ELSEWHERE = ['delivery.resend.outboxIds']

/** The fields of a schema that are ids, each by its way there. */
function idFields(schema: unknown, at: string): string[] {
  if (typeof schema !== 'object' || schema === null) return []
  const { format, properties, items, anyOf } = schema as Record<string, unknown>
  if (format === 'uuid') return [at]
  const parts = [items, ...(Array.isArray(anyOf) ? (anyOf as unknown[]) : [])]
  return [
    ...parts.flatMap((part) => idFields(part, at)),
    ...Object.entries(properties ?? {}).flatMap(([name, part]) => idFields(part, `${at}.${name}`)),
  ]
}

test('every field of a body that names something of a municipality is tried', () => {
  const { paths } = openApiDocument() as { paths: Record<string, Record<string, unknown>> }
  const operations = Object.values(paths).flatMap((path) => Object.values(path)) as {
    operationId: RouteName
    requestBody?: { content: Record<string, { schema: unknown }> }
  }[]
  const isMunicipal = (name: RouteName): boolean => {
    const { rights }: Row = ROWS[name]
    return (
      rights.length === 0 || !rights.every((right) => !isIntroductionRight(right) && isKombitsAlone(right))
    )
  }
  const fields = operations
    .filter(({ operationId }) => isMunicipal(operationId))
    .flatMap(({ operationId, requestBody }) =>
      idFields(requestBody?.content['application/json']?.schema, operationId),
    )
  expect(fields.sort()).toEqual([...Object.keys(NAMED(here)), ...OWN_IDS, ...ELSEWHERE].sort())
})

describe('an id of another municipality is answered as one of nobody’s', () => {
  test('in the body of every question to the API that has one', async () => {
    for (const [field, { as, params = {}, body, about }] of Object.entries(NAMED(here))) {
      const name = field.split('.', 2).join('.') as RouteName
      const answer = async (id: string): Promise<string> =>
        (await doors.send(here.who[as], name, { params, body: body(id) })).text
      const nobodys = await answer(newId())
      for (const id of about(there)) expect([field, await answer(id)]).toEqual([field, nobodys])
    }
  })

  const asked = (): Record<string, unknown> => ({ assignmentId: here.nomination, version: 1 })
  const holding = (): Record<string, unknown> => ({ assignmentId: here.held, version: 1 })
  const PRESSES: [Verb, Cast, About, (id: string) => Record<string, unknown>][] = [
    [
      'task.assign',
      'plus',
      PEOPLE,
      (person) => ({ taskId: here.taskId, version: 1, as: 'EXECUTOR', person }),
    ],
    ['task.passOn', 'plus', PEOPLE, (person) => ({ taskId: here.taskId, version: 1, person })],
    ['role.nominate', 'admin', PEOPLE, (person) => ({ roleId: here.roleId, person })],
    ['role.assign', 'admin', PEOPLE, (person) => ({ roleId: here.roleId, person })],
    ['role.suggest', 'nominee', PEOPLE, (person) => ({ ...asked(), person, comment: '' })],
    ['role.handTo', 'admin', PEOPLE, (person) => ({ ...holding(), person, projects: '' })],
    [
      'role.delegate',
      'plus',
      PEOPLE,
      (person) => ({ ...holding(), what: 'duty:Er kontakt for KOMBIT', person }),
    ],
    [
      'role.delegate',
      'plus',
      ({ taskId, localId }) => [taskId, localId],
      (id) => ({ ...holding(), what: `task:${id}`, person: here.who.free.id }),
    ],
    [
      'role.confirm',
      'admin',
      HELD,
      (id) => ({ confirmationId: here.confirmationId, assignmentId: id, answer: 'STILL_ME' }),
    ],
    [
      'confirmation.answerFor',
      'admin',
      HELD,
      (holder) => ({ confirmationId: here.confirmationId, holder, answer: 'STILL_ME' }),
    ],
  ]
  test.each(PRESSES)('on a button: %s', async (verb, as, about, data) => {
    const whole = async (id: string): Promise<string> =>
      ((await doors.pressWith(here.who[as], verb, data(id))).whole ?? '').replaceAll(id, 'the id')
    const nobodys = await whole(newId())
    for (const id of about(there)) expect(await whole(id)).toBe(nobodys)
  })
})

test('none of it was a bug', () => expect(doors.app.log.bugs).toEqual([]))

import { beforeEach, describe, expect, test } from '@jest/globals'
import { drawn } from '../../bot/notifications/deliver.js'
import { letterDrawer } from '../../bot/notifications/letters.js'
import { footOf } from '../../bot/cards/parts.js'
import type { Links, Reader } from '../../bot/turn/reader.js'
import type { OutboxRow } from '../../src/domain/conversation.js'
import type { EventType, OutboxEvent } from '../../src/domain/events.js'
import { newId, type MessageId, type OutboxId } from '../../src/domain/ids.js'
import { translator } from '../../src/i18n/translator.js'
import { aPlace, type Cast, type Place } from '../api/place.js'
import { aDelegation } from '../support/delegations.js'
import { botStage, type BotStage } from '../support/bot.js'
import { aProject, aRole, aTask, anAssignment, day, type Someone } from '../support/builders.js'
import { standingClock } from '../support/clock.js'
import { aMember, anInvitation } from '../support/organisation.js'
import { runSql } from '../support/database.js'
import { wordsOf } from '../support/teams.js'

const clock = standingClock('2026-03-02T09:00:00Z')
const stage = botStage(clock)
const SETTINGS = 'https://klik.example/settings'
let app: BotStage['app']
let place: Place

beforeEach(async () => {
  app = stage().app
  place = await app.world.data.asSystem(aPlace)
})

const to = (name: string) => (): string => `https://klik.example/${name}`
const links: Links = {
  ...{ tasks: to('tasks')(), roles: to('roles')(), contacts: to('contacts')(), projects: to('projects')() },
  ...{ users: to('users')(), directory: to('directory')(), help: to('help')(), settings: SETTINGS },
  ...{ task: to('task'), tasksWhere: to('tasks'), role: to('role'), project: to('project') },
  ...{ broadcast: to('broadcast'), newBroadcast: to('new'), team: to('team') },
  ...{
    introductions: to('introductions')(),
    introduction: to('introductions'),
    newIntroduction: to('new')(),
  },
}

const rowOf = (event: OutboxEvent, { id }: Someone): OutboxRow => ({
  ...{ id: newId<OutboxId>(), key: newId(), municipalityId: place.town.id, personId: id, event },
  ...{ conversationId: null, channel: 'TEAMS', mailbox: null, dueAt: clock.now(), sendClass: 3 },
  ...{ unrouted: false },
  ...{ routedFrom: null, state: 'WAITING', attempts: 0, firstTriedAt: null, lease: null, leasedUntil: null },
  ...{ maybeDuplicate: false, sentAt: null, activityId: null, problem: null, toldAgainAt: null },
  ...{ seenAt: null, createdAt: clock.now() },
})

function readerFor({ id, caller }: Someone): Reader {
  const conversation: Reader['conversation'] = {
    ...{ id: newId(), municipalityId: place.town.id, kind: 'PERSONAL', personId: id, tenantId: 't' },
    ...{ teamsId: 'a:x', serviceUrl: '', botId: '', language: null, state: 'OPEN', welcomedAt: null },
    ...{ removedAt: null, quietUntil: null, createdAt: clock.now() },
  }
  const { world } = app
  return { world, caller, t: translator('da'), links, conversation, municipality: 'Korsbæk', copy: null }
}

type Told = { to: Cast | Someone; event: OutboxEvent }

/** Null: it goes to channels alone or to no user, or is no notice. A new event is not compiled without a row. */
const TOLD: Record<EventType, (() => Told | Promise<Told>) | null> = {
  'task.markerWorsened': async () => {
    const taskId = await burning()
    return {
      to: 'plus',
      event: { type: 'task.markerWorsened', taskId, marker: 'RED', day: day('2026-03-02') },
    }
  },
  'task.snoozed': async () => {
    const { taskId, town, who } = place
    const until = day('2026-03-02')
    const snooze = { personId: who.plus.id, taskId, municipalityId: town.id, until }
    await system((tx) => tx.snoozes.set(snooze))
    return { to: 'plus', event: { type: 'task.snoozed', taskId, until } }
  },
  'task.assigned': async () => {
    const { town, ksd, who } = place
    const taskId = await system((tx) => aTask(tx, town, ksd, { executorId: who.plus.id }))
    return { to: 'plus', event: { type: 'task.assigned', taskId, as: 'EXECUTOR' } }
  },
  'task.message': async () => {
    const messageId = newId<MessageId>()
    const { taskId, town } = place
    await system((tx) =>
      tx.tasks.appendMessage({
        ...{ id: messageId, municipalityId: town.id, taskId, authorId: null, authorName: 'Karen' },
        ...{ authorSide: 'KOMBIT', isFollowUp: false, text: 'Hej', sentAt: null },
      }),
    )
    return { to: 'plus', event: { type: 'task.message', taskId, messageId } }
  },
  'task.republished': () => ({
    to: 'plus',
    event: { type: 'task.republished', taskId: place.taskId, changes: [{ field: 'title' }] },
  }),
  'introduction.offered': () => ({
    to: 'plus',
    event: { type: 'introduction.offered', assignmentId: place.held },
  }),
  'introduction.started': () => ({
    to: 'plus',
    event: { type: 'introduction.started', planId: place.runningPlanId },
  }),
  'introduction.welcome': () => ({
    to: 'free',
    event: { type: 'introduction.welcome', planId: place.runningPlanId },
  }),
  'introduction.assigned': () => ({
    to: 'plus',
    event: { type: 'introduction.assigned', taskId: place.runningTaskId },
  }),
  'introduction.worsened': async () => {
    await runSql(`update introduction_task set red_on = '2026-03-01' where id = '${place.runningTaskId}'`)
    const { runningTaskId: taskId } = place
    return {
      to: 'plus',
      event: { type: 'introduction.worsened', taskId, marker: 'RED', day: day('2026-03-02') },
    }
  },
  'introduction.asked': () => ({
    to: 'plus',
    event: { type: 'introduction.asked', taskId: place.runningTaskId, byId: place.who.admin.id },
  }),
  'introduction.ended': () => ({
    to: 'free',
    event: { type: 'introduction.ended', planId: place.endedPlanId },
  }),
  'introductions.weekly': () => ({
    to: 'plus',
    event: { type: 'introductions.weekly', week: day('2026-03-02') },
  }),
  'tasks.digest': async () => {
    await burning()
    return { to: 'plus', event: { type: 'tasks.digest', day: day('2026-03-02') } }
  },
  'deadline.unheard': async () => ({
    to: 'admin',
    event: { type: 'deadline.unheard', taskId: await burning() },
  }),
  'access.changed': () => {
    const { ksd } = place
    const changes = [{ projectId: ksd, from: null, to: 'READER' as const }]
    return { to: 'reader', event: { type: 'access.changed', version: 1, isNew: false, changes, byId: null } }
  },
  'joinRequest.asked': () => ({
    to: 'admin',
    event: { type: 'joinRequest.asked', joinRequestId: place.joinRequestId },
  }),
  'joinRequest.answered': null,
  'signIn.ambiguous': () => ({
    to: 'admin',
    event: { type: 'signIn.ambiguous', personIds: [place.who.free.id, place.who.nominee.id] },
  }),
  'administrator.gone': () => ({
    to: 'admin',
    event: { type: 'administrator.gone', personId: place.who.free.id },
  }),
  'directory.left': async () => {
    await runSql(`update person set left_at = now() where id = '${place.who.free.id}'`)
    return { to: 'admin', event: { type: 'directory.left', personIds: [place.who.free.id] } }
  },
  'member.invited': async () => {
    const event = await app.world.data.asSystem(async (tx) => {
      const invited = { personId: place.who.free.id, teamId: place.teamId, role: 'introducer' as const }
      await aMember(tx, place.town, invited)
      return { type: 'member.invited' as const, invitationId: await anInvitation(tx, place.town, invited) }
    })
    return { to: 'free', event }
  },
  'member.undelivered': async () => {
    const event = await app.world.data.asSystem(async (tx) => {
      const sent = { personId: place.who.free.id, teamId: place.teamId, sentBy: place.who.admin.id }
      return { type: 'member.undelivered' as const, invitationId: await anInvitation(tx, place.town, sent) }
    })
    return { to: 'admin', event }
  },
  'team.ownerless': async () => {
    await runSql(`update team_membership set role = 'introducer' where team_id = '${place.teamId}'`)
    return { to: 'admin', event: { type: 'team.ownerless', teamId: place.teamId } }
  },
  'directory.stopped': async () => {
    await runSql(
      `insert into directory_refresh (municipality_id, directory, at, problem, counts)
        values ('${place.town.id}', 'LIST', now(), 'TOO_MANY_LEAVE', '{}')`,
    )
    return { to: 'admin', event: { type: 'directory.stopped', leaving: 5 } }
  },
  'project.new': () => ({ to: 'admin', event: { type: 'project.new', projectId: place.ksd } }),
  'project.withoutPlus': async () => {
    const projectId = await system((tx) => aProject(tx, 'Uden plus', [place.town]))
    const taskId = await system((tx) => aTask(tx, place.town, projectId, RED))
    return { to: 'admin', event: { type: 'project.withoutPlus', projectId, taskId, what: 'RED' } }
  },
  'role.nominated': () => ({
    to: 'nominee',
    event: { type: 'role.nominated', assignmentId: place.nomination },
  }),
  'role.reminded': () => ({
    to: 'nominee',
    event: { type: 'role.reminded', assignmentId: place.nomination },
  }),
  'role.answered': async () => ({
    to: 'admin',
    event: { type: 'role.answered', assignmentId: await ended('DECLINED') },
  }),
  'role.assigned': () => ({ to: 'plus', event: { type: 'role.assigned', assignmentId: place.held } }),
  'role.over': async () => ({ to: 'free', event: { type: 'role.over', assignmentId: await ended('ENDED') } }),
  'roles.digest': async () => {
    await system((tx) => aRole(tx, { title: 'Ubesat', projectId: place.ksd, importance: 'REQUIRED' }))
    return { to: 'admin', event: { type: 'roles.digest', week: day('2026-03-02') } }
  },
  'role.handOver': async () => {
    const { town, held, who, nomination } = place
    const handOverId = newId<never>()
    await system((tx) =>
      tx.handOvers.insertHandOver({
        ...{ id: handOverId, municipalityId: town.id, assignmentId: held, successorAssignmentId: nomination },
        ...{
          projectIds: [],
          introductions: [],
          state: 'OPEN',
          createdAt: clock.now(),
          createdBy: who.admin.id,
          settledAt: null,
        },
      }),
    )
    return { to: 'plus', event: { type: 'role.handOver', handOverId, state: 'OPEN' } }
  },
  'role.delegated': async () => {
    const { town, held, who } = place
    const delegationId = await system((tx) => aDelegation(tx, { town, assignmentId: held, person: who.free }))
    return { to: 'free', event: { type: 'role.delegated', delegationId, state: 'OPEN' } }
  },
  'role.vacant': async () => {
    const required = { title: 'Tom', projectId: place.ksd, importance: 'REQUIRED' as const }
    return { to: 'admin', event: { type: 'role.vacant', roleId: await system((tx) => aRole(tx, required)) } }
  },
  'role.published': () => ({ to: 'admin', event: { type: 'role.published', roleId: place.roleId } }),
  'role.changed': async () => {
    const content = { title: 'Ny titel', description: 'Ny tekst', effect: null, characteristics: null }
    const lists = { duties: [], responsibilities: [], competences: [] }
    const before = { ...content, ...lists, description: null }
    const edition = { roleId: place.roleId, masterRoleId: null, at: clock.now(), by: null }
    for (const [n, one] of [before, { ...content, ...lists }].entries())
      await system((tx) =>
        tx.kombitRoles.insertEdition({ ...edition, id: newId<never>(), version: n + 1, content: one }),
      )
    return { to: 'plus', event: { type: 'role.changed', roleId: place.roleId, version: 2 } }
  },
  'role.confirm': () => ({ to: 'plus', event: { type: 'role.confirm', ...asked() } }),
  'role.confirmDue': () => ({
    to: 'plus',
    event: { type: 'role.confirmDue', ...asked(), day: day('2026-03-02') },
  }),
  'confirmation.opened': () => ({
    to: 'admin',
    event: { type: 'confirmation.opened', confirmationId: place.confirmationId },
  }),
  'broadcast.sent': () => ({
    to: 'plus',
    event: { type: 'broadcast.sent', broadcastId: place.broadcastId },
  }),
  'followUp.sent': null,
  'followUp.answered': null,
  'card.changed': null,
}

const RED = { status: 'STARTED', endDate: day('2026-03-01'), redOn: day('2026-03-01') } as const
const system = ((work) => app.world.data.asSystem(work)) as BotStage['app']['world']['data']['asSystem']
const burning = () =>
  system((tx) =>
    aTask(tx, place.town, place.ksd, { ...RED, executorId: place.who.plus.id, title: 'Det brænder' }),
  )
const asked = () => ({ confirmationId: place.confirmationId, assignmentId: place.held })
const ended = (state: 'ENDED' | 'DECLINED') =>
  system((tx) =>
    anAssignment(
      tx,
      { town: place.town, roleId: place.roleId, person: place.who.free },
      { state, nominatedBy: place.who.admin.id },
    ),
  )

const EVENTS = (Object.keys(TOLD) as EventType[]).filter((type) => TOLD[type] !== null)

describe('whatever one is told of, why and how to choose is said', () => {
  test.each(EVENTS)('%s: on its card and in its mail', async (type) => {
    const told = await TOLD[type]?.()
    if (!told) throw new Error(type)
    const someone = typeof told.to === 'string' ? place.who[told.to] : told.to
    const rows = [rowOf(told.event, someone)]
    const shown = await drawn(readerFor(someone), rows)
    if (!shown) throw new Error(`${type} has nothing to say`)
    const foot = footOf(shown.card)
    expect(wordsOf(foot)).toMatch(/Du får (beskeden|besked|kortet)/)
    expect(wordsOf(foot)).toContain('Vælg, hvad du får besked om')
    expect(JSON.stringify(foot)).toContain(SETTINGS)
    expect(JSON.stringify(shown.card).split(SETTINGS)).toHaveLength(2)

    const draw = letterDrawer({
      ...{ world: app.world, links, linksFrom: () => links, language: 'da', log: app.log },
      ...{ at: (path) => `https://klik.example${path}`, takesAnswers: false },
    })
    const reader = {
      ...{ personId: someone.id, language: null, municipalityId: place.town.id, tenantId: null },
      ...{ municipality: 'Korsbæk', side: 'MUNICIPALITY' as const, email: 'a@b.example' },
    }
    const letter = await draw({ lease: '', rows, to: 'a@b.example', reader })
    expect(letter).toMatchObject({ settings: { url: SETTINGS } })
    expect('foot' in letter ? letter.foot[0] : '').toMatch(/^.*Du får /)
    expect(
      'lines' in letter ? letter.lines.filter((one) => 'url' in one && one.url === SETTINGS) : [],
    ).toEqual([])
  })
})

import { expect, test } from '@jest/globals'
import * as roles from '../../src/services/roles/roles.js'
import * as tasks from '../../src/services/tasks/tasks.js'
import { tokenFor } from '../support/app.js'
import { botStage } from '../support/bot.js'
import {
  aMunicipality,
  anAssignment,
  aPerson,
  aProject,
  aRole,
  aTask,
  type Someone,
} from '../support/builders.js'
import { standingClock } from '../support/clock.js'
import { askSql } from '../support/database.js'
import { repeats } from '../support/effort.js'
import { activity } from '../support/teams.js'

const ROUNDS = repeats({ short: 4, long: 200 })
const MIXED_ROUNDS = repeats({ short: 3, long: 100 })
const AT_ONCE = 50
/** How long one of fifty may wait for the others; the embedded database does one thing at a time. */
const LIMIT_MS = 240_000

const stage = botStage(standingClock('2026-03-02T09:00:00Z'))

type Outcome = { won: boolean; words: string }

/** Fifty at once may be more than a slow database takes: who hears that it is busy asks again, as people do. */
async function askUntilTaken<T>(ask: () => Promise<T>, words: (answer: T) => string): Promise<T> {
  for (;;) {
    const answer = await ask()
    if (!/Der er travlt lige nu|"busy"/.test(words(answer))) return answer
  }
}

/** Fifty people want one task at the same moment, half of them on a card, half in the tab (quality.md C-9). */
test(
  'one of fifty wins, the others are told who did what and when, and nothing is lost',
  async () => {
    const { app, teams } = stage()
    const { data } = app.world
    const people: Someone[] = []
    const taskId = await data.asSystem(async (tx) => {
      const town = await aMunicipality(tx)
      const ksd = await aProject(tx, 'KSD', [town])
      for (let n = 0; n < AT_ONCE; n += 1) {
        people.push(await aPerson(tx, town, { fullName: `Kapper ${n}`, access: [[ksd, 'PLUS']] }))
      }
      return aTask(tx, town, ksd)
    })
    const signedIn = await Promise.all(people.map(({ id }) => tokenFor(app, id)))
    const anybody = people[0]?.caller ?? { kind: 'known', personId: taskId as never }
    const now = () => tasks.read(app.world, anybody, taskId)

    async function onCard(person: Someone, version: number, verb: string): Promise<Outcome> {
      const press = () => teams.press(person, { verb, data: { taskId, version } }, { on: null })
      const { body } = await askUntilTaken(press, (answer) => JSON.stringify(answer.body))
      const words = JSON.stringify(body)
      return { won: body.type === 'application/vnd.microsoft.card.adaptive', words }
    }
    async function inTab(token: string, version: number, status: string): Promise<Outcome> {
      const put = async () => {
        const answer = await fetch(`${app.api}/tasks/${taskId}/status`, {
          method: 'PUT',
          headers: { authorization: `Bearer ${token}`, 'accept-language': 'da' },
          body: JSON.stringify({ version, status }),
        })
        return { status: answer.status, words: await answer.text() }
      }
      const answer = await askUntilTaken(put, ({ words }) => words)
      expect([200, 409]).toContain(answer.status)
      return { won: answer.status === 200, words: answer.words }
    }

    for (let round = 0; round < ROUNDS; round += 1) {
      const { version, status } = await now()
      const [to, verb] =
        status === 'STARTED'
          ? ['COMPLETED', 'task.complete']
          : ['STARTED', status === 'COMPLETED' ? 'task.reopen' : 'task.start']
      const outcomes = await Promise.all(
        people.map((person, n) =>
          n % 2 === 0 ? onCard(person, version, verb) : inTab(signedIn[n] ?? '', version, to),
        ),
      )
      const winner = people[outcomes.findIndex(({ won }) => won)]
      const losers = outcomes.filter(({ won }) => !won)
      expect([round, losers.length]).toEqual([round, AT_ONCE - 1])
      for (const { words } of losers) {
        expect(words).toContain(`${winner?.name} `)
        expect(words).toMatch(/Påbegyndt|Fuldført/)
        expect(words).toMatch(/\d{2}-\d{2}-\d{4}|\d{2}:\d{2}/)
      }
      expect((await now()).version).toBe(version + 1)
    }
    const { history } = await now()
    expect(history).toHaveLength(ROUNDS)
  },
  LIMIT_MS,
)

/** What one of the crowd wants of the task; `wins` is what it then is. */
type Wish = { path: string; method: string; body: object; wins: Partial<State> }
type State = { status: string; responsible: string | null; executor: string | null; notes: string | null }

type Won = { n: number; before: State }

const STALE = ['stale-card', 'undo-superseded', 'undo-nothing']

/** Each wants something else of it: people, notes, status by card and by tab, and whoever won last takes it back. */
test(
  'of fifty who change different fields at once one wins as well, and no change of another is lost',
  async () => {
    const { app, teams } = stage()
    const people: Someone[] = []
    const taskId = await app.world.data.asSystem(async (tx) => {
      const town = await aMunicipality(tx)
      const ksd = await aProject(tx, 'KSD', [town])
      for (let n = 0; n < AT_ONCE; n += 1) {
        people.push(await aPerson(tx, town, { fullName: `Blander ${n}`, access: [[ksd, 'PLUS']] }))
      }
      return aTask(tx, town, ksd)
    })
    const tokens = await Promise.all(people.map(({ id }) => tokenFor(app, id)))
    const now = () =>
      tasks.read(app.world, people[0]?.caller ?? { kind: 'known', personId: taskId as never }, taskId)

    let state: State = { status: 'NOT_STARTED', responsible: null, executor: null, notes: null }
    const wish = (n: number, { version, to }: { version: number; to: string }): Wish => {
      const id = people[n]?.id ?? null
      // Somebody who stands there already takes themselves off, so that each wish is a change.
      const instead = (one: string | null) => (one === id ? null : id)
      const [responsible, executor] = [instead(state.responsible), instead(state.executor)]
      const edit = (body: object, wins: Partial<State>): Wish => ({
        path: '',
        method: 'PUT',
        body: { version, ...body },
        wins,
      })
      switch (n % 4) {
        case 0:
          return { path: '/status', method: 'PUT', body: { version, status: to }, wins: { status: to } }
        case 1:
          return edit({ responsibleId: responsible }, { responsible })
        case 2:
          return edit({ executorId: executor }, { executor })
        default:
          return edit({ internalNotes: `Note ${version} af ${n}` }, { notes: `Note ${version} af ${n}` })
      }
    }
    const verbs: Record<string, string> = { STARTED: 'task.start', COMPLETED: 'task.complete' }

    async function onCard(n: number, verb: string, version: number): Promise<string | null> {
      const press = () => teams.press(people[n] as Someone, { verb, data: { taskId, version } }, { on: null })
      const { body } = await askUntilTaken(press, (answer) => JSON.stringify(answer.body))
      if (body.type === 'application/vnd.microsoft.card.adaptive') return null
      return /Blander \d+ var først/.test(JSON.stringify(body)) ? 'stale-card' : JSON.stringify(body)
    }
    async function inTab(n: number, { path, method, body }: Wish): Promise<string | null> {
      const headers = { authorization: `Bearer ${tokens[n] ?? ''}` }
      const ask = async () => {
        const answer = await fetch(`${app.api}/tasks/${taskId}${path}`, {
          method,
          headers,
          body: JSON.stringify(body),
        })
        return { status: answer.status, words: await answer.text() }
      }
      const { status, words } = await askUntilTaken(ask, (answer) => answer.words)
      return status === 200 ? null : (JSON.parse(words) as { code: string }).code
    }

    let last: Won | null = null
    for (let round = 0; round < MIXED_ROUNDS; round += 1) {
      const { version } = await now()
      const to = state.status === 'STARTED' ? 'COMPLETED' : 'STARTED'
      const verb = state.status === 'COMPLETED' ? 'task.reopen' : (verbs[to] ?? '')
      const undoing: Won | null = round % 3 === 2 ? last : null
      const order = people.map((_, n) => n)
      if (undoing) order.sort((a, b) => Number(b === undoing.n) - Number(a === undoing.n))
      const wishes: ReadonlyMap<number, Wish> = new Map(
        order.map((n) => {
          const back: Wish = { path: '/undo', method: 'POST', body: { version }, wins: undoing?.before ?? {} }
          return [n, n === undoing?.n ? back : wish(n, { version, to })] as const
        }),
      )
      const codes = await Promise.all(
        [...wishes].map(async ([n, one]) => ({
          n,
          code: n % 8 === 0 && one.path === '/status' ? await onCard(n, verb, version) : await inTab(n, one),
        })),
      )
      const winners = codes.filter(({ code }) => code === null)
      expect([round, winners.length]).toEqual([round, 1])
      expect(codes.filter(({ code }) => code !== null && !STALE.includes(code))).toEqual([])
      const [{ n } = { n: -1 }] = winners
      const before = state
      state = { ...state, ...wishes.get(n)?.wins }
      last = state.notes === before.notes ? { n, before } : null
      const { status, responsible, executor, internalNotes: notes, version: next } = await now()
      expect(next).toBe(version + 1)
      expect({ status, responsible: responsible?.id ?? null, executor: executor?.id ?? null, notes }).toEqual(
        state,
      )
    }
    expect((await now()).history).toHaveLength(MIXED_ROUNDS)
  },
  LIMIT_MS,
)

const ADMINISTRATORS = 10

/** Each wants somebody else to follow, half of them on a card, half in the tab; then yes and never mind at once. */
test(
  'of ten administrators who hand a role over one wins, the others hear to whom it goes, and the end is one of two',
  async () => {
    const { app, teams } = stage()
    const { data } = app.world
    const admins: Someone[] = []
    const others: Someone[] = []
    const { role, held, elin } = await data.asSystem(async (tx) => {
      const town = await aMunicipality(tx)
      for (let n = 0; n < ADMINISTRATORS; n += 1) {
        admins.push(await aPerson(tx, town, { fullName: `Giver ${n}`, isAdministrator: true }))
        others.push(await aPerson(tx, town, { fullName: `Følger ${n} Holm` }))
      }
      const elin = await aPerson(tx, town, { fullName: 'Elin Racer' })
      const role = await aRole(tx, { importance: 'REQUIRED', maxHolders: 1 })
      return { role, elin, held: await anAssignment(tx, { town, roleId: role, person: elin }) }
    })
    const tokens = await Promise.all(admins.map(({ id }) => tokenFor(app, id)))
    const post = async (n: number, method: string, body?: object): Promise<Response> =>
      fetch(`${app.api}/assignments/${held}/hand-over`, {
        method,
        headers: { authorization: `Bearer ${tokens[n] ?? ''}`, 'accept-language': 'da' },
        ...(body ? { body: JSON.stringify(body) } : {}),
      })
    const words = await Promise.all(
      admins.map(async (admin, n) => {
        const person = others[n]?.id ?? ''
        if (n % 2 === 0)
          return (await post(n, 'POST', { version: 1, personId: person, projectIds: [] })).text()
        const press = { verb: 'role.handTo', data: { assignmentId: held, version: 1, person, projects: '' } }
        return JSON.stringify((await teams.press(admin, press, { on: null })).body)
      }),
    )
    const current = () => data.asSystem((tx) => tx.roles.ofPerson(elin.id))
    const to = (await current())[0]?.leavingTo ?? ''
    const lost = words.filter((one) => one.includes(`allerede på vej fra Elin Racer til ${to}`))
    expect(lost).toHaveLength(ADMINISTRATORS - 1)

    const follower = others.find(({ name }) => name === to) ?? elin
    const [nomination] = await data.asSystem((tx) => tx.roles.ofPerson(follower.id))
    const yes = { verb: 'role.accept', data: { assignmentId: nomination?.id ?? '', version: 1 } }
    await Promise.all([teams.press(follower, yes, { on: null }), post(0, 'DELETE')])
    const { assignments, vacant } = await roles.read(app.world, admins[0]?.caller ?? elin.caller, role)
    expect(vacant).toBe(false)
    expect(assignments.map(({ person, state }) => [person.name, state])).toEqual([
      [expect.stringMatching(`^(Elin Racer|${to})$`), 'ACCEPTED'],
    ])
  },
  LIMIT_MS,
)

/** As when somebody writes while the app is added anew, and the chat has got another name. */
test(
  'of ten chats in which one person writes at once one is theirs, and nothing goes wrong',
  async () => {
    const { app, teams } = stage()
    const writer = await app.world.data.asSystem(async (tx) => {
      const town = await aMunicipality(tx)
      return aPerson(tx, town, { fullName: 'Ella Skriver' })
    })
    for (let round = 0; round < ROUNDS; round += 1) {
      const chats = Array.from({ length: 10 }, (_, n) => `a:${writer.id}-${round}-${n}`)
      const answers = await Promise.all(
        chats.map((id) =>
          teams.post(
            activity(writer, { kind: 'personal', id }, { type: 'installationUpdate', action: 'add' }),
          ),
        ),
      )
      expect(answers.map(({ status }) => status)).toEqual(chats.map(() => 200))
    }
    expect(app.log.bugs).toEqual([])
    const theirs = await askSql<{ n: number }>(
      `select count(*)::int as n from conversation where person_id = '${writer.id}'`,
    )
    expect(theirs).toEqual([{ n: 1 }])
  },
  LIMIT_MS,
)

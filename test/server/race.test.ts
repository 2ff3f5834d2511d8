import { expect, test } from '@jest/globals'
import * as tasks from '../../src/services/tasks.js'
import { signIn } from '../support/app.js'
import { botStage } from '../support/bot.js'
import { aMunicipality, aPerson, aProject, aTask, type Someone } from '../support/builders.js'
import { standingClock } from '../support/clock.js'
import { repeats } from '../support/effort.js'

const ROUNDS = repeats({ long: 200, short: 20 })
const AT_ONCE = 50
/** How long one of fifty may wait for the others; the embedded database does one thing at a time. */
const LIMIT_MS = 240_000

const stage = botStage(standingClock('2026-03-02T09:00:00Z'))

type Outcome = { won: boolean; words: string }

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
    const signedIn = await Promise.all(people.map(async ({ name }) => (await signIn(app, name)).token))
    const anybody = people[0]?.caller ?? { kind: 'known', personId: taskId as never }
    const now = () => tasks.read(app.world, anybody, taskId)

    async function onCard(person: Someone, version: number, verb: string): Promise<Outcome> {
      const { body } = await teams.press(person, { verb, data: { taskId, version } }, { on: null })
      const words = JSON.stringify(body)
      return { won: body.type === 'application/vnd.microsoft.card.adaptive', words }
    }
    async function inTab(token: string, version: number, status: string): Promise<Outcome> {
      const answer = await fetch(`${app.api}/tasks/${taskId}/status`, {
        method: 'PUT',
        headers: { authorization: `Bearer ${token}`, 'accept-language': 'da' },
        body: JSON.stringify({ version, status }),
      })
      expect([200, 409]).toContain(answer.status)
      return { won: answer.status === 200, words: await answer.text() }
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

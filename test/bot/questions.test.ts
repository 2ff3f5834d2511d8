import { beforeAll, expect, test } from '@jest/globals'
import type { ProjectId, TaskId } from '../../src/domain/ids.js'
import { botStage, type BotStage } from '../support/bot.js'
import {
  aMunicipality,
  anAssignment,
  aPerson,
  aProject,
  aRole,
  aTask,
  day,
  type Someone,
  type Town,
} from '../support/builders.js'
import { standingClock } from '../support/clock.js'
import { transactionsDuring, turnsAmong } from '../support/questions.js'
import { buttonOf, cardOf, type CardJson } from '../support/teams.js'

const clock = standingClock('2026-03-02T09:00:00Z')
const stage = botStage(clock)
let teams: BotStage['teams']
let town: Town
let ksd: ProjectId
let elin: Someone
let number = 720_000

const NUMBERS = { mentioned: 719_000 }

beforeAll(async () => {
  const { app } = stage()
  ;({ teams } = stage())
  await app.world.data.asSystem(async (tx) => {
    town = await aMunicipality(tx)
    ksd = await aProject(tx, 'KSD', [town])
    elin = await aPerson(tx, town, { fullName: 'Elin Nielsen', access: [[ksd, 'PLUS']] })
    const holder = await aPerson(tx, town, { access: [[ksd, 'STANDARD']] })
    const roleId = await aRole(tx, { title: 'Driftsansvarlig', projectId: ksd })
    await anAssignment(tx, { town, roleId, person: holder })
    await aTask(tx, town, ksd, { instanceNumber: NUMBERS.mentioned, status: 'COMPLETED' })
  })
  await teams.say(elin, 'hjælp')
})

/** A task with everything that a card can tell of one, and its card in the chat, as it is after the first press. */
async function aTaskCard(): Promise<{ taskId: TaskId; on: string; card: CardJson }> {
  number += 1
  const { app } = stage()
  const taskId = await app.world.data.asSystem((tx) =>
    aTask(tx, town, ksd, {
      instanceNumber: number,
      endDate: day('2026-03-20'),
      responsibleId: elin.id,
      template: {
        recommendedExecutorRoles: ['Driftsansvarlig'],
        prerequisites: [`#${NUMBERS.mentioned} Opgave ${NUMBERS.mentioned}`],
      },
    }),
  )
  const [sent] = await teams.say(elin, `#${number}`)
  return { taskId, on: sent?.id ?? '', card: cardOf(sent) }
}

/** Presses the buttons of a new task's card one after the other; the turn of the last one. */
async function pressed(...verbs: string[]): Promise<readonly string[]> {
  const { on, card: first } = await aTaskCard()
  let card: unknown = first
  let asked: readonly string[] = []
  for (const verb of verbs) {
    const turns = turnsAmong(
      await transactionsDuring(async () => {
        card = (await teams.press(elin, buttonOf(card, verb), { on })).body.value
      }),
    )
    expect(turns).toHaveLength(1)
    asked = turns[0] ?? []
  }
  return asked
}

/** Everything from the token to the new card, what begins and ends the transaction included. */
test.each([
  [6, ['task.start']],
  [6, ['task.complete']],
  [6, ['task.start', 'task.reset']],
  [6, ['task.complete', 'task.reopen']],
  [7, ['task.start', 'task.undo']],
])('the database is asked %i times for the last of %j', async (most, verbs) => {
  expect((await pressed(...verbs)).length).toBeLessThanOrEqual(most)
})

test.each([
  [6, 'opgaver'],
  [7, `#${NUMBERS.mentioned}`],
  [7, 'roller'],
])('the database is asked at most %i times for the message “%s”', async (most, text) => {
  const turns = turnsAmong(await transactionsDuring(() => teams.say(elin, text)))
  expect(turns.map(({ length }) => length)).toEqual([expect.any(Number)])
  expect(turns[0]?.length).toBeLessThanOrEqual(most)
})

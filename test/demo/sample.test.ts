import { afterEach, describe, expect, test } from '@jest/globals'
import { signIn, startApp, type App } from '../support/app.js'
import { alone, open } from '../../src/data/source.js'
import { database } from '../../src/data/unitOfWork.js'
import { loadSample } from '../../src/demo/sample.js'
import { aMunicipality } from '../support/builders.js'
import { standingClock } from '../support/clock.js'
import { isServer, runSql, testPlace } from '../support/database.js'
import { aWorld } from '../support/world.js'

let app: App
afterEach(() => app.close())

type Listed = {
  counters: Record<string, number>
  tasks: { number: number; marker: string; status: string; endDate: string; version: number; id: string }[]
}

async function tasksOf(name: string): Promise<Listed> {
  const { token } = await signIn(app, name)
  const answer = await fetch(`${app.api}/tasks?page[size]=100`, {
    headers: { authorization: `Bearer ${token}` },
  })
  return (await answer.json()) as Listed
}

describe('the sample municipality', () => {
  test('shows 14 red, 0 yellow, 1 green and 3 grey on the day of the slides', async () => {
    app = await startApp({ sample: true, env: { KLIK_NOW: '2023-03-22T09:00:00Z' } })
    const { counters, tasks } = await tasksOf('Elin Nielsen')
    expect(counters).toEqual({ RED: 14, YELLOW: 0, GREEN: 1, GREY: 3 })
    expect(tasks.filter(({ status }) => status === 'COMPLETED')).toHaveLength(3)
    expect(tasks.find(({ number }) => number === 97670)?.endDate).toBe('2023-01-24')
  })

  test('has every colour on any other day, and moves with the days while nobody has touched it', async () => {
    const clock = standingClock('2026-11-26T09:00:00Z')
    app = await startApp({ sample: true, clock })
    const before = await tasksOf('Elin Nielsen')
    expect(new Set(before.tasks.map(({ marker }) => marker))).toEqual(
      new Set(['RED', 'YELLOW', 'GREEN', 'GREY', 'CHECK']),
    )

    const [touched, ...untouched] = before.tasks.filter(({ status }) => status === 'NOT_STARTED')
    const { token } = await signIn(app, 'Elin Nielsen')
    await fetch(`${app.api}/tasks/${touched?.id}/status`, {
      method: 'PUT',
      headers: { authorization: `Bearer ${token}` },
      body: JSON.stringify({ version: touched?.version, status: 'STARTED' }),
    })
    clock.add(30 * 24 * 60)
    await loadSample(app.world, false)
    const after = await tasksOf('Elin Nielsen')
    const endOf = (listed: Listed, wanted: number): string | undefined =>
      listed.tasks.find(({ number }) => number === wanted)?.endDate
    expect(endOf(after, touched?.number ?? 0)).toBe(touched?.endDate)
    for (const { number } of untouched) expect(endOf(after, number)).not.toBe(endOf(before, number))
    expect(new Set(after.tasks.map(({ marker }) => marker)).size).toBe(5)
  })

  test('is made whole at the next start when loading it was killed', async () => {
    app = await startApp({ sample: true, env: { KLIK_NOW: '2023-03-22T09:00:00Z' } })
    // As it stands between the two steps: people and projects are there, tasks are not.
    await runSql('truncate task, history cascade')
    await runSql(`update setting set value = 'begun' where key = 'sample'`)
    await loadSample(app.world, true)
    const { counters } = await tasksOf('Elin Nielsen')
    expect(counters).toEqual({ RED: 14, YELLOW: 0, GREEN: 1, GREY: 3 })
    await loadSample(app.world, true)
    expect((await tasksOf('Elin Nielsen')).counters).toEqual(counters)
  })

  test('is not loaded into an installation that has data of its own', async () => {
    app = await startApp()
    await app.world.data.asSystem((tx) => aMunicipality(tx))
    await loadSample(app.world, true)
    expect(await app.world.data.asSystem((tx) => tx.projects.municipalities())).toHaveLength(1)
  })

  const onServer = isServer() ? test : test.skip
  onServer('is loaded once by two that start together', async () => {
    const clock = standingClock('2023-03-22T09:00:00Z')
    app = await startApp({ clock })
    const place = await testPlace()
    const sources = [await open(place), await open(place)]
    await Promise.all(
      sources.map((source) =>
        alone(source, 'sample', () =>
          loadSample(aWorld(database(source, { owed: () => undefined }), clock), true),
        ),
      ),
    )
    await Promise.all(sources.map((source) => source.close()))
    expect((await tasksOf('Elin Nielsen')).counters).toEqual({ RED: 14, YELLOW: 0, GREEN: 1, GREY: 3 })
  })
})

import { expect, test } from '@jest/globals'
import { reminderStage } from '../support/reminder.js'
import { until } from '../support/until.js'

const stage = reminderStage()

const page = async (): Promise<string> => (await fetch(`${stage().app.url}/metrics`)).text()

/** What stands on the page for a figure with these labels, in whatever order they are written; null for nothing. */
function valueOf(text: string, name: string, labels: Record<string, string>): number | null {
  const wanted = Object.entries(labels).map(([label, value]) => `${label}="${value}"`)
  const line = text
    .split('\n')
    .find((one) => one.startsWith(`${name}{`) && wanted.every((pair) => one.includes(pair)))
  return line === undefined ? null : Number(line.slice(line.lastIndexOf(' ')))
}

test('answers are told by the pattern of their route, never by what was asked for', async () => {
  const { app, task } = stage()
  await fetch(`${app.api}/tasks/${task}`)
  const answers = (text: string): number | null =>
    valueOf(text, 'klik_http_request_duration_seconds_count', {
      ...{ method: 'GET', route: '/api/v1/tasks/{taskId}', status: '4xx' },
    })
  await until(async () => answers(await page()) === 1)
  expect(await page()).not.toContain(task)
})

test('turns are told by what happened and how it went', async () => {
  const { app, teams, elin, task } = stage()
  const start = { verb: 'task.start', data: { taskId: task, version: 1 } }
  await teams.press(elin, start, { on: null })
  await teams.press(elin, { verb: 'no.such.button', data: {} }, { on: null })
  await teams.say(elin, 'hjælp')
  const text = await page()
  const turns = (kind: string, outcome: string): number | null =>
    valueOf(text, 'klik_turn_duration_seconds_count', { kind, outcome })
  expect([turns('press', 'done'), turns('press', 'refused'), turns('message', 'done')]).toEqual([1, 1, 1])
  expect(app.log.bugs).toEqual([])
})

test('jobs and deliveries are told with what became of them, rows with how long they have waited', async () => {
  const { connector, sendAfter } = stage()
  const before = await page()
  connector.mood({ kind: 'refuses', status: 429, retryAfter: 60, times: 1 })
  await sendAfter(0)
  const text = await page()
  const more = (name: string, labels: Record<string, string>): number =>
    (valueOf(text, name, labels) ?? 0) - (valueOf(before, name, labels) ?? 0)
  expect(more('klik_deliveries_total', { outcome: 'throttled' })).toBe(1)
  expect(more('klik_job_duration_seconds_count', { job: 'send', outcome: 'done' })).toBeGreaterThan(0)
  expect(valueOf(text, 'klik_outbox_rows', { state: 'WAITING' })).toBeGreaterThan(0)
  await sendAfter(2)
  expect(valueOf(await page(), 'klik_deliveries_total', { outcome: 'sent' })).toBeGreaterThan(0)
})

test('nobody is named', async () => {
  const { elin, teams, town } = stage()
  await teams.say(elin, 'opgaver')
  const text = await page()
  for (const secret of [elin.id, elin.aadObjectId, elin.name, town.id, town.tenantId])
    expect(text).not.toContain(secret)
})

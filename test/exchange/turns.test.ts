import { expect, test } from '@jest/globals'
import { existsSync, readFileSync } from 'node:fs'
import { readApart } from '../../src/exchange/apart.js'
import { READERS } from '../../src/exchange/limits.js'
import { Turns } from '../../src/exchange/turns.js'

/** Work that ends when it is told to. */
function aWork() {
  let end = (): void => undefined
  const ended = new Promise<void>((resolve) => (end = resolve))
  const work = { hasBegun: false, end: () => end() }
  const run = async (): Promise<string> => {
    work.hasBegun = true
    await ended
    return 'done'
  }
  return { work, run }
}
const begun = (works: { work: { hasBegun: boolean } }[]): boolean[] => works.map(({ work }) => work.hasBegun)
const settled = (): Promise<void> => new Promise((resolve) => setImmediate(resolve))

test('a few work at once, the next begin in the order they came', async () => {
  const turns = new Turns({ atOnce: 2, waiting: 5, seconds: 60 })
  const works = [aWork(), aWork(), aWork(), aWork()]
  const results = works.map(({ run }) => turns.take(run))
  await settled()
  expect(begun(works)).toEqual([true, true, false, false])
  works[1]?.work.end()
  await results[1]
  await settled()
  expect(begun(works)).toEqual([true, true, true, false])
  works.forEach(({ work }) => work.end())
  expect(await Promise.all(results)).toEqual(['done', 'done', 'done', 'done'])
})

test('whoever finds the line full, or stands in it too long, is told that it is busy', async () => {
  const turns = new Turns({ atOnce: 1, waiting: 1, seconds: 0.01 })
  const [first, second, third] = [aWork(), aWork(), aWork()]
  const working = turns.take(first.run)
  const waiting = turns.take(second.run)
  await expect(turns.take(third.run)).rejects.toMatchObject({ code: 'busy' })
  await expect(waiting).rejects.toMatchObject({ code: 'busy' })
  first.work.end()
  expect(await working).toBe('done')
  expect(begun([second, third])).toEqual([false, false])
})

test('work that fails gives its turn on', async () => {
  const turns = new Turns({ atOnce: 1, waiting: 1, seconds: 60 })
  const failing = turns.take(() => Promise.reject(new Error('broken')))
  const next = turns.take(() => Promise.resolve('done'))
  await expect(failing).rejects.toThrow('broken')
  expect(await next).toBe('done')
})

const CHILDREN = `/proc/${process.pid}/task/${process.pid}/children`
const onLinux = existsSync(CHILDREN) ? test : test.skip

onLinux('no more files are read at once than the machine can bear', async () => {
  const count = (): number => readFileSync(CHILDREN, 'utf8').split(' ').filter(Boolean).length
  const before = count()
  const junk = new Uint8Array(Buffer.from('PK\u0003\u0004 no workbook'))
  let most = 0
  let isReading = true
  const read = Promise.all(
    Array.from({ length: 2 * READERS.atOnce }, () =>
      readApart({ format: 'excel', heads: [], content: junk }),
    ),
  ).finally(() => (isReading = false))
  while (isReading) {
    most = Math.max(most, count() - before)
    await new Promise((resolve) => setTimeout(resolve, 5))
  }
  expect((await read).every((answer) => 'fault' in answer)).toBe(true)
  expect(most).toBe(READERS.atOnce)
})

import { expect, test } from '@jest/globals'
import { createGate } from '../../src/jobs/gate.js'

/** Work that is done when it is let go, and says when it began. */
function works() {
  const begun: string[] = []
  const ends: (() => void)[] = []
  const work = (name: string) => () => {
    begun.push(name)
    return new Promise<void>((resolve) => ends.push(resolve))
  }
  const settled = (): Promise<void> => new Promise((resolve) => setImmediate(resolve))
  return { begun, work, finish: async () => (ends.shift()?.(), await settled()) }
}

test('a place that comes free goes to whoever holds the fewest, not to whoever has asked the most', async () => {
  const gate = createGate(3)
  const { begun, work, finish } = works()
  for (const name of ['a1', 'a2', 'a3', 'a4', 'a5']) void gate(work(name), 'a')
  for (const name of ['b1', 'b2']) void gate(work(name), 'b')
  void gate(work('c1'), 'c')
  expect(begun).toEqual(['a1', 'a2', 'a3'])
  await finish()
  await finish()
  // A third each while all three have something to do.
  expect(begun).toEqual(['a1', 'a2', 'a3', 'b1', 'c1'])
  await finish()
  expect(begun.slice(5)).toEqual(['a4'])
  for (let n = 0; n < 5; n += 1) await finish()
  expect([...begun].sort()).toEqual(['a1', 'a2', 'a3', 'a4', 'a5', 'b1', 'b2', 'c1'])
})

test('what is done for many counts against nobody', async () => {
  const gate = createGate(2)
  const { begun, work, finish } = works()
  void gate(work('set 1'))
  void gate(work('set 2'))
  void gate(work('a1'), 'a')
  void gate(work('set 3'))
  await finish()
  await finish()
  expect(begun).toEqual(['set 1', 'set 2', 'a1', 'set 3'])
})

test('a place is given back when the work fails', async () => {
  const gate = createGate(1)
  await expect(gate(() => Promise.reject(new Error('no')), 'a')).rejects.toThrow('no')
  await expect(gate(() => Promise.resolve('done'))).resolves.toBe('done')
})

import { expect, test } from '@jest/globals'
import { FairQueue } from '../../src/data/fairQueue.js'

const LONG = 60_000
const isSettled = async (promise: Promise<unknown>): Promise<boolean> =>
  Promise.race([promise.then(() => true), new Promise<false>((no) => setImmediate(() => no(false)))])

test('a tenant gets no more than its share, however many it asks for, and the others find the rest free', async () => {
  const queue = new FairQueue({ slots: 4, most: 2 })
  const greedy = Array.from({ length: 5 }, () => queue.enter('a', LONG))
  const others = [queue.enter('b', LONG), queue.enter('c', LONG)]
  expect(await Promise.all(greedy.map(isSettled))).toEqual([true, true, false, false, false])
  expect(await Promise.all(others.map(isSettled))).toEqual([true, true])
  queue.refuseAll()
  await expect(Promise.all(greedy)).rejects.toThrow('busy')
})

test('what comes free goes to whoever holds the fewest, in turn', async () => {
  const queue = new FairQueue({ slots: 2, most: 2 })
  const [first, second] = [await queue.enter('a', LONG), await queue.enter('a', LONG)]
  const served: string[] = []
  const wait = (tenant: string): void =>
    void queue.enter(tenant, LONG).then((leave) => {
      served.push(tenant)
      leave()
    })
  for (const tenant of ['a', 'a', 'b', 'b', 'c']) wait(tenant)
  first()
  second()
  await new Promise((resolve) => setImmediate(resolve))
  expect(served.slice(0, 3).sort()).toEqual(['a', 'b', 'c'].sort())
  expect(served).toHaveLength(5)
})

test('whoever waits too long is refused, and the place is not lost', async () => {
  const queue = new FairQueue({ slots: 1, most: 1 })
  const leave = await queue.enter('a', LONG)
  await expect(queue.enter('b', 1)).rejects.toThrow('busy')
  leave()
  leave()
  const again = await queue.enter('b', LONG)
  await expect(queue.enter('c', 1)).rejects.toThrow('busy')
  again()
})

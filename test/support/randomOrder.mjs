import Sequencer from '@jest/test-sequencer'

/** Numbers from 0 to 1 that follow from the seed (Park and Miller's generator). */
function chances(seed) {
  let state = seed
  return () => (state = (state * 48_271) % 2_147_483_647) / 2_147_483_647
}

/** Test files in another order each time: `--testSequencer ./test/support/randomOrder.mjs`; `KLIK_ORDER=<seed>` repeats one. */
export default class RandomOrder extends Sequencer {
  sort(tests) {
    const seed = Number(process.env.KLIK_ORDER ?? 1 + Math.floor(Math.random() * 2_147_483_645))
    process.stderr.write(`Files in random order: KLIK_ORDER=${seed}\n`)
    const chance = chances(seed)
    return [...tests]
      .sort((a, b) => (a.path < b.path ? -1 : 1))
      .map((test) => ({ test, at: chance() }))
      .sort((a, b) => a.at - b.at)
      .map(({ test }) => test)
  }
}

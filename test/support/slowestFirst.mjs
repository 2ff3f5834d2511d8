import Sequencer from '@jest/test-sequencer'

/** Those that take far longer than their size says, the longest first. */
const SLOW = [
  'tabs/pages',
  'bot/chatLife',
  'api/routes',
  'tabs/users/users',
  'exchange/readFile',
  'cli/cli',
  'services/backups/backups',
  'cli/backup',
  'services/delivery/delivery',
  'api/fk/attacks',
  'exchange/fromOutside',
]
const placeOf = ({ path }) =>
  SLOW.findIndex((name) => path.replaceAll('\\', '/').endsWith(`/test/${name}.test.ts`))

/** A machine without Jest's memory of times begins with the slow files too, so that none of them is left for the end. */
export default class SlowestFirst extends Sequencer {
  sort(tests) {
    const others = super.sort(tests.filter((test) => placeOf(test) === -1))
    const slow = tests.filter((test) => placeOf(test) !== -1).sort((a, b) => placeOf(a) - placeOf(b))
    return [...slow, ...others]
  }
}

/** The long run: the tests of chance and of crowds at the full figures of the quality page, and every look of every page. */
import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { root } from './prepare.mjs'

const long = [
  ...[
    'test/server',
    'test/services/taskModel',
    'test/services/userRaces',
    'test/bot/front',
    'test/api/signIn',
  ],
  ...['test/jobs', 'test/tabs', 'test/demo/roomInBrowser'],
]
const jest = join(root, 'node_modules', 'jest', 'bin', 'jest.js')
const env = { ...process.env, KLIK_LONG: 'all' }
const { status } = spawnSync(process.execPath, [jest, ...long], { cwd: root, stdio: 'inherit', env })
process.exit(status ?? 1)

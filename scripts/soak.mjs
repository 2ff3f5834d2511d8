/**
 * The long run: fuzz, injection, the whole rights matrix, races, models, long lists and every look of every page, at
 * the full figures of the quality page. `npm run soak -- fuzz race` runs those whose path has one of the words.
 * Prints a table of what held.
 */
import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, relative } from 'node:path'
import { root } from './prepare.mjs'

const LONG = [
  ...[
    'server/',
    'tabs/',
    'demo/roomInBrowser',
    'bot/turn/admit',
    'bot/cards/',
    'api/signIn',
    'api/taskList',
    'jobs/',
  ],
  ...['services/tasks/model', 'services/users/races', 'services/tasks/order', 'services/roles/sharedRoles'],
  ...['services/roles/handOverModel', 'domain/richText', 'domain/upload', 'exchange/readFile'],
]

const words = process.argv.slice(2)
const jest = join(root, 'node_modules', 'jest', 'bin', 'jest.js')
const listed = spawnSync(process.execPath, [jest, '--listTests', ...LONG.map((path) => `test/${path}`)], {
  cwd: root,
  encoding: 'utf8',
})
const files = listed.stdout.split('\n').filter((line) => line !== '')
const wanted = files.filter((path) => words.length === 0 || words.some((word) => path.includes(word)))
if (wanted.length === 0) {
  process.stderr.write(`Nothing of the soak is called ${words.join(', ')}: it has ${LONG.join(', ')}.\n`)
  process.exit(2)
}
const report = join(mkdtempSync(join(tmpdir(), 'klik-soak-')), 'report.json')
const { status } = spawnSync(
  process.execPath,
  [jest, '--json', `--outputFile=${report}`, '--runTestsByPath', ...wanted],
  { cwd: root, stdio: ['inherit', 'ignore', 'inherit'], env: { ...process.env, KLIK_EFFORT: 'soak' } },
)

const { testResults } = JSON.parse(readFileSync(report, 'utf8'))
const row = ({ name, assertionResults, startTime, endTime, status: outcome }) => {
  const ran = assertionResults.filter((one) => one.status !== 'pending').length
  return `| ${relative(root, name)} | ${ran} | ${Math.round((endTime - startTime) / 1000)} | ${outcome === 'passed' ? 'yes' : '**no**'} |`
}
const table = [
  '| file | tests | seconds | held |',
  '| --- | --: | --: | :-: |',
  ...testResults.map(row).sort(),
]
process.stdout.write(`${table.join('\n')}\n`)
process.exit(status ?? 1)

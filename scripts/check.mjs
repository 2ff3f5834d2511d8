/**
 * Everything a change must pass: types, lint and format, layers, dead code, tests. What follows goes to the tests.
 * The first four take one processor each, so two go at a time; the tests take all there are.
 */
import { spawn } from 'node:child_process'
import { prepare, root } from './prepare.mjs'

/** What it says comes when it is done, so that two do not speak at once; the tests are listened to. */
function run(script, { more = [], isHeard = false } = {}) {
  const begun = performance.now()
  const child = spawn('npm', ['run', '--silent', script, ...more], {
    cwd: root,
    stdio: isHeard ? 'inherit' : ['ignore', 'pipe', 'pipe'],
    shell: process.platform === 'win32',
  })
  const said = [`\n— npm run ${script}\n`]
  child.stdout?.on('data', (chunk) => said.push(chunk))
  child.stderr?.on('data', (chunk) => said.push(chunk))
  if (isHeard) process.stdout.write(said.pop())
  return new Promise((resolve) => {
    child.on('close', (status) => {
      for (const part of said) process.stdout.write(part)
      process.stdout.write(`— ${script}: ${Math.round((performance.now() - begun) / 1000)} s\n`)
      resolve(status === 0)
    })
  })
}

async function inTurn(scripts) {
  let isWell = true
  for (const script of scripts) isWell = (await run(script)) && isWell
  return isWell
}

prepare()
const halves = await Promise.all([inTurn(['lint']), inTurn(['types', 'format', 'layers', 'unused'])])
if (halves.includes(false)) process.exit(1)
if (!(await run('test', { more: ['--', ...process.argv.slice(2)], isHeard: true }))) process.exit(1)

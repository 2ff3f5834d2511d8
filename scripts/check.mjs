/** Everything a change must pass, cheapest first: types, lint, format, layers, dead code, tests. What follows goes to the tests. */
import { spawnSync } from 'node:child_process'
import { prepare, root } from './prepare.mjs'

prepare()
for (const script of ['types', 'lint', 'layers', 'unused', 'test']) {
  process.stdout.write(`\n— npm run ${script}\n`)
  const begun = performance.now()
  const more = script === 'test' ? ['--', ...process.argv.slice(2)] : []
  const { status } = spawnSync('npm', ['run', '--silent', script, ...more], {
    cwd: root,
    stdio: 'inherit',
    shell: process.platform === 'win32',
  })
  process.stdout.write(`— ${script}: ${Math.round((performance.now() - begun) / 1000)} s\n`)
  if (status !== 0) process.exit(status ?? 1)
}

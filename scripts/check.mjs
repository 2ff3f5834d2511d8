/** Everything a change must pass, cheapest first: types, lint, format, layers, dead code, tests. */
import { spawnSync } from 'node:child_process'
import { prepare, root } from './prepare.mjs'

prepare()
for (const script of ['types', 'lint', 'layers', 'unused', 'test']) {
  process.stdout.write(`\n— npm run ${script}\n`)
  const { status } = spawnSync('npm', ['run', '--silent', script], {
    cwd: root,
    stdio: 'inherit',
    shell: process.platform === 'win32',
  })
  if (status !== 0) process.exit(status ?? 1)
}

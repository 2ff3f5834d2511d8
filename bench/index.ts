import { readFileSync, writeFileSync } from 'node:fs'
import { cpus } from 'node:os'
import { join } from 'node:path'
import { list } from './list.js'
import { round, type Result } from './measure.js'
import { query, SERVER } from './place.js'
import { outbox } from './outbox.js'
import { start } from './start.js'
import { sweep } from './sweep.js'
import { tab } from './tab.js'
import { turn } from './turn.js'

const BENCHES = { tab, start, turn, list, sweep, outbox }
const README = join(__dirname, 'README.md')
const [FROM, TO] = ['<!-- figures -->', '<!-- end of figures -->']

const row = ({ what, measured, baseline, ratio, target, met }: Result): string =>
  `| ${what} | ${measured} | ${baseline} | ${ratio === null ? '–' : round(ratio, 2)} | ${target} | ${met === null ? '–' : met ? 'yes' : '**no**'} |`

async function machine(): Promise<string> {
  const [version] = await query<{ version: string }>(
    SERVER,
    `select current_setting('server_version') as version`,
  )
  const [cpu] = cpus()
  return `${new Date().toISOString().slice(0, 10)} · ${cpus().length} × ${cpu?.model.trim() ?? 'CPU'} · Node ${process.versions.node} · PostgreSQL ${version?.version ?? ''}`
}

/** `npm run bench [-- name …] [--write]`: measures, prints the table, and puts it into bench/README.md. */
async function main(): Promise<void> {
  const args = process.argv.slice(2)
  const wanted = args.filter((one) => !one.startsWith('--'))
  const results: Result[] = []
  for (const [name, bench] of Object.entries(BENCHES)) {
    if (wanted.length > 0 && !wanted.includes(name)) continue
    process.stderr.write(`${name} …\n`)
    const found = await bench()
    for (const result of found) process.stderr.write(`  ${row(result)}\n`)
    results.push(...found)
  }
  const table = [
    await machine(),
    '',
    '| what | measured | baseline | ratio | target | met |',
    '| --- | --: | --: | --: | --: | :-: |',
    ...results.map(row),
  ].join('\n')
  process.stdout.write(`${table}\n`)
  if (!args.includes('--write')) return
  const page = readFileSync(README, 'utf8')
  const [before] = page.split(FROM)
  const [, after] = page.split(TO)
  writeFileSync(README, `${before ?? ''}${FROM}\n\n${table}\n\n${TO}${after ?? ''}`)
}

main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`)
  process.exit(1)
})

import { readFileSync, writeFileSync } from 'node:fs'
import { cpus } from 'node:os'
import { join } from 'node:path'
import { growth } from './growth.js'
import { introductions } from './introductions.js'
import { list } from './list.js'
import { live } from './live.js'
import { round, type Result } from './measure.js'
import { query, SERVER } from './place.js'
import { outbox } from './outbox.js'
import { start } from './start.js'
import { sweep } from './sweep.js'
import { tab } from './tab.js'
import { turn } from './turn.js'

const BENCHES = { tab, start, turn, list, live, sweep, outbox, introductions }
const README = join(__dirname, 'README.md')

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

/** Puts the text between two marks of the page. */
function write(text: string, name: string): void {
  const [from, to] = [`<!-- ${name} -->`, `<!-- end of ${name} -->`]
  const page = readFileSync(README, 'utf8')
  const [before = ''] = page.split(from)
  const [, after = ''] = page.split(to)
  writeFileSync(README, `${before}${from}\n\n${text}\n\n${to}${after}`)
}

async function figures(isWanted: (name: string) => boolean): Promise<string[]> {
  const results: Result[] = []
  for (const [name, bench] of Object.entries(BENCHES)) {
    if (!isWanted(name)) continue
    process.stderr.write(`${name} …\n`)
    const found = await bench()
    for (const result of found) process.stderr.write(`  ${row(result)}\n`)
    results.push(...found)
  }
  const head = [
    '| what | measured | baseline | ratio | target | met |',
    '| --- | --: | --: | --: | --: | :-: |',
  ]
  return results.length > 0 ? [...head, ...results.map(row)] : []
}

/** `npm run bench [-- name …] [--write]`: measures, prints the tables, and puts them into bench/README.md. */
async function main(): Promise<void> {
  const args = process.argv.slice(2)
  const wanted = args.filter((one) => !one.startsWith('--'))
  const isWanted = (name: string): boolean => wanted.length === 0 || wanted.includes(name)
  const tables = {
    figures: await figures(isWanted),
    growth: isWanted('growth') ? await growth() : [],
  }
  for (const [name, lines] of Object.entries(tables)) {
    if (lines.length === 0) continue
    const text = [await machine(), '', ...lines].join('\n')
    process.stdout.write(`${text}\n`)
    if (args.includes('--write')) write(text, name)
  }
}

main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`)
  process.exit(1)
})

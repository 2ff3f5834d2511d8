import { databaseDown } from './databaseDown.js'
import { migrations } from './migrations.js'
import { clock } from './clock.js'
import { connectorStorm } from './connectorStorm.js'
import { deployment } from './deployment.js'
import { exactlyOnce } from './exactlyOnce.js'
import { pacing } from './pacing.js'
import type { Row, Trial } from './trial.js'
import { twoSchedulers } from './twoSchedulers.js'

/** In the order they are run; each has a file of its own. */
const TRIALS: Record<string, Trial> = {
  'exactly-once': exactlyOnce,
  'connector-storm': connectorStorm,
  'two-schedulers': twoSchedulers,
  pacing,
  clock,
  'database-down': databaseDown,
  migrations,
  deployment,
}

const DEFAULT_SERVER = 'postgres://root@127.0.0.1:5432/postgres'

const line = ({ trial, what, measured, demanded, held }: Row): string =>
  `| ${trial} | ${what} | ${measured} | ${demanded} | ${held ? 'yes' : '**no**'} |`

/** `npm run chaos [-- trial …] [--full] [--times=n]`: runs the trials one after the other and prints one table. */
async function main(): Promise<void> {
  const args = process.argv.slice(2)
  const wanted = args.filter((one) => !one.startsWith('--'))
  const times = Number(args.find((one) => one.startsWith('--times='))?.slice('--times='.length) ?? 0)
  const size = {
    full: args.includes('--full'),
    ...(times ? { times } : {}),
    server: process.env.TEST_DATABASE_URL ?? DEFAULT_SERVER,
  }
  const rows: Row[] = []
  for (const [name, trial] of Object.entries(TRIALS)) {
    if (wanted.length > 0 && !wanted.includes(name)) continue
    process.stderr.write(`${name} …\n`)
    const found = await trial(size)
    for (const row of found) process.stderr.write(`  ${line(row)}\n`)
    rows.push(...found)
  }
  const head = ['| trial | what | measured | demanded | held |', '| --- | --- | --: | --: | :-: |']
  process.stdout.write(`${[...head, ...rows.map(line)].join('\n')}\n`)
  if (rows.some(({ held }) => !held)) process.exitCode = 1
}

main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`)
  process.exit(1)
})

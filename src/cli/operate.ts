import { readFile } from 'node:fs/promises'
import { maintain, empty } from '../data/source.js'
import { loadSample } from '../demo/sample.js'
import { foundation } from '../exchange/foundation.js'
import { remind } from '../services/confirmationReminders.js'
import * as deliveries from '../services/deliveries.js'
import { found } from '../services/founding.js'
import * as files from '../services/files.js'
import * as reminders from '../services/reminders.js'
import type { CommandLine } from './commands.js'
import { withWorld } from './house.js'

const say = (text: string): void => void process.stdout.write(`${text}\n`)

export async function migrateOnly({ config, t }: CommandLine): Promise<number> {
  await withWorld(config, () => Promise.resolve())
  say(t('cli.migrate.done'))
  return 0
}

/** Jobs that need no Teams connection. */
const JOBS = ['sweep', 'confirmations', 'clean-up', 'analyze'] as const

export async function runJob({ config, words: [name], t }: CommandLine): Promise<number> {
  if (!JOBS.some((job) => job === name)) {
    process.stderr.write(`${t('cli.job.which', { jobs: JOBS.join(', ') })}\n`)
    return 2
  }
  return withWorld(config, async (world, source) => {
    if (name === 'sweep') say(JSON.stringify(await reminders.sweep(world)))
    else if (name === 'confirmations') say(JSON.stringify(await remind(world)))
    else if (name === 'clean-up')
      await Promise.all([deliveries.cleanUp(world), files.destroyLeftovers(world)])
    else await maintain(source, true)
    return 0
  })
}

export async function addMunicipality({ config, words: [verb, path], t }: CommandLine): Promise<number> {
  if (verb !== 'add' || !path) {
    process.stderr.write(`${t('cli.municipality.form')}\n`)
    return 2
  }
  const written = await readFile(path, 'utf8')
    .then((text): unknown => JSON.parse(text))
    .catch(() => null)
  if (written === null) {
    process.stderr.write(`${t('cli.municipality.unreadable', { file: path })}\n`)
    return 1
  }
  const parsed = foundation.safeParse(written)
  if (!parsed.success) {
    for (const { path: where, message } of parsed.error.issues)
      process.stderr.write(`${where.join('.')}: ${message}\n`)
    return 1
  }
  await withWorld(config, (world) => found(world, parsed.data))
  say(t('cli.municipality.done'))
  return 0
}

/** Throws everything away and loads the sample anew; not to be had in production. */
export async function resetSample({ config, words: [verb], t }: CommandLine): Promise<number> {
  if (config.production || verb !== 'reset') {
    process.stderr.write(`${t('cli.sample.notHere')}\n`)
    return 2
  }
  await withWorld(config, async (world, source) => {
    await empty(source)
    await loadSample(world, config.now !== null)
  })
  say(t('cli.sample.done'))
  return 0
}

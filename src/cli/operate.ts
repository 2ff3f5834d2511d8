import { maintain, empty } from '../data/source.js'
import { loadSample } from '../demo/sample.js'
import { remind } from '../services/roles/remindToConfirm.js'
import * as files from '../services/tasks/files.js'
import { giveUp } from '../services/notices/deliver.js'
import * as reminders from '../services/notices/sweep.js'
import { nightly } from '../services/directory/nightly.js'
import { seal } from '../services/audit.js'
import { archiveEnded } from '../services/introductions/plans/archive.js'
import { cleanUp } from '../services/retention.js'
import type { CommandLine } from './commandLine.js'
import { withWorld } from './house.js'

const say = (text: string): void => void process.stdout.write(`${text}\n`)

export async function migrateOnly({ config, t }: CommandLine): Promise<number> {
  await withWorld(config, () => Promise.resolve())
  say(t('cli.migrate.done'))
  return 0
}

/** Jobs that need no Teams connection. */
const JOBS = ['sweep', 'confirmations', 'clean-up', 'directory', 'audit', 'analyze'] as const

export async function runJob({ config, words: [name], t }: CommandLine): Promise<number> {
  if (!JOBS.some((job) => job === name)) {
    process.stderr.write(`${t('cli.job.which', { jobs: JOBS.join(', ') })}\n`)
    return 2
  }
  return withWorld(config, async (world, source) => {
    if (name === 'sweep') {
      await giveUp(world)
      const swept = await reminders.sweep(world)
      say(swept ? JSON.stringify(swept) : t('cli.job.notDue'))
    } else if (name === 'confirmations') say(JSON.stringify(await remind(world)))
    else if (name === 'directory') say(JSON.stringify(await nightly(world)))
    else if (name === 'audit') say(JSON.stringify(await seal(world)))
    else if (name === 'clean-up')
      await Promise.all([cleanUp(world), files.destroyLeftovers(world), archiveEnded(world)])
    else await maintain(source, true)
    if (name === 'clean-up' || name === 'analyze') say(t('cli.job.done'))
    return 0
  })
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

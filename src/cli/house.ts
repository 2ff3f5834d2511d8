import { systemClock } from '../clock.js'
import type { Config } from '../config.js'
import { migrate, open } from '../data/source.js'
import type { Source } from '../data/options.js'
import { database } from '../data/unitOfWork.js'
import { openDirectories } from '../directory/settings.js'
import { openFiles } from '../files/index.js'
import { createLog } from '../log.js'
import type { World } from '../services/world.js'

/** Opens the data for one command and closes it again, whatever comes of it. */
export async function withWorld<T>(
  config: Config,
  work: (world: World, source: Source) => Promise<T>,
): Promise<T> {
  const { databaseUrl, dataFolder, now } = config
  const source = await open(databaseUrl ? { url: databaseUrl } : { folder: dataFolder })
  try {
    await migrate(source)
    const clock = now ? { now: () => now } : systemClock
    const stored = openFiles(config, (error) => createLog(config.logLevel).bug('files', error))
    const data = database(source, { owed: () => undefined, door: 'COMMAND' })
    return await work(
      {
        data,
        clock,
        hasMail: config.mail !== null,
        hasFk: config.fk !== null,
        directoryOf: openDirectories(config.directories),
        ...stored,
      },
      source,
    )
  } finally {
    await source.close()
  }
}

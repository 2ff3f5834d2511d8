import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { systemClock } from '../clock.js'
import type { Config } from '../config.js'
import { isMigrated, open } from '../data/source.js'
import type { Source } from '../data/options.js'
import { database } from '../data/unitOfWork.js'
import type { BackupEnd } from '../domain/backup.js'
import type { FileStore } from '../domain/file.js'
import { openFiles } from '../files/index.js'
import { createLog } from '../log.js'
import { moveDatabase, restoreBackup } from '../services/backups/restore.js'
import { takeBackup } from '../services/backups/take.js'
import { formatMoment } from '../i18n/format.js'
import { Misuse, type CommandLine } from './commandLine.js'

const say = (text: string): void => void process.stdout.write(`${text}\n`)

const storeOf = (config: Config): FileStore =>
  openFiles(config, (error) => createLog(config.logLevel).bug('files', error)).files

/** Opens the database as it is, without bringing it up to this version, and closes it again. */
async function withSource<T>(
  place: { url: string } | { folder: string },
  work: (source: Source) => Promise<T>,
): Promise<T> {
  const source = await open(place)
  try {
    return await work(source)
  } finally {
    await source.close()
  }
}

const placeOf = ({ databaseUrl, dataFolder }: Config): { url: string } | { folder: string } =>
  databaseUrl ? { url: databaseUrl } : { folder: dataFolder }

/** Table by table what there is; those without a row are not worth a line. */
function report({ t, json }: CommandLine, end: BackupEnd, text: string): void {
  const counts = Object.entries(end.tables).map(([name, { count }]) => [name, count] as const)
  const { count: files, missing } = end.files
  if (json) return say(JSON.stringify({ tables: Object.fromEntries(counts), files, missing }))
  const width = Math.max(...counts.map(([name]) => name.length))
  for (const [name, count] of counts) if (count > 0) say(`  ${name.padEnd(width)}  ${count}`)
  say(text)
  if (missing > 0) say(t('cli.backup.missing', { count: missing }))
}

const totals = ({ tables, files }: BackupEnd): { rows: number; files: number } => ({
  rows: Object.values(tables).reduce((sum, { count }) => sum + count, 0),
  files: files.count,
})

/** The one word after the command. Throws `Misuse`. */
function fileOf({ words: [path], t }: CommandLine, name: 'backup' | 'restore'): string {
  if (!path) throw new Misuse(t(`cli.${name}.which`))
  return resolve(path)
}

/** The checklist says when there was one; a database of an older version has nowhere to say so. */
async function noteBackup(source: Source, now: Date): Promise<void> {
  if (!(await isMigrated(source))) return
  const data = database(source, { owed: () => undefined })
  await data.asSystem((tx) => tx.sightings.note({ municipalityId: null, what: 'backup', now }))
}

export async function backup(line: CommandLine): Promise<number> {
  const { config, t } = line
  const path = fileOf(line, 'backup')
  const takenAt = systemClock.now()
  const end = await withSource(placeOf(config), async (source) => {
    const taken = await takeBackup(source, { path, files: storeOf(config), takenAt })
    await noteBackup(source, takenAt)
    return taken
  })
  report(line, end, t('cli.backup.done', { file: path, ...totals(end) }))
  return 0
}

export async function restore(line: CommandLine): Promise<number> {
  const { config, t } = line
  const path = fileOf(line, 'restore')
  const { head, end } = await withSource(placeOf(config), (source) =>
    restoreBackup(source, { path, files: storeOf(config) }),
  )
  const at = formatMoment(t.language, head.takenAt)
  report(line, end, t('cli.restore.done', { at, ...totals(end) }))
  if (!line.json) say(t('cli.restore.held'))
  return 0
}

/** The files in a data folder, wherever they lie now. */
const inFolder = (config: Config, folder: string): FileStore =>
  storeOf({ ...config, dataFolder: resolve(folder), files: { ...config.files, store: null } })

/** An address holds a password, which a file keeps from the list of processes. Throws `Misuse`. */
function targetOf({ to, t }: CommandLine): string {
  if (!to) throw new Misuse(t('cli.move-database.which'))
  if (/^postgres(ql)?:\/\//.test(to)) return to
  try {
    return readFileSync(to, 'utf8').trim()
  } catch {
    throw new Misuse(t('cli.move-database.which'))
  }
}

/** From the embedded database to a server; with a folder, the files as well. */
export async function move(line: CommandLine): Promise<number> {
  const { config, t, files: folder } = line
  const url = targetOf(line)
  if (config.databaseUrl) throw new Misuse(t('cli.move-database.notEmbedded'))
  const to = folder === undefined ? null : inFolder(config, folder)
  const files = to && { from: storeOf(config), to }
  const takenAt = systemClock.now()
  const end = await withSource({ folder: config.dataFolder }, (from) =>
    withSource({ url }, (target) => moveDatabase(from, target, { takenAt, files })),
  )
  report(line, end, t('cli.move-database.done', { folder: config.dataFolder, ...totals(end) }))
  return 0
}

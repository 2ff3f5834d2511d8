import { resolve } from 'node:path'
import { systemClock } from '../clock.js'
import { BackupFault } from '../domain/backup.js'
import { openFiles } from '../files/index.js'
import { formatMoment } from '../i18n/format.js'
import { createLog } from '../log.js'
import { closeMunicipality, finishClosing, type Closed } from '../services/municipalities/close.js'
import { exportMunicipality } from '../services/municipalities/exportAll.js'
import { Misuse, type CommandLine } from './commandLine.js'
import { withWorld } from './house.js'

const say = (text: string): void => void process.stdout.write(`${text}\n`)
const complain = (text: string): void => void process.stderr.write(`${text}\n`)

const storeOf = ({ config }: CommandLine) =>
  openFiles(config, (error) => createLog(config.logLevel).bug('files', error)).files

/** Everything of a municipality in one file. */
export async function exportAll(line: CommandLine): Promise<number> {
  const { config, json, t } = line
  const [, code = '', path] = line.words
  if (code === '' || !path) throw new Misuse(t('cli.municipality.exportForm'))
  const takenAt = systemClock.now()
  const at = formatMoment(t.language, takenAt.toISOString())
  const readme = ({ name }: { name: string }): string => `${t('cli.municipality.readme', { name, at })}\n`
  const file = resolve(path)
  const told = await withWorld(config, (_, source) =>
    exportMunicipality(source, code, { path: file, files: storeOf(line), takenAt, readme }),
  )
  if (typeof told === 'string') {
    complain(t(`cli.municipality.${told}`, { code }))
    return 1
  }
  const rows = Object.values(told.tables).reduce((sum, one) => sum + one.rows, 0)
  if (json) say(JSON.stringify(told))
  else say(t('cli.municipality.exported', { file, rows, files: told.files.count }))
  if (told.files.missing > 0 && !json) say(t('cli.backup.missing', { count: told.files.missing }))
  return 0
}

function report({ t, json }: CommandLine, closed: Closed): number {
  const { tables, files, hiddenRoles, filesLeft, left } = closed
  const isClean = filesLeft === 0 && Object.keys(left).length === 0
  if (json) {
    say(JSON.stringify(closed))
    return isClean ? 0 : 1
  }
  const width = Math.max(0, ...Object.keys(tables).map((name) => name.length))
  for (const [name, count] of Object.entries(tables)) say(`  ${name.padEnd(width)}  ${count}`)
  const rows = Object.values(tables).reduce((sum, count) => sum + count, 0)
  say(t('cli.municipality.closed', { rows, files }))
  if (hiddenRoles > 0) say(t('cli.municipality.hiddenRoles', { count: hiddenRoles }))
  if (filesLeft > 0) complain(t('cli.municipality.filesLeft', { count: filesLeft }))
  for (const [table, count] of Object.entries(left)) complain(t('cli.municipality.left', { table, count }))
  if (isClean) say(t('cli.municipality.proven'))
  say(t('cli.municipality.beyond'))
  return isClean ? 0 : 1
}

/** What was interrupted before is finished first. */
async function unknownOrFinished(line: CommandLine, code: string): Promise<number> {
  const { config, t } = line
  const left = await withWorld(config, (_, source) => finishClosing(source, { code, files: storeOf(line) }))
  if (left === null) complain(t('cli.municipality.unknown', { code }))
  else if (left > 0) complain(t('cli.municipality.filesLeft', { count: left }))
  else {
    say(t('cli.municipality.finished', { code }))
    return 0
  }
  return 1
}

/** Erases a municipality, and proves it. */
export async function close(line: CommandLine): Promise<number> {
  const { config, given, t } = line
  const [, code = ''] = line.words
  const { confirm: name, export: exported } = given
  if (code === '') throw new Misuse(t('cli.municipality.closeForm'))
  if (name === undefined || exported === undefined) throw new Misuse(t('cli.municipality.closeForm'))
  const closing = {
    code,
    name: name.trim(),
    path: resolve(exported),
    files: storeOf(line),
    now: systemClock.now(),
  }
  try {
    const end = await withWorld(config, (_, source) => closeMunicipality(source, closing))
    if (end.kind === 'closed') return report(line, end)
    if (end.kind === 'unknown') return await unknownOrFinished(line, code)
    if (end.kind === 'name') complain(t('cli.municipality.otherName', { name: end.name }))
    else if (end.kind === 'older') complain(t('cli.municipality.older', { tables: end.tables.join(', ') }))
    else complain(t(end.kind === 'busy' ? 'cli.municipality.busy' : 'cli.municipality.otherExport', { code }))
    return 1
  } catch (error) {
    if (!(error instanceof BackupFault)) throw error
    complain(t('cli.municipality.noExport', { file: exported, code }))
    return 1
  }
}

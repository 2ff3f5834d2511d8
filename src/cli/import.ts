import { readFile } from 'node:fs/promises'
import { basename } from 'node:path'
import { sayFault } from '../exchange/fault.js'
import { importFile, type ImportReport } from '../services/imports/importFile.js'
import type { CommandLine } from './commandLine.js'
import { withWorld } from './house.js'

function printReport({ t, json, dryRun }: CommandLine, name: string, report: ImportReport): void {
  const { created, updated, unchanged, notes, faults } = report
  if (json) {
    const told = {
      file: name,
      dryRun,
      created,
      updated,
      unchanged,
      notes: notes.map((one) => ({ ...one, message: sayFault(t, one) })),
      faults: faults.map((one) => ({ ...one, message: sayFault(t, one) })),
    }
    process.stdout.write(`${JSON.stringify(told)}\n`)
    return
  }
  const summary =
    faults.length > 0
      ? t('cli.import.refused', { file: name, count: faults.length })
      : t(dryRun ? 'cli.import.tried' : 'cli.import.done', {
          file: name,
          created: created.length,
          updated: updated.length,
          unchanged: unchanged.length,
        })
  const lines = [summary, ...[...faults, ...notes].map((one) => `  ${sayFault(t, one)}`)]
  process.stdout.write(`${lines.join('\n')}\n`)
}

/** Each file whole or not at all; the exit code tells whether all were taken. */
export async function importFiles(line: CommandLine): Promise<number> {
  const { words: files, t, config, dryRun, municipality } = line
  if (files.length === 0) {
    process.stderr.write(`${t('cli.import.none')}\n`)
    return 2
  }
  return withWorld(config, async (world) => {
    let refused = 0
    for (const path of files) {
      const name = basename(path)
      const content = await readFile(path).catch(() => null)
      if (!content) {
        refused += 1
        process.stderr.write(`${t('cli.import.unreadable', { file: path })}\n`)
        continue
      }
      const report = await importFile(
        world,
        { name, content },
        { dryRun, ...(municipality === undefined ? {} : { municipality }) },
      )
      if (report.faults.length > 0) refused += 1
      printReport(line, name, report)
    }
    return refused === 0 ? 0 : 1
  })
}

import {
  withExtract,
  type Counted,
  type Extract,
  type Identity,
  type NotExtracted,
} from '../../data/backup/municipality.js'
import type { Source } from '../../data/options.js'
import type { BackupPart } from '../../domain/backup.js'
import type { FileStore } from '../../domain/file.js'
import { parseId, type FileId } from '../../domain/ids.js'
import { writeBackup } from '../../exchange/backupFile.js'
import { fileName, jsonOf, README_NAME, tableName, withManifest } from '../../exchange/municipalityFile.js'

export type Exported = { tables: Record<string, Counted>; files: { count: number; missing: number } }

/** So much of a table in one part. */
const PART_ROWS = 20_000

type Taking = {
  path: string
  files: Pick<FileStore, 'get'>
  takenAt: Date
  /** What stands in the file that is read first. */
  readme(identity: Identity): string
}

async function* tableParts(
  extract: Extract,
  table: string,
  which: 'own' | 'shared',
): AsyncGenerator<BackupPart> {
  let lines: string[] = []
  let number = 1
  for await (const some of extract.rows(table, which)) {
    lines.push(...some)
    if (lines.length < PART_ROWS) continue
    yield { name: tableName(table, which, number), bytes: jsonOf(lines) }
    number += 1
    lines = []
  }
  if (lines.length > 0) yield { name: tableName(table, which, number), bytes: jsonOf(lines) }
}

async function* fileParts(
  extract: Extract,
  files: Pick<FileStore, 'get'>,
  told: Exported['files'],
): AsyncGenerator<BackupPart> {
  for (const file of await extract.files()) {
    const id = parseId<FileId>(file.id)
    const bytes = id && (await files.get(id))
    if (bytes) {
      told.count += 1
      yield { name: fileName(file), bytes }
    } else told.missing += 1
  }
}

async function* parts(
  { identity, extract, taking }: { identity: Identity; extract: Extract; taking: Taking },
  told: Exported,
): AsyncGenerator<BackupPart> {
  yield { name: README_NAME, bytes: Buffer.from(taking.readme(identity)) }
  for (const table of extract.tables) {
    told.tables[table] = await extract.count(table)
    yield* tableParts(extract, table, 'own')
    yield* tableParts(extract, table, 'shared')
  }
  yield* fileParts(extract, taking.files, told.files)
}

/**
 * Everything of one municipality in one file that only its owner can read, and that is read without us. Refuses as
 * `writeBackup`.
 */
export async function exportMunicipality(
  source: Source,
  code: string,
  taking: Taking,
): Promise<Exported | NotExtracted> {
  const { path, takenAt } = taking
  return withExtract(source, code, async (identity, extract) => {
    const told: Exported = { tables: {}, files: { count: 0, missing: 0 } }
    const all = withManifest(parts({ identity, extract, taking }, told), () => ({
      ...{ municipality: identity, takenAt: takenAt.toISOString() },
      ...told,
    }))
    await writeBackup(path, all, takenAt)
    return told
  })
}

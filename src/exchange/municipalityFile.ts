import { createHash } from 'node:crypto'
import { z } from 'zod'
import { BackupFault, type BackupPart, type BackupParts } from '../domain/backup.js'

/** An export of one municipality: a README, its tables as JSON, its files, and last what has come before. */
export const README_NAME = 'README.txt'
const MANIFEST_NAME = 'manifest.json'

const counted = z.object({ rows: z.int().min(0), sum: z.string() })
const manifest = z.object({
  product: z.literal('klik-municipality'),
  format: z.literal(1),
  municipality: z.object({ id: z.string(), code: z.string(), name: z.string() }),
  takenAt: z.iso.datetime(),
  tables: z.record(z.string(), counted),
  files: z.object({ count: z.int().min(0), missing: z.int().min(0) }),
  /** Over everything that has come before, in its order. */
  sha256: z.string(),
})
export type MunicipalityManifest = z.infer<typeof manifest>

export const tableName = (table: string, which: 'own' | 'shared', number: number): string =>
  `${which === 'own' ? 'tables' : 'shared'}/${table}${number === 1 ? '' : `-${number}`}.json`

const NAME_MAX = 48

/** Its id, and what of its name every machine can write. */
export function fileName({ id, name }: { id: string; name: string }): string {
  const plain = name.normalize('NFC').replace(/[æÆ]/g, 'ae').replace(/[øØ]/g, 'oe').replace(/[åÅ]/g, 'aa')
  const written = plain.replace(/[^\w.-]+/g, '_').slice(-NAME_MAX)
  return `files/${id}${written === '' ? '' : `-${written}`}`
}

/** The rows as a list that is read line by line, too. */
export const jsonOf = (lines: readonly string[]): Uint8Array => Buffer.from(`[\n${lines.join(',\n')}\n]\n`)

/** Adds up the parts as they go, for the manifest that comes last. */
export async function* withManifest(
  parts: AsyncIterable<BackupPart>,
  last: () => Omit<MunicipalityManifest, 'product' | 'format' | 'sha256'>,
): AsyncGenerator<BackupPart> {
  const hash = createHash('sha256')
  for await (const part of parts) {
    hash.update(part.name).update(part.bytes)
    yield part
  }
  const told: MunicipalityManifest = {
    ...{ product: 'klik-municipality', format: 1, ...last() },
    sha256: hash.digest('hex'),
  }
  yield { name: MANIFEST_NAME, bytes: Buffer.from(`${JSON.stringify(told, null, 2)}\n`) }
}

/** Reads it to its end. Refuses `notBackup`, `damaged`. */
export async function readManifest(parts: BackupParts): Promise<MunicipalityManifest> {
  const hash = createHash('sha256')
  let last: BackupPart | null = null
  let isFirst = true
  for await (const part of parts) {
    if (isFirst && part.name !== README_NAME) throw new BackupFault('notBackup')
    isFirst = false
    if (last) throw new BackupFault('damaged')
    if (part.name === MANIFEST_NAME) last = part
    else hash.update(part.name).update(part.bytes)
  }
  if (!last) throw new BackupFault(isFirst ? 'notBackup' : 'damaged')
  const told = manifest.safeParse(JSON.parse(Buffer.from(last.bytes).toString('utf8')))
  if (!told.success || told.data.sha256 !== hash.digest('hex')) throw new BackupFault('damaged')
  return told.data
}

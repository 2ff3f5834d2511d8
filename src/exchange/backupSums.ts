import { createHash, type Hash } from 'node:crypto'
import { z } from 'zod'
import {
  BackupFault,
  END_NAME,
  HEAD_NAME,
  kindOf,
  type BackupEnd,
  type BackupHead,
  type BackupPart,
  type BackupParts,
  type Summed,
} from '../domain/backup.js'

const summed = { count: z.number().int().min(0), sha256: z.string() }
const head = z.object({
  product: z.literal('klik-i-teams'),
  format: z.literal(1),
  takenAt: z.iso.datetime(),
  schema: z.array(z.string()).min(1),
})
const end = z.object({
  tables: z.record(z.string(), z.object(summed)),
  files: z.object({ ...summed, missing: z.number().int().min(0) }),
  sequences: z.record(z.string(), z.string().regex(/^\d+$/).nullable()),
})

export const jsonPart = (name: string, content: BackupHead | BackupEnd): BackupPart => ({
  name,
  bytes: Buffer.from(`${JSON.stringify(content, null, 2)}\n`),
})

function parsed<T>(shape: z.ZodType<T>, { bytes }: BackupPart): T | null {
  try {
    return shape.parse(JSON.parse(Buffer.from(bytes).toString('utf8')))
  } catch {
    return null
  }
}

/** Refuses `notBackup`. */
export function headOf(part: BackupPart): BackupHead {
  const found = part.name === HEAD_NAME ? parsed(head, part) : null
  if (!found) throw new BackupFault('notBackup')
  return found
}

const NEWLINE = 10
const linesIn = (bytes: Uint8Array): number => {
  let lines = 0
  for (const byte of bytes) if (byte === NEWLINE) lines += 1
  return lines
}

type Running = { count: number; hash: Hash }

/** Adds up what a backup holds, part by part. */
export class Sums {
  private readonly tables = new Map<string, Running>()
  private readonly files: Running = { count: 0, hash: createHash('sha256') }

  /** Also a table without a row is told of. */
  table(name: string): Running {
    const running = this.tables.get(name) ?? { count: 0, hash: createHash('sha256') }
    this.tables.set(name, running)
    return running
  }

  /** Refuses `damaged` for what is no part of a backup. */
  add({ name, bytes }: BackupPart): void {
    const kind = kindOf(name)
    if (!kind) throw new BackupFault('damaged')
    const running = kind.kind === 'table' ? this.table(kind.table) : this.files
    running.count += kind.kind === 'table' ? linesIn(bytes) : 1
    running.hash.update(name).update(bytes)
  }

  total(): Pick<BackupEnd, 'tables'> & { files: Summed } {
    const done = ({ count, hash }: Running): Summed => ({ count, sha256: hash.copy().digest('hex') })
    const tables = [...this.tables].map(([name, running]) => [name, done(running)] as const)
    return { tables: Object.fromEntries(tables), files: done(this.files) }
  }
}

const same = (one: Summed | undefined, other: Summed): boolean =>
  one ? one.count === other.count && one.sha256 === other.sha256 : other.count === 0

/** Refuses `damaged`. */
function endOf(part: BackupPart, sums: Sums): BackupEnd {
  const found = parsed(end, part)
  const has = sums.total()
  const isWhole =
    found !== null &&
    same(has.files, found.files) &&
    Object.entries(found.tables).every(([name, told]) => same(has.tables[name], told)) &&
    Object.keys(has.tables).every((name) => name in found.tables)
  if (!isWhole) throw new BackupFault('damaged')
  return found
}

/** What comes of reading a backup to its end. */
export type Checked = { head: BackupHead; end: BackupEnd }

/**
 * Hands on the tables and files of a backup, and adds them up meanwhile: returns when all of it has come and is as it was
 * written. Refuses `notBackup`, `damaged`; what has been handed on by then counts for nothing.
 */
export async function* checked(parts: BackupParts): AsyncGenerator<BackupPart, Checked> {
  let [begun, ended]: [BackupHead | null, BackupEnd | null] = [null, null]
  const sums = new Sums()
  for await (const part of parts) {
    if (ended) throw new BackupFault('damaged')
    if (!begun) begun = headOf(part)
    else if (part.name === END_NAME) ended = endOf(part, sums)
    else {
      sums.add(part)
      yield part
    }
  }
  if (!begun) throw new BackupFault('notBackup')
  if (!ended) throw new BackupFault('damaged')
  return { head: begun, end: ended }
}

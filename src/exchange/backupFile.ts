import { createReadStream, createWriteStream } from 'node:fs'
import { open, rename, rm } from 'node:fs/promises'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { createGunzip, createGzip } from 'node:zlib'
import { BackupFault, type BackupPart, type BackupParts } from '../domain/backup.js'
import { readTar, writeTar } from './tar.js'

const ONLY_OWNER = 0o600
const NO_SPACE = new Set(['ENOSPC', 'EDQUOT', 'EFBIG'])

/** What the operating system or zlib says of an error. */
type Said = { code: string; message: string; isOfSystem: boolean }

function saidBy(error: unknown): Said {
  if (typeof error !== 'object' || error === null) return { code: '', message: '', isOfSystem: false }
  const code = 'code' in error && typeof error.code === 'string' ? error.code : ''
  const message = 'message' in error && typeof error.message === 'string' ? error.message : ''
  return { code, message, isOfSystem: 'syscall' in error }
}

/** What the disk said, as a fault of the file; everything else as it is. */
function asFault(error: unknown, path: string): unknown {
  const { code, isOfSystem } = saidBy(error)
  if (NO_SPACE.has(code)) return new BackupFault('noSpace', path)
  return isOfSystem ? new BackupFault('cannotWrite', `${path} (${code})`) : error
}

/** Takes the names, so that nobody else writes there. Refuses `exists`, `cannotWrite`. */
async function reserve(...paths: string[]): Promise<void> {
  const taken: string[] = []
  for (const path of paths)
    try {
      await (await open(path, 'wx', ONLY_OWNER)).close()
      taken.push(path)
    } catch (error) {
      await Promise.all(taken.map((one) => rm(one, { force: true })))
      throw saidBy(error).code === 'EEXIST' ? new BackupFault('exists', path) : asFault(error, path)
    }
}

/**
 * Writes the parts to a file that only its owner can read: whole or not at all, and never over another. Refuses
 * `exists`, `cannotWrite`, `noSpace`.
 */
export async function writeBackup(path: string, parts: BackupParts, at: Date): Promise<void> {
  const draft = `${path}.part`
  await reserve(path, draft)
  try {
    const file = createWriteStream(draft, { flags: 'r+', flush: true })
    await pipeline(Readable.from(writeTar(parts, at)), createGzip(), file)
    await rename(draft, path)
  } catch (error) {
    await Promise.all([draft, path].map((one) => rm(one, { force: true })))
    throw asFault(error, path)
  }
}

/** What the unpacking said: it ends too early, or its sums are wrong. Of something else not even the beginning is right. */
function unpackingFault(error: unknown, path: string): unknown {
  if (error instanceof BackupFault) return new BackupFault(error.code, path)
  const { code, message, isOfSystem } = saidBy(error)
  if (isOfSystem) return new BackupFault('cannotRead', path)
  if (!code.startsWith('Z_')) return error
  return new BackupFault(message.includes('incorrect header') ? 'notBackup' : 'damaged', path)
}

async function* unpacked(path: string): AsyncGenerator<Uint8Array> {
  const raw = createReadStream(path)
  const plain = createGunzip()
  raw.on('error', (error) => plain.destroy(error))
  try {
    for await (const piece of raw.pipe(plain)) yield piece as Uint8Array
  } finally {
    raw.destroy()
  }
}

/** The parts of a backup as they were written. Refuses `cannotRead`, `notBackup`, `damaged`. */
export async function* readBackup(path: string): AsyncGenerator<BackupPart> {
  const pieces = unpacked(path)
  try {
    yield* readTar(pieces)
    // What the packing says of the whole comes last.
    for await (const piece of pieces) if (piece.some((byte) => byte !== 0)) throw new BackupFault('damaged')
  } catch (error) {
    throw unpackingFault(error, path)
  } finally {
    await pieces.return(undefined)
  }
}

import { randomUUID } from 'node:crypto'
import { mkdir, open, readFile, rename, rm } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import type { FileStore, StoredId } from '../domain/file.js'
import { isUuid } from '../domain/ids.js'

const isMissing = (error: unknown): boolean =>
  typeof error === 'object' && error !== null && 'code' in error && error.code === 'ENOENT'

/** Whole or not at all: it is written beside its place, and takes it when it is on the disk. */
async function writeWhole(path: string, bytes: Uint8Array): Promise<void> {
  await mkdir(dirname(path), { recursive: true })
  const draft = `${path}.${randomUUID()}.part`
  try {
    const file = await open(draft, 'wx')
    try {
      await file.writeFile(bytes)
      await file.sync()
    } finally {
      await file.close()
    }
    await rename(draft, path)
  } catch (error) {
    await rm(draft, { force: true })
    throw error
  }
}

/** Files in a folder of this machine. */
export function diskStore(folder: string): FileStore {
  const pathOf = (id: StoredId): string => {
    if (!isUuid(id)) throw new Error('a file lies under its id and nothing else')
    return join(folder, id.slice(0, 2), id)
  }
  return {
    put: (id, bytes) => writeWhole(pathOf(id), bytes),
    async get(id) {
      try {
        return await readFile(pathOf(id))
      } catch (error) {
        if (isMissing(error)) return null
        throw error
      }
    },
    remove: (id) => rm(pathOf(id), { force: true }),
  }
}

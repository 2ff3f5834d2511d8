import { join } from 'node:path'
import type { FileStore, Scan } from '../domain/file.js'
import { Refusal, type RefusalCode } from '../domain/refusals.js'
import { clamdScan } from './clamd.js'
import { diskStore } from './disk.js'
import { s3Store, type S3Settings } from './s3.js'

/** `store` null: a folder under `dataFolder`. `clamdUrl` null: nothing is scanned. */
export type FileSettings = {
  dataFolder: string
  files: { store: S3Settings | null; clamdUrl: string | null }
}

/** Told of what went wrong, for the operator; the person hears that it can be tried again. */
export type Complain = (error: unknown) => void

const guarded =
  (code: RefusalCode, complain: Complain) =>
  async <T>(work: () => Promise<T>): Promise<T> => {
    try {
      return await work()
    } catch (error) {
      complain(error)
      throw new Refusal(code)
    }
  }

/** The file store and the virus scanner of the settings. */
export function openFiles(
  { dataFolder, files }: FileSettings,
  complain: Complain,
): { files: FileStore; scan: Scan | null } {
  const store = files.store ? s3Store(files.store) : diskStore(join(dataFolder, 'files'))
  const scan = files.clamdUrl ? clamdScan(files.clamdUrl) : null
  const storing = guarded('file-store-down', complain)
  const scanning = guarded('file-scan-down', complain)
  return {
    files: {
      put: (id, bytes) => storing(() => store.put(id, bytes)),
      get: (id) => storing(() => store.get(id)),
      remove: (id) => storing(() => store.remove(id)),
    },
    scan: scan && ((bytes) => scanning(() => scan(bytes))),
  }
}

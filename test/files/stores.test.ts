import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals'
import { chmodSync, mkdtempSync, readdirSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { newId, type FileId } from '../../src/domain/ids.js'
import { diskStore } from '../../src/files/disk.js'
import { openFiles } from '../../src/files/index.js'
import { s3Store } from '../../src/files/s3.js'
import { startS3, type FakeS3 } from '../support/s3.js'

const folder = (): string => mkdtempSync(join(tmpdir(), 'klik-files-'))
const CONTENT = Buffer.from('Rødgrød med fløde \u0000\u00ff')
const LARGE = Buffer.alloc(25 * 1024 * 1024, 'klik')

let s3: FakeS3
beforeAll(async () => {
  s3 = await startS3()
})
afterAll(() => s3.close())
beforeEach(() => {
  s3.kept.clear()
  s3.trouble.length = 0
  s3.requests.length = 0
})

describe.each([
  ['a folder', () => diskStore(folder())],
  ['a bucket', () => s3Store(s3.settings)],
])('%s', (_what, open) => {
  test('gives back what it was given, byte for byte, until it is removed', async () => {
    const store = open()
    const [small, large] = [newId<FileId>(), newId<FileId>()]
    await store.put(small, CONTENT)
    await store.put(large, LARGE)
    expect(Buffer.from((await store.get(small)) ?? []).equals(CONTENT)).toBe(true)
    expect(Buffer.from((await store.get(large)) ?? []).equals(LARGE)).toBe(true)
    await store.remove(small)
    expect(await store.get(small)).toBeNull()
    expect(await store.get(large)).not.toBeNull()
  })

  test('has nothing for an id it was never given, and removes that without a word', async () => {
    const store = open()
    expect(await store.get(newId())).toBeNull()
    await expect(store.remove(newId())).resolves.toBeUndefined()
  })

  test('puts the newest in the place of the old', async () => {
    const store = open()
    const id = newId<FileId>()
    await store.put(id, CONTENT)
    await store.put(id, Buffer.from('ny'))
    expect(Buffer.from((await store.get(id)) ?? []).toString()).toBe('ny')
  })

  test.each(['../../etc/passwd', 'a/b', '', 'navn.pdf', '..'])(
    'takes no key that is not an id: %s',
    async (key) => {
      const store = open()
      await expect((async () => store.put(key as FileId, CONTENT))()).rejects.toThrow('under its id')
      await expect((async () => store.get(key as FileId))()).rejects.toThrow('under its id')
      await expect((async () => store.remove(key as FileId))()).rejects.toThrow('under its id')
    },
  )
})

describe('a folder', () => {
  test('has nothing half written in it', async () => {
    const path = folder()
    const store = diskStore(path)
    const ids = Array.from({ length: 20 }, () => newId<FileId>())
    await Promise.all(ids.map((id) => store.put(id, CONTENT)))
    const names = readdirSync(path, { recursive: true, encoding: 'utf8' })
    expect(names.filter((name) => name.includes('.'))).toEqual([])
    expect(names.filter((name) => name.length > 36)).toHaveLength(20)
  })

  test('that cannot be written to leaves nothing behind, and says so', async () => {
    const path = folder()
    writeFileSync(join(path, 'files'), 'a file where the folder should be')
    const complaints: unknown[] = []
    const settings = { dataFolder: path, files: { store: null, clamdUrl: null } }
    const { files } = openFiles(settings, (error) => complaints.push(error))
    await expect(files.put(newId(), CONTENT)).rejects.toMatchObject({ code: 'file-store-down', status: 503 })
    expect(complaints).toHaveLength(1)
    chmodSync(path, 0o700)
  })
})

describe('a bucket', () => {
  const guarded = (complaints: unknown[] = [], store: Partial<FakeS3['settings']> = {}) =>
    openFiles(
      { dataFolder: folder(), files: { store: { ...s3.settings, ...store }, clamdUrl: null } },
      (error) => complaints.push(error),
    ).files

  test('lets nobody in whose keys are wrong, and the person hears that it can be tried again', async () => {
    const complaints: unknown[] = []
    const files = guarded(complaints, { secret: 'wrong' })
    await expect(files.put(newId(), CONTENT)).rejects.toMatchObject({ code: 'file-store-down' })
    await expect(files.get(newId())).rejects.toMatchObject({ code: 'file-store-down' })
    expect(s3.kept.size).toBe(0)
    expect(String(complaints[0])).toContain('403')
    expect(String(complaints)).not.toContain('wrong')
  })

  test('that is overloaded for a moment is asked again', async () => {
    const files = guarded()
    s3.trouble.push(503, 500)
    await files.put(newId(), CONTENT)
    expect(s3.kept.size).toBe(1)
  })

  test('that stays down is down', async () => {
    const files = guarded()
    for (const status of [500, 502, 503]) {
      s3.trouble.push(status, status, status)
      await expect(files.put(newId(), CONTENT)).rejects.toMatchObject({ code: 'file-store-down' })
    }
    s3.trouble.push(403)
    await expect(files.remove(newId())).rejects.toMatchObject({ code: 'file-store-down' })
    expect(s3.kept.size).toBe(0)
  })

  test('that does not answer is given up', async () => {
    const store = s3Store(s3.settings, 300)
    s3.trouble.push('hang', 'hang')
    await expect(store.put(newId(), CONTENT)).rejects.toThrow()
    await expect(store.get(newId())).rejects.toThrow()
  })

  test('nobody listens at is down', async () => {
    const files = guarded([], { url: 'http://127.0.0.1:1/bucket' })
    await expect(files.get(newId())).rejects.toMatchObject({ code: 'file-store-down' })
  })

  test('whose address ends in a slash is the same one', async () => {
    const files = guarded([], { url: `${s3.settings.url}/` })
    const id = newId<FileId>()
    await files.put(id, CONTENT)
    expect([...s3.kept.keys()]).toEqual([`/bucket/${id}`])
  })
})

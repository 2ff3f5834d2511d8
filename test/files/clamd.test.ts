import { afterAll, beforeAll, beforeEach, expect, test } from '@jest/globals'
import { clamdScan } from '../../src/files/clamd.js'
import { openFiles } from '../../src/files/index.js'
import { EICAR, startClamd } from '../support/clamd.js'

let clamd: Awaited<ReturnType<typeof startClamd>>
beforeAll(async () => {
  clamd = await startClamd()
})
afterAll(() => clamd.close())
beforeEach(() => {
  clamd.answer = undefined
  clamd.scanned.length = 0
})

const guarded = (clamdUrl: string | null) =>
  openFiles({ dataFolder: '/nowhere', files: { store: null, clamdUrl } }, () => undefined).scan

test('every byte is looked at, however many there are', async () => {
  const large = Buffer.from(Array.from({ length: 300_000 }, (_, n) => n % 251))
  for (const bytes of [Buffer.from('x'), large, Buffer.alloc(0)]) {
    expect(await clamdScan(clamd.url)(bytes)).toBeNull()
    expect(clamd.scanned.pop()?.equals(bytes)).toBe(true)
  }
})

test('what is found is named', async () => {
  const hidden = Buffer.concat([Buffer.alloc(200_000), Buffer.from(EICAR)])
  expect(await clamdScan(clamd.url)(hidden)).toBe('Win.Test.EICAR_HDB-1')
})

test.each([
  ['too much', 'INSTREAM size limit exceeded. ERROR\0'],
  ['nothing', ''],
  ['something else', 'HTTP/1.1 400 Bad Request'],
  ['a word in front', 'x stream: OK\0'],
  ['no end', 'stream: OK and more'],
])('an answer that is no verdict lets nothing in: %s', async (_what, answer) => {
  clamd.answer = answer
  await expect(clamdScan(clamd.url)(Buffer.from('x'))).rejects.toThrow()
})

test('a daemon that does not answer lets nothing in', async () => {
  clamd.answer = null
  await expect(clamdScan(clamd.url, 200)(Buffer.from('x'))).rejects.toThrow('does not answer')
})

test('nor does one that is not there; the person hears that it can be tried again', async () => {
  await expect(guarded('tcp://127.0.0.1:1')?.(Buffer.from('x'))).rejects.toMatchObject({
    code: 'file-scan-down',
    status: 503,
  })
})

test('without a daemon in the settings nothing is scanned', () => expect(guarded(null)).toBeNull())

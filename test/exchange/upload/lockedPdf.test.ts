import { describe, expect, test } from '@jest/globals'
import PDFDocument from 'pdfkit'
import { inspectUpload } from '../../../src/exchange/inspectUpload.js'

/** A PDF whose streams are locked; `hidden`: what stands in a stream of its own, where only the key lets one see it. */
async function lockedPdf(
  options: PDFKit.PDFDocumentOptions,
  { text = 'Rødgrød', hidden = '' } = {},
): Promise<Buffer> {
  const document = new PDFDocument({ size: 'A4', ...options })
  const chunks: Buffer[] = []
  document.on('data', (chunk: Buffer) => chunks.push(chunk))
  const finished = new Promise((resolve) => document.once('end', resolve))
  document.text(text)
  if (hidden !== '') document.ref({}).end(hidden)
  document.end()
  await finished
  return Buffer.concat(chunks)
}

const OWNER = { ownerPassword: 'ejer', permissions: { printing: 'lowResolution' } } as const
const answer = async (content: Buffer) => {
  const cleaned = await inspectUpload('pdf', content)
  return 'fault' in cleaned ? cleaned.fault.code : cleaned.content.length === content.length
}

describe.each(['1.3', '1.6', '1.7ext3'] as const)(
  'a PDF of version %s that its owner has limited',
  (pdfVersion) => {
    const options = { pdfVersion, ...OWNER }

    test('opens for anybody, and is taken in as it is', async () => {
      expect(await answer(await lockedPdf(options))).toBe(true)
    })

    test('is looked at like any other', async () => {
      const active = await lockedPdf(options, { hidden: '<< /S /JavaScript /JS (app.alert(1)) >>' })
      expect(active.toString('latin1')).not.toContain('JavaScript')
      expect(await answer(active)).toBe('file-active')
      expect(await answer(await lockedPdf(options, { text: 'CPR 010190-1234' }))).toBe(
        'personal-number-in-file',
      )
    })

    test('is refused when it asks for a password', async () => {
      expect(await answer(await lockedPdf({ ...options, userPassword: 'hemmelig' }))).toBe('file-locked')
    })
  },
)

test('a lock that is said to be two things is none we open', async () => {
  const content = await lockedPdf({ pdfVersion: '1.6', ...OWNER })
  const doubled = Buffer.concat([content, Buffer.from('\n/Encrypt 1 0 R\n%%EOF\n')])
  expect(await answer(doubled)).toBe('file-locked')
})

import type { FaultCode } from './fault.js'
import { TASK_KEY } from './paperData.js'
import { pagesOf, type PdfDocument } from './pdfLines.js'

const PASSWORD = 'PasswordException'

/** pdf.js is large: it is loaded when there is a PDF to read. */
export function loadPdfReader() {
  // It asks for this even where nothing is drawn, and gets it from a native package that is not everywhere.
  if (!('DOMMatrix' in globalThis)) Object.assign(globalThis, { DOMMatrix: class {} })
  return import('pdf-parse')
}

/** What stands in the document about it under a name of our own; null when nothing does. */
function ownInfo(info: unknown): string | null {
  const custom: unknown = typeof info === 'object' && info !== null && 'Custom' in info ? info.Custom : null
  const own: unknown =
    typeof custom === 'object' && custom !== null && TASK_KEY in custom ? custom[TASK_KEY] : null
  return typeof own === 'string' ? own : null
}

const isDocument = (value: unknown): value is PdfDocument =>
  typeof value === 'object' && value !== null && 'getPage' in value && 'numPages' in value

/** What the reader has opened; it has no other way to ask where on a page something stands. */
function documentOf(reader: object): PdfDocument {
  const document: unknown = 'doc' in reader ? reader.doc : null
  if (!isDocument(document)) throw new Error('pdf-parse keeps its document elsewhere')
  return document
}

const isLocked = (error: unknown): boolean => error instanceof Error && error.name === PASSWORD

/** A document whose outline is broken can still be read. */
function withoutInfo(error: unknown): null {
  if (isLocked(error)) throw error
  return null
}

/** The text of each page of a PDF, and what of ours it carries beside. */
export async function readPdfPages(
  content: Uint8Array,
): Promise<{ pages: string[]; task: string | null } | { fault: FaultCode }> {
  const { PDFParse } = await loadPdfReader()
  const parser = new PDFParse({ data: content })
  try {
    const task = await parser.getInfo().then(({ info }) => ownInfo(info), withoutInfo)
    return { pages: await pagesOf(documentOf(parser)), task }
  } catch (error) {
    return { fault: isLocked(error) ? 'encrypted' : 'not-readable' }
  }
}

/** The text of a PDF, page after page; `task`: of one we have written ourselves, what was written. */
export async function readPdf(
  content: Uint8Array,
): Promise<{ text: string; task: string | null } | { fault: FaultCode }> {
  const answer = await readPdfPages(content)
  if ('fault' in answer) return answer
  return { text: answer.pages.map((page) => `${page}\n\n`).join(''), task: answer.task }
}

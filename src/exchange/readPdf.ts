import type { FaultCode } from './fault.js'

const PASSWORD = 'PasswordException'

/** The text of each page of a PDF. */
export async function readPdfPages(content: Uint8Array): Promise<{ pages: string[] } | { fault: FaultCode }> {
  // pdf.js asks for it even where nothing is drawn, and gets it from a native package that is not everywhere.
  if (!('DOMMatrix' in globalThis)) Object.assign(globalThis, { DOMMatrix: class {} })
  const { PDFParse } = await import('pdf-parse')
  const parser = new PDFParse({ data: content })
  try {
    const { pages } = await parser.getText({ pageJoiner: '', cellSeparator: '\t' })
    return { pages: pages.map(({ text }) => text) }
  } catch (error) {
    return { fault: error instanceof Error && error.name === PASSWORD ? 'encrypted' : 'not-readable' }
  }
}

/** The text of a PDF, page after page. */
export async function readPdf(content: Uint8Array): Promise<{ text: string } | { fault: FaultCode }> {
  const answer = await readPdfPages(content)
  return 'pages' in answer ? { text: answer.pages.map((page) => `${page}\n\n`).join('') } : answer
}

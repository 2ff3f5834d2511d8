import type { ApartAnswer, Order } from './apart.js'
import { READY } from './limits.js'
import { readExcel } from './readExcel.js'
import { loadPdfReader, readPdf } from './readPdf.js'
import { inspect } from './upload/inspect.js'

/** The process apart.ts starts: one order, one answer. */
async function answerTo(order: Order): Promise<ApartAnswer> {
  switch (order.format) {
    case 'excel':
      return readExcel(order.content, order.heads)
    case 'pdf':
      return readPdf(order.content)
    case 'upload':
      return { inspected: await inspect(order.kind, order.content) }
  }
}

const isOrder = (data: unknown): data is Order =>
  typeof data === 'object' && data !== null && 'format' in data && 'content' in data

async function work(order: unknown): Promise<void> {
  if (isOrder(order)) process.send?.(await answerTo(order))
}

process.once('message', (order) => void work(order))
const isAboutPdf = process.argv.at(-1) === 'pdf'
void (isAboutPdf ? loadPdfReader() : Promise.resolve()).then(() => process.send?.(READY))

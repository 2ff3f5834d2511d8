import type { Answer, Order } from './apart.js'
import { readExcel } from './readExcel.js'
import { readPdf } from './readPdf.js'

/** The process apart.ts starts: one order, one answer. */
const READERS: Record<Order['format'], (content: Uint8Array) => Promise<Answer>> = {
  excel: readExcel,
  pdf: readPdf,
}

const isOrder = (data: unknown): data is Order =>
  typeof data === 'object' && data !== null && 'format' in data && 'content' in data

async function work(order: unknown): Promise<void> {
  if (isOrder(order)) process.send?.(await READERS[order.format](order.content))
}

process.once('message', (order) => void work(order))

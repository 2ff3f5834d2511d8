import { parentPort, workerData } from 'node:worker_threads'
import type { Answer, Order } from './apart.js'
import { readExcel } from './readExcel.js'
import { readPdf } from './readPdf.js'

const READERS: Record<Order['format'], (content: Uint8Array) => Promise<Answer>> = {
  excel: readExcel,
  pdf: readPdf,
}

const isOrder = (data: unknown): data is Order =>
  typeof data === 'object' && data !== null && 'format' in data && 'content' in data

async function work(order: unknown): Promise<void> {
  if (isOrder(order)) parentPort?.postMessage(await READERS[order.format](order.content))
}

void work(workerData)

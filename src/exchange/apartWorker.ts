import { parentPort, workerData } from 'node:worker_threads'
import type { Answer, Order } from './apart.js'
import { readExcel } from './readExcel.js'
import { readPdf } from './readPdf.js'

const READERS: Record<Order['format'], (content: Uint8Array) => Promise<Answer>> = {
  excel: readExcel,
  pdf: readPdf,
}

async function work({ format, content }: Order): Promise<void> {
  parentPort?.postMessage(await READERS[format](content))
}

void work(workerData)

import type { WriteAnswer, WriteOrder } from './apart.js'
import { READY } from './limits.js'
import { writeExcel } from './writeExcel.js'
import { writeTaskPdf } from './writeTaskPdf.js'

/** The process apart.ts starts for a file to be written: one order, one answer. */
const write = (order: WriteOrder): Promise<Uint8Array> =>
  order.format === 'sheet' ? writeExcel(order.content) : writeTaskPdf(order.content)

const isOrder = (data: unknown): data is WriteOrder =>
  typeof data === 'object' && data !== null && 'format' in data && 'content' in data

const problem = (error: unknown): WriteAnswer => ({
  problem: error instanceof Error ? (error.stack ?? error.message) : String(error),
})

async function work(order: unknown): Promise<void> {
  if (isOrder(order)) process.send?.(await write(order).then((bytes) => ({ bytes }), problem))
}

process.once('message', (order) => void work(order))
process.send?.(READY)

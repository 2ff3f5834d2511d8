import type { WriteAnswer, WriteOrder } from './apart.js'
import { READY } from './limits.js'
import { writeProofPdf } from './proof.js'
import { writeExcel } from './writeExcel.js'
import { writeReportPdf } from './writeReportPdf.js'
import { writeTaskPdf } from './writeTaskPdf.js'

/** The process apart.ts starts for a file to be written: one order, one answer. */
function write(order: WriteOrder): Promise<Uint8Array> {
  switch (order.format) {
    case 'sheet':
      return writeExcel(order.content)
    case 'paper':
      return writeTaskPdf(order.content)
    case 'proof':
      return writeProofPdf(order.content)
    case 'report':
      return writeReportPdf(order.content)
  }
}

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

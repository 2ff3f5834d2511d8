import type { Answer, Order, WriteAnswer, WriteOrder } from './apart.js'

/** The process apart.ts starts: one order, one answer. Each loads its own library only. */
async function answer(order: Order | WriteOrder): Promise<Answer | WriteAnswer> {
  switch (order.format) {
    case 'excel':
      return (await import('./readExcel.js')).readExcel(order.content)
    case 'pdf':
      return (await import('./readPdf.js')).readPdf(order.content)
    case 'sheet':
      return { bytes: await (await import('./writeExcel.js')).writeExcel(order.content) }
    case 'paper':
      return { bytes: await (await import('./writeTaskPdf.js')).writeTaskPdf(order.content) }
  }
}

const isOrder = (data: unknown): data is Order | WriteOrder =>
  typeof data === 'object' && data !== null && 'format' in data && 'content' in data

async function work(order: unknown): Promise<void> {
  if (!isOrder(order)) return
  const problem = (error: unknown): WriteAnswer => ({
    problem: error instanceof Error ? (error.stack ?? error.message) : String(error),
  })
  process.send?.(await answer(order).catch(problem))
}

process.once('message', (order) => void work(order))

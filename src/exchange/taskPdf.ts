import { readApart } from './apart.js'
import { clean } from './decode.js'
import { fault } from './fault.js'
import { unpackTask } from './paperData.js'
import type { ParsedFile } from './parsedTask.js'
import { readTaskText } from './taskText.js'

/** A line this much shorter than the longest was ended by its author, not by the page. */
const SHORT = 0.75
/** With fewer blank lines than one in so many, the PDF did not keep its blank lines. */
const BLANK_LINES = 10

/** Most PDF files lose the blank lines between paragraphs; how far the lines reach still tells where they were. */
function withBlankLines(text: string): string {
  const lines = text.split('\n')
  const blank = lines.filter((line) => line.trim() === '').length
  if (blank > lines.length / BLANK_LINES) return text
  const longest = lines.reduce((length, line) => Math.max(length, line.length), 0)
  return lines.map((line) => (line.length < longest * SHORT ? `${line}\n` : line)).join('\n')
}

/** One task exported as PDF. */
export async function readTaskPdf(content: Uint8Array): Promise<ParsedFile> {
  const answer = await readApart({ format: 'pdf', content })
  if ('text' in answer) {
    const own = answer.task === null ? null : unpackTask(answer.task)
    return own ? { tasks: [own], faults: [] } : readTaskText(withBlankLines(clean(answer.text)))
  }
  return { tasks: [], faults: [fault(null, 'fault' in answer ? answer.fault : 'not-readable')] }
}

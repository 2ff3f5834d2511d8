import { momentOf } from '../domain/moment.js'
import { parseDay } from '../domain/time.js'
import type { ParsedMessage } from './parsedTask.js'
import { joinLines, richText, type Layout } from './richText.js'

const TIMESTAMP = /^(\d{4}-\d{2}-\d{2}) ([01]\d|2[0-3]):([0-5]\d):([0-5]\d)$/
const BOLD = /^\*\*(.+)\*\*$/

/** "2025-08-06 11:46:21", as clocks in Copenhagen showed it. */
function timestamp(text: string): Date | null {
  const [, date = '', hour, minute, second] = TIMESTAMP.exec(text) ?? []
  const day = parseDay(date)
  if (!day) return null
  return new Date(momentOf(day, Number(hour), Number(minute)).getTime() + Number(second) * 1000)
}

/** Lines that stand together; a time stands alone. */
function blocksOf(lines: readonly string[]): string[][] {
  const blocks: string[][] = [[]]
  for (const line of lines) {
    const text = line.trim()
    const isTime = timestamp(text) !== null
    if (text === '' || isTime) blocks.push([])
    if (text !== '') blocks.at(-1)?.push(line)
    if (isTime) blocks.push([])
  }
  return blocks.filter((block) => block.length > 0)
}

type Thread = { drafts: Draft[]; authors: Set<string> }
type Draft = { author: string; blocks: string[][]; sentAt: Date | null }

/**
 * Who opens a new message. Markdown prints the author in bold; on paper nothing tells one from a line of text (or a
 * signature), so only somebody who has written before, or KOMBIT, is taken for an author within a thread.
 */
function authorOf(block: readonly string[], { drafts, authors }: Thread, layout: Layout): string | null {
  const line = joinLines(block)
  const bold = BOLD.exec(line)?.[1]?.trim()
  if (drafts.length === 0) return bold ?? line
  if (drafts.at(-1)?.sentAt) return bold ?? line
  if (layout === 'MARKDOWN') return bold ?? null
  const isKnown = line.startsWith('KOMBIT - ') || authors.has(line)
  return isKnown && drafts.at(-1)?.blocks.length !== 0 ? line : null
}

/** The thread under BESKEDER: author, text and, in some exports, the time below it. */
export function readMessages(lines: readonly string[], layout: Layout): ParsedMessage[] {
  const thread: Thread = { drafts: [], authors: new Set() }
  const { drafts, authors } = thread
  for (const block of blocksOf(lines)) {
    const sentAt = timestamp(joinLines(block))
    const last = drafts.at(-1)
    if (sentAt && last && last.blocks.length > 0 && !last.sentAt) {
      last.sentAt = sentAt
      continue
    }
    const author = authorOf(block, thread, layout)
    if (author === null) last?.blocks.push(block)
    else {
      drafts.push({ author, blocks: [], sentAt: null })
      authors.add(author)
    }
  }
  return drafts.map(({ author, blocks, sentAt }) => {
    const lines = blocks.flatMap((block) => ['', ...block])
    // A line alone is more likely what somebody said than who.
    return lines.length === 0
      ? { author: '', text: author, sentAt }
      : { author, text: richText(lines, layout), sentAt }
  })
}

import { startsWithDay } from '../domain/richText.js'

/**
 * How the lines of a text came about. PLAIN: out of a PDF, broken where the page was full. MARKDOWN: paragraphs apart
 * by a blank line. CELL: typed into a cell, where a new line is meant.
 */
export type Layout = 'PLAIN' | 'MARKDOWN' | 'CELL'

/** `parts` are the pieces of lines it was put together from; a text of a million lines is joined once. */
type Block = { kind: 'text' | 'item' | 'row' | 'heading'; parts: string[]; ordinal: number }

const BULLET = /^[-*+•●▪◦○■□‣⁃➢\uf0b7\uf0a7\uf0d8]\s+(?=\S)/
const NUMBERED = /^(\d{1,3})[.)]\s+(?=\S)/
const SUSPENDED = /^(og|eller|samt|og\/eller)(?!\p{L})/u
const BREAK = '  \n'
const WIDTH_OF_TAB = 4

/** Colours and underline are dropped, a picture becomes a link to it. */
const inline = (text: string): string =>
  text
    .replace(/<br\s{0,3}\/?>/gi, ' ')
    .replace(/<\/?(?:u|span|font)(?:\s[^<>]{0,500})?>/gi, '')
    .replaceAll('![', '[')

const tidy = (line: string): string => line.replace(/\s+/g, ' ').trim()

/** Adds a line. A word that was broken at its hyphen is put together; "Ud-" before "og indfasning" stays apart. */
function glue(parts: string[], line: string): void {
  const before = parts.at(-1) ?? ''
  if (before.endsWith('\u00ad')) parts.splice(-1, 1, before.slice(0, -1), line)
  else if (before === '' || (/[\p{L}\d]-$/u.test(before.slice(-3)) && !SUSPENDED.test(line))) parts.push(line)
  else parts.push(' ', line)
}

/** The lines of one value as one line. */
export function joinLines(lines: readonly string[]): string {
  const parts: string[] = []
  for (const line of lines.map(tidy)) if (line !== '') glue(parts, line)
  return parts.join('')
}

const startsSmall = (text: string): boolean => /^\p{Ll}/u.test(text)

/** The page ended within the sentence: what comes after the gap goes on with it. */
const goesOn = (before: string, after: string): boolean =>
  startsSmall(after) && /[\p{L}\d,\-–\u00ad]$/u.test(before.slice(-2))

/** The items a line is under, the outermost first: how far in each stands, and its number. */
type Open = { indent: number; ordinal: number }[]

const indentOf = (line: string): number =>
  (/^\s*/.exec(line)?.[0] ?? '').replaceAll('\t', ' '.repeat(WIDTH_OF_TAB)).length

/** "3. november" at the start of a line is a date the line broke before, not the third item. */
function isItem(line: string, { previous, isGap, open }: Before): boolean {
  const text = tidy(line)
  if (BULLET.test(text)) return true
  const number = Number(NUMBERED.exec(text)?.[1] ?? 0)
  if (number === 0 || startsWithDay(text)) return false
  if (isGap || !previous || !startsSmall(text.replace(NUMBERED, ''))) return true
  if (previous.kind !== 'item') return false
  const isFirstUnder = number === 1 && indentOf(line) > (open.at(-1)?.indent ?? 0)
  return isFirstUnder || open.some(({ ordinal }) => ordinal + 1 === number)
}

/** What stands before a line. */
type Before = { previous: Block | undefined; isGap: boolean; open: Open }

function blockOf(line: string, before: Before): Block {
  const text = tidy(line)
  const heading = /^#{1,6}\s+(.*)$/.exec(text)?.[1]
  if (heading !== undefined)
    return { kind: 'heading', parts: [`**${heading.replaceAll('**', '').trim()}**`], ordinal: 0 }
  if (text.startsWith('|')) return { kind: 'row', parts: [text], ordinal: 0 }
  if (!isItem(line, before)) return { kind: 'text', parts: [text], ordinal: 0 }
  const ordinal = Number(NUMBERED.exec(text)?.[1] ?? 0)
  const isNumbered = NUMBERED.test(text)
  const mark = isNumbered ? `${ordinal}. ` : '- '
  return { kind: 'item', parts: [mark, text.replace(isNumbered ? NUMBERED : BULLET, '')], ordinal }
}

/** How a line goes on from the block before it; null when it starts something new. */
function link(previous: Block | undefined, block: Block, how: { layout: Layout; isGap: boolean }) {
  if (block.kind !== 'text' || (previous?.kind !== 'text' && previous?.kind !== 'item')) return null
  const before = previous.parts.at(-1) ?? ''
  if (how.isGap) return how.layout === 'PLAIN' && goesOn(before, block.parts.join('')) ? 'wrapped' : null
  return how.layout === 'CELL' || before === BREAK ? 'broken' : 'wrapped'
}

/** How deep an item lies, by the indents of the items it is under. */
function depthOf(line: string, ordinal: number, open: Open): number {
  const indent = indentOf(line)
  while ((open.at(-1)?.indent ?? -1) >= indent) open.pop()
  open.push({ indent, ordinal })
  return open.length - 1
}

function together(blocks: readonly Block[]): string {
  const parts = blocks.map((block, n) => {
    const next = blocks[n + 1]
    const isTight = next?.kind === block.kind && (block.kind === 'item' || block.kind === 'row')
    return block.parts.join('').trimEnd() + (isTight ? '\n' : '\n\n')
  })
  return parts.join('').trimEnd()
}

/** Lines of an export as a Markdown subset: paragraphs, lists, bold, italic, links, tables. "" when there is nothing. */
export function richText(lines: readonly string[], layout: Layout): string {
  const blocks: Block[] = []
  const open: Open = []
  let isGap = true
  for (const line of lines) {
    const written = inline(line)
    const text = tidy(written)
    if (text !== '') {
      const previous = blocks.at(-1)
      const block = blockOf(written, { previous, isGap, open })
      const how = link(previous, block, { layout, isGap })
      if (!previous || !how) {
        if (block.kind !== 'item') open.length = 0
        const depth = block.kind === 'item' ? depthOf(written, block.ordinal, open) : 0
        blocks.push({ ...block, parts: [' '.repeat(depth * WIDTH_OF_TAB), ...block.parts] })
      } else if (how === 'wrapped') glue(previous.parts, text)
      else previous.parts.push(...(previous.parts.at(-1) === BREAK ? [] : [BREAK]), text)
      if (layout === 'MARKDOWN' && line.endsWith('  ')) blocks.at(-1)?.parts.push(BREAK)
    }
    isGap = text === ''
  }
  return together(blocks)
}

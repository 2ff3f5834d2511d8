import type { Token } from 'markdown-it'
import { asWritten, numbered } from '../domain/richText.js'
import { clean } from './decode.js'

/** A stretch of text in one style; "\n" in it begins a new line. */
export type Run = { text: string; bold: boolean; italic: boolean }
export type Block =
  | { kind: 'paragraph' | 'heading'; runs: Run[] }
  /** `numbers` as they were written; null for a list without. */
  | { kind: 'list'; numbers: number[] | null; items: Block[][] }
  | { kind: 'table'; rows: Run[][][] }

/** The tokens of a text, and how far they are read. */
type Reading = { tokens: Token[]; at: number }

/** A text this long was not written by hand; it is set as it is, so that reading it takes no time. */
const MAX_MARKDOWN = 100_000

export const plain = (text: string, style: Partial<Run> = {}): Run => ({
  bold: false,
  italic: false,
  ...style,
  text,
})

const addressOf = (token: Token): string => String(token.attrGet('href') ?? '')

/** Bold and italic as they are; of a link the words and, where they differ, its address as text. */
function runsOf(inline: Token | undefined, isBold = false): Run[] {
  const runs: Run[] = []
  const depth = { strong: isBold ? 1 : 0, em: 0 }
  const links: { address: string; from: number }[] = []
  const say = (text: string): void => {
    if (text !== '') runs.push({ text, bold: depth.strong > 0, italic: depth.em > 0 })
  }
  const endLink = ({ address, from }: { address: string; from: number }): void => {
    const words = runs.slice(from).map(({ text }) => text)
    if (words.join('') !== address) say(` (${address})`)
  }
  for (const token of inline?.children ?? []) {
    if (token.type === 'link_open') links.push({ address: addressOf(token), from: runs.length })
    else if (token.type === 'softbreak' || token.type === 'hardbreak') say('\n')
    else if (token.tag === 'strong') depth.strong += token.nesting
    else if (token.tag === 'em') depth.em += token.nesting
    else say(token.content)
    const closed = token.type === 'link_close' ? links.pop() : undefined
    if (closed) endLink(closed)
  }
  return runs
}

/** Everything up to the token of that type, which is passed. */
function upTo(reading: Reading, type: string): Token[] {
  const passed: Token[] = []
  for (let token = reading.tokens[reading.at]; token; token = reading.tokens[reading.at]) {
    reading.at += 1
    if (token.type === type) break
    passed.push(token)
  }
  return passed
}

function tableOf(reading: Reading): Block {
  const rows: Run[][][] = []
  let isHead = false
  for (const token of upTo(reading, 'table_close')) {
    if (token.type === 'th_open' || token.type === 'td_open') isHead = token.type === 'th_open'
    if (token.type === 'tr_open') rows.push([])
    if (token.type === 'inline') rows.at(-1)?.push(runsOf(token, isHead))
  }
  return { kind: 'table', rows }
}

function listOf(reading: Reading, open: Token): Block {
  const items: Block[][] = []
  const written: number[] = []
  for (let token = reading.tokens[reading.at]; token; token = reading.tokens[reading.at]) {
    reading.at += 1
    if (token.type !== 'list_item_open') break
    written.push(Number(token.info))
    items.push(blocksOf(reading, 'list_item_close'))
  }
  return { kind: 'list', numbers: open.type === 'ordered_list_open' ? numbered(written) : null, items }
}

/** The blocks up to the token of that type; a quotation is no more than its paragraphs. */
function blocksOf(reading: Reading, until: string): Block[] {
  const blocks: Block[] = []
  for (let token = reading.tokens[reading.at]; token; token = reading.tokens[reading.at]) {
    reading.at += 1
    if (token.type === until) break
    if (token.type === 'bullet_list_open' || token.type === 'ordered_list_open')
      blocks.push(listOf(reading, token))
    else if (token.type === 'table_open') blocks.push(tableOf(reading))
    else if (token.type === 'paragraph_open')
      blocks.push({ kind: 'paragraph', runs: upTo(reading, 'paragraph_close').flatMap((one) => runsOf(one)) })
    else if (token.type === 'heading_open')
      blocks.push({ kind: 'heading', runs: upTo(reading, 'heading_close').flatMap((one) => runsOf(one)) })
    else if (token.type === 'fence' || token.type === 'code_block')
      blocks.push({ kind: 'paragraph', runs: [plain(token.content.trimEnd())] })
  }
  return blocks
}

/** Plain words, a paragraph for each blank line between them. */
export const paragraphs = (text: string): Block[] =>
  clean(text)
    .split(/\n\s*\n/)
    .filter((paragraph) => paragraph.trim() !== '')
    .map((paragraph) => ({ kind: 'paragraph', runs: [plain(paragraph.trim())] }))

/** A reader of the Markdown subset the texts are kept in, as the tab has it. */
export async function markdownReader(): Promise<(text: string) => Block[]> {
  const { default: Markdown } = await import('markdown-it')
  const markdown = new Markdown('default', { html: false, linkify: false, breaks: true, typographer: false })
  return (text) => {
    if (text.length > MAX_MARKDOWN) return paragraphs(text)
    return blocksOf({ tokens: markdown.parse(asWritten(clean(text)), {}), at: 0 }, '')
  }
}

import { COLOURS, type Element, type Paper, type Setting } from './paper.js'
import type { InkLine } from './paperInk.js'
import { plain, type Block, type Run } from './paperText.js'

const BODY = { size: 10.5, leading: 15, colour: COLOURS.ink }
const AFTER = 6
const INDENT = 18
/** Lists within lists go no further in than this. */
const DEEPEST = 5
const CELL = { size: 9.5, leading: 13, pad: 5 }
/** A table wider or taller than this is told row by row. */
const MAX_COLUMNS = 7
const MAX_ROW_LINES = 30
const FEWEST_LETTERS = 12
const MOST_LETTERS = 60
/** What a letter of a cell takes, about. */
const LETTER = 0.56 * CELL.size

/** Where on the page blocks are set. */
type Place = { x: number; width: number; depth: number }
const settingAt = ({ x, width }: Place): Setting => ({ ...BODY, x, width })

const sumOf = (numbers: readonly number[]): number => numbers.reduce((all, one) => all + one, 0)

/** In letters. */
const longestWord = (cell: readonly Run[]): number =>
  Math.max(0, ...cell.flatMap(({ text }) => text.split(/[\s-]+/)).map(({ length }) => length))

/** Draws Markdown's blocks, each tagged as what it is. */
export class Blocks {
  constructor(private readonly paper: Paper) {}

  draw(parent: Element, blocks: readonly Block[], place?: Place): void {
    const { left: x, width } = this.paper
    const at = place ?? { x, width, depth: 0 }
    for (const block of blocks) {
      if (block.kind === 'list') this.list(parent, block, at)
      else if (block.kind === 'table') this.table(parent, block.rows, at)
      else if (block.kind === 'heading') this.heading(parent, block.runs, at)
      else this.paragraph(parent, block.runs, at)
    }
  }

  paragraph(parent: Element, runs: readonly Run[], place: Place): void {
    const setting = settingAt(place)
    const lines = this.paper.set(runs, setting)
    this.paper.write(this.paper.element(parent, 'P'), 'P', { lines, setting })
    this.paper.space(place.depth > 0 ? AFTER / 3 : AFTER)
  }

  private heading(parent: Element, runs: readonly Run[], place: Place): void {
    const setting = settingAt(place)
    const lines = this.paper.set(
      runs.map((run) => ({ ...run, bold: true })),
      setting,
    )
    this.paper.need(BODY.leading * 3)
    this.paper.write(this.paper.element(parent, 'H3'), 'H3', { lines, setting })
    this.paper.space(AFTER / 2)
  }

  private list(parent: Element, { numbers, items }: Block & { kind: 'list' }, place: Place): void {
    const { paper } = this
    const list = paper.element(parent, 'L')
    const labels = items.map((_, n) => this.label(numbers ? `${numbers[n]}.` : '•'))
    const widest = Math.max(...labels.map((label) => (label[0]?.width ?? 0) * BODY.size))
    const indent = place.depth < DEEPEST ? Math.max(INDENT, widest + 10) : 0
    const inner = { x: place.x + indent, width: place.width - indent, depth: place.depth + 1 }
    items.forEach((blocks, n) => {
      const item = paper.element(list, 'LI')
      paper.need(BODY.leading)
      const setting = { ...BODY, x: place.x + (indent > 0 ? 4 : -10), width: INDENT }
      const top = paper.y
      paper.write(paper.element(item, 'Lbl'), 'Lbl', { lines: [labels[n] ?? []], setting })
      paper.y = top
      const body = paper.element(item, 'LBody')
      this.draw(body, blocks.length > 0 ? blocks : [{ kind: 'paragraph', runs: [] }], inner)
    })
    if (place.depth === 0) paper.space(AFTER / 2)
  }

  private label(text: string): InkLine {
    const [line = []] = this.paper.set([plain(text)], { size: BODY.size, width: this.paper.width })
    return line
  }

  private table(parent: Element, rows: readonly Run[][][], place: Place): void {
    const columns = Math.max(0, ...rows.map((cells) => cells.length))
    if (columns === 0) return
    const widths = this.widths(rows, { columns, width: place.width })
    const set = rows.map((cells) =>
      cells.map((runs, n) =>
        this.paper.set(runs, { size: CELL.size, width: (widths[n] ?? 0) - 2 * CELL.pad }),
      ),
    )
    const isTall = set.some((cells) => cells.some((lines) => lines.length > MAX_ROW_LINES))
    if (isTall || columns > MAX_COLUMNS) return this.rowByRow(parent, rows, place)
    const table = this.paper.element(parent, 'Table')
    set.forEach((cells, n) => {
      const lines = Math.max(1, ...cells.map((cell) => cell.length))
      const height = lines * CELL.leading + 2 * CELL.pad
      this.paper.need(height)
      const top = this.paper.y
      this.rule(place, top, { height, isHead: n === 0 })
      const row = this.paper.element(table, 'TR')
      let x = place.x
      cells.forEach((cell, column) => {
        const width = widths[column] ?? 0
        const tag = n === 0 ? 'TH' : 'TD'
        const element = this.paper.element(row, tag, n === 0 ? { scope: 'Column' } : {})
        this.paper.y = top + CELL.pad
        const setting = { ...CELL, colour: COLOURS.ink, x: x + CELL.pad, width }
        this.paper.write(element, tag, { lines: cell, setting })
        x += width
      })
      this.paper.y = top + height
    })
    this.paper.space(AFTER * 2)
  }

  /** A column has room after what stands in it, within bounds, and for its longest word where the others can spare it. */
  private widths(rows: readonly Run[][][], { columns, width }: { columns: number; width: number }): number[] {
    const wanted = Array.from({ length: columns }, (_, n) => {
      const cells = rows.map((row) => row[n]?.reduce((sum, { text }) => sum + text.length, 0) ?? 0)
      return Math.min(MOST_LETTERS, Math.max(FEWEST_LETTERS, ...cells))
    })
    const sum = sumOf(wanted)
    const shares = wanted.map((letters) => (letters / sum) * width)
    const needed = shares.map(
      (_, n) => Math.max(...rows.map((row) => longestWord(row[n] ?? []))) * LETTER + 2 * CELL.pad,
    )
    const lacks = shares.map((share, n) => Math.max(0, (needed[n] ?? 0) - share))
    const spares = shares.map((share, n) => Math.max(0, share - (needed[n] ?? 0)))
    if (sumOf(lacks) === 0 || sumOf(lacks) > sumOf(spares)) return shares
    const given = sumOf(lacks) / sumOf(spares)
    return shares.map((share, n) => share + (lacks[n] ?? 0) - (spares[n] ?? 0) * given)
  }

  private rule(
    { x, width }: Place,
    top: number,
    { height, isHead }: { height: number; isHead: boolean },
  ): void {
    const { document } = this.paper
    this.paper.unheard(() => {
      if (isHead) document.rect(x, top, width, height).fill(COLOURS.wash)
      document
        .moveTo(x, top + height)
        .lineTo(x + width, top + height)
        .lineWidth(isHead ? 1 : 0.5)
        .stroke(COLOURS.line)
    })
  }

  /** Each row a paragraph, its cells after their heads. */
  private rowByRow(parent: Element, [head = [], ...rows]: readonly Run[][][], place: Place): void {
    for (const cells of rows.length > 0 ? rows : [head]) {
      const runs = cells.flatMap((cell, n) => [
        ...(n > 0 ? [plain('\n')] : []),
        ...(rows.length > 0 ? [...(head[n] ?? []), plain(': ')] : []),
        ...cell,
      ])
      this.paragraph(parent, runs, place)
    }
  }
}

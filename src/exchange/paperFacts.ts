import type { Marker } from '../domain/deadline.js'
import { COLOURS, type Element, type Paper } from './paper.js'
import type { InkLine } from './paperInk.js'
import { plain } from './paperText.js'

/** A value under its label; `note` says more about it in small, `marker` draws its sign beside it. */
export type PaperFact = { label: string; value: string; note?: string; marker?: Marker }

const PAD = 12
const GAP = 12
const LABEL = { size: 8.5, leading: 12, colour: COLOURS.quiet }
const VALUE = { size: 10.5, leading: 14.5, colour: COLOURS.ink }
const NOTE = { size: 8.5, leading: 11.5, colour: COLOURS.quiet }
const SIGN = 13
/** What has more lines than this is no fact of a glance. */
const MOST_LINES = 8

/** The shapes of the tab and the cards: a colour is always also a shape and a word. */
function drawSign({ document }: Paper, marker: Marker, { x, y }: { x: number; y: number }): void {
  document.save().translate(x, y).scale(0.58)
  if (marker === 'RED') document.roundedRect(2, 2, 12, 12, 2).fill('#C4314B')
  else if (marker === 'YELLOW')
    document
      .moveTo(8, 2.2)
      .lineTo(14.3, 13.4)
      .lineTo(1.7, 13.4)
      .closePath()
      .lineWidth(1.4)
      .fillAndStroke('#EAA300', '#835B00')
  else if (marker === 'GREEN') document.circle(8, 8, 6).fill('#13A10E')
  else if (marker === 'GREY') document.circle(8, 8, 5.2).lineWidth(1.8).stroke('#535B66')
  else document.moveTo(2.6, 8.6).lineTo(6.4, 12.4).lineTo(13.4, 4.2).lineWidth(2.2).stroke('#0B7A0B')
  document.restore()
}

type Cell = { fact: PaperFact; label: InkLine[]; value: InkLine[]; note: InkLine[]; height: number }

function cellOf(paper: Paper, fact: PaperFact, width: number): Cell {
  const set = (text: string, size: number, bold: boolean): InkLine[] =>
    text === '' ? [] : paper.set([plain(text, { bold })], { size, width }).slice(0, MOST_LINES)
  const label = set(fact.label, LABEL.size, false)
  const value = paper
    .set([plain(fact.value, { bold: fact.marker !== undefined })], {
      size: VALUE.size,
      width: width - (fact.marker ? SIGN : 0),
    })
    .slice(0, MOST_LINES)
  const note = set(fact.note ?? '', NOTE.size, false)
  const height = label.length * LABEL.leading + value.length * VALUE.leading + note.length * NOTE.leading
  return { fact, label, value, note, height }
}

/** A box of facts in columns, told as a table of heads and values. */
export function drawFacts(paper: Paper, parent: Element, facts: readonly PaperFact[]): void {
  const columns = facts.length > 4 ? 3 : 2
  const width = (paper.width - 2 * PAD - (columns - 1) * GAP) / columns
  const cells = facts.map((fact) => cellOf(paper, fact, width))
  const rows = Array.from({ length: Math.ceil(cells.length / columns) }, (_, n) =>
    cells.slice(n * columns, (n + 1) * columns),
  )
  const heights = rows.map((row) => Math.max(...row.map(({ height }) => height)) + GAP)
  const height = heights.reduce((sum, one) => sum + one, PAD * 2 - GAP)
  paper.need(height)
  const box = paper.y
  paper.unheard(() => paper.document.roundedRect(paper.left, box, paper.width, height, 6).fill(COLOURS.wash))
  const table = paper.element(parent, 'Table')
  let top = box + PAD
  rows.forEach((row, n) => {
    const element = paper.element(table, 'TR')
    row.forEach((cell, column) => {
      drawCell(paper, cell, { row: element, x: paper.left + PAD + column * (width + GAP), y: top, width })
    })
    top += heights[n] ?? 0
  })
  paper.y = box + height
}

function drawCell(
  paper: Paper,
  cell: Cell,
  { row, x, y, width }: { row: Element; x: number; y: number; width: number },
): void {
  const { marker } = cell.fact
  const head = paper.element(row, 'TH', { scope: 'Row' })
  const data = paper.element(row, 'TD')
  paper.y = y
  paper.write(head, 'TH', { lines: cell.label, setting: { ...LABEL, x, width } })
  if (marker) paper.unheard(() => drawSign(paper, marker, { x, y: paper.y + 2.5 }))
  const indent = marker ? SIGN : 0
  paper.write(data, 'TD', { lines: cell.value, setting: { ...VALUE, x: x + indent, width } })
  paper.write(data, 'TD', { lines: cell.note, setting: { ...NOTE, x, width } })
}

import { setLines, type Ink, type InkLine } from './paperInk.js'
import type { Run } from './paperText.js'

export type Element = PDFKit.PDFStructureElement

/** A4 in points. */
const PAGE = { width: 595.28, height: 841.89 }
const MARGIN = { side: 62, top: 84, bottom: 72 }

export const COLOURS = {
  ink: '#1B1F24',
  quiet: '#535B66',
  brand: '#12395B',
  link: '#0B5CAD',
  line: '#CDD3DA',
  wash: '#F3F5F8',
} as const

/** How a text is set: its size and colour, where it begins and how wide it may be. */
export type Setting = { size: number; leading: number; colour: string; x: number; width: number }
/** Where the address of a link leads, if the whole text is one. */
type Linked = { address: string; parent: Element }

/** Pages that fill from the top, each thing on them tagged with what it is. */
export class Paper {
  readonly left = MARGIN.side
  readonly width = PAGE.width - 2 * MARGIN.side
  readonly bottom = PAGE.height - MARGIN.bottom
  y = MARGIN.top

  constructor(
    readonly document: PDFKit.PDFDocument,
    readonly ink: Ink,
  ) {
    document.addPage()
  }

  /** An element of the document's structure; what a reader hears, and in what order. */
  element(parent: Element, tag: string, options: { lang?: string; scope?: string } = {}): Element {
    const element = this.document.struct(tag, options)
    parent.add(element)
    return element
  }

  set(runs: readonly Run[], { width, size }: Pick<Setting, 'width' | 'size'>): InkLine[] {
    return setLines(this.ink, runs, { width, size })
  }

  /** Begins a new page when there is no more room than that on this one. */
  need(height: number): void {
    if (this.y + height <= this.bottom || this.y === MARGIN.top) return
    this.document.addPage()
    this.y = MARGIN.top
  }

  space(height: number): void {
    if (this.y !== MARGIN.top) this.y += height
  }

  /** Text as the content of an element, over as many pages as it takes. */
  write(
    element: Element,
    tag: string,
    { lines, setting }: { lines: readonly InkLine[]; setting: Setting },
  ): void {
    let rest = lines
    while (rest.length > 0) {
      this.need(setting.leading)
      const fitting = Math.max(1, Math.floor((this.bottom - this.y) / setting.leading))
      const here = rest.slice(0, fitting)
      const content = this.document.markStructureContent(tag)
      for (const line of here) {
        this.draw(line, setting)
        this.y += setting.leading
      }
      this.document.endMarkedContent()
      element.add(content)
      rest = rest.slice(fitting)
    }
  }

  /** Each line is a link of its own: an annotation belongs to one place on one page. */
  writeLink({ address, parent }: Linked, lines: readonly InkLine[], setting: Setting): void {
    for (const line of lines) {
      this.need(setting.leading)
      const link = this.element(parent, 'Link')
      const top = this.y
      this.write(link, 'Link', { lines: [line], setting })
      const width = line.reduce((sum, piece) => sum + piece.width, 0) * setting.size
      this.unheard(() =>
        this.document
          .moveTo(setting.x, top + setting.size * 1.2)
          .lineTo(setting.x + width, top + setting.size * 1.2)
          .lineWidth(0.6)
          .stroke(setting.colour),
      )
      const place = { Contents: '', structParent: link }
      this.document.link(setting.x, top, width, setting.leading, address, place)
      link.end()
    }
  }

  /** Lines, boxes and colours: nothing a screen reader should stop at. */
  unheard(draw: () => void): void {
    this.document.markContent('Artifact', { type: 'Layout' })
    draw()
    this.document.endMarkedContent()
  }

  /** What stands on every page, once it is known how many there are. */
  onEveryPage(draw: (page: { number: number; of: number }) => void): void {
    const { start, count } = this.document.bufferedPageRange()
    for (let n = 0; n < count; n += 1) {
      this.document.switchToPage(start + n)
      this.document.markContent('Artifact', { type: 'Pagination', attached: [] })
      draw({ number: n + 1, of: count })
      this.document.endMarkedContent()
    }
  }

  /** One line of words at its place. */
  draw(line: InkLine, { x, size, colour }: Pick<Setting, 'x' | 'size' | 'colour'>): void {
    const { document } = this
    let at = x
    line.forEach(({ text, font }, n) => {
      document.font(font).fontSize(size).fillColor(colour)
      document.text(text, at, this.y, { lineBreak: false })
      if (n < line.length - 1) at += document.widthOfString(text)
    })
  }
}

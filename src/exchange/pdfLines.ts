/** A piece of text of a page as pdf.js gives it; `transform` ends with where it begins, from the lower left corner. */
type Piece = { str: string; transform: number[]; width: number; height: number; hasEOL: boolean }

type PdfPage = { getTextContent(): Promise<{ items: unknown[] }>; cleanup(): unknown }
export type PdfDocument = { numPages: number; getPage(number: number): Promise<PdfPage> }

/** Points. Less up or down is the same line; more to the right is another column. */
const SAME_LINE = 4.6
const COLUMN = 7
/** So far in is one blank. */
const BLANK = 4

const isPiece = (item: unknown): item is Piece => typeof item === 'object' && item !== null && 'str' in item

type Line = { x: number; text: string }

/** The lines of a page in the making, with where each begins; columns are parted by tabs. */
class Lines {
  readonly done: Line[] = []
  private line: Line | null = null
  private y = 0
  private endX = 0
  private height = 0

  add({ str, transform, width, height, hasEOL }: Piece): void {
    const [x = 0, y = 0] = transform.slice(4)
    const down = Math.abs(this.y - y)
    const isBlank = str.trim() === ''
    if (down > SAME_LINE && down - 1 > this.height && !(isBlank && hasEOL)) this.end()
    const isColumn = down < SAME_LINE && Math.abs(this.endX - x) > COLUMN
    if (this.line) this.line.text += isColumn ? `\t${str}` : str
    else if (!isBlank) this.line = { x, text: str }
    this.endX = x + width
    this.y = y
    this.height = Math.max(this.height, height)
    if (hasEOL) this.done.push(this.take())
  }

  end(): void {
    if (this.line) this.done.push(this.take())
  }

  private take(): Line {
    const taken = this.line ?? { x: Infinity, text: '' }
    this.line = null
    this.height = 0
    return taken
  }
}

function linesOf(items: readonly unknown[]): Line[] {
  const lines = new Lines()
  for (const piece of items.filter(isPiece)) lines.add(piece)
  lines.end()
  return lines.done
}

/** The text of each page. How far in a line begins beyond the leftmost of the document is kept in blanks. */
export async function pagesOf(document: PdfDocument): Promise<string[]> {
  const pages: Line[][] = []
  for (let number = 1; number <= document.numPages; number += 1) {
    const page = await document.getPage(number)
    pages.push(linesOf((await page.getTextContent()).items))
    page.cleanup()
  }
  const left = pages.flat().reduce((least, { x }) => Math.min(least, x), Infinity)
  const indented = ({ x, text }: Line): string =>
    text === '' ? '' : ' '.repeat(Math.max(0, Math.round((x - left) / BLANK))) + text
  return pages.map((lines) => lines.map(indented).join('\n'))
}

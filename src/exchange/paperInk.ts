import type { Run } from './paperText.js'

/** A few words in one font; the width is for size 1. */
export type Piece = { text: string; font: string; width: number }
export type InkLine = Piece[]

/** A font file of Source Sans 3, which comes in parts by alphabet. */
type Face = { name: string; advance(codePoint: number): number | null }

const ALPHABETS = ['latin', 'latin-ext', 'greek', 'greek-ext', 'cyrillic', 'cyrillic-ext', 'vietnamese']
/** Stands where a letter is missing from all of them, as it does in every program. */
const MISSING = '?'
/** Common signs that the fonts lack, and how people typed them before. */
const STAND_INS: Record<string, string> = {
  ...{ '→': '->', '←': '<-', '↔': '<->', '⇒': '=>', '≤': '<=', '≥': '>=', '≠': '!=', '≈': '~' },
  // Hyphens that do not break, as Word writes them, and bars.
  ...{ '\u2010': '-', '\u2011': '-', '\u2012': '-', '\u2015': '-', '\u2043': '•' },
  // Bullets and arrows of Wingdings and Symbol.
  ...{ '\uf0b7': '•', '\uf0a7': '•', '\uf0d8': '•', '\uf0fc': '[x]', '\uf0e0': '->' },
  ...{
    '●': '•',
    '▪': '•',
    '◦': '•',
    '■': '•',
    '‣': '•',
    '✓': '[x]',
    '✔': '[x]',
    '☐': '[ ]',
    '☑': '[x]',
    '☒': '[x]',
  },
}
/** Signs that are not seen; those that turn the direction of what follows could make it read as something else. */
const UNSEEN = /[\p{Cf}\p{Cc}\p{Variation_Selector}]/gu

/** What the first of the alphabets has, as far as stand-ins need it. */
const LATIN = /[\u0020-\u007e\u00a1-\u00ff•]/

/** A letter with the marks on it. (`Intl.Segmenter` copies the whole text for each of its segments.) */
const MARKED = /\P{M}\p{M}*|\p{M}+/gu

type Glyphs = {
  unitsPerEm: number
  hasGlyphForCodePoint(codePoint: number): boolean
  glyphForCodePoint(codePoint: number): { advanceWidth: number }
}
const isGlyphs = (value: unknown): value is Glyphs =>
  typeof value === 'object' && value !== null && 'hasGlyphForCodePoint' in value && 'unitsPerEm' in value

/** What pdfkit keeps of the font it has just been given; it has no other way to ask what a font can show. */
function glyphsOf(document: object): Glyphs {
  const font: unknown = '_font' in document ? document._font : null
  const glyphs: unknown = typeof font === 'object' && font !== null && 'font' in font ? font.font : null
  if (!isGlyphs(glyphs)) throw new Error('pdfkit keeps its fonts elsewhere')
  return glyphs
}

type Style = Omit<Run, 'text'>
const nameOf = (alphabet: string, { bold, italic }: Style): string =>
  `${alphabet}-${bold ? 600 : 400}-${italic ? 'italic' : 'normal'}`
/** The part of the font that has a letter, and the letter's width for size 1; null when no part has it. */
type Shown = { face: Face; width: number } | null

/** The fonts of one document: which can show a letter, and how wide it is. */
export class Ink {
  private readonly faces = new Map<string, Face>()
  private readonly letters = new Map<string, Map<string, Shown>>()

  constructor(private readonly document: PDFKit.PDFDocument) {}

  /** The words as the fonts can show them; what is missing from all of them has a sign in its place. */
  pieces({ text, ...style }: Run): Piece[] {
    const seen = text.replace(UNSEEN, '')
    const letters = this.lettersOf(style)
    const pieces: Piece[] = []
    let face: Face | null = null
    let [from, at, width] = [0, 0, 0]
    const end = (): void => {
      const words = seen.slice(from, at)
      if (words !== '')
        pieces.push(face ? { text: words, font: face.name, width } : this.standIn(words, style))
      from = at
      width = 0
    }
    for (const letter of seen) {
      const shown = letters.get(letter) ?? this.show(letter, { style, letters })
      if ((shown?.face ?? null) !== face) end()
      face = shown?.face ?? null
      width += shown?.width ?? 0
      at += letter.length
    }
    end()
    return pieces
  }

  /** As much of the piece as there is room for, at least a letter, and the rest of it. */
  chop(piece: Piece, room: number): [Piece, Piece | null] {
    const face = this.faces.get(piece.font)
    let width = 0
    let end = 0
    for (const letter of piece.text) {
      const next = width + (face?.advance(letter.codePointAt(0) ?? 0) ?? 0)
      if (next > room && end > 0) break
      width = next
      end += letter.length
    }
    if (end === piece.text.length) return [piece, null]
    return [
      { ...piece, text: piece.text.slice(0, end), width },
      { ...piece, text: piece.text.slice(end), width: piece.width - width },
    ]
  }

  /** The same words in signs that there are, one for each letter that has no other. */
  private standIn(words: string, style: Style): Piece {
    const letters = this.lettersOf(style)
    const widthOf = (letter: string): number | null =>
      (letters.get(letter) ?? this.show(letter, { style, letters }))?.width ?? null
    let width = 0
    const signs = (words.match(MARKED) ?? []).map((letter) => {
      const known = STAND_INS[letter] ?? letter.normalize('NFKC')
      const sign = [...known].every((one) => widthOf(one) !== null && LATIN.test(one)) ? known : MISSING
      for (const one of sign) width += widthOf(one) ?? 0
      return sign
    })
    return { text: signs.join(''), font: this.face('latin', style).name, width }
  }

  private lettersOf(style: Style): Map<string, Shown> {
    const name = nameOf('', style)
    const letters = this.letters.get(name) ?? new Map<string, Shown>()
    this.letters.set(name, letters)
    return letters
  }

  private show(letter: string, { style, letters }: { style: Style; letters: Map<string, Shown> }): Shown {
    const codePoint = letter.codePointAt(0) ?? 0
    for (const alphabet of letters.has(letter) ? [] : ALPHABETS) {
      const face = this.face(alphabet, style)
      const width = face.advance(codePoint)
      if (width === null) continue
      letters.set(letter, { face, width })
      return { face, width }
    }
    letters.set(letter, null)
    return null
  }

  private face(alphabet: string, style: Style): Face {
    const name = nameOf(alphabet, style)
    const face = this.faces.get(name) ?? this.open(name)
    this.faces.set(name, face)
    return face
  }

  private open(name: string): Face {
    this.document.registerFont(
      name,
      require.resolve(`@fontsource/source-sans-3/files/source-sans-3-${name}.woff`),
    )
    this.document.font(name)
    const glyphs = glyphsOf(this.document)
    const widths = new Map<number, number | null>()
    const measured = (codePoint: number): number | null => {
      if (!glyphs.hasGlyphForCodePoint(codePoint)) return null
      return glyphs.glyphForCodePoint(codePoint).advanceWidth / glyphs.unitsPerEm
    }
    return {
      name,
      advance(codePoint) {
        const kept = widths.get(codePoint)
        if (kept !== undefined) return kept
        const width = measured(codePoint)
        widths.set(codePoint, width)
        return width
      },
    }
  }
}

const widthOf = (pieces: readonly Piece[]): number => pieces.reduce((sum, { width }) => sum + width, 0)

/** Lines in the making. `room` is the width of a line for size 1. */
class Lines {
  readonly done: InkLine[] = []
  private line: InkLine = []
  private used = 0

  constructor(
    private readonly ink: Ink,
    private readonly room: number,
  ) {}

  end(): void {
    this.done.push(this.line)
    this.line = []
    this.used = 0
  }

  /** A word goes whole onto the line or the next; one that is longer than a line is broken where it must. */
  add(word: Piece[], space: Piece | null): void {
    const width = widthOf(word)
    const isFirst = this.line.length === 0
    const gap = isFirst ? 0 : (space?.width ?? 0)
    if (!isFirst && this.used + gap + width > this.room) this.end()
    else if (!isFirst && space) this.put(space)
    for (const piece of word) this.lay(piece)
  }

  private lay(piece: Piece): void {
    let rest: Piece | null = piece
    while (rest) {
      if (this.used + rest.width <= this.room) return this.put(rest)
      const [head, tail]: [Piece, Piece | null] = this.ink.chop(rest, this.room - this.used)
      this.put(head)
      if (tail) this.end()
      rest = tail
    }
  }

  private put(piece: Piece): void {
    const last = this.line.at(-1)
    this.used += piece.width
    if (last?.font === piece.font) {
      last.text += piece.text
      last.width += piece.width
    } else this.line.push({ ...piece })
  }
}

/** The text in lines no wider than `width` at that size. */
export function setLines(
  ink: Ink,
  runs: readonly Run[],
  { width, size }: { width: number; size: number },
): InkLine[] {
  const lines = new Lines(ink, width / size)
  let word: Piece[] = []
  let space: Piece | null = null
  const endWord = (): void => {
    if (word.length > 0) lines.add(word, space)
    if (word.length > 0) space = null
    word = []
  }
  for (const { text, ...style } of runs) {
    for (const part of text.normalize('NFC').split(/(\n|[^\S\n]+)/)) {
      if (part === '') continue
      if (part.trim() !== '') word.push(...ink.pieces({ text: part, ...style }))
      else {
        endWord()
        if (part === '\n') lines.end()
        else space = ink.pieces({ text: ' ', ...style })[0] ?? null
      }
    }
  }
  endWord()
  lines.end()
  return lines.done
}

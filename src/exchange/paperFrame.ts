import type { Language } from '../domain/person.js'
import { dayOf } from '../domain/time.js'
import { formatDay, LOCALES } from '../i18n/format.js'
import { translator, type Translator } from '../i18n/translator.js'
import { COLOURS, Paper, type Element } from './paper.js'
import { Blocks } from './paperBlocks.js'
import { Ink } from './paperInk.js'
import { plain } from './paperText.js'

/** What frames every paper: its title, what stands at the head of each page, and when it was asked for (ISO 8601). */
export type Frame = {
  language: Language
  at: string
  title: string
  head: string
  /** At the other end of the head. */
  beside: string
  info?: Record<string, string>
}

/** What a paper is written with. */
export type Writer = { t: Translator; paper: Paper; root: Element; blocks: Blocks }

export const TITLE = { size: 21, leading: 26, colour: COLOURS.brand }
const HEADING = { size: 13, leading: 18, colour: COLOURS.brand }
export const SMALL = { size: 9, leading: 13, colour: COLOURS.quiet }
export const TEXT = { size: 10.5, leading: 15, colour: COLOURS.ink }
/** KOMBIT and the municipalities write Danish whatever language the headings are in. */
export const WRITTEN_IN = { lang: LOCALES.da }

/** The one heading of the paper. */
export function titleOf({ paper, root }: Writer, title: string): void {
  const setting = { ...TITLE, x: paper.left, width: paper.width }
  const lines = paper.set([plain(title, { bold: true })], setting)
  paper.write(paper.element(root, 'H1', WRITTEN_IN), 'H1', { lines, setting })
  paper.space(14)
}

/** Never alone at the foot of a page: `before` is how much of what follows must stand with it. */
export function heading({ paper, root }: Writer, text: string, before = 2 * TEXT.leading): void {
  paper.space(16)
  paper.need(HEADING.leading + 4 + before)
  const setting = { ...HEADING, x: paper.left, width: paper.width }
  const lines = paper.set([plain(text, { bold: true })], setting)
  paper.write(paper.element(root, 'H2'), 'H2', { lines, setting })
  paper.space(4)
}

export function small({ paper, root }: Writer, text: string): void {
  const setting = { ...SMALL, x: paper.left, width: paper.width }
  paper.write(paper.element(root, 'P'), 'P', { lines: paper.set([plain(text)], setting), setting })
}

/** The product's sign, small; see appPackage/icon.svg. */
function drawLogo({ document }: Paper, { x, y }: { x: number; y: number }): void {
  document.save().translate(x, y).scale(0.11)
  document.roundedRect(0, 0, 192, 192, 28).fill(COLOURS.brand)
  document.roundedRect(46, 40, 34, 112, 17).fill('#FFFFFF')
  document.circle(63, 62, 10).fill('#D13438')
  document.circle(63, 96, 10).fill('#F2C200')
  document.circle(63, 130, 10).fill('#2E9E4F')
  document.moveTo(92, 98).lineTo(112, 118).lineTo(152, 52).lineWidth(20).stroke('#FFFFFF')
  document.moveTo(126, 112).lineTo(150, 146).lineWidth(20).lineCap('round').stroke('#7FB2DC')
  document.restore()
}

function headAndFoot({ paper, t }: Writer, frame: Frame): void {
  const { document } = paper
  const line = (text: string, bold = false) =>
    paper.set([plain(text, { bold })], { ...SMALL, width: 10_000 })[0] ?? []
  const widthOf = (set: ReturnType<typeof line>): number =>
    set.reduce((sum, piece) => sum + piece.width, 0) * SMALL.size
  const right = paper.left + paper.width
  paper.onEveryPage((page) => {
    drawLogo(paper, { x: paper.left, y: 36 })
    paper.y = 40
    paper.draw(line(frame.head, true), { ...SMALL, x: paper.left + 29, colour: COLOURS.brand })
    const beside = line(frame.beside)
    paper.draw(beside, { ...SMALL, x: right - widthOf(beside) })
    const rule = (y: number) =>
      document.moveTo(paper.left, y).lineTo(right, y).lineWidth(0.5).stroke(COLOURS.line)
    rule(66)
    rule(paper.bottom + 18)
    paper.y = paper.bottom + 24
    const day = formatDay(frame.language, dayOf(new Date(frame.at)))
    paper.draw(line(t('download.paper.fetched', { day })), { ...SMALL, x: paper.left })
    const pages = line(t('download.paper.page', page))
    paper.draw(pages, { ...SMALL, x: right - widthOf(pages) })
  })
}

/** pdfkit writes the title into XML as it is. */
const forXml = (text: string): string =>
  text
    .replace(/[\p{Cc}\p{Cs}]/gu, ' ')
    .replace(/[<>&]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) + 0xfee0))
    .slice(0, 300)

function optionsOf({ title, at, language, info }: Frame): PDFKit.PDFDocumentOptions {
  const about = { Title: forXml(title), Author: 'KLIK', CreationDate: new Date(at), ...info }
  const options: PDFKit.PDFDocumentOptions = {
    ...{ size: 'A4', margin: 0, autoFirstPage: false, bufferPages: true, pdfVersion: '1.7' },
    ...{ tagged: true, displayTitle: true, lang: LOCALES[language], info: about },
  }
  // Its types do not know that pdfkit knows PDF/UA.
  return Object.assign(options, { subset: 'PDF/UA' })
}

/** A tagged PDF: `draw` writes what is in it, the frame is drawn around it. */
export async function onPaper(frame: Frame, draw: (writer: Writer) => void): Promise<Uint8Array> {
  const { default: PDFDocument } = await import('pdfkit')
  const document = new PDFDocument(optionsOf(frame))
  const chunks: Buffer[] = []
  document.on('data', (chunk: Buffer) => chunks.push(chunk))
  const finished = new Promise((resolve) => document.once('end', resolve))
  const root = document.struct('Document')
  document.addStructure(root)
  const paper = new Paper(document, new Ink(document))
  const writer: Writer = { t: translator(frame.language), paper, blocks: new Blocks(paper), root }
  draw(writer)
  headAndFoot(writer, frame)
  document.end()
  await finished
  return Buffer.concat(chunks)
}

import type { Marker } from '../domain/deadline.js'
import type { Language, Side } from '../domain/person.js'
import type { Priority } from '../domain/task.js'
import type { TaskStatus } from '../domain/taskStatus.js'
import { dayOf } from '../domain/time.js'
import { urgencyWords } from '../i18n/urgency.js'
import type { Urgency } from '../domain/urgency.js'
import { formatDay, formatSecond } from '../i18n/format.js'
import { translator, type Translator } from '../i18n/translator.js'
import { COLOURS, Paper, type Element } from './paper.js'
import { packTask, TASK_KEY } from './paperData.js'
import { Blocks } from './paperBlocks.js'
import { drawFacts, type PaperFact } from './paperFacts.js'
import { Ink } from './paperInk.js'
import { markdownReader, paragraphs, plain, type Block } from './paperText.js'

/** What of a task may leave the house: no notes, no history, no prerequisites, no quality criteria (klik.md W19). */
export type TaskPaper = {
  language: Language
  /** When it was asked for; ISO 8601. */
  at: string
  number: number
  templateNumber: number | null
  /** The task a local one stands under. */
  parentNumber: number | null
  isLocal: boolean
  title: string
  marker: Marker
  urgency: Urgency
  priority: Priority
  status: TaskStatus
  responsible: string | null
  executor: string | null
  startDate: string | null
  latestStart: string | null
  endDate: string | null
  goal: string | null
  description: string | null
  method: string | null
  result: string | null
  recommendedResponsible: string[]
  recommendedExecutor: string[]
  closelyRelated: string[]
  project: string
  phase: string | null
  theme: string | null
  municipality: string
  externalAttachments: string[]
  files: string[]
  /** Null: the reader left them out. */
  messages: { author: string; side: Side; text: string; sentAt: string | null }[] | null
}

/** As many pages as anybody turns; what is cut is said at the end. */
const MAX_TEXT = 2_000_000
const TITLE = { size: 21, leading: 26, colour: COLOURS.brand }
const HEADING = { size: 13, leading: 18, colour: COLOURS.brand }
const SMALL = { size: 9, leading: 13, colour: COLOURS.quiet }
const TEXT = { size: 10.5, leading: 15, colour: COLOURS.ink }
/** As high as a small box of facts. */
const BOX = 110
const BLANK = '–'
const LOCALES: Record<Language, string> = { da: 'da-DK', en: 'en-GB' }
/** KOMBIT and the municipalities write Danish whatever language the headings are in. */
const WRITTEN_IN = { lang: LOCALES.da }
const ADDRESS = /https?:\/\/[^\s<>")\]]+/

type Writing = {
  task: TaskPaper
  t: Translator
  paper: Paper
  blocks: Blocks
  root: Element
  read(text: string): Block[]
  /** As much of the text as the document still has room for. */
  within(text: string): string
}

const day = ({ task }: Writing, value: string | null): string =>
  value ? formatDay(task.language, value) : BLANK

function numberOf({ number, templateNumber }: TaskPaper, t: Translator): string {
  return templateNumber ? t('tab.task.numbers', { number, templateNumber }) : t('tab.list.number', { number })
}

function glance(writing: Writing): PaperFact[] {
  const { t, task } = writing
  const { marker } = task
  return [
    { label: t('tab.task.id'), value: numberOf(task, t), note: task.isLocal ? t('tab.task.localOnly') : '' },
    { label: t('tab.field.marker'), value: t(`marker.${marker}`), note: urgencyWords(t, task), marker },
    { label: t('tab.field.priority'), value: t(`priority.${task.priority}`) },
    { label: t('tab.field.status'), value: t(`status.${task.status}`) },
    { label: t('tab.field.responsible'), value: task.responsible ?? BLANK },
    { label: t('tab.field.executor'), value: task.executor ?? BLANK },
    { label: t('tab.task.startDate'), value: day(writing, task.startDate) },
    { label: t('tab.task.latestStart'), value: day(writing, task.latestStart) },
    { label: t('tab.field.endDate'), value: day(writing, task.endDate) },
  ]
}

/** Never alone at the foot of a page: `before` is how much of what follows must stand with it. */
function heading({ paper, root }: Writing, text: string, before = 2 * TEXT.leading): void {
  paper.space(16)
  paper.need(HEADING.leading + 4 + before)
  const setting = { ...HEADING, x: paper.left, width: paper.width }
  const lines = paper.set([plain(text, { bold: true })], setting)
  paper.write(paper.element(root, 'H2'), 'H2', { lines, setting })
  paper.space(4)
}

function small({ paper, root }: Writing, text: string): void {
  const setting = { ...SMALL, x: paper.left, width: paper.width }
  paper.write(paper.element(root, 'P'), 'P', { lines: paper.set([plain(text)], setting), setting })
}

function prose(writing: Writing, title: string, text: string | null): void {
  if (!text?.trim()) return
  heading(writing, title)
  const part = writing.paper.element(writing.root, 'Div', WRITTEN_IN)
  writing.blocks.draw(part, writing.read(writing.within(text)))
}

/** Short lines under a heading; "–" where there are none, as in KLIK. */
function lines(writing: Writing, title: string, items: readonly string[]): void {
  heading(writing, title)
  const block: Block =
    items.length > 0
      ? { kind: 'list', numbers: null, items: items.map((item) => paragraphs(writing.within(item))) }
      : { kind: 'paragraph', runs: [plain(BLANK)] }
  writing.blocks.draw(writing.root, [block])
}

/** KOMBIT's attachments may be followed; nothing else in the document leads anywhere. */
function attachments(writing: Writing): void {
  const { paper, root, t, task } = writing
  if (task.externalAttachments.length === 0) return lines(writing, t('tab.task.externalAttachments'), [])
  heading(writing, t('tab.task.externalAttachments'))
  for (const line of task.externalAttachments) {
    const [address] = ADDRESS.exec(line) ?? []
    const setting = {
      ...TEXT,
      colour: address ? COLOURS.link : COLOURS.ink,
      x: paper.left,
      width: paper.width,
    }
    const text = writing.within(line).replace(/\[([^[\]]*)\]\(([^()]*)\)/, '$1 $2')
    const set = paper.set([plain(text)], setting)
    const parent = paper.element(root, 'P')
    if (address && URL.canParse(address)) paper.writeLink({ address, parent }, set, setting)
    else paper.write(parent, 'P', { lines: set, setting })
    paper.space(3)
  }
}

function thread(writing: Writing): void {
  const { blocks, paper, root, t, task } = writing
  if (!task.messages) return
  heading(writing, t('tab.task.messages'))
  if (task.messages.length === 0) return small(writing, t('tab.task.noMessages'))
  for (const { author, side, text, sentAt } of task.messages) {
    const setting = { ...TEXT, x: paper.left, width: paper.width }
    paper.need(4 * TEXT.leading)
    const name = paper.set([plain(author, { bold: true })], setting)
    paper.write(paper.element(root, 'H3'), 'H3', { lines: name, setting })
    small(
      writing,
      [t(`tab.side.${side}`), ...(sentAt ? [formatSecond(task.language, sentAt)] : [])].join(' · '),
    )
    paper.space(2)
    blocks.draw(paper.element(root, 'Div', WRITTEN_IN), paragraphs(writing.within(text)))
    paper.space(6)
  }
}

function body(writing: Writing): void {
  const { paper, root, t, task } = writing
  const setting = { ...TITLE, x: paper.left, width: paper.width }
  const title = paper.set([plain(writing.within(task.title), { bold: true })], setting)
  paper.write(paper.element(root, 'H1', WRITTEN_IN), 'H1', { lines: title, setting })
  paper.space(14)
  drawFacts(paper, root, glance(writing))
  paper.space(4)
  prose(writing, t('tab.task.goal'), task.goal)
  prose(writing, t('tab.task.description'), task.description)
  prose(writing, t('tab.task.method'), task.method)
  prose(writing, t('tab.task.result'), task.result)
  lines(writing, t('tab.task.recommendedResponsible'), task.recommendedResponsible)
  lines(writing, t('tab.task.recommendedExecutor'), task.recommendedExecutor)
  lines(writing, t('tab.task.closelyRelated'), task.closelyRelated)
  heading(writing, t('tab.task.belongs'), BOX)
  drawFacts(paper, root, [
    { label: t('tab.field.project'), value: task.project },
    { label: t('tab.field.phase'), value: task.phase ?? BLANK },
    { label: t('tab.field.theme'), value: task.theme ?? BLANK },
    { label: t('tab.field.municipality'), value: task.municipality },
    ...(task.parentNumber === null
      ? []
      : [{ label: t('taskPage.under'), value: t('tab.list.number', { number: task.parentNumber }) }]),
  ])
  attachments(writing)
  lines(writing, t('download.paper.files'), task.files)
  thread(writing)
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

function headAndFoot({ paper, t, task }: Writing): void {
  const { document } = paper
  const { number } = task
  const line = (text: string, bold = false) =>
    paper.set([plain(text, { bold })], { ...SMALL, width: 10_000 })[0] ?? []
  const widthOf = (set: ReturnType<typeof line>): number =>
    set.reduce((sum, piece) => sum + piece.width, 0) * SMALL.size
  const right = paper.left + paper.width
  paper.onEveryPage((page) => {
    drawLogo(paper, { x: paper.left, y: 36 })
    paper.y = 40
    paper.draw(line(t('download.paper.head', { number }), true), {
      ...SMALL,
      x: paper.left + 29,
      colour: COLOURS.brand,
    })
    const town = line(task.municipality)
    paper.draw(town, { ...SMALL, x: right - widthOf(town) })
    const rule = (y: number) =>
      document.moveTo(paper.left, y).lineTo(right, y).lineWidth(0.5).stroke(COLOURS.line)
    rule(66)
    rule(paper.bottom + 18)
    paper.y = paper.bottom + 24
    paper.draw(
      line(t('download.paper.fetched', { day: formatDay(task.language, dayOf(new Date(task.at))) })),
      { ...SMALL, x: paper.left },
    )
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

const infoOf = (task: TaskPaper): PDFKit.DocumentInfo & Record<typeof TASK_KEY, string> => ({
  Title: forXml(`#${task.number} ${task.title}`),
  Author: 'KLIK',
  CreationDate: new Date(task.at),
  [TASK_KEY]: packTask(task),
})

function optionsOf(task: TaskPaper): PDFKit.PDFDocumentOptions {
  const options: PDFKit.PDFDocumentOptions = {
    ...{ size: 'A4', margin: 0, autoFirstPage: false, bufferPages: true, pdfVersion: '1.7' },
    ...{ tagged: true, displayTitle: true, lang: LOCALES[task.language], info: infoOf(task) },
  }
  // Its types do not know that pdfkit knows PDF/UA.
  return Object.assign(options, { subset: 'PDF/UA' })
}

/** A task as a tagged PDF, for a partner without access to KLIK (klik.md W19). */
export async function writeTaskPdf(task: TaskPaper): Promise<Uint8Array> {
  const { default: PDFDocument } = await import('pdfkit')
  const document = new PDFDocument(optionsOf(task))
  const chunks: Buffer[] = []
  document.on('data', (chunk: Buffer) => chunks.push(chunk))
  const finished = new Promise((resolve) => document.once('end', resolve))
  const root = document.struct('Document')
  document.addStructure(root)
  const paper = new Paper(document, new Ink(document))
  let left = MAX_TEXT
  const within = (text: string): string => {
    const kept = text.slice(0, left)
    left -= kept.length
    return kept
  }
  const read = await markdownReader()
  const blocks = new Blocks(paper)
  const writing: Writing = { task, t: translator(task.language), paper, blocks, root, read, within }
  body(writing)
  if (left <= 0) small(writing, writing.t('download.paper.cut'))
  headAndFoot(writing)
  document.end()
  await finished
  return Buffer.concat(chunks)
}

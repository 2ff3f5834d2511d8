import type { Marker } from '../domain/deadline.js'
import type { Language, Side } from '../domain/person.js'
import type { Priority } from '../domain/task.js'
import type { TaskStatus } from '../domain/taskStatus.js'
import { urgencyWords } from '../i18n/urgency.js'
import type { Urgency } from '../domain/urgency.js'
import { formatDay, formatSecond } from '../i18n/format.js'
import { translator, type Translator } from '../i18n/translator.js'
import { COLOURS } from './paper.js'
import { packTask, TASK_KEY } from './paperData.js'
import { drawFacts, type PaperFact } from './paperFacts.js'
import { heading, onPaper, small, TEXT, titleOf, WRITTEN_IN, type Frame, type Writer } from './paperFrame.js'
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
/** As high as a small box of facts. */
const BOX = 110
const BLANK = '–'
const ADDRESS = /https?:\/\/[^\s<>")\]]+/

type Writing = Writer & {
  task: TaskPaper
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
  titleOf(writing, writing.within(task.title))
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

/** A task as a tagged PDF, for a partner without access to KLIK (klik.md W19). */
export async function writeTaskPdf(task: TaskPaper): Promise<Uint8Array> {
  const { number, language, at, municipality } = task
  const t = translator(language)
  const read = await markdownReader()
  let left = MAX_TEXT
  const within = (text: string): string => {
    const kept = text.slice(0, left)
    left -= kept.length
    return kept
  }
  const frame: Frame = {
    ...{ language, at, title: `#${number} ${task.title}`, beside: municipality },
    head: t('download.paper.head', { number }),
    info: { [TASK_KEY]: packTask(task) },
  }
  return onPaper(frame, (writer) => {
    const writing: Writing = { ...writer, task, read, within }
    body(writing)
    if (left <= 0) small(writing, t('download.paper.cut'))
  })
}

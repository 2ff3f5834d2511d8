import { PRIORITIES, parseTaskNumber } from '../domain/task.js'
import { TASK_STATUSES } from '../domain/taskStatus.js'
import type { Day } from '../domain/time.js'
import { cleanTitle, fold } from '../domain/words.js'
import { da } from '../i18n/da/index.js'
import { fault, shown, type Fault, type FaultCode } from './fault.js'
import { printed, type Heading } from './headings.js'
import { readMessages } from './messageThread.js'
import { parseDate } from './parseDate.js'
import type { ParsedMessage, ParsedTask } from './parsedTask.js'
import { joinLines, richText, type Layout } from './richText.js'

/** What stands under one heading: the lines, and where in the file they begin. */
export type Value = { line: number; lines: string[] }

/** One task as it stands in a file, each heading with its lines; nothing is understood yet. */
export type RawTask = {
  line: number
  layout: Layout
  values: ReadonlyMap<Heading, Value>
  extra: ReadonlyMap<string, Value>
}

type Reading = { raw: RawTask; faults: Fault[] }

const NONE = new Set(['', '-', '–', '—'])
const NO_FILES = 'ingen vedhæftede filer'
const NO_MESSAGES = 'ingen beskeder'
/** The list prints the reader's own user type after the project: "KLIK (PLUS)". */
const USER_TYPE = / ?\((?:plus|standard|light|læser|ingen|administrator)(?:-?bruger)?\)$/iu

const STATUSES = new Map(TASK_STATUSES.map((status) => [fold(da.status[status]), status]))
const PRIORITY_WORDS = new Map([
  ...PRIORITIES.map((priority) => [fold(da.priority[priority]), priority] as const),
  ['obligatorisk på kritisk vej', 'MANDATORY_CRITICAL_PATH'] as const,
])

const plain = (text: string): string => text.replace(/^\*{1,3}|\*{1,3}$/g, '').trim()

/** One line of text; null for empty and "-", undefined when the file does not have the heading. */
function single({ raw }: Reading, heading: Heading): string | null | undefined {
  const value = raw.values.get(heading)
  if (!value) return undefined
  const text = plain(joinLines(value.lines))
  return NONE.has(text) ? null : text
}

const lineOf = ({ raw }: Reading, heading: Heading): number => raw.values.get(heading)?.line ?? raw.line

function complain(reading: Reading, heading: Heading, [code, value]: [FaultCode, string]): null {
  const facts = { heading: printed(heading), value: shown(value) }
  reading.faults.push(fault(lineOf(reading, heading), code, facts))
  return null
}

const required = (reading: Reading, heading: Heading, code: FaultCode = 'missing-value'): string | null =>
  single(reading, heading) ?? complain(reading, heading, [code, ''])

/** A value that is one of a few words. */
function word<W>(
  reading: Reading,
  heading: Heading,
  { words, code }: { words: ReadonlyMap<string, W>; code: FaultCode },
): W | null {
  const text = required(reading, heading)
  if (text === null) return null
  return words.get(fold(text)) ?? complain(reading, heading, [code, text])
}

function date(reading: Reading, heading: Heading): Day | null | undefined {
  const text = single(reading, heading)
  if (text === null || text === undefined) return text
  return parseDate(text) ?? complain(reading, heading, ['wrong-date', text])
}

/** "#140010", "140010" or "# 97668 / 107": the municipality's own number and KOMBIT's. */
function number(reading: Reading): { instanceNumber: number; templateNumber: number | null } | null {
  const text = required(reading, 'number', 'missing-number')
  if (text === null) return null
  const instanceNumber = parseTaskNumber(text)
  if (instanceNumber === null) return complain(reading, 'number', ['wrong-number', text])
  const template = parseTaskNumber(text.split('/')[1] ?? '')
  return { instanceNumber, templateNumber: template }
}

function parentNumber(reading: Reading): number | null | undefined {
  const text = single(reading, 'parent')
  if (text === null || text === undefined) return text
  return parseTaskNumber(text) ?? complain(reading, 'parent', ['wrong-number', text])
}

function rich({ raw }: Reading, heading: Heading): string | null | undefined {
  const value = raw.values.get(heading)
  const text = value && richText(value.lines, raw.layout)
  return text !== undefined && NONE.has(text) ? null : text
}

/** One thing a line, with or without a bullet. */
function list({ raw }: Reading, heading: Heading): string[] | undefined {
  return raw.values
    .get(heading)
    ?.lines.map((line) => plain(line.replace(/^\s*[-*•●]\s+/, '').replace(/\s+/g, ' ')))
    .filter((line) => !NONE.has(line) && fold(line) !== NO_FILES)
}

const ADDRESS = /^https?:\/\/\S+$/

/** Roles stand after one another with commas between them; an address among them is the foot of the page. */
const roles = (reading: Reading, heading: Heading): string[] | undefined =>
  list(reading, heading)
    ?.filter((line) => !ADDRESS.test(line))
    .flatMap((line) => line.split(','))
    .map(cleanTitle)
    .filter((title) => !NONE.has(title))

function messages({ raw }: Reading): ParsedMessage[] {
  const lines = raw.values.get('messages')?.lines ?? []
  const isEmpty = NONE.has(joinLines(lines)) || fold(joinLines(lines)).startsWith(NO_MESSAGES)
  return isEmpty ? [] : readMessages(lines, raw.layout)
}

function extra({ raw }: Reading): Record<string, string> {
  const texts = [...raw.extra].map(([heading, { lines }]) => [heading, richText(lines, raw.layout)] as const)
  return Object.fromEntries(texts.filter(([, text]) => !NONE.has(text)))
}

/** Understands what stands under the headings. All faults of the task are listed, each by its line. */
export function understand(raw: RawTask): { task: ParsedTask | null; faults: Fault[] } {
  const reading: Reading = { raw, faults: [] }
  const { faults } = reading
  const title = required(reading, 'title', 'missing-title')
  const numbers = number(reading)
  const project = required(reading, 'project')?.replace(raw.layout === 'CELL' ? USER_TYPE : '', '')
  const priority = word(reading, 'priority', { words: PRIORITY_WORDS, code: 'unknown-priority' })
  const status = word(reading, 'status', { words: STATUSES, code: 'unknown-status' })
  const startDate = date(reading, 'startDate')
  const endDate = date(reading, 'endDate')
  if (startDate && endDate && startDate > endDate) {
    const facts = { start: single(reading, 'startDate') ?? null, end: single(reading, 'endDate') ?? null }
    faults.push(fault(lineOf(reading, 'startDate'), 'start-after-end', facts))
  }
  const rest = { ...optional(reading), startDate, endDate }
  if (faults.length > 0 || !title || !numbers || !project || !priority || !status)
    return { task: null, faults }
  return { task: { line: raw.line, title, ...numbers, project, priority, status, ...rest }, faults }
}

const optional = (reading: Reading) => ({
  phase: single(reading, 'phase'),
  theme: single(reading, 'theme'),
  municipality: single(reading, 'municipality'),
  responsible: single(reading, 'responsible'),
  executor: single(reading, 'executor'),
  goal: rich(reading, 'goal'),
  description: rich(reading, 'description'),
  method: rich(reading, 'method'),
  result: rich(reading, 'result'),
  qualityCriteria: rich(reading, 'qualityCriteria'),
  recommendedResponsibleRoles: roles(reading, 'recommendedResponsibleRoles'),
  recommendedExecutorRoles: roles(reading, 'recommendedExecutorRoles'),
  prerequisites: list(reading, 'prerequisites'),
  closelyRelated: list(reading, 'closelyRelated'),
  externalAttachments: list(reading, 'externalAttachments'),
  files: list(reading, 'files'),
  history: rich(reading, 'history'),
  internalNotes: rich(reading, 'internalNotes'),
  parentNumber: parentNumber(reading),
  messages: messages(reading),
  extra: extra(reading),
})

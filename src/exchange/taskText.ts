import { fault, type Fault } from './fault.js'
import { lineHeadings, printed, type Heading } from './headings.js'
import type { ParsedFile } from './parsedTask.js'
import { joinLines, type Layout } from './richText.js'
import { understand, type Value } from './taskValues.js'

type Mark = '#' | '**' | ''
type Line = { number: number; raw: string; bare: string; mark: Mark; isAfterGap: boolean }

/** What stands under one heading of the paper, under several side by side, or under one nobody knows. */
type Section = { name: string; headings: Heading[]; line: number; lines: string[]; hasValue: boolean }

const section = (name: string, headings: Heading[], line: number): Section => ({
  name,
  headings,
  line,
  lines: [],
  hasValue: false,
})

/** Text of any length and shape. Under every other heading the first line is a value, even in capitals (KLIK, SPOC). */
const FREE = new Set<Heading>([
  'goal',
  'description',
  'method',
  'result',
  'qualityCriteria',
  'history',
  'internalNotes',
])

/** "## **MÅL**" → MÅL. "# 97668 / 107" is a number, not a Markdown heading. */
function unmarked(raw: string): { bare: string; mark: Mark } {
  const text = raw.replace(/\s+/g, ' ').trim()
  const hashed = /^#{1,6} (?![\d /]+$)(.+)$/.exec(text)?.[1]
  const bold = /^\*\*([^*]+)\*\*:?$/.exec(hashed ?? text)?.[1]
  const bare = (bold ?? hashed ?? text).replace(/:$/, '').trim()
  if (hashed !== undefined) return { bare, mark: '#' }
  return { bare, mark: bold === undefined ? '' : '**' }
}

function linesOf(text: string): Line[] {
  let isAfterGap = true
  return text.split('\n').map((raw, n) => {
    const line = { number: n + 1, raw, ...unmarked(raw), isAfterGap }
    isAfterGap = line.bare === ''
    return line
  })
}

const isCapitals = (text: string): boolean => text.length <= 60 && /^\p{Lu}[\p{Lu}\d /&()-]+$/u.test(text)

/** A heading KLIK did not have when this was written. Short capitals in a text (FK ADM, OBS) are none. */
function isUnknownHeading(line: Line, { headings, hasValue }: Section, layout: Layout): boolean {
  if (!isCapitals(line.bare)) return false
  const [heading] = headings
  if (heading === 'title') return line.mark === '#' && hasValue
  if (line.mark === '#') return true
  if (heading === 'messages' || (layout === 'MARKDOWN' && line.mark === '')) return false
  const mayBeValue = heading !== undefined && !FREE.has(heading) && !hasValue
  return !mayBeValue && line.isAfterGap && /\p{Lu}{4}/u.test(line.bare)
}

function sectionsOf(lines: readonly Line[], layout: Layout): Section[] {
  let open = section('', ['title'], 0)
  const sections = [open]
  for (const line of lines) {
    const isThread = open.headings[0] === 'messages'
    const headings = isThread && line.mark !== '#' ? [] : lineHeadings(line.bare)
    if (headings.length > 0 || isUnknownHeading(line, open, layout)) {
      open = section(line.bare, headings, line.number)
      sections.push(open)
    } else {
      open.lines.push(line.raw)
      open.hasValue ||= line.bare !== ''
    }
  }
  return sections
}

const isDates = (headings: readonly Heading[]): boolean =>
  headings.every((heading) => heading === 'startDate' || heading === 'endDate')

/** The values of columns side by side, in their order; null when it cannot be told which is whose. */
function columns({ headings, lines }: Section): string[] | null {
  const values = lines.map((line) => line.trim()).filter((line) => line !== '')
  if (values.length === 0) return headings.map(() => '')
  if (isDates(headings)) {
    const dates = values.join(' ').split(/\s+/)
    // The start date is often left out, the end date hardly ever (klik.md §6.1).
    return dates.length === headings.length
      ? dates
      : headings.map((h) => (h === 'endDate' ? dates.join(' ') : ''))
  }
  const parts = values.length === 1 ? values.join('').split(/\t+| {2,}/) : values
  return parts.length === headings.length ? parts : null
}

const NUMBER_LINE = /^(?:opgave-? ?id:? ?([#\d].*)|(#\S+)|(# ?\d[\d /]*))$/i
const NUMBER_AT_END = / ?(# ?\d{1,9}(?: ?\/ ?\d{1,9})?)$/

/** The number stands on a line of its own or ends the title. */
function titleAndNumber({ line, lines }: Section): [Heading, Value][] {
  const bare = lines.map((raw) => unmarked(raw).bare)
  const at = bare.findIndex((text) => NUMBER_LINE.test(text))
  const alone = NUMBER_LINE.exec(bare[at] ?? '')
  const text = joinLines(bare.filter((_, n) => n !== at))
  const number = alone ? (alone[1] ?? alone[2] ?? alone[3]) : NUMBER_AT_END.exec(text)?.[1]
  const title: [Heading, Value] = [
    'title',
    { line: Math.max(line, 1), lines: [alone ? text : text.replace(NUMBER_AT_END, '')] },
  ]
  return number === undefined
    ? [title]
    : [title, ['number', { line: alone ? line + at + 1 : Math.max(line, 1), lines: [number] }]]
}

function valuesOf(part: Section, faults: Fault[]): [Heading, Value][] {
  const { headings, line, lines } = part
  const [heading] = headings
  if (heading === 'title' && headings.length === 1) return titleAndNumber(part)
  if (heading && headings.length === 1) return [[heading, { line, lines }]]
  const found = columns(part)
  if (!found) faults.push(fault(line, 'unclear-columns', { headings: headings.map(printed).join(', ') }))
  return headings.map((each, n) => [each, { line, lines: [found?.[n] ?? ''] }])
}

function known(sections: readonly Section[], faults: Fault[]): Map<Heading, Value> {
  const values = new Map<Heading, Value>()
  for (const [heading, value] of sections.flatMap((part) => valuesOf(part, faults))) {
    if (values.has(heading)) faults.push(fault(value.line, 'double-heading', { heading: printed(heading) }))
    else values.set(heading, value)
  }
  return values
}

function unknown(sections: readonly Section[]): Map<string, Value> {
  const extra = new Map<string, Value & { lines: string[] }>()
  for (const { name, line, lines } of sections) {
    const known = extra.get(name)
    if (known) for (const one of ['', ...lines]) known.lines.push(one)
    else extra.set(name, { line, lines: ['', ...lines] })
  }
  return extra
}

/** One task's export, as the text of its PDF or as Markdown. */
export function readTaskText(text: string): ParsedFile {
  const lines = linesOf(text)
  const isMarked = lines.some(({ bare, mark }) => mark !== '' && lineHeadings(bare).length > 0)
  const layout = isMarked ? 'MARKDOWN' : 'PLAIN'
  const [preface, ...sections] = sectionsOf(lines, layout)
  const headed = sections.filter(({ headings }) => headings.length > 0)
  if (!preface || headed.length === 0) return { tasks: [], faults: [fault(null, 'unknown-file')] }
  const isTitled = headed.some(({ headings }) => headings.includes('title'))
  const faults: Fault[] = []
  const values = known(isTitled ? headed : [preface, ...headed], faults)
  const extra = unknown(sections.filter(({ headings }) => headings.length === 0))
  const read = understand({ line: values.get('title')?.line ?? 1, layout, values, extra })
  return { tasks: read.task && faults.length === 0 ? [read.task] : [], faults: [...faults, ...read.faults] }
}

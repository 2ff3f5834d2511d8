import { foldKey, DIRECTORY_FIELDS, type DirectoryPerson } from '../domain/directory.js'
import { isEmail } from '../domain/user.js'
import { fold, oneLine } from '../domain/words.js'
import type { Day } from '../domain/time.js'
import { readApart } from './apart.js'
import { clean, decode } from './decode.js'
import { fault, shown, type Fault, type FaultCode } from './fault.js'
import { kindOf, wholeFile } from './fileKind.js'
import { HEADER_WITHIN, headless, type Heads } from './heads.js'
import { MAX_ROWS } from './limits.js'
import { parseDate } from './parseDate.js'
import { delimiterOf, readCsv } from './readCsv.js'
import type { Row } from './rows.js'

/** The columns of a list of contact data: the field, then its spellings. The last is the field's name in JSON. */
const COLUMNS = {
  key: ['UUID', 'FK UUID', 'FK ORG UUID', 'Bruger UUID', 'oid', 'key'],
  fullName: ['Navn', 'Fulde navn', 'Name', 'fullName'],
  email: ['E-mail', 'E-mail adresse', 'Email', 'Mail'],
  title: ['Titel', 'Stilling', 'Stillingsbetegnelse', 'jobTitle', 'Title'],
  department: ['Afdeling', 'Enhed', 'Organisationsenhed', 'Department'],
  directPhone: ['Direkte nummer', 'Telefon', 'Telefonnummer', 'Phone', 'directPhone'],
  mobilePhone: ['Mobil nummer', 'Mobilnummer', 'Mobil', 'Mobile', 'mobilePhone'],
  employed: ['Ansat', 'Aktiv', 'Active', 'Employed'],
  leftOn: ['Fratrådt', 'Fratrædelsesdato', 'Slutdato', 'leftOn'],
  municipality: ['CVR', 'Kommune', 'Kommunekode', 'Municipality'],
} as const
type Field = keyof typeof COLUMNS
const FIELDS = Object.keys(COLUMNS) as Field[]
const printed = (field: Field): string => COLUMNS[field][0]
const KNOWN_BY: Heads = [COLUMNS.email]
/** A name and an address will do. */
const ENOUGH_HEADINGS = 2
const LONGEST = 200

const BY_SPELLING = new Map(
  FIELDS.flatMap((field) => COLUMNS[field].map((spelling) => [fold(spelling), field] as const)),
)
const fieldOf = (text: string): Field | null => BY_SPELLING.get(fold(text)) ?? null

const ANSWERS: Record<string, boolean> = {
  ...{ ja: true, yes: true, kyllä: true, x: true, sand: true, true: true, '1': true, aktiv: true },
  ...{ nej: false, no: false, ei: false, falsk: false, false: false, '0': false, inaktiv: false },
}

export type ParsedDirectory = { people: DirectoryPerson[]; faults: Fault[] }
/** Whose list it must be, as lists name a municipality; and today, for whoever leaves later. */
export type Expected = { names: readonly string[]; today: Day }

type Cells = { line: number; values: ReadonlyMap<Field, string> }
type Reading = { expected: Expected; faults: Fault[] }

/** Still there, unless they have left or are said not to be employed. */
function isEmployed({ line, values }: Cells, { expected, faults }: Reading): boolean {
  const said = values.get('employed')
  const known = said === undefined ? true : ANSWERS[fold(said)]
  if (known === undefined) faults.push(fault(line, 'unknown-answer', { value: shown(said ?? '') }))
  const leftOn = values.get('leftOn')
  const day = leftOn === undefined ? null : parseDate(leftOn)
  if (leftOn !== undefined && !day)
    faults.push(fault(line, 'wrong-date', { heading: printed('leftOn'), value: shown(leftOn) }))
  return known !== false && (day === null || day >= expected.today)
}

function readRow(cells: Cells, reading: Reading): DirectoryPerson | null {
  const { line, values } = cells
  const { expected, faults } = reading
  const key = foldKey(values.get('key') ?? '')
  const email = values.get('email')
  const where = values.get('municipality')
  if (where !== undefined && !expected.names.some((name) => fold(name) === fold(where)))
    faults.push(fault(line, 'other-municipality', { value: shown(where) }))
  if (key === null && email === undefined) {
    faults.push(fault(line, 'missing-cell', { heading: printed('email') }))
    return null
  }
  if (email !== undefined && !isEmail(email)) {
    faults.push(fault(line, 'wrong-email', { value: shown(email) }))
    return null
  }
  const said = DIRECTORY_FIELDS.flatMap((field) => {
    const text = values.get(field)
    return text === undefined ? [] : [[field, text] as const]
  })
  return { line, key, isEmployed: isEmployed(cells, reading), ...Object.fromEntries(said) }
}

/** What is not said is not known, also where it is a blank. */
function cellsOf(line: number, given: Iterable<readonly [Field | null, string]>, faults: Fault[]): Cells {
  const values = new Map<Field, string>()
  for (const [field, written] of given) {
    const text = oneLine(written.replace(/^'(?=[=+\-@\t])/, ''))
    if (!field || text === '') continue
    values.set(field, text)
    if (text.length > LONGEST)
      faults.push(fault(line, 'too-long', { heading: printed(field), limit: LONGEST }))
  }
  return { line, values }
}

const finished = (people: (DirectoryPerson | null)[], faults: Fault[]): ParsedDirectory => {
  const all = people.filter((one) => one !== null)
  if (all.length === 0 && faults.length === 0) faults.push(fault(null, 'no-people'))
  return { people: faults.length > 0 ? [] : all, faults }
}

function readTable(all: readonly Row[], expected: Expected): ParsedDirectory {
  const rows = all.filter(({ cells }) => cells.some((cell) => cell.trim() !== ''))
  const header =
    rows.slice(0, HEADER_WITHIN).find(({ cells }) => cells.some((cell) => fieldOf(cell) === 'email')) ??
    rows[0]
  if (!header) return finished([], [])
  const columns = header.cells.map(fieldOf)
  const doubled = columns.find((field, n) => field !== null && columns.indexOf(field) !== n)
  const faults: Fault[] = [
    ...(doubled ? [fault(header.line, 'double-column', { heading: printed(doubled) })] : []),
    ...(columns.includes('email')
      ? []
      : [fault(header.line, 'missing-column', { heading: printed('email') })]),
  ]
  const body = rows.slice(rows.indexOf(header) + 1)
  if (body.length > MAX_ROWS) faults.push(fault(null, 'too-many-rows', { limit: MAX_ROWS }))
  if (faults.length > 0) return { people: [], faults }
  const people = body.map(({ line, cells }) =>
    readRow(
      cellsOf(
        line,
        cells.map((cell, n) => [columns[n] ?? null, cell] as const),
        faults,
      ),
      { expected, faults },
    ),
  )
  return finished(people, faults)
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

const refused = (code: FaultCode): ParsedDirectory => ({ people: [], faults: [wholeFile(code)] })

/** An array of people, or an object with one as `people`. Lines are counted from the first person. */
function readJson(text: string, expected: Expected): ParsedDirectory {
  let written: unknown
  try {
    written = JSON.parse(text)
  } catch {
    return refused('broken-json')
  }
  const list = isRecord(written) ? written.people : written
  if (!Array.isArray(list) || !list.every(isRecord)) return refused('broken-json')
  if (list.length > MAX_ROWS) return refused('too-many-rows')
  const faults: Fault[] = []
  const people = list.map((one, n) => {
    const given = Object.entries(one).flatMap(([name, value]): [Field | null, string][] =>
      ['string', 'number', 'boolean'].includes(typeof value) ? [[fieldOf(name), clean(String(value))]] : [],
    )
    return readRow(cellsOf(n + 1, given, faults), { expected, faults })
  })
  return finished(people, faults)
}

/** A list of a municipality's people and their contact data: CSV, Excel or JSON, as docs/operating.md describes it. */
export async function readDirectory(content: Uint8Array, expected: Expected): Promise<ParsedDirectory> {
  const kind = kindOf(content)
  if (kind === 'workbook') {
    const answer = await readApart({ format: 'excel', heads: KNOWN_BY, content })
    if (!('rows' in answer)) return refused('fault' in answer ? answer.fault : 'not-readable')
    const rows = answer.rows.map(({ line, cells }) => ({ line, cells: cells.map(clean) }))
    const missing = headless(rows, { heads: KNOWN_BY, sheets: answer.sheets })
    return missing ? { people: [], faults: [missing] } : readTable(rows, expected)
  }
  if (kind !== 'text') return refused(kind === 'pdf' ? 'not-a-list' : kind.fault)
  const text = decode(content)
  if (typeof text !== 'string') return refused(text.fault)
  if (/^\s*[[{]/.test(text)) return readJson(text, expected)
  const delimiter = delimiterOf(text, (cell) => fieldOf(cell) !== null, ENOUGH_HEADINGS)
  if (!delimiter) return refused('not-a-list')
  const { rows, faults } = readCsv(text, delimiter)
  return faults.length > 0 ? { people: [], faults } : readTable(rows, expected)
}

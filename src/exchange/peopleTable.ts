import { ACCESS_TYPES, LANGUAGES, type AccessType } from '../domain/person.js'
import { isEmail } from '../domain/user.js'
import { fold, oneLine } from '../domain/words.js'
import { translator, type Translator } from '../i18n/translator.js'
import { readApart } from './apart.js'
import { clean, decode } from './decode.js'
import { fault, shown, type Fault, type FaultCode } from './fault.js'
import { kindOf, wholeFile } from './fileKind.js'
import { HEADER_WITHIN, headless, type Heads } from './heads.js'
import { delimiterOf, readCsv } from './readCsv.js'
import type { Row } from './rows.js'

/** The columns of a list of people, each with other spellings than those of the template in each language. */
const COLUMNS = {
  fullName: ['Fulde navn', 'Full name', 'Fullständigt namn', 'Koko nimi'],
  email: ['E-mail adresse', 'Email', 'Mail', 'Mejl', 'E-postadress', 'Sähköpostiosoite'],
  title: ['Ammattinimike'],
  department: [],
  directPhone: ['Telefon', 'Phone', 'Puhelin'],
  mobilePhone: ['Mobilnummer', 'Mobil', 'Mobile', 'Matkapuhelinnumero'],
  project: [],
  userType: [],
  administrator: ['KLIK-administrator', 'KLIK-administratör', 'KLIK-pääkäyttäjä'],
} as const
type Field = keyof typeof COLUMNS
export const PEOPLE_FIELDS = Object.keys(COLUMNS) as Field[]
const REQUIRED: Field[] = ['fullName', 'email']
export const CONTACT = ['fullName', 'title', 'department', 'directPhone', 'mobilePhone'] as const

const inEveryLanguage = (say: (t: Translator) => string): string[] =>
  LANGUAGES.map((language) => say(translator(language)))
const spellings = (field: Field): string[] => [
  ...inEveryLanguage((t) => t(`peopleList.column.${field}`)),
  ...COLUMNS[field],
]

/** More are imported in several files: all of a file is one transaction. */
const MAX_PEOPLE_ROWS = 2_000
/** What tells a list of people from anything else. */
const PEOPLE_KNOWN_BY: Heads = [spellings('email')]
const LONGEST = 200

/** Each word that people write, in every language, and what it means. */
const meaning = <T>(words: readonly (readonly [string, T])[]): Record<string, T> =>
  Object.fromEntries(words.map(([word, meant]) => [fold(word), meant]))

const TYPES: Record<string, AccessType> = {
  ...meaning(
    ACCESS_TYPES.flatMap((type) =>
      [(t: Translator) => t(`peopleList.type.${type}`), (t: Translator) => t(`userType.${type}`)]
        .flatMap(inEveryLanguage)
        .map((word) => [word, type] as const),
    ),
  ),
  ...{ 'light-bruger': 'LIGHT', lightbruger: 'LIGHT', laeser: 'READER' },
}
/** Also as Excel shows a box that is ticked. */
const ANSWERS: Record<string, boolean> = {
  ...meaning(inEveryLanguage((t) => t('peopleList.yes')).map((word) => [word, true] as const)),
  ...meaning(inEveryLanguage((t) => t('peopleList.no')).map((word) => [word, false] as const)),
  ...meaning(['x', 'sand', 'true', '1', 'sant', 'tosi'].map((word) => [word, true] as const)),
  ...meaning(['falsk', 'false', '0', 'falskt', 'epätosi'].map((word) => [word, false] as const)),
}

export type ParsedAccess = { line: number; project: string; userType: AccessType }
/** Rows of one address are one person; what no row says is undefined. */
export type ParsedPerson = { line: number; email: string; administrator: boolean | undefined } & Partial<
  Record<(typeof CONTACT)[number], string>
> & { access: ParsedAccess[] }
export type ParsedPeople = { people: ParsedPerson[]; faults: Fault[] }

const BY_SPELLING = new Map(
  PEOPLE_FIELDS.flatMap((field) => spellings(field).map((spelling) => [fold(spelling), field] as const)),
)
const fieldOf = (text: string): Field | null => BY_SPELLING.get(fold(text)) ?? null

type Cells = { line: number; values: ReadonlyMap<Field, string> }

const one = (line: number | null, code: FaultCode, facts: Fault['facts'] = {}): Fault =>
  fault(line, code, facts)

/** What our own lists and others put before a text so that Excel does not take it for a formula. */
const GUARD = /^'(?=[=+\-@\t])/

function columnsOf({ line, cells }: Row): { columns: (Field | null)[]; faults: Fault[] } {
  const columns = cells.map(fieldOf)
  const doubles = columns.filter((field, n) => field !== null && columns.indexOf(field) !== n)
  return {
    columns,
    faults: [
      ...doubles.flatMap((field) => (field ? [one(line, 'double-column', { column: field })] : [])),
      ...REQUIRED.filter((field) => !columns.includes(field)).map((field) =>
        one(line, 'missing-column', { column: field }),
      ),
    ],
  }
}

function cellsOf({ line, cells }: Row, columns: readonly (Field | null)[], faults: Fault[]): Cells {
  const values = new Map<Field, string>()
  columns.forEach((field, n) => {
    const text = oneLine((cells[n] ?? '').replace(GUARD, ''))
    if (!field || text === '') return
    values.set(field, text)
    if (text.length > LONGEST) faults.push(one(line, 'too-long', { column: field, limit: LONGEST }))
  })
  return { line, values }
}

/** The value of a cell that has one of a few; undefined where it is empty. */
function known<T>(
  { line, values }: Cells,
  { field, among, code }: { field: Field; among: Record<string, T>; code: FaultCode },
  faults: Fault[],
): T | undefined {
  const text = values.get(field)
  if (text === undefined) return undefined
  const key = fold(text)
  if (Object.hasOwn(among, key)) return among[key]
  faults.push(one(line, code, { value: shown(text) }))
  return undefined
}

function accessOf(cells: Cells, faults: Fault[]): ParsedAccess[] {
  const { line, values } = cells
  const before = faults.length
  const project = values.get('project')
  const userType = known(cells, { field: 'userType', among: TYPES, code: 'unknown-user-type' }, faults)
  if (project !== undefined && userType !== undefined) return [{ line, project, userType }]
  const isHalf = project !== undefined || values.has('userType')
  if (isHalf && faults.length === before) {
    const column = project === undefined ? 'project' : 'userType'
    faults.push(one(line, 'missing-cell', { column }))
  }
  return []
}

function readRow(cells: Cells, faults: Fault[]): ParsedPerson | null {
  const { line, values } = cells
  const access = accessOf(cells, faults)
  const administrator = known(
    cells,
    { field: 'administrator', among: ANSWERS, code: 'unknown-answer' },
    faults,
  )
  for (const field of REQUIRED)
    if (!values.has(field)) faults.push(one(line, 'missing-cell', { column: field }))
  const email = values.get('email')
  if (email === undefined) return null
  if (!isEmail(email)) {
    faults.push(one(line, 'wrong-email', { value: shown(email) }))
    return null
  }
  const contact = CONTACT.flatMap((field) => {
    const text = values.get(field)
    return text === undefined ? [] : [[field, text] as const]
  })
  return { line, email, administrator, ...Object.fromEntries(contact), access }
}

/** A person so far, with the line each of their projects stands on. */
type Gathered = { person: ParsedPerson; projects: Map<string, number> }

const gathered = (person: ParsedPerson): Gathered => ({
  person,
  projects: new Map(person.access.map(({ project, line }) => [fold(project), line])),
})

/** Another row of somebody adds what the ones before did not say; it contradicts none of them. */
function join({ person, projects }: Gathered, next: ParsedPerson, faults: Fault[]): void {
  for (const field of [...CONTACT, 'administrator'] as const) {
    const [before, now] = [person[field], next[field]]
    if (before !== undefined && now !== undefined && before !== now)
      faults.push(one(next.line, 'row-differs', { column: field, first: person.line }))
  }
  for (const given of next.access) {
    const project = fold(given.project)
    const first = projects.get(project)
    if (first !== undefined) {
      faults.push(one(given.line, 'double-access', { name: shown(given.project), first }))
      continue
    }
    projects.set(project, given.line)
    person.access.push(given)
  }
  Object.assign(person, { ...defined(next), ...defined(person), access: person.access, line: person.line })
}

const defined = (person: ParsedPerson): Partial<ParsedPerson> =>
  Object.fromEntries(Object.entries(person).filter(([, value]) => value !== undefined))

function readPeopleTable(all: readonly Row[]): ParsedPeople {
  const rows = all.filter(({ cells }) => cells.some((cell) => cell.trim() !== ''))
  const header =
    rows.slice(0, HEADER_WITHIN).find(({ cells }) => cells.some((cell) => fieldOf(cell) === 'email')) ??
    rows[0]
  if (!header) return { people: [], faults: [one(null, 'no-people')] }
  const { columns, faults } = columnsOf(header)
  const body = rows.slice(rows.indexOf(header) + 1)
  if (body.length === 0) faults.push(one(null, 'no-people'))
  if (body.length > MAX_PEOPLE_ROWS) faults.push(one(null, 'too-many-rows', { limit: MAX_PEOPLE_ROWS }))
  if (faults.length > 0) return { people: [], faults }
  const people = new Map<string, Gathered>()
  for (const row of body) {
    const person = readRow(cellsOf(row, columns, faults), faults)
    const before = person && people.get(person.email.toLowerCase())
    if (before) join(before, person, faults)
    else if (person) people.set(person.email.toLowerCase(), gathered(person))
  }
  return { people: [...people.values()].map(({ person }) => person), faults }
}

const refused = (code: FaultCode): ParsedPeople => ({ people: [], faults: [wholeFile(code)] })

/** A list of people (Excel or CSV), a row for each project somebody is to have access to. */
export async function readPeople(content: Uint8Array): Promise<ParsedPeople> {
  const kind = kindOf(content)
  if (kind === 'workbook') {
    const answer = await readApart({ format: 'excel', heads: PEOPLE_KNOWN_BY, content })
    if (!('rows' in answer)) return refused('fault' in answer ? answer.fault : 'not-readable')
    const rows = answer.rows.map(({ line, cells }) => ({ line, cells: cells.map(clean) }))
    const missing = headless(rows, { heads: PEOPLE_KNOWN_BY, sheets: answer.sheets })
    return missing ? { people: [], faults: [missing] } : readPeopleTable(rows)
  }
  if (kind !== 'text') return refused(kind === 'pdf' ? 'not-a-list' : kind.fault)
  const text = decode(content)
  if (typeof text !== 'string') return refused(text.fault)
  const delimiter = delimiterOf(text, (cell) => fieldOf(cell) !== null)
  if (!delimiter) return refused('not-a-list')
  const { rows, faults } = readCsv(text, delimiter, MAX_PEOPLE_ROWS)
  return faults.length > 0 ? { people: [], faults } : readPeopleTable(rows)
}

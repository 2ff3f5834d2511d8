/** A worksheet: its place among all sheets (1 is the first), its name, and the part it is written in. */
export type Worksheet = { place: number; name: string; part: string; isHidden: boolean }

const WORKBOOK = 'xl/workbook.xml'
const RELATIONS = 'xl/_rels/workbook.xml.rels'
const SHEET = /<(?:\w+:)?sheet\s[^<>]*>/g
const RELATION = /<(?:\w+:)?Relationship\s[^<>]*>/g
const ENTITIES: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" }

const attribute = (tag: string, name: string): string =>
  (new RegExp(`\\s(?:\\w+:)?${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)')`).exec(tag) ?? []).slice(1).join('')

const readable = (text: string): string =>
  text.replace(/&(\w+);/g, (entity, name: string) => ENTITIES[name] ?? entity)

/** The part a relation leads to: from the root of the archive, or from beside the workbook. */
const partOf = (target: string): string => (target.startsWith('/') ? target.slice(1) : `xl/${target}`)

/** The worksheets in their order; sheets that are a diagram are none. */
export function worksheets(files: ReadonlyMap<string, Buffer>): Worksheet[] {
  const relations = files.get(RELATIONS)?.toString('utf8').match(RELATION) ?? []
  const parts = new Map(
    relations
      .filter((tag) => attribute(tag, 'Type').endsWith('/worksheet'))
      .map((tag) => [attribute(tag, 'Id'), partOf(attribute(tag, 'Target'))]),
  )
  const sheets = files.get(WORKBOOK)?.toString('utf8').match(SHEET) ?? []
  return sheets.flatMap((tag, n) => {
    const part = parts.get(attribute(tag, 'id'))
    if (part === undefined || !files.has(part)) return []
    const isHidden = /hidden/i.test(attribute(tag, 'state'))
    return { place: n + 1, name: readable(attribute(tag, 'name')), part, isHidden }
  })
}

const EMPTY_CELLS = /<(?:\w+:)?c(?:\s[^<>]*)?(?:\/>|>\s*<\/(?:\w+:)?c>)/g
const EMPTY_VALUES = /<(?:\w+:)?c(?:\s[^<>]*)?>\s*<(?:\w+:)?v(?:\/>|>\s*<\/(?:\w+:)?v>)\s*<\/(?:\w+:)?c>/g
const EMPTY_ROWS = /<(?:\w+:)?row(?:\s[^<>]*)?(?:\/>|>\s*<\/(?:\w+:)?row>)/g

/** A sheet without the cells and rows that have a look but no value: a sheet may have a hundred thousand of them. */
export const withoutEmptyRows = (xml: string): string =>
  xml.replace(EMPTY_CELLS, '').replace(EMPTY_VALUES, '').replace(EMPTY_ROWS, '')

const ROW_END = /<\/(?:\w+:)?row>/g

/** How many rows with a value a sheet without empty ones has. */
export const countRows = (xml: string): number => xml.match(ROW_END)?.length ?? 0

/** The sheet with its first rows only. */
export function firstRows(xml: string, max: number): string {
  const ends = [...xml.matchAll(ROW_END)]
  const [last, end] = [ends[max - 1], ends.at(-1)]
  if (!last || !end) return xml
  return xml.slice(0, last.index + last[0].length) + xml.slice(end.index + end[0].length)
}

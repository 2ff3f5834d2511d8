/** The headings of an export (klik.md §2.8): the field, then its spellings, the one shown to people first. */
const ROWS = [
  ['title', 'OPGAVETITEL', 'OPGAVE TITEL', 'TITEL'],
  ['number', 'ID', 'OPGAVE-ID', 'OPGAVE ID'],
  ['deadline', 'DEADLINE'],
  ['priority', 'PRIORITET'],
  ['status', 'STATUS'],
  ['responsible', 'ANSVARLIG'],
  ['executor', 'UDFØRER'],
  ['startDate', 'STARTDATO'],
  ['endDate', 'SLUTDATO'],
  ['goal', 'MÅL'],
  ['description', 'BESKRIVELSE'],
  ['method', 'METODE OG FREMGANGSMÅDE'],
  ['result', 'RESULTAT'],
  ['qualityCriteria', 'KVALITETSKRITERIER'],
  ['recommendedResponsibleRoles', 'ANBEFALET ANSVARLIG'],
  ['recommendedExecutorRoles', 'ANBEFALET UDFØRER'],
  ['history', 'HISTORIK'],
  ['internalNotes', 'INTERNE NOTER'],
  ['prerequisites', 'FORUDSÆTNINGER'],
  ['closelyRelated', 'OPGAVEN ER TÆT RELATERET TIL'],
  ['project', 'PROJEKT'],
  ['phase', 'FASE'],
  ['theme', 'TEMA'],
  ['municipality', 'KOMMUNE'],
  ['externalAttachments', 'EKSTERNE BILAG'],
  ['files', 'TILFØJEDE FILER'],
  ['messages', 'BESKEDER'],
  ['parent', 'OVERORDNET OPGAVE'],
] as const

export type Heading = (typeof ROWS)[number][0]

const BY_SPELLING = new Map<string, Heading>(
  ROWS.flatMap(([heading, ...spellings]) => spellings.map((spelling) => [spelling, heading] as const)),
)
const PRINTED = new Map<Heading, string>(ROWS.map(([heading, spelling]) => [heading, spelling]))

/** All spellings of a heading. */
export const spellingsOf = (heading: Heading): readonly string[] =>
  ROWS.find(([name]) => name === heading)?.slice(1) ?? []

/** As KLIK prints it, for sentences about it. */
export const printed = (heading: Heading): string => PRINTED.get(heading) ?? heading

/** The heading of a column, however it is cased. */
export const columnHeading = (text: string): Heading | null =>
  BY_SPELLING.get(text.replace(/\s+/g, ' ').trim().toUpperCase()) ?? null

/** Too short to be told from a word of the text where there is no column to say so. */
const ONLY_IN_LISTS = new Set(['ID', 'TITEL'])

/** No row of headings is longer; what is, is text, and not taken apart. */
const LONGEST = 120

/**
 * The headings on a line of an export: none, one, or those of columns side by side ("STARTDATO SLUTDATO").
 * Only "Opgave titel" is printed in small letters; "Mål" inside a text is no heading.
 */
export function lineHeadings(line: string): Heading[] {
  if (/^opgave ?titel$/i.test(line)) return ['title']
  if (line.length > LONGEST) return []
  const found: Heading[] = []
  const words = line.split(' ')
  while (words.length > 0) {
    const length = words.findLastIndex((_, n) => isSpelling(words.slice(0, n + 1).join(' '))) + 1
    const heading = BY_SPELLING.get(words.splice(0, length).join(' '))
    if (!heading) return []
    found.push(heading)
  }
  return found
}

const isSpelling = (text: string): boolean => BY_SPELLING.has(text) && !ONLY_IN_LISTS.has(text)

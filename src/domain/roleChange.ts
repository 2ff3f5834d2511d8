import type { Duty, Role, RoleContent, RoleTexts } from './role.js'

/** As long as its parts may be. */
export const ROLE_TITLE_MAX = 200
export const ROLE_PROSE_MAX = 10_000
export const ROLE_LINE_MAX = 1000
export const ROLE_LINES_MAX = 60
export const HOLDERS_MAX = 999

/** What KOMBIT writes about a role, in the order it is read. */
export const TEXT_SECTIONS = [
  'title',
  'description',
  'effect',
  'duties',
  'responsibilities',
  'competences',
  'characteristics',
] as const
export type TextSection = (typeof TEXT_SECTIONS)[number]

export const PROSE_SECTIONS = ['title', 'description', 'effect', 'characteristics'] as const
export const LINE_SECTIONS = ['duties', 'responsibilities', 'competences'] as const
export type ProseSection = (typeof PROSE_SECTIONS)[number]
export type LineSection = (typeof LINE_SECTIONS)[number]

export const LINE_CHANGES = ['added', 'removed', 'marked'] as const
/** `marked`: the same text, which now applies in other parts of a solution's life. */
export type LineChange = {
  is: (typeof LINE_CHANGES)[number]
  text: string
  /** Null where lines carry no marks. */
  marks: { implementation: boolean; operations: boolean } | null
}

/** What a save made different in one section. */
export type RoleChange =
  | { kind: 'prose'; section: ProseSection; before: string | null; after: string | null }
  /** No line at all: only the order is another. */
  | { kind: 'lines'; section: LineSection; lines: LineChange[] }
  | { kind: 'importance'; before: Role['importance']; after: Role['importance'] }
  | { kind: 'maxHolders'; before: number | null; after: number | null }
  | { kind: 'yearly'; after: boolean }

/** The texts of something that has more than texts. */
export const textsOf = ({
  title,
  description,
  effect,
  duties,
  responsibilities,
  competences,
  characteristics,
}: RoleTexts): RoleTexts => ({
  title,
  description,
  effect,
  duties,
  responsibilities,
  competences,
  characteristics,
})

/** Everything about a role that has versions. */
export const contentOf = (
  role: RoleTexts & Pick<Role, 'importance' | 'maxHolders' | 'requiresYearlyConfirmation'>,
): Required<RoleContent> => ({
  ...textsOf(role),
  importance: role.importance,
  maxHolders: role.maxHolders,
  requiresYearlyConfirmation: role.requiresYearlyConfirmation,
})

type Line = Omit<LineChange, 'is'>

const linesOf = (content: RoleTexts, section: LineSection): Line[] =>
  section === 'competences'
    ? content.competences.map((text) => ({ text, marks: null }))
    : content[section].map(({ text, implementation, operations }: Duty) => ({
        text,
        marks: { implementation, operations },
      }))

const keyOf = ({ text, marks }: Line): string =>
  JSON.stringify([text, marks && [marks.implementation, marks.operations]])

/** Takes the first line that fits out of those not yet matched. */
function take(from: Line[], fits: (line: Line) => boolean): Line | null {
  const at = from.findIndex(fits)
  return at < 0 ? null : (from.splice(at, 1)[0] ?? null)
}

function changedLines(before: readonly Line[], after: readonly Line[]): LineChange[] {
  const gone = [...before]
  const isNew = after.filter((line) => !take(gone, (old) => keyOf(old) === keyOf(line)))
  const came = isNew.map((line): LineChange => {
    const same = take(gone, ({ text }) => text === line.text)
    return { is: same ? 'marked' : 'added', ...line }
  })
  return [...came, ...gone.map((line): LineChange => ({ is: 'removed', ...line }))]
}

function lineChange(before: RoleTexts, after: RoleTexts, section: LineSection): RoleChange[] {
  const [old, now] = [linesOf(before, section), linesOf(after, section)]
  const isSame = old.map(keyOf).join() === now.map(keyOf).join()
  return isSame ? [] : [{ kind: 'lines', section, lines: changedLines(old, now) }]
}

function proseChange(before: RoleTexts, after: RoleTexts, section: ProseSection): RoleChange[] {
  const [old, now] = [before[section], after[section]]
  return old === now ? [] : [{ kind: 'prose', section, before: old, after: now }]
}

const isLines = (section: TextSection): section is LineSection => LINE_SECTIONS.some((one) => one === section)

const textChange = (before: RoleTexts, after: RoleTexts, section: TextSection): RoleChange[] =>
  isLines(section) ? lineChange(before, after, section) : proseChange(before, after, section)

function ruleChanges(before: RoleContent, after: RoleContent): RoleChange[] {
  const changes: RoleChange[] = []
  if (before.importance && after.importance && before.importance !== after.importance)
    changes.push({ kind: 'importance', before: before.importance, after: after.importance })
  if (
    before.maxHolders !== undefined &&
    after.maxHolders !== undefined &&
    before.maxHolders !== after.maxHolders
  )
    changes.push({ kind: 'maxHolders', before: before.maxHolders, after: after.maxHolders })
  const yearly = after.requiresYearlyConfirmation
  if (yearly !== undefined && (before.requiresYearlyConfirmation ?? yearly) !== yearly)
    changes.push({ kind: 'yearly', after: yearly })
  return changes
}

/** What is different, section by section; empty when nothing is. */
export const changesBetween = (before: RoleContent, after: RoleContent): RoleChange[] => [
  ...TEXT_SECTIONS.flatMap((section) => textChange(before, after, section)),
  ...ruleChanges(before, after),
]

/** Sections that say in the role what they say in its master; the others have been adapted to the project. */
export const followed = (role: RoleTexts, master: RoleTexts): TextSection[] =>
  TEXT_SECTIONS.filter((section) => textChange(role, master, section).length === 0)

/** The role with the master's new texts where it had the master's old ones. */
/** Without these nobody can tell what a role is about. */
const NEEDED = ['description', 'effect', 'duties'] as const

export type RoleTextsToRead = Pick<RoleTexts, (typeof NEEDED)[number]>

/** Which of the texts that say what a role is about nobody has written. */
export const emptySections = (texts: RoleTextsToRead): (typeof NEEDED)[number][] =>
  NEEDED.filter((section) => {
    const text = texts[section]
    return text === null || text.length === 0
  })

export function carried<T extends RoleTexts>(role: T, before: RoleTexts, after: RoleTexts): T {
  const texts = followed(role, before).map((section) => [section, after[section]] as const)
  return { ...role, ...Object.fromEntries(texts) }
}

/** Every text in it, for what looks into texts. */
export const wordsOf = (texts: RoleTexts): { section: TextSection; text: string }[] =>
  TEXT_SECTIONS.flatMap((section): { section: TextSection; text: string }[] =>
    isLines(section)
      ? linesOf(texts, section).map(({ text }) => ({ section, text }))
      : [{ section, text: texts[section] ?? '' }],
  )

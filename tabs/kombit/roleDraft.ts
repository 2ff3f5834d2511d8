import type { KombitRoleDetail, MasterRoleDetail } from '../../src/contract/kombitRole.js'
import type { LineSection, ProseSection, TextSection } from '../../src/domain/roleChange.js'

/** As the server keeps them. */
export type Texts = Pick<MasterRoleDetail, TextSection>
export type Rules = Pick<KombitRoleDetail, 'importance' | 'maxHolders' | 'requiresYearlyConfirmation'>

/** `key` stays with a line wherever it is moved. */
export type DraftLine = { key: string; text: string; implementation: boolean; operations: boolean }
export type TextDraft = Record<ProseSection, string> & Record<LineSection, DraftLine[]>
export type RuleDraft = Omit<Rules, 'maxHolders'> & { maxHolders: string }

export const NO_TEXTS: Texts = {
  title: '',
  description: null,
  effect: null,
  duties: [],
  responsibilities: [],
  competences: [],
  characteristics: null,
}
export const FIRST_RULES: Rules = {
  importance: 'RECOMMENDED',
  maxHolders: null,
  requiresYearlyConfirmation: false,
}

export const aLine = (more: Partial<DraftLine> = {}): DraftLine => ({
  key: crypto.randomUUID(),
  text: '',
  implementation: false,
  operations: false,
  ...more,
})

export const draftOf = (texts: Texts): TextDraft => ({
  title: texts.title,
  description: texts.description ?? '',
  effect: texts.effect ?? '',
  characteristics: texts.characteristics ?? '',
  duties: texts.duties.map((duty) => aLine(duty)),
  responsibilities: texts.responsibilities.map((duty) => aLine(duty)),
  competences: texts.competences.map((text) => aLine({ text })),
})

const proseIn = (text: string): string | null => (text.trim() === '' ? null : text)
const linesIn = (lines: readonly DraftLine[]): Texts['duties'] =>
  lines
    .map(({ text, implementation, operations }) => ({ text: text.trim(), implementation, operations }))
    .filter(({ text }) => text !== '')

/** What would be saved: lines nobody wrote in are none. */
export const textsIn = (draft: TextDraft): Texts => ({
  title: draft.title.trim(),
  description: proseIn(draft.description),
  effect: proseIn(draft.effect),
  characteristics: proseIn(draft.characteristics),
  duties: linesIn(draft.duties),
  responsibilities: linesIn(draft.responsibilities),
  competences: linesIn(draft.competences).map(({ text }) => text),
})

/** Of something that has more, with everything in its place, so that two can be compared. */
export const textsOf = (texts: Texts): Texts => textsIn(draftOf(texts))

export const rulesOf = ({ importance, maxHolders, requiresYearlyConfirmation }: Rules): Rules => ({
  importance,
  maxHolders,
  requiresYearlyConfirmation,
})

export const ruleDraftOf = (rules: Rules): RuleDraft => ({
  ...rulesOf(rules),
  maxHolders: rules.maxHolders === null ? '' : String(rules.maxHolders),
})

/** Null: no limit; undefined: not a number one can have. */
export function limitIn({ maxHolders }: RuleDraft, max: number): number | null | undefined {
  const text = maxHolders.trim()
  if (text === '') return null
  const limit = /^\d{1,4}$/.test(text) ? Number(text) : 0
  return limit >= 1 && limit <= max ? limit : undefined
}

/** The parts in which the two differ. */
export const differing = <T extends object>(one: T, other: T): (keyof T)[] =>
  (Object.keys(one) as (keyof T)[]).filter((key) => JSON.stringify(one[key]) !== JSON.stringify(other[key]))

/** What one wrote oneself on top of what somebody else has saved meanwhile. */
export function rebased<T extends object>(base: T, mine: T, theirs: T): T {
  const kept = differing(base, mine).map((key) => [key, mine[key]] as const)
  return { ...theirs, ...Object.fromEntries(kept) }
}

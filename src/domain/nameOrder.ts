import type { Language } from './person.js'

type Compare = (one: string, other: string) => number

const made: Partial<Record<Language, Compare>> = {}

/** Compares names as the reader's language sorts them, "4" before "10". */
export const byName = (language: Language): Compare =>
  (made[language] ??= new Intl.Collator(language, { numeric: true }).compare)

export const sortedByName = <T extends { name: string }>(things: readonly T[], language: Language): T[] =>
  [...things].sort((a, b) => byName(language)(a.name, b.name))

import type { Translator } from '../../src/i18n/translator.js'
import type { Carried, Verb } from '../verbs.js'
import { button, leads, tap, titled, words, type Button, type Element } from './parts.js'

/** What a card shows of a list: few enough for a phone and for the size of a card. */
const PAGE_SIZE = 10
/** As many rows as can each have a button of their own, with one left for taking back what was done. */
export const ROWS_WITH_BUTTONS = 5
/** Rows that are only opened. */
export const ROWS_TO_READ = 8

/** One page of a list. `from`: the number of its first row. */
export type Page<T> = { rows: T[]; from: number; total: number; page: number; pages: number }

/** A list that has become shorter than the page asked for shows its last. */
export function pageOf<T>(all: readonly T[], wanted: number, size = PAGE_SIZE): Page<T> {
  const pages = Math.max(1, Math.ceil(all.length / size))
  const page = Math.min(Math.max(1, wanted), pages)
  const from = (page - 1) * size
  return { rows: all.slice(from, from + size), from: from + 1, total: all.length, page, pages }
}

/** "Viser 11-20 af 45"; nothing for a list of one page. */
export function pageLine(t: Translator, { rows, from, total, pages }: Page<unknown>): Element[] {
  if (pages === 1) return []
  const range = { from, to: from + rows.length - 1, total }
  return [words(t('card.page.range', range), { size: 'Small', subtle: true })]
}

type Paging = Extract<Verb, 'task.list' | 'task.snoozed' | 'task.view' | 'role.list' | 'project.open'>

/** The same as lines to tap, which leave the card's six buttons to its rows. */
export function pageTurns<V extends Paging>(
  t: Translator,
  { page, pages }: Page<unknown>,
  to: { verb: V; data: Carried<V> },
): Element[] {
  const turn = (title: string, wanted: number): Element =>
    leads(title, tap(to.verb, { ...to.data, page: wanted }, title))
  return [
    ...(page < pages ? [turn(t('card.page.more'), page + 1)] : []),
    ...(page > 1 ? [turn(t('card.page.previous'), page - 1)] : []),
  ]
}

/** "Forrige" and "Vis flere", as far as there are any; the card stays the same message. */
export function pagers<V extends Paging>(
  t: Translator,
  { page, pages }: Page<unknown>,
  to: { verb: V; data: Carried<V> },
): Button[] {
  const turn = (title: string, wanted: number): Button =>
    titled(title, button(t, to.verb, { ...to.data, page: wanted }))
  return [
    ...(page > 1 ? [turn(t('card.page.previous'), page - 1)] : []),
    ...(page < pages ? [turn(t('card.page.more'), page + 1)] : []),
  ]
}

import type { Facts } from '../domain/refusals.js'
import { fault } from './da/fault.js'
import { peopleList } from './da/peopleList.js'
import type { Translator } from './translator.js'

const COLUMNS = Object.keys(peopleList.column) as (keyof typeof peopleList.column)[]
const CODES = Object.keys(fault) as (keyof typeof fault)[]

/** A fault of a file as the contract carries it, as a sentence. */
export function faultText(t: Translator, { code, facts }: { code: string; facts: Facts }): string {
  const known = CODES.find((one) => one === code) ?? 'not-readable'
  const column = COLUMNS.find((one) => one === facts.column)
  return t.filled(`fault.${known}`, {
    ...Object.fromEntries(Object.entries(facts).map(([name, value]) => [name, value ?? ''])),
    ...(column ? { heading: t(`peopleList.column.${column}`) } : {}),
  })
}

import type { Facts } from '../domain/refusals.js'
import type { fault as sentences } from '../i18n/da/fault.js'
import { faultText } from '../i18n/faults.js'
import type { Translator } from '../i18n/translator.js'

export type FaultCode = Exclude<keyof typeof sentences, 'at-line'>

/** Something in a file that cannot be taken as it stands, or that was set aside; `line` null means the whole file. */
export type Fault = { line: number | null; code: FaultCode; facts: Facts }

export const fault = (line: number | null, code: FaultCode, facts: Facts = {}): Fault => ({
  line,
  code,
  facts,
})

const SHOWN = 60

/** As much of a value as a sentence can carry. */
export const shown = (value: string): string => (value.length > SHOWN ? `${value.slice(0, SHOWN)}…` : value)

/** "Linje 12: Datoen …" */
export function sayFault(t: Translator, one: Fault): string {
  const sentence = faultText(t, one)
  return one.line === null ? sentence : t.filled('fault.at-line', { line: one.line, sentence })
}

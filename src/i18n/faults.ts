import type { Facts } from '../domain/refusals.js'
import { fault } from './da/fault.js'
import type { Translator } from './translator.js'

type Sentence = Exclude<keyof typeof fault, 'at-line'>
const SENTENCES = Object.keys(fault) as Sentence[]

/** "Linje 12: Datoen …"; a code that came from elsewhere and has no sentence is said as a file that cannot be read. */
export function faultText(
  t: Translator,
  { line, code, facts }: { line: number | null; code: string; facts: Facts },
): string {
  const values = Object.fromEntries(Object.entries(facts).map(([name, value]) => [name, value ?? '']))
  const sentence = t.filled(`fault.${SENTENCES.find((one) => one === code) ?? 'not-readable'}`, values)
  return line === null ? sentence : t.filled('fault.at-line', { line, sentence })
}

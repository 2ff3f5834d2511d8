import type { Check } from '../domain/checklist.js'
import { checklist } from './da/checklist.js'
import type { Translator } from './translator.js'

type Mend = keyof typeof checklist.mend

/** How to mend what does not work; null where there is nothing to mend. */
export function mendOf(t: Translator, { key, state }: Pick<Check, 'key' | 'state'>): string | null {
  const name = `${key}-${state}`
  const isMend = (one: string): one is Mend => Object.hasOwn(checklist.mend, one)
  return isMend(name) ? t(`checklist.mend.${name}`) : null
}

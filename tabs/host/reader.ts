import { createContext, use } from 'react'
import type { Me } from '../../src/contract/person.js'
import type { Translator } from '../../src/i18n/translator.js'

export const Texts = createContext<Translator | null>(null)

/** The texts in the reader's language; only below where they are given. */
export function useT(): Translator {
  const t = use(Texts)
  if (!t) throw new Error('nothing has been said yet')
  return t
}

export const Reader = createContext<Me | null>(null)

/** Who is reading; only below the sign-in. */
export function useMe(): Me {
  const me = use(Reader)
  if (!me) throw new Error('nobody is signed in here')
  return me
}

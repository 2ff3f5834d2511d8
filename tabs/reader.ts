import { createContext, use } from 'react'
import type { Me } from '../src/contract/person.js'
import { translator, type Translator } from '../src/i18n/translator.js'

export const Texts = createContext<Translator>(translator('da'))
export const useT = (): Translator => use(Texts)

export const Reader = createContext<Me | null>(null)

/** Who is reading; only below the sign-in. */
export function useMe(): Me {
  const me = use(Reader)
  if (!me) throw new Error('nobody is signed in here')
  return me
}

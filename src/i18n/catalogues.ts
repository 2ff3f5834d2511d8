import type { Language } from '../domain/person.js'
import { da } from './da/index.js'
import { en } from './en/index.js'
import { fi } from './fi/index.js'
import { sv } from './sv/index.js'
import { addTexts, type Catalogue } from './texts.js'

/** Every language, at hand. The tab's build puts `tabs/host/catalogues.ts` in the place of this file, which fetches them. */
export const CATALOGUES: Readonly<Record<Language, Catalogue>> = {
  da: addTexts(new Map(), da),
  en: addTexts(new Map(), en),
  sv: addTexts(new Map(), sv),
  fi: addTexts(new Map(), fi),
}

import type { Language } from '../domain/person.js'
import type { Catalogue } from './texts.js'
import { da } from './da/index.js'
import { en } from './en/index.js'

/** Every language, at hand. The tab's build puts `tabs/catalogues.ts` in the place of this file, which fetches one. */
export const CATALOGUES: Readonly<Partial<Record<Language, Catalogue>>> = { da, en }

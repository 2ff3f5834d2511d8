import type { da } from '../da/index.js'
import type { Texts } from '../texts.js'
import { fault } from './fault.js'
import { words } from './words.js'

export const en: Texts<typeof da> = { ...words, fault }

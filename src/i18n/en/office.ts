import type { office as da } from '../da/office.js'
import type { Texts } from '../texts.js'

export const office: Texts<typeof da> = {}

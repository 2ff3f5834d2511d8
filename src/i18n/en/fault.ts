import type { Texts } from '../texts.js'
import type { fault as da } from '../da/fault.js'

export const fault: Texts<typeof da> = {}

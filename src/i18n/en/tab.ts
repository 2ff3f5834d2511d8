import type { tab as da } from '../da/tab.js'
import type { Texts } from '../texts.js'

export const tab: Texts<typeof da> = {}

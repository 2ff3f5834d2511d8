import type { kombit as da } from '../da/kombit.js'
import type { Texts } from '../texts.js'

export const kombit: Texts<typeof da> = {}

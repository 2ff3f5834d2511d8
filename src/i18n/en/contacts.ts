import type { contacts as da } from '../da/contacts.js'
import type { Texts } from '../texts.js'

export const contacts: Texts<typeof da> = {}

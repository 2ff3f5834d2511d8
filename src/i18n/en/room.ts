import type { room as da } from '../da/room.js'
import type { Texts } from '../texts.js'

export const room: Texts<typeof da> = {}

import type { gallery as da } from '../da/gallery.js'
import type { Texts } from '../texts.js'

export const gallery: Texts<typeof da> = {}

import { whyIGetIt, withFoot } from '../cards/parts.js'
import type { Reader, Shown } from '../turn/reader.js'

/** A card that comes by itself says why, and where one chooses what one gets. One that says it already stays as it is. */
export const withWhy = (
  { t, links, municipality }: Pick<Reader, 't' | 'links' | 'municipality'>,
  shown: Shown,
  why: string,
): Shown => ({ ...shown, card: withFoot(shown.card, whyIGetIt(t, why, links.settings), municipality) })

import { channelLanguageCard, languageCard } from '../../../bot/cards/language.js'
import type { Card } from '../../../bot/cards/parts.js'
import type { Translator } from '../../../src/i18n/translator.js'

/** In which language one is spoken to, alone and in a channel. */
export const languageCards = (t: Translator): Record<string, Card> => ({
  language: languageCard(t, { chosen: null, isUnknown: false }),
  languageChosen: languageCard(t, { chosen: t.language, isUnknown: false }),
  languageUnknown: languageCard(t, { chosen: null, isUnknown: true }),
  languageInChannel: channelLanguageCard(t, { isUnknown: false }),
})

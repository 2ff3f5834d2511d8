import { LANGUAGE_NAMES } from '../../src/domain/languageNames.js'
import { LANGUAGES, type Language } from '../../src/domain/person.js'
import type { Translator } from '../../src/i18n/translator.js'
import { banner, button, card, heading, titled, words, type Card } from './parts.js'

/** `chosen`: null where Teams decides. `isUnknown`: a language was asked for that there is not. */
export type LanguageCardView = { chosen: Language | null; isUnknown: boolean }

/** In which language one is spoken to; each of the others is a press away, by its own name. */
export function languageCard(t: Translator, { chosen, isUnknown }: LanguageCardView): Card {
  const others = LANGUAGES.filter((language) => language !== t.language || chosen === null)
  const choices = others.map((language) =>
    titled(LANGUAGE_NAMES[language], button(t, 'language.choose', { language })),
  )
  const follow = titled(t('language.follow'), button(t, 'language.choose', { language: null }))
  return card(t, {
    body: [
      ...(isUnknown ? [banner(t('language.unknown'), 'warning')] : []),
      heading(t('language.title')),
      words(t('language.mine')),
      words(t(chosen === null ? 'language.follows' : 'language.chosen')),
      words(t('language.how'), { size: 'Small', subtle: true }),
    ],
    actions: [...choices, ...(chosen === null ? [] : [follow])],
    from: null,
  })
}

/** The language everybody in a channel reads. */
export const channelLanguageCard = (t: Translator, { isUnknown }: { isUnknown: boolean }): Card =>
  card(t, {
    body: [
      ...(isUnknown ? [banner(t('language.unknown'), 'warning')] : []),
      words(t('language.channel')),
      words(t('language.channelHow'), { size: 'Small', subtle: true }),
    ],
    actions: [],
    from: null,
  })

import type { Language } from '../../src/domain/person.js'
import { translator, type Translator } from '../../src/i18n/translator.js'
import * as conversations from '../../src/services/conversations/conversations.js'
import * as profile from '../../src/services/users/profile.js'
import { channelLanguageCard, languageCard, type LanguageCardView } from '../cards/language.js'
import type { Reader, Shown } from '../turn/reader.js'

const shown = (t: Translator, view: LanguageCardView): Shown => ({
  content: null,
  card: languageCard(t, view),
  summary: t('language.title'),
})

/** In which language one is spoken to, and the others to choose from. `isUnknown`: one was asked for that there is not. */
export async function showLanguage({ world, caller, t }: Reader, isUnknown: boolean): Promise<Shown> {
  return shown(t, { chosen: await profile.chosenLanguage(world, caller), isUnknown })
}

/** From now on; the answer is in it already. Null: as Teams speaks. */
export async function chooseLanguage(reader: Reader, language: Language | null): Promise<Shown> {
  const { world, caller, conversation, t } = reader
  await profile.chooseLanguage(world, caller, language)
  const next = language ?? caller.speaks ?? (await conversations.languageOf(world, conversation))
  return shown(next ? translator(next) : t, { chosen: language, isUnknown: false })
}

/** The language of a channel, in it. */
export function showChannelLanguage({ t }: Reader, chosen: Language | null, isUnknown: boolean): Shown {
  const spoken = chosen ? translator(chosen) : t
  return {
    content: null,
    card: channelLanguageCard(spoken, { isUnknown }),
    summary: spoken('language.channel'),
  }
}

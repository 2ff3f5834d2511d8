import type { Language } from '../../src/domain/person.js'
import { translator } from '../../src/i18n/translator.js'
import * as profile from '../../src/services/users/profile.js'
import { channelLanguageCard, languageCard } from '../cards/language.js'
import type { Reader, Shown } from '../turn/reader.js'

/** In which language one is spoken to, and the others to choose from. `isUnknown`: one was asked for that there is not. */
export async function showLanguage(reader: Reader, isUnknown = false): Promise<Shown> {
  const { world, caller, t } = reader
  const chosen = await profile.chosenLanguage(world, caller)
  return { content: null, card: languageCard(t, { chosen, isUnknown }), summary: t('language.title') }
}

/** From now on; the answer is in it already. Null: as Teams speaks. */
export async function chooseLanguage(reader: Reader, language: Language | null): Promise<Shown> {
  const { world, caller, conversation, t } = reader
  await profile.chooseLanguage(world, caller, language)
  const next = language ?? conversation.language
  return showLanguage({ ...reader, t: next ? translator(next) : t })
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

import { chooseLanguage } from '../views/languages.js'
import { replaced, type Done, type Reader } from '../turn/reader.js'
import type { PressData } from '../verbs.js'

/** The card goes on in the language that was chosen. */
export const choose = async (reader: Reader, { language }: PressData<'language.choose'>): Promise<Done> =>
  replaced(await chooseLanguage(reader, language))

import { z } from 'zod'
import type { Translator } from '../i18n/translator.js'

/** What does not fit a shape, said in the reader's language. */
export const inWords = ({ language }: Translator) => ({ error: z.locales[language]().localeError })

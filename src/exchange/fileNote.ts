import type { Language } from '../domain/person.js'
import { translator } from '../i18n/translator.js'

/** What is written into a task's thread when a file of it had to go: it does not say which, its name may be why. */
export const fileNote = (language: Language): string => translator(language)('file.note')

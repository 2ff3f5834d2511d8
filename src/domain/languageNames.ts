import type { Language } from './person.js'

/** Each language as its own readers call it; a list of them is the same in every language. */
export const LANGUAGE_NAMES: Readonly<Record<Language, string>> = {
  da: 'Dansk',
  en: 'English',
  sv: 'Svenska',
  fi: 'Suomi',
}

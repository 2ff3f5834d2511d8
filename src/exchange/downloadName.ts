import type { Language } from '../domain/person.js'
import type { download } from '../i18n/da/download.js'
import { translator } from '../i18n/translator.js'

/**
 * What a file is called where it is saved, in the language of whoever asks: "rollegalleri-2026-03-02.xlsx". `parts` tell
 * it from others of its kind (a day, a list, a name); `ending` is without its dot.
 */
export const downloadName = (
  kind: keyof (typeof download)['fileName'],
  { language, parts, ending }: { language: Language; parts: readonly string[]; ending: string },
): string =>
  `${[translator(language)(`download.fileName.${kind}`), ...parts].filter((part) => part !== '').join('-')}.${ending}`

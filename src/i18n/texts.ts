import type { da } from './da/index.js'

/** The same keys with texts of another language: one that lacks a text does not compile. */
export type Texts<T> = { [K in keyof T]: T[K] extends string ? string : Texts<T[K]> }

/** Every text under its whole key, such as `tab.nav.tasks`. */
type Entries<T, Path extends string = ''> = {
  [K in keyof T & string]: T[K] extends string ? [`${Path}${K}`, T[K]] : Entries<T[K], `${Path}${K}.`>
}[keyof T & string]
type Stem<Key extends string> = Key extends `${infer Stem}_one` | `${infer Stem}_other` ? Stem : Key

/** Of `…_one` and `…_other`, which are one text to who asks, the compiler wants the count as well. */
type Danish = {
  [Entry in Entries<typeof da> as Stem<Entry[0]>]:
    Entry[1] | (Entry[0] extends `${string}_other` ? '{{count}}' : never)
}

export type TextKey = keyof Danish
type NamesIn<Text> = Text extends `${string}{{${infer Name}}}${infer Rest}` ? Name | NamesIn<Rest> : never

export type Values = Record<string, string | number | boolean | Date | null | undefined>
/** What fills a text in: nothing where it has no {{names}}. */
export type ValuesOf<Key extends TextKey> = [NamesIn<Danish[Key]>] extends [never]
  ? [values?: Values]
  : [values: Values & Record<NamesIn<Danish[Key]>, string | number>]

/** The texts of a language by their whole keys. */
export type Catalogue = Map<string, string>

/** Lays texts into a catalogue, under their whole keys. */
export function addTexts(catalogue: Catalogue, texts: object, path = ''): Catalogue {
  for (const [key, text] of Object.entries(texts) as [string, string | object][]) {
    if (typeof text === 'string') catalogue.set(path + key, text)
    else addTexts(catalogue, text, `${path}${key}.`)
  }
  return catalogue
}

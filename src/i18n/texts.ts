import type { da } from './da/index.js'

/** The same keys with texts of another language: one that lacks a text does not compile. */
export type Texts<T> = { [K in keyof T]: T[K] extends string ? string : Texts<T[K]> }

/** All texts of one language. */
export type Catalogue = Texts<typeof da>

import type { fk as da } from '../da/fk.js'
import type { Texts } from '../texts.js'

export const fk: Texts<typeof da> = {
  notIn: 'Du kom inte in i KLIK',
  again: 'Logga in igen',
  out: 'Du är utloggad',
  outText: 'Du är utloggad från KLIK. Stäng webbläsaren om andra använder den.',
}

import type { Texts } from '../texts.js'
import type { fk as da } from '../da/fk.js'

export const fk: Texts<typeof da> = {
  notIn: 'You were not let in to KLIK',
  again: 'Sign in again',
  out: 'You are signed out',
  outText: 'You are signed out of KLIK. Close the browser if others use it.',
}

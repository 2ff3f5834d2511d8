import type { Texts } from '../texts.js'
import type { fk as da } from '../da/fk.js'

export const fk: Texts<typeof da> = {
  notIn: 'Et päässyt KLIKiin',
  again: 'Kirjaudu uudelleen',
  out: 'Olet kirjautunut ulos',
  outText: 'Olet kirjautunut ulos KLIKistä. Sulje selain, jos muutkin käyttävät sitä.',
}

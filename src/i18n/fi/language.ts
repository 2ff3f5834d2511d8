import type { Texts } from '../texts.js'
import type { language as da } from '../da/language.js'

export const language: Texts<typeof da> = {
  title: 'Kieli',
  mine: 'Kirjoitan sinulle suomeksi.',
  chosen: 'Olet valinnut kielen itse. Valinta koskee myös välilehteä ja sähköpostia.',
  follows: 'Käytän Teamsisi kieltä, jos osaan sitä, ja muuten kunnan kieltä.',
  how: 'Valitse toinen kieli tästä tai kirjoita esimerkiksi ”kieli svenska”.',
  follow: 'Käytä Teamsin kieltä',
  unknown: 'Sitä kieltä en osaa. Osaan tanskaa, englantia, ruotsia ja suomea.',
  channel: 'Tällä kanavalla kirjoitan suomeksi.',
  channelHow: 'Vaihda kieli kirjoittamalla esimerkiksi ”kieli svenska”. Se koskee kaikkia kanavan jäseniä.',
}

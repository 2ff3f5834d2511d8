import type { Texts } from '../texts.js'
import type { peopleList as da } from '../da/peopleList.js'

export const peopleList: Texts<typeof da> = {
  sheet: 'Käyttäjät',
  column: {
    fullName: 'Nimi',
    organisation: 'Organisaatio',
    email: 'Sähköposti',
    title: 'Nimike',
    department: 'Osasto',
    directPhone: 'Suora numero',
    mobilePhone: 'Matkapuhelin',
    project: 'Projekti',
    projects: 'Projektit',
    userType: 'Käyttäjätyyppi',
    roles: 'Roolit',
    administrator: 'Pääkäyttäjä',
    hasLoggedIn: 'Kirjautunut',
    lastLogin: 'Kirjautunut viimeksi',
    lastFkLogin: 'Viimeisin FK-kirjautuminen',
  },
  type: { PLUS: 'Plus', STANDARD: 'Perus', LIGHT: 'Light', READER: 'Lukija' },
  yes: 'Kyllä',
  no: 'Ei',
  remark: 'Yksi rivi projektia kohti. Käyttäjätyyppi: {{types}}. Pääkäyttäjä: {{yes}} tai {{no}}.',
}

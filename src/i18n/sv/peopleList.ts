import type { Texts } from '../texts.js'
import type { peopleList as da } from '../da/peopleList.js'

export const peopleList: Texts<typeof da> = {
  sheet: 'Användare',
  column: {
    fullName: 'Namn',
    organisation: 'Organisation',
    email: 'E-post',
    title: 'Titel',
    department: 'Avdelning',
    directPhone: 'Direktnummer',
    mobilePhone: 'Mobilnummer',
    project: 'Projekt',
    projects: 'Projekt',
    userType: 'Användartyp',
    roles: 'Roller',
    administrator: 'Administratör',
    hasLoggedIn: 'Har loggat in',
    lastLogin: 'Senast inloggad',
    lastFkLogin: 'Senaste FK-inloggning',
  },
  type: { PLUS: 'Plus', STANDARD: 'Standard', LIGHT: 'Light', READER: 'Läsare' },
  yes: 'Ja',
  no: 'Nej',
  remark: 'En rad per projekt. Användartyp: {{types}}. Administratör: {{yes}} eller {{no}}.',
}

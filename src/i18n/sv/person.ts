import type { person as da } from '../da/person.js'
import type { Texts } from '../texts.js'

export const person: Texts<typeof da> = {
  somebody: 'Någon annan',
  change: {
    fullName: 'namnet',
    email: 'e-postadressen',
    title: 'titeln',
    department: 'avdelningen',
    directPhone: 'direktnumret',
    mobilePhone: 'mobilnumret',
    isAdministrator: 'administratörsrätten',
    organisation: 'organisationen',
    access: 'åtkomsten till projekt',
    consent: 'samtycket',
    language: 'språket',
    created: 'användaren',
    deleted: 'användaren',
    directory: 'varifrån kontaktuppgifterna kommer',
    left: 'om personen fortfarande är anställd',
    erased: 'namnet, som har tagits bort',
    signIn: 'kontot som används för inloggning',
    anything: 'användaren',
  },
}

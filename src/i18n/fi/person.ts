import type { person as da } from '../da/person.js'
import type { Texts } from '../texts.js'

export const person: Texts<typeof da> = {
  somebody: 'Joku muu',
  change: {
    fullName: 'nimen',
    email: 'sähköpostiosoitteen',
    title: 'nimikkeen',
    department: 'osaston',
    directPhone: 'suoran numeron',
    mobilePhone: 'matkapuhelinnumeron',
    isAdministrator: 'pääkäyttäjän oikeuden',
    organisation: 'organisaation',
    access: 'pääsyn projekteihin',
    consent: 'suostumuksen',
    language: 'kielen',
    created: 'käyttäjän tietoja',
    deleted: 'käyttäjän tietoja',
    directory: 'yhteystietojen lähteen',
    left: 'tiedon siitä, onko henkilö yhä töissä',
    erased: 'nimen, joka on nyt poistettu',
    signIn: 'tilin, jolla kirjaudutaan',
    anything: 'käyttäjän tietoja',
  },
}

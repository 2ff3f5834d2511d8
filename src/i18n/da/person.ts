/** What can change about a person: `person.change.<field>`. */
export const person = {
  somebody: 'En anden',
  change: {
    fullName: 'navnet',
    email: 'e-mailadressen',
    title: 'titlen',
    department: 'afdelingen',
    directPhone: 'det direkte nummer',
    mobilePhone: 'mobilnummeret',
    isAdministrator: 'administratorrettigheden',
    organisation: 'organisationen',
    access: 'adgangen til projekter',
    consent: 'samtykket',
    language: 'sproget',
    created: 'brugeren',
    deleted: 'brugeren',
    directory: 'hvor kontaktoplysningerne kommer fra',
    left: 'om personen stadig er ansat',
    erased: 'navnet, som er fjernet',
    signIn: 'den konto, der logges på med',
    anything: 'brugeren',
  },
} as const

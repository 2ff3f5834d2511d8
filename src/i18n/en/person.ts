import type { person as da } from '../da/person.js'
import type { Texts } from '../texts.js'

export const person: Texts<typeof da> = {
  somebody: 'Somebody else',
  change: {
    fullName: 'the name',
    email: 'the e-mail address',
    title: 'the title',
    department: 'the department',
    directPhone: 'the direct number',
    mobilePhone: 'the mobile number',
    isAdministrator: 'the administrator right',
    organisation: 'the organisation',
    access: 'the access to projects',
    consent: 'the consent',
    language: 'the language',
    created: 'the user',
    deleted: 'the user',
    directory: 'where the contact data come from',
    left: 'whether they are still employed',
    erased: 'the name, which has been taken away',
    signIn: 'the account they sign in with',
    anything: 'the user',
  },
}

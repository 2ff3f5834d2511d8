import type { AccessType } from '../domain/person.js'
import { PEOPLE_HEADS, TYPE_NAMES } from './peopleTable.js'
import type { Column, Sheet } from './writeExcel.js'

/** A user as the list in Excel has them. */
export type PersonRow = {
  fullName: string
  organisation: string
  email: string
  title: string | null
  department: string | null
  directPhone: string | null
  mobilePhone: string | null
  projects: readonly { name: string; userType: AccessType }[]
  roles: readonly string[]
  isAdministrator: boolean
  hasLoggedIn: boolean
  /** Of any kind, "YYYY-MM-DD"; null: none that is known. */
  lastLogin: string | null
  /** "YYYY-MM-DD"; null: never. */
  lastFkLogin: string | null
}

const text = (head: string, width = 24): Column => ({ head, width, kind: 'text' })

const COLUMNS: Column[] = [
  text('Navn'),
  text('Organisation'),
  text('E-mail', 34),
  text('Titel'),
  text('Afdeling'),
  text('Direkte nummer', 16),
  text('Mobil nummer', 16),
  text('Projekter', 40),
  text('Roller', 40),
  text('Administrator', 14),
  text('Logget på', 12),
  { head: 'Sidst logget på', width: 16, kind: 'day' },
  { head: 'Seneste FK-login', width: 16, kind: 'day' },
]

const yesNo = (value: boolean): string => (value ? 'Ja' : 'Nej')

/** The users of a municipality, as KLIK's own words name the columns. */
export const peopleSheet = (people: readonly PersonRow[]): Sheet => ({
  sheet: 'Brugere',
  columns: COLUMNS,
  rows: people.map((person) => [
    person.fullName,
    person.organisation,
    person.email,
    person.title,
    person.department,
    person.directPhone,
    person.mobilePhone,
    person.projects.map(({ name, userType }) => `${name} (${TYPE_NAMES[userType]})`).join(', '),
    person.roles.join(', '),
    yesNo(person.isAdministrator),
    yesNo(person.hasLoggedIn),
    person.lastLogin,
    person.lastFkLogin,
  ]),
})

const CHOICES = Object.values(TYPE_NAMES).join(', ')

/** An empty list to fill in; what may stand in it is said above it. */
export const peopleTemplate = (): Sheet => ({
  sheet: 'Brugere',
  columns: PEOPLE_HEADS.map((head) => text(head)),
  rows: [],
  remark: `Én række pr. projekt. Brugertype: ${CHOICES}. Administrator: Ja eller Nej.`,
})

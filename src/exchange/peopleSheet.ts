import { ACCESS_TYPES, type AccessType, type Language } from '../domain/person.js'
import type { peopleList } from '../i18n/da/peopleList.js'
import { translator } from '../i18n/translator.js'
import { PEOPLE_FIELDS } from './peopleTable.js'
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

type Columns = (typeof peopleList)['column']

const text = (head: string, width = 24): Column => ({ head, width, kind: 'text' })

/** The users of a municipality. */
export function peopleSheet(people: readonly PersonRow[], language: Language): Sheet {
  const t = translator(language)
  const yesNo = (value: boolean): string => t(value ? 'peopleList.yes' : 'peopleList.no')
  const head = (column: keyof Columns, width?: number): Column =>
    text(t(`peopleList.column.${column}`), width)
  const day = (column: keyof Columns): Column => ({ ...head(column, 16), kind: 'day' })
  return {
    sheet: t('peopleList.sheet'),
    columns: [
      ...[head('fullName'), head('organisation'), head('email', 34), head('title'), head('department')],
      ...[head('directPhone', 16), head('mobilePhone', 16), head('projects', 40), head('roles', 40)],
      ...[head('administrator', 14), head('hasLoggedIn', 14), day('lastLogin'), day('lastFkLogin')],
    ],
    rows: people.map((person) => [
      person.fullName,
      person.organisation,
      person.email,
      person.title,
      person.department,
      person.directPhone,
      person.mobilePhone,
      person.projects.map(({ name, userType }) => `${name} (${t(`peopleList.type.${userType}`)})`).join(', '),
      person.roles.join(', '),
      yesNo(person.isAdministrator),
      yesNo(person.hasLoggedIn),
      person.lastLogin,
      person.lastFkLogin,
    ]),
  }
}

/** An empty list to fill in; what may stand in it is said above it. */
export function peopleTemplate(language: Language): Sheet {
  const t = translator(language)
  const types = ACCESS_TYPES.map((type) => t(`peopleList.type.${type}`)).join(', ')
  return {
    sheet: t('peopleList.sheet'),
    columns: PEOPLE_FIELDS.map((field) => text(t(`peopleList.column.${field}`))),
    rows: [],
    remark: t('peopleList.remark', { types, yes: t('peopleList.yes'), no: t('peopleList.no') }),
  }
}

import { roleType } from '../domain/gallery.js'
import type { Language } from '../domain/person.js'
import type { Readiness } from '../domain/readiness.js'
import type { Role } from '../domain/role.js'
import { translator, type Translator } from '../i18n/translator.js'
import type { Cell, Column, Sheet } from './writeExcel.js'

type Contact = {
  directPhone: string | null
  mobilePhone: string | null
  email: string
}
type Holder = Contact & {
  name: string
  title: string | null
  department: string | null
  isPrimary: boolean
  /** A word and no figures, as the page says it. */
  readiness: Readiness | null
}
/** A role of the own municipality with those who hold it. */
export type OwnRole = {
  title: string
  project: string | null
  importance: Role['importance']
  holders: readonly Holder[]
  /** Who has been asked and has not answered. */
  asked: readonly string[]
}
/** A holder of a role in any municipality. */
export type SharedRow = Contact & {
  title: string
  project: string | null
  municipality: string
  person: string
}

const column = (head: string, width = 24): Column => ({ head, width, kind: 'text' })

function ownRows(t: Translator, { title, project, importance, holders, asked }: OwnRole): Cell[][] {
  const role = [title, project ?? '-', t(`importance.${importance}`), t(`gallery.type.${roleType(project)}`)]
  const held = holders.map((holder) => [
    ...role,
    ...[holder.name, holder.title, holder.department],
    ...[holder.directPhone, holder.mobilePhone, holder.email],
    t(holder.isPrimary ? 'gallery.sheet.yes' : 'gallery.sheet.no'),
    holder.readiness && t(`readiness.word.${holder.readiness}`),
  ])
  return [
    ...(held.length > 0 ? held : [[...role, t('gallery.sheet.vacant')]]),
    ...asked.map((name) => [...role, t('gallery.sheet.asked', { name })]),
  ]
}

/** "Min kommune": a row for each holder, one for a role that nobody holds, and one for each who has only been asked. */
export function ownSheet(roles: readonly OwnRole[], language: Language): Sheet {
  const t = translator(language)
  return {
    sheet: t('gallery.view.own'),
    columns: [
      column(t('gallery.column.role'), 34),
      column(t('gallery.column.project')),
      column(t('tab.role.importance'), 14),
      column(t('tab.role.type'), 18),
      column(t('gallery.column.person')),
      column(t('users.field.title')),
      column(t('users.field.department')),
      column(t('gallery.column.directPhone'), 16),
      column(t('gallery.column.mobilePhone'), 16),
      column(t('gallery.column.email'), 34),
      column(t('tab.role.primary'), 10),
      column(t('readiness.title'), 22),
    ],
    rows: roles.flatMap((role) => ownRows(t, role)),
  }
}

/** "Alle kommuner", with KLIK's columns. `total`: how many there are, of which these are the first. */
export function sharedSheet(
  shown: readonly SharedRow[],
  { total, language }: { total: number; language: Language },
): Sheet {
  const t = translator(language)
  return {
    sheet: t('gallery.view.everywhere'),
    columns: [
      column(t('gallery.column.role'), 34),
      column(t('gallery.column.project')),
      column(t('gallery.column.municipality')),
      column(t('gallery.column.person')),
      column(t('gallery.column.directPhone'), 16),
      column(t('gallery.column.mobilePhone'), 16),
      column(t('gallery.column.email'), 34),
    ],
    rows: shown.map(({ title, project, municipality, person, directPhone, mobilePhone, email }) => [
      ...[title, project ?? '-', municipality, person],
      ...[directPhone, mobilePhone, email],
    ]),
    remark: total > shown.length ? t('gallery.sheet.cut', { shown: shown.length, total }) : null,
  }
}

import type { Translator } from '../../src/i18n/translator.js'
import { changesBetween, valueAt, type UserDraft, type UserPlace } from './userDraft.js'

/** The names of projects by their ids. */
export type Names = ReadonlyMap<string, string>

export function placeName(t: Translator, names: Names, place: UserPlace): string {
  if (place.kind === 'contact') return t(`users.field.${place.name}`)
  if (place.kind === 'administrator') return t('users.field.isAdministrator')
  return names.get(place.projectId) ?? '…'
}

/** What stands in a place, in words. */
export function placeText(t: Translator, draft: UserDraft, place: UserPlace): string {
  if (place.kind === 'access') return t(`users.type.${draft.access[place.projectId] ?? 'NONE'}`)
  const value = valueAt(draft, place)
  if (typeof value === 'boolean') return t(value ? 'users.edit.yes' : 'users.edit.no')
  return value === null || value === '' ? t('users.edit.nothing') : value
}

export type ToldChange = { key: string; name: string; from: string; to: string; place: UserPlace }

/** Every change in words. */
export const toldChanges = (
  t: Translator,
  names: Names,
  [from, to]: readonly [UserDraft, UserDraft],
): ToldChange[] =>
  changesBetween(from, to).map((place) => ({
    key: place.kind === 'access' ? place.projectId : place.kind === 'contact' ? place.name : place.kind,
    name: placeName(t, names, place),
    from: placeText(t, from, place),
    to: placeText(t, to, place),
    place,
  }))

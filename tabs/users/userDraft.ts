import type { Asking } from '../../src/contract/index.js'
import type { UserDetail } from '../../src/contract/user.js'
import type { AccessType } from './userView.js'

export const CONTACTS = ['fullName', 'email', 'title', 'department', 'directPhone', 'mobilePhone'] as const
export type ContactName = (typeof CONTACTS)[number]
export type Contacts = Record<ContactName, string>

/** What is being written about a user and not saved yet; an empty text is none. */
export type UserDraft = {
  contacts: Contacts
  /** By project; null is "Ingen". */
  access: Record<string, AccessType | null>
  isAdministrator: boolean
}

type Known = Pick<UserDetail, 'name' | 'matrix' | 'isAdministrator'> &
  Omit<Record<ContactName, string | null>, 'fullName'>

export const contactsOf = (user: Omit<Known, 'matrix' | 'isAdministrator'>): Contacts => ({
  fullName: user.name,
  email: user.email ?? '',
  title: user.title ?? '',
  department: user.department ?? '',
  directPhone: user.directPhone ?? '',
  mobilePhone: user.mobilePhone ?? '',
})

export const draftOf = (user: Known): UserDraft => ({
  contacts: contactsOf(user),
  access: Object.fromEntries(user.matrix.map(({ project, userType }) => [project.id, userType])),
  isAdministrator: user.isAdministrator,
})

/** One thing of a user, by the key it has in a draft. */
export type UserPlace =
  { kind: 'contact'; name: ContactName } | { kind: 'access'; projectId: string } | { kind: 'administrator' }

export const placesOf = (draft: UserDraft): UserPlace[] => [
  ...CONTACTS.map((name): UserPlace => ({ kind: 'contact', name })),
  ...Object.keys(draft.access).map((projectId): UserPlace => ({ kind: 'access', projectId })),
  { kind: 'administrator' },
]

export function valueAt(draft: UserDraft, place: UserPlace): string | boolean | null {
  if (place.kind === 'contact') return draft.contacts[place.name].trim()
  return place.kind === 'access' ? (draft.access[place.projectId] ?? null) : draft.isAdministrator
}

export const isChangedAt = (one: UserDraft, other: UserDraft, place: UserPlace): boolean =>
  valueAt(one, place) !== valueAt(other, place)

export const changesBetween = (from: UserDraft, to: UserDraft): UserPlace[] =>
  placesOf(to).filter((place) => isChangedAt(from, to, place))

function taken(draft: UserDraft, from: UserDraft, place: UserPlace): UserDraft {
  if (place.kind === 'administrator') return { ...draft, isAdministrator: from.isAdministrator }
  if (place.kind === 'contact')
    return { ...draft, contacts: { ...draft.contacts, [place.name]: from.contacts[place.name] } }
  return { ...draft, access: { ...draft.access, [place.projectId]: from.access[place.projectId] ?? null } }
}

/** My changes laid on top of what somebody else has saved meanwhile. */
export const rebased = (base: UserDraft, mine: UserDraft, theirs: UserDraft): UserDraft =>
  changesBetween(base, mine).reduce((draft, place) => taken(draft, mine, place), theirs)

type Edit = Asking<'users.edit'>['body']

/** Only what was changed is sent. */
export function editOf(base: UserDraft, draft: UserDraft): Omit<Edit, 'version'> {
  const edit: Omit<Edit, 'version'> = {}
  const access: NonNullable<Edit['access']> = []
  for (const place of changesBetween(base, draft)) {
    if (place.kind === 'administrator') edit.isAdministrator = draft.isAdministrator
    else if (place.kind === 'access')
      access.push({ projectId: place.projectId, userType: draft.access[place.projectId] ?? null })
    else Object.assign(edit, contactEdit(draft.contacts, place.name))
  }
  return access.length > 0 ? { ...edit, access } : edit
}

/** A field that may be empty is sent as null when it is. */
function contactEdit(contacts: Contacts, name: ContactName): Partial<Record<ContactName, string | null>> {
  const text = contacts[name].trim()
  return { [name]: text === '' && name !== 'fullName' && name !== 'email' ? null : text }
}

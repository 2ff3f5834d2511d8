import type { Facts, RefusalCode } from '../domain/refusals.js'
import { CONTACT_FIELDS, type EntryField } from '../domain/contactList.js'
import { SIDES } from '../domain/person.js'
import { isIntroductionRight } from '../domain/introductionPolicy.js'
import { RIGHTS } from '../domain/policy.js'
import { NOTE_SECTIONS } from '../domain/role.js'
import { TEXT_SECTIONS } from '../domain/roleChange.js'
import { TASK_STATUSES } from '../domain/taskStatus.js'
import { TEAM_ROLES } from '../domain/team.js'
import { PERSON_CHANGES } from '../domain/user.js'
import { parseDay } from '../domain/time.js'
import { field as fieldNames } from './da/field.js'
import { formatDay, formatMoment } from './format.js'
import type { Translator } from './translator.js'

type Named = { code: RefusalCode; facts: Facts }

const PLACES = ['document', 'names', 'line', 'page', 'slide', 'sheet'] as const

/** Whose file it is, and where in it something stands. */
function aboutFile(t: Translator, { owner, place, number, sheet }: Facts): Record<string, string> {
  const side = SIDES.find((one) => one === owner)
  const where = PLACES.find((one) => one === place)
  return {
    ...(side ? { owner: t(`file.owner.${side}`) } : {}),
    ...(where ? { where: t(`file.place.${where}`, { number: number ?? '', sheet: sheet ?? '' }) } : {}),
  }
}

type FieldName = keyof typeof fieldNames

/** "duties.3.text" → text: the innermost part that has a name, as people know it. */
const fieldOf = (path: Facts[string] | undefined): FieldName | undefined =>
  String(path ?? '')
    .split('.')
    .reverse()
    .find((part): part is FieldName => Object.hasOwn(fieldNames, part))

/** What a mailbox is for stands where people have their title. */
function contactFieldOf({ field, list }: Facts): EntryField | 'use' | undefined {
  const found = CONTACT_FIELDS.find((one) => one === field)
  return found === 'title' && list === 'MAILBOXES' ? 'use' : found
}

/** A word of a button or a heading, inside a sentence. */
const inside = (word: string): string => word.charAt(0).toLowerCase() + word.slice(1)

/** Days as the reader writes them. */
const dated = (t: Translator, fact: string | number | boolean): string | number | boolean =>
  typeof fact === 'string' && parseDay(fact) ? formatDay(t.language, fact) : fact

/** The facts of a refusal in the reader's words: rights, statuses, fields and moments by name. */
function readable(t: Translator, facts: Facts): Record<string, string | number> {
  const { right: rightName, status: statusName, section: sectionName, at, by, changed, field } = facts
  const named = fieldOf(field)
  const right = RIGHTS.find((one) => one === rightName)
  const status = TASK_STATUSES.find((one) => one === statusName)
  const section = TEXT_SECTIONS.find((one) => one === sectionName)
  const teamRole = TEAM_ROLES.find((one) => one === facts.role)
  const contactField = contactFieldOf(facts)
  const change = PERSON_CHANGES.find((one) => one === changed) ?? 'anything'
  const plain = Object.entries(facts).flatMap(([key, value]) =>
    value === null ? [] : [[key, dated(t, value)] as const],
  )
  return {
    ...Object.fromEntries(plain),
    by: by ?? t('person.somebody'),
    changed: t(`person.change.${change}`),
    at: typeof at === 'string' ? formatMoment(t.language, at) : '',
    ...aboutFile(t, facts),
    ...(named ? { field: t(`field.${named}`) } : {}),
    ...(right ? { right: t(`right.${right}`) } : {}),
    ...(isIntroductionRight(rightName) ? { right: t(`introductionRight.${rightName}`) } : {}),
    ...(teamRole ? { role: inside(t(`organisation.role.${teamRole}`)) } : {}),
    ...(contactField ? { contactField: t(`contacts.field.${contactField}`) } : {}),
    ...(status ? { status: t(`status.${status}`) } : {}),
    ...(section ? { section: t(`kombit.section.${section}`) } : {}),
  }
}

type SentenceKey = Parameters<Translator['filled']>[0]
type Variant = { code: RefusalCode; key: SentenceKey; when(facts: Facts): boolean }

const isNote = (section: Facts[string] | undefined): boolean =>
  NOTE_SECTIONS.some((one) => one === section && one !== 'GENERAL')
const isText = (section: Facts[string] | undefined): boolean => TEXT_SECTIONS.some((one) => one === section)

const WHYS = ['missing', 'too-long', 'too-many', 'twice', 'gone', 'kombits', 'unasked'] as const

/** Refusals that have more to say when more is known; the first that fits. */
const VARIANTS: readonly Variant[] = [
  { code: 'invalid-input', key: 'refusal.invalid-input-unnamed', when: ({ field }) => !fieldOf(field) },
  ...WHYS.map((why) => ({
    code: 'invalid-input' as const,
    key: `refusal.invalid-input-${why}` as const,
    when: (facts: Facts) => facts.why === why,
  })),
  { code: 'email-taken', key: 'refusal.email-taken-here', when: ({ name }) => Boolean(name) },
  { code: 'no-edit-right', key: 'refusal.no-edit-right-of', when: ({ name }) => Boolean(name) },
  { code: 'not-allowed-to-end', key: 'refusal.not-allowed-to-end-of', when: ({ name }) => Boolean(name) },
  { code: 'invitation-over', key: 'refusal.invitation-over-unnamed', when: ({ by }) => !by },
  { code: 'stale-introduction', key: 'refusal.stale-introduction-by', when: ({ by }) => Boolean(by) },
  { code: 'forbidden', key: 'refusal.forbidden-kombit', when: ({ who }) => who === 'KOMBIT' },
  { code: 'forbidden', key: 'refusal.forbidden-who', when: ({ who }) => Boolean(who) },
  {
    code: 'personal-number',
    key: 'refusal.personal-number-in-introduction',
    when: ({ section }) => section === 'introduction',
  },
  { code: 'personal-number', key: 'refusal.personal-number-inside', when: ({ section }) => isNote(section) },
  { code: 'personal-number', key: 'refusal.personal-number-in-role', when: ({ section }) => isText(section) },
  {
    code: 'role-title-taken',
    key: 'refusal.role-title-taken-there',
    when: ({ project }) => Boolean(project),
  },
  {
    code: 'confirmation-open',
    key: 'refusal.confirmation-open-nobody',
    when: ({ missing }) => missing === 0,
  },
]

/** A refusal as a sentence, always with a way forward. */
export function refusalText(t: Translator, { code, facts }: Named): string {
  const variant = VARIANTS.find((one) => one.code === code && one.when(facts))
  return t.filled(variant?.key ?? `refusal.${code}`, readable(t, facts))
}

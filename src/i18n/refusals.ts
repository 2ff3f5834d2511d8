import type { Facts, RefusalCode } from '../domain/refusals.js'
import { CONTACT_FIELDS, type ContactField } from '../domain/contactList.js'
import { SIDES } from '../domain/person.js'
import { RIGHTS } from '../domain/policy.js'
import { NOTE_SECTIONS } from '../domain/role.js'
import { TEXT_SECTIONS } from '../domain/roleChange.js'
import { TASK_STATUSES } from '../domain/task.js'
import { PERSON_CHANGES } from '../domain/user.js'
import { formatMoment } from './format.js'
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

/** What a mailbox is for stands where people have their title. */
function contactFieldOf({ field, list }: Facts): ContactField | 'use' | undefined {
  const found = CONTACT_FIELDS.find((one) => one === field)
  return found === 'title' && list === 'MAILBOXES' ? 'use' : found
}

/** The facts of a refusal in the reader's words: rights, statuses, fields and moments by name. */
function readable(t: Translator, facts: Facts): Record<string, string | number> {
  const { right: rightName, status: statusName, section: sectionName, at, by, changed } = facts
  const right = RIGHTS.find((one) => one === rightName)
  const status = TASK_STATUSES.find((one) => one === statusName)
  const section = TEXT_SECTIONS.find((one) => one === sectionName)
  const contactField = contactFieldOf(facts)
  const change = PERSON_CHANGES.find((one) => one === changed) ?? 'anything'
  const plain = Object.entries(facts).flatMap(([key, value]) =>
    value === null ? [] : [[key, value] as const],
  )
  return {
    ...Object.fromEntries(plain),
    by: by ?? t('refusal.somebody'),
    changed: t(`person.change.${change}`),
    at: typeof at === 'string' ? formatMoment(at) : '',
    ...aboutFile(t, facts),
    ...(right ? { right: t(`right.${right}`) } : {}),
    ...(contactField ? { contactField: t(`contacts.field.${contactField}`) } : {}),
    ...(status ? { status: t(`status.${status}`) } : {}),
    ...(section ? { section: t(`kombit.section.${section}`) } : {}),
  }
}

type Variant = { code: RefusalCode; key: Parameters<Translator['filled']>[0]; when(facts: Facts): boolean }

const isNote = (section: Facts[string] | undefined): boolean =>
  NOTE_SECTIONS.some((one) => one === section && one !== 'GENERAL')
const isText = (section: Facts[string] | undefined): boolean => TEXT_SECTIONS.some((one) => one === section)

/** Refusals that have more to say when more is known; the first that fits. */
const VARIANTS: readonly Variant[] = [
  { code: 'email-taken', key: 'refusal.email-taken-here', when: ({ name }) => Boolean(name) },
  { code: 'forbidden', key: 'refusal.forbidden-kombit', when: ({ who }) => who === 'KOMBIT' },
  { code: 'forbidden', key: 'refusal.forbidden-who', when: ({ who }) => Boolean(who) },
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

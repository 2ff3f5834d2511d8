import type { Facts, RefusalCode } from '../domain/refusals.js'
import { SIDES } from '../domain/person.js'
import { RIGHTS } from '../domain/policy.js'
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

/** The facts of a refusal in the reader's words: rights, statuses, fields and moments by name. */
function readable(t: Translator, facts: Facts): Record<string, string | number> {
  const { right: rightName, status: statusName, section: sectionName, at, by, changed } = facts
  const right = RIGHTS.find((one) => one === rightName)
  const status = TASK_STATUSES.find((one) => one === statusName)
  const section = TEXT_SECTIONS.find((one) => one === sectionName)
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
    ...(status ? { status: t(`status.${status}`) } : {}),
    ...(section ? { section: t(`kombit.section.${section}`) } : {}),
  }
}

/** A refusal as a sentence, always with a way forward. */
export function refusalText(t: Translator, { code, facts }: Named): string {
  const values = readable(t, facts)
  if (code === 'email-taken' && facts.name) return t.filled('refusal.email-taken-here', values)
  const isInside = code === 'personal-number' && facts.section !== undefined && facts.section !== 'GENERAL'
  if (isInside) return t.filled('refusal.personal-number-inside', values)
  if (code === 'forbidden' && facts.who === 'KOMBIT') return t.filled('refusal.forbidden-kombit', values)
  if (code === 'forbidden' && facts.who) return t.filled('refusal.forbidden-who', values)
  if (code === 'personal-number' && facts.section) return t.filled('refusal.personal-number-in-role', values)
  if (code === 'role-title-taken' && facts.project) return t.filled('refusal.role-title-taken-there', values)
  if (code === 'confirmation-open' && facts.missing === 0)
    return t.filled('refusal.confirmation-open-nobody', values)
  return t.filled(`refusal.${code}`, values)
}

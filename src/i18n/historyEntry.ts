import type { HistoryEntry, HistorySubject } from '../domain/conversation.js'
import { TEMPLATE_CHANGES } from '../domain/introductionTemplate.js'
import { MUNICIPALITY_SETTINGS } from '../domain/project.js'
import { ASSIGNMENT_STATES } from '../domain/role.js'
import { ACCESS_TYPES } from '../domain/person.js'
import { TEAM_ROLES } from '../domain/team.js'
import { PERSON_CHANGES } from '../domain/user.js'
import { changeSentence } from './history.js'
import { introductionPlanSentence, introductionTaskSentence } from './introductionHistory.js'
import type { Translator } from './translator.js'

/** `holder`: whose role it is, where it is one of somebody. */
type Entry = Pick<HistoryEntry, 'field' | 'oldValue' | 'newValue'> & {
  of: { kind: HistorySubject; holder: string | null }
  isWithheld: boolean
}

/** "KSD: PLUS", as the history keeps it. */
function accessIn(t: Translator, value: string): string {
  const at = value.lastIndexOf(': ')
  const type = ACCESS_TYPES.find((one) => one === value.slice(at + 2))
  if (at < 0 || !type) return value
  return t('history.person.access', { project: value.slice(0, at), userType: t(`userType.${type}`) })
}

function accessSentence(t: Translator, { oldValue, newValue }: Entry): string {
  const [from, to] = [oldValue, newValue].map((value) => (value === null ? null : accessIn(t, value)))
  if (!from) return t('history.person.accessGiven', { to: to ?? '' })
  return to ? t('history.person.accessChanged', { from, to }) : t('history.person.accessTaken', { from })
}

function ofPerson(t: Translator, entry: Entry): string {
  const { field, newValue } = entry
  const isOn = newValue === 'true'
  const known = PERSON_CHANGES.find((one) => one === field)
  switch (known) {
    case undefined:
      return t('history.other')
    case 'created':
    case 'deleted':
    case 'erased':
    case 'signIn':
      return t(`history.person.${known}`)
    case 'consent':
      return t(isOn ? 'history.person.consentGiven' : 'history.person.consentWithdrawn')
    case 'isAdministrator':
      return t(isOn ? 'history.person.isAdministrator' : 'history.person.noAdministrator')
    case 'access':
      return accessSentence(t, entry)
    default:
      return t('history.person.changed', { what: t(`person.change.${known}`) })
  }
}

function ofAssignment(t: Translator, { of, field, newValue }: Entry): string {
  const holder = of.holder ?? t('history.gone')
  const state = ASSIGNMENT_STATES.find((one) => field === 'state' && one === newValue)
  if (state) return t(`history.assignment.${state}`, { holder })
  const known = (['confirmation', 'reminded'] as const).find((one) => one === field)
  return known ? t(`history.assignment.${known}`, { holder }) : t('history.other')
}

function ofContact(t: Translator, { field, newValue }: Entry): string {
  if (field === 'export') return t('history.contactEntry.export', { count: Number(newValue ?? 0) })
  const known = (['created', 'changed', 'deleted', 'verified'] as const).find((one) => one === field)
  return known ? t(`history.contactEntry.${known}`) : t('history.other')
}

function ofArea(t: Translator, { field, oldValue, newValue }: Entry): string {
  const [from, to] = [oldValue ?? '', newValue ?? '']
  const known = (['created', 'deleted', 'name', 'parent'] as const).find((one) => one === field)
  if (known) return t(`history.area.${known}`, { from, to })
  if (field !== 'coordinator') return t('history.other')
  return newValue === null ? t('history.area.dismissed', { from }) : t('history.area.appointed', { to })
}

function ofTeam(t: Translator, { field, oldValue, newValue }: Entry): string {
  const [from, to] = [oldValue, newValue].map((value) => value ?? t('history.team.noArea'))
  if (field === 'isMain') return t(newValue === 'true' ? 'history.team.isMain' : 'history.team.notMain')
  const known = (['created', 'name', 'area', 'reportTags', 'archived'] as const).find((one) => one === field)
  return known ? t(`history.team.${known}`, { from: from ?? '', to: to ?? '' }) : t('history.other')
}

/** "*": with everybody. */
function ofTemplate(t: Translator, { field, oldValue, newValue }: Entry): string {
  const nameOf = (value: string | null): string =>
    value === '*' ? t('history.introductionTemplate.everybody') : (value ?? '')
  const known = TEMPLATE_CHANGES.find((one) => one === field)
  if (!known) return t('history.other')
  return t(`history.introductionTemplate.${known}`, { from: nameOf(oldValue), to: nameOf(newValue) })
}

function ofMembership(t: Translator, { of, oldValue, newValue }: Entry): string {
  const holder = of.holder ?? t('history.gone')
  const [from, to] = [oldValue, newValue].map((value) => TEAM_ROLES.find((role) => role === value))
  if (from && to)
    return t('history.membership.changed', {
      holder,
      from: t(`organisation.role.${from}`),
      to: t(`organisation.role.${to}`),
    })
  if (to) return t('history.membership.added', { holder, to: t(`organisation.role.${to}`) })
  return from
    ? t('history.membership.archived', { holder, from: t(`organisation.role.${from}`) })
    : t('history.other')
}

function ofOrganisation(t: Translator, entry: Entry): string {
  const { kind } = entry.of
  if (kind === 'area') return ofArea(t, entry)
  if (kind === 'introductionTemplate') return ofTemplate(t, entry)
  if (kind === 'introductionPlan') return introductionPlanSentence(t, entry)
  if (kind === 'introductionTask') return introductionTaskSentence(t, entry)
  return kind === 'team' ? ofTeam(t, entry) : ofMembership(t, entry)
}

function ofMunicipality(t: Translator, { field }: Entry): string {
  if (field === 'created') return t('history.municipality.created')
  const known = MUNICIPALITY_SETTINGS.find((one) => one === field)
  if (!known) return t('history.other')
  return t('history.municipality.changed', { what: t(`history.municipality.field.${known}`) })
}

/** What was done, for people to read beside who did it and to what. */
export function historySentence(t: Translator, entry: Entry): string {
  if (entry.isWithheld)
    return t(entry.of.kind === 'task' ? 'history.withheld' : 'history.withheldIntroduction')
  const { field } = entry
  switch (entry.of.kind) {
    case 'task':
      return changeSentence(t, entry)
    case 'person':
      return ofPerson(t, entry)
    case 'assignment':
      return ofAssignment(t, entry)
    case 'role':
    case 'masterRole':
      return t(field === 'note' ? 'history.role.note' : 'history.role.changed')
    case 'contactEntry':
      return ofContact(t, entry)
    case 'gallery':
      return t(field === 'exportOwn' ? 'history.gallery.exportOwn' : 'history.gallery.exportEverywhere')
    case 'notice':
      return t('history.notice.resent')
    case 'municipality':
      return ofMunicipality(t, entry)
    default:
      return ofOrganisation(t, entry)
  }
}

import { readFile } from 'node:fs/promises'
import { PROFILES, type Profile } from '../domain/calendar.js'
import { ASSURANCES } from '../domain/fk.js'
import { isUuid } from '../domain/ids.js'
import { parseLanguage } from '../domain/person.js'
import type { MunicipalityChanges } from '../domain/project.js'
import { Refusal } from '../domain/refusals.js'
import { SIGN_IN_KINDS, type SignInKind } from '../domain/session.js'
import { parseDay, type Day } from '../domain/time.js'
import { isEmail } from '../domain/user.js'
import { tabLink } from '../config.js'
import { PAGES } from '../contract/pages.js'
import { foundation, type Foundation } from '../exchange/foundation.js'
import { refusalText } from '../i18n/refusals.js'
import { found, FoundationFault } from '../services/imports/found.js'
import { change, list, type NewAdministrator } from '../services/municipalities/operate.js'
import { close, exportAll } from './closing.js'
import { Misuse, type CommandLine, type Given } from './commandLine.js'
import { withWorld } from './house.js'
import { inWords } from './inWords.js'

const say = (text: string): void => void process.stdout.write(`${text}\n`)
const complain = (text: string): void => void process.stderr.write(`${text}\n`)

/** What takes a value away. */
const NONE = 'none'
const CODE = /^\d{3}$/
const CVR = /^\d{8}$/

/** "Navn Navnesen <navn@korsbaek.example>". */
function administratorOf(text: string): NewAdministrator | null {
  const [, fullName = '', email = ''] = /^\s*([^<>]+?)\s*<\s*([^<>\s]+)\s*>\s*$/.exec(text) ?? []
  return fullName !== '' && isEmail(email) ? { fullName, email } : null
}

/** One flag as the value it stands for; undefined where it was not typed. Throws `Misuse` for what it cannot stand for. */
function flagged<T>(
  { t, given }: Pick<CommandLine, 't' | 'given'>,
  flag: Exclude<keyof Given, 'administrator' | 'closed' | 'open' | 'confirm' | 'export'>,
  read: (text: string) => T | null,
): T | undefined {
  const text = given[flag]?.trim()
  if (text === undefined) return undefined
  const value = read(text)
  if (value === null) throw new Misuse(t(`cli.municipality.bad.${flag}`, { value: text }))
  return value
}

/** The same of a flag that may stand there several times; the same twice is nobody's wish. */
function eachOf<T>(
  { t, given }: CommandLine,
  flag: 'administrator' | 'closed' | 'open',
  read: (text: string) => T | null,
): T[] {
  return (given[flag] ?? []).map((text) => {
    const value = read(text.trim())
    if (value === null) throw new Misuse(t(`cli.municipality.bad.${flag}`, { value: text }))
    return value
  })
}

const or = <T>(found: T | undefined): T | null => found ?? null

/** "FK,TEAMS": at least one, and none that there is not. */
function signInsOf(text: string): SignInKind[] | null {
  const typed = text.toUpperCase().split(',')
  const known = SIGN_IN_KINDS.filter((kind) => typed.includes(kind))
  return known.length > 0 && known.length === new Set(typed).size ? known : null
}

function changesOf(line: CommandLine): Omit<MunicipalityChanges, 'extraClosedDays'> {
  const profile = (text: string): Profile | null => or(PROFILES.find((one) => one === text))
  const level = (text: string) => or(ASSURANCES.find((one) => one === text.toUpperCase()))
  const named = flagged(line, 'name', (text) => text || null)
  const tenant = flagged(line, 'tenant', (text) => (text === NONE || isUuid(text) ? text : null))
  const cvr = flagged(line, 'cvr', (text) => (text === NONE || CVR.test(text) ? text : null))
  const language = flagged(line, 'municipality-language', parseLanguage)
  const calendarProfile = flagged(line, 'calendar', profile)
  const minimumAssurance = flagged(line, 'assurance', level)
  const signInsThatCount = flagged(line, 'sign-ins', signInsOf)
  return {
    ...(named === undefined ? {} : { name: named }),
    ...(tenant === undefined ? {} : { tenantId: tenant === NONE ? null : tenant.toLowerCase() }),
    ...(cvr === undefined ? {} : { cvr: cvr === NONE ? null : cvr }),
    ...(language === undefined ? {} : { language }),
    ...(calendarProfile === undefined ? {} : { calendarProfile }),
    ...(minimumAssurance === undefined ? {} : { minimumAssurance }),
    ...(signInsThatCount === undefined ? {} : { signInsThatCount }),
  }
}

type Days = Record<'closed' | 'open', Day[]>
const daysOf = (line: CommandLine): Days => ({
  closed: eachOf(line, 'closed', parseDay),
  open: eachOf(line, 'open', parseDay),
})

/** Refuses the same address for two people. */
function administratorsOf(line: CommandLine): NewAdministrator[] {
  const all = eachOf(line, 'administrator', administratorOf)
  const addresses = all.map(({ email }) => email.toLowerCase())
  const twice = addresses.find((one, n) => addresses.indexOf(one) !== n)
  if (twice !== undefined) throw new Misuse(line.t('cli.municipality.twice', { email: twice }))
  return all
}

/** What was typed, as the file would have said it. Throws `Misuse`. */
function foundationOf(line: CommandLine): Foundation {
  const { t } = line
  const code = flagged(line, 'code', (text) => (CODE.test(text) ? text : null))
  const { name, tenantId, cvr, calendarProfile, ...rest } = changesOf(line)
  if (code === undefined || name === undefined) throw new Misuse(t('cli.municipality.form'))
  const people = administratorsOf(line).map((one) => ({
    ...one,
    ...{ municipality: code, organisation: name, administrator: true, neverLoggedIn: true },
  }))
  const calendar = calendarProfile ?? 'office'
  const { closed: closedDays } = daysOf(line)
  const municipality = { code, name, tenantId, cvr, calendar, closedDays, ...rest }
  return foundation.parse({ municipalities: [municipality], people })
}

/** The file; null, and said why, when it is none. */
async function foundationIn(path: string, { t }: CommandLine): Promise<Foundation | null> {
  const written = await readFile(path, 'utf8')
    .then((text): unknown => JSON.parse(text))
    .catch(() => null)
  if (written === null) {
    complain(t('cli.municipality.unreadable', { file: path }))
    return null
  }
  const parsed = foundation.safeParse(written, inWords(t))
  if (parsed.success) return parsed.data
  const places = parsed.error.issues.map(
    ({ path: where, message }) => `  ${where.join('.') || path}: ${message}`,
  )
  complain([t('cli.municipality.wrong', { file: path }), ...places].join('\n'))
  return null
}

/** What comes next, for whoever has just made one. */
function sayNext({ t, config }: CommandLine, { municipalities, people }: Foundation): void {
  for (const { code, name, tenantId } of municipalities) {
    const administrators = people.filter((one) => one.municipality === code && one.administrator)
    say(t('cli.municipality.done', { code, name }))
    if (!tenantId) say(`  ${t('cli.municipality.next.tenant', { code })}`)
    if (administrators.length === 0) say(`  ${t('cli.municipality.next.administrator', { code })}`)
    for (const { fullName } of administrators)
      say(`  ${t('cli.municipality.next.signIn', { name: fullName })}`)
  }
  say(`  ${t('cli.municipality.next.check', { address: tabLink(config)(PAGES.checklist) })}`)
}

async function add(line: CommandLine): Promise<number> {
  const { config, words, given, t } = line
  const [, path, more] = words
  if (more !== undefined || (path && Object.keys(given).length > 0))
    throw new Misuse(t('cli.municipality.form'))
  const wanted = path ? await foundationIn(path, line) : foundationOf(line)
  if (!wanted) return 1
  try {
    await withWorld(config, (world) => found(world, wanted))
  } catch (error) {
    if (!(error instanceof FoundationFault)) throw error
    complain(t(`cli.municipality.fault.${error.code}`, { about: error.about }))
    return 1
  }
  sayNext(line, wanted)
  return 0
}

async function set(line: CommandLine): Promise<number> {
  const { config, words, given, t } = line
  const [, code = ''] = words
  if (!CODE.test(code) || given.code !== undefined) throw new Misuse(t('cli.municipality.form'))
  const wanted = { changes: changesOf(line), ...daysOf(line), administrators: administratorsOf(line) }
  if (Object.keys(given).length === 0) throw new Misuse(t('cli.municipality.nothing'))
  try {
    const changed = await withWorld(config, (world) => change(world, code, wanted))
    if (!changed) {
      complain(t('cli.municipality.unknown', { code }))
      return 1
    }
    const isSame = changed.fields.length === 0 && wanted.administrators.length === 0
    say(t(isSame ? 'cli.municipality.same' : 'cli.municipality.set', { code }))
    if (changed.movedTasks > 0) say(t('cli.municipality.moved', { count: changed.movedTasks }))
    return 0
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    complain(refusalText(t, error))
    return 1
  }
}

async function all({ config, json, t }: CommandLine): Promise<number> {
  const found = await withWorld(config, list)
  if (found.length === 0 && !json) say(t('cli.municipality.none'))
  for (const one of found) {
    if (json) {
      say(JSON.stringify(one))
      continue
    }
    const { code, name, tenantId, cvr, people, administrators } = one
    say(`${code}  ${name}`)
    const facts = {
      tenant: tenantId ?? t('cli.municipality.unsaid'),
      cvr: cvr ?? t('cli.municipality.unsaid'),
      administrators: administrators.join(', ') || t('cli.municipality.nobody'),
    }
    say(`     ${t('cli.municipality.row', { ...facts, count: people })}`)
  }
  return 0
}

const VERBS: Record<string, (line: CommandLine) => Promise<number>> = {
  add,
  set,
  list: all,
  export: exportAll,
  close,
}

/** Municipalities come and are kept up by the operator's hand alone: there is no page that somebody could grab. */
export function municipality(line: CommandLine): Promise<number> {
  const [verb = ''] = line.words
  const run = Object.hasOwn(VERBS, verb) ? VERBS[verb] : undefined
  if (!run) throw new Misuse(line.t('cli.municipality.form'))
  return run(line)
}

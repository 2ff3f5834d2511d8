import type { SignInKind } from '../domain/session.js'
import { parseDay } from '../domain/time.js'
import { Refusal } from '../domain/refusals.js'
import { formatDay } from '../i18n/format.js'
import { refusalText } from '../i18n/refusals.js'
import type { Translator } from '../i18n/translator.js'
import { deleteUnmigrated, unmigrated, type Kept, type Unmigrated } from '../services/users/unmigrated.js'
import type { CommandLine } from './commandLine.js'
import { refreshUsers } from './directory.js'
import { withWorld } from './house.js'

const say = (text: string): void => void process.stdout.write(`${text}\n`)

type Person = Pick<Unmigrated, 'fullName' | 'email' | 'projects' | 'roles'>

/** "Poul Holm <poul@…> · KY (LIGHT) · Rolleadministrator". */
const person = ({ fullName, email, projects, roles }: Person): string =>
  [
    `  ${fullName} <${email}>`,
    projects.map(({ name, userType }) => `${name} (${userType})`).join(', '),
    roles.join(', '),
  ]
    .filter((part) => part !== '')
    .join(' · ')

const waysIn = (t: Translator, ways: readonly SignInKind[]): string =>
  ways.map((way) => t(`cli.users.way.${way}`)).join(', ')

/** Why somebody is an old user. */
function why(t: Translator, { ways, lastLogin }: Unmigrated): string {
  if (!lastLogin) return t('cli.users.never')
  return t('cli.users.other', { ways: waysIn(t, ways), last: formatDay(t.language, lastLogin) })
}

const sayOld = (t: Translator, users: readonly Unmigrated[]): void =>
  users.forEach((user) => say(`${person(user)} · ${why(t, user)}`))

/** Said before anything else, as long as it is so. */
function sayNoFk({ config, t }: CommandLine): void {
  if (!config.fk) say(t('cli.users.noFk'))
}

/** Those who stay, each with the reason. */
function sayKept(t: Translator, kept: readonly Kept[]): void {
  if (kept.length > 0) say(`  ${t('cli.users.kept', { count: kept.length })}`)
  for (const user of kept) {
    const days = {
      last: user.lastLogin ? formatDay(t.language, user.lastLogin) : '',
      since: formatDay(t.language, user.loginsKnownSince),
    }
    say(`  ${person(user)} · ${t(`cli.users.reason.${user.reason}`, days)}`)
  }
}

async function list(line: CommandLine): Promise<number> {
  const { config, t, json } = line
  const all = await withWorld(config, unmigrated)
  if (json) {
    for (const { municipality, users, kept } of all)
      for (const user of [...users, ...kept]) say(JSON.stringify({ municipality, ...user }))
    return 0
  }
  sayNoFk(line)
  for (const { municipality, counts, users, kept } of all) {
    say(t('cli.users.count', { municipality, count: users.length, ways: waysIn(t, counts) }))
    sayOld(t, users)
    sayKept(t, kept)
  }
  return 0
}

async function remove(line: CommandLine): Promise<number> {
  const { config, t, json, dryRun, after: typed = '' } = line
  const after = parseDay(typed)
  if (!after) {
    process.stderr.write(`${t('cli.users.when')}\n`)
    return 2
  }
  const reports = await withWorld(config, (world) => deleteUnmigrated(world, { after, dryRun }))
  if (!json) sayNoFk(line)
  for (const { municipality, deleted, kept } of reports) {
    if (json) {
      say(JSON.stringify({ municipality, dryRun, deleted, kept }))
      continue
    }
    say(t(dryRun ? 'cli.users.tried' : 'cli.users.deleted', { municipality, count: deleted.length }))
    sayOld(t, deleted)
    sayKept(t, kept)
  }
  return 0
}

const VERBS: Record<string, (line: CommandLine) => Promise<number>> = {
  unmigrated: list,
  'delete-unmigrated': remove,
  refresh: refreshUsers,
}

/** Users FK Adgangsstyring has never let in and who have not signed in otherwise: who they are, and once the day has passed, away with them. */
export async function users(line: CommandLine): Promise<number> {
  const { words, t } = line
  const [verb = ''] = words
  const run = Object.hasOwn(VERBS, verb) ? VERBS[verb] : undefined
  const [, extra] = words
  if (!run || (extra !== undefined && verb !== 'refresh')) {
    process.stderr.write(`${t('cli.users.which')}\n`)
    return 2
  }
  try {
    return await run(line)
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    process.stderr.write(`${refusalText(t, error)}\n`)
    return 1
  }
}

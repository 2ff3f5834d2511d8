import { writeFile } from 'node:fs/promises'
import type { Had } from '../data/repositories/personalData.js'
import { formatDay } from '../i18n/format.js'
import { dayOf } from '../domain/time.js'
import { erasePerson } from '../services/users/erase.js'
import * as personalData from '../services/users/personalData.js'
import type { World } from '../services/world.js'
import type { CommandLine } from './commandLine.js'
import { withWorld } from './house.js'

const say = (text: string): void => void process.stdout.write(`${text}\n`)
const complain = (text: string): void => void process.stderr.write(`${text}\n`)

/** Nobody else on the machine may read it. */
const OWNER_ONLY = 0o600

/** One address may have been several people's: then it takes the id. */
function tellSeveral({ t }: CommandLine, people: readonly Had[]): void {
  complain(t('cli.person.several'))
  for (const { id, createdAt, deletedAt } of people) {
    const created = formatDay(t.language, dayOf(createdAt))
    const deleted = deletedAt && formatDay(t.language, dayOf(deletedAt))
    complain(
      `  ${deleted ? t('cli.person.gone', { id, created, deleted }) : t('cli.person.here', { id, created })}`,
    )
  }
}

/** Works on the one person that was meant; says so when there is none, or more than one. */
async function withPerson(
  line: CommandLine,
  who: string,
  work: (world: World, person: Had) => Promise<number>,
): Promise<number> {
  return withWorld(line.config, async (world) => {
    const [person, ...others] = await personalData.whoHas(world, who)
    if (person && others.length === 0) return work(world, person)
    if (person) tellSeveral(line, [person, ...others])
    else complain(line.t('cli.person.nobody'))
    return 1
  })
}

const keep = (line: CommandLine, who: string, path: string): Promise<number> =>
  withPerson(line, who, async (world, { id: personId }) => {
    const { t } = line
    const bytes = await personalData.ofPerson(world, { personId, language: t.language })
    try {
      await writeFile(path, bytes, { mode: OWNER_ONLY, flag: 'wx' })
    } catch {
      complain(t('cli.person.unwritable', { file: path }))
      return 1
    }
    say(t('cli.person.exported', { file: path }))
    return 0
  })

const erase = (line: CommandLine, who: string): Promise<number> =>
  withPerson(line, who, async (world, { id, deletedAt }) => {
    const { t } = line
    if (deletedAt === null) complain(t('cli.person.living'))
    else if (await erasePerson(world, id)) {
      say(t('cli.person.erased'))
      return 0
    } else complain(t('cli.person.erasedBefore'))
    return 1
  })

/** What is kept of somebody, and taking a deleted user's name away; by address, or by id where an address was several people's. */
export async function person(line: CommandLine): Promise<number> {
  const [verb, who, path] = line.words
  if (verb === 'export' && who && path) return keep(line, who, path)
  if (verb === 'erase' && who && !path) return erase(line, who)
  complain(line.t('cli.person.form'))
  return 2
}

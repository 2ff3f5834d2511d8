import { writeFile } from 'node:fs/promises'
import { eraseByAddress } from '../services/users/erase.js'
import * as personalData from '../services/users/personalData.js'
import type { CommandLine } from './commandLine.js'
import { withWorld } from './house.js'

const say = (text: string): void => void process.stdout.write(`${text}\n`)
const complain = (text: string): void => void process.stderr.write(`${text}\n`)

/** Nobody else on the machine may read it. */
const OWNER_ONLY = 0o600

async function keep({ config, t }: CommandLine, address: string, path: string): Promise<number> {
  const language = t.language
  const bytes = await withWorld(config, (world) => personalData.ofAddress(world, { address, language }))
  if (!bytes) {
    complain(t('cli.person.nobody'))
    return 1
  }
  try {
    await writeFile(path, bytes, { mode: OWNER_ONLY, flag: 'wx' })
  } catch {
    complain(t('cli.person.unwritable', { file: path }))
    return 1
  }
  say(t('cli.person.exported', { file: path }))
  return 0
}

async function erase({ config, t }: CommandLine, address: string): Promise<number> {
  const { erased, living } = await withWorld(config, (world) => eraseByAddress(world, address))
  if (living) complain(t('cli.person.living'))
  else if (erased === 0) complain(t('cli.person.nobody'))
  else say(t('cli.person.erased', { count: erased }))
  return erased > 0 ? 0 : 1
}

/** What is kept of somebody, and taking a deleted user's name away; by address. */
export async function person(line: CommandLine): Promise<number> {
  const [verb, address, path] = line.words
  if (verb === 'export' && address && path) return keep(line, address, path)
  if (verb === 'erase' && address && !path) return erase(line, address)
  complain(line.t('cli.person.form'))
  return 2
}

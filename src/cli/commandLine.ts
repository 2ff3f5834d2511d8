import type { Config } from '../config.js'
import type { Translator } from '../i18n/translator.js'

export type CommandLineName =
  | 'backup'
  | 'restore'
  | 'move-database'
  | 'import'
  | 'explain'
  | 'fk'
  | 'rights'
  | 'notices'
  | 'migrate'
  | 'job'
  | 'mail'
  | 'municipality'
  | 'outbox'
  | 'person'
  | 'audit'
  | 'sample'
  | 'users'

/** What was typed after the command, and the settings. */
export type CommandLine = {
  words: string[]
  json: boolean
  /** The rights on introductions instead. */
  introductions: boolean
  dryRun: boolean
  municipality?: string
  /** A day. */
  after?: string
  /** States of the outbox. */
  states: string[]
  /** Where to: the address of a database, or a file it stands in. */
  to?: string
  /** A folder. */
  files?: string
  config: Config
  t: Translator
}

export type Flag = 'json' | 'introductions' | 'dry-run' | 'municipality' | 'after' | 'state' | 'to' | 'files'

/** `run` returns the exit code. What it takes no more of is refused: a flag that is not heeded promises what is not so. */
export type CliCommand = {
  name: CommandLineName
  form: string
  maxWords: number
  flags: readonly Flag[]
  run(line: CommandLine): Promise<number>
}

/** Wrongly asked: the message is all there is to say. */
export class Misuse extends Error {}

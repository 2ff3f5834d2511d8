import type { Config } from '../config.js'
import type { Translator } from '../i18n/translator.js'

export type CommandLineName =
  | 'backup'
  | 'check'
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

/** Flags that say something of a municipality; those that may be said several times are lists. */
export const ONCE = [
  'code',
  'name',
  'tenant',
  'cvr',
  'calendar',
  'assurance',
  'sign-ins',
  'municipality-language',
  'confirm',
  'export',
] as const
export const SEVERAL = ['administrator', 'closed', 'open'] as const
type Once = (typeof ONCE)[number]
type Several = (typeof SEVERAL)[number]
export type Given = Partial<Record<Once, string>> & Partial<Record<Several, string[]>>

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
  /** So many may leave. */
  leavers?: number
  /** A folder. */
  files?: string
  /** What is said of a municipality. */
  given: Given
  config: Config
  t: Translator
}

export type Flag =
  | 'json'
  | 'introductions'
  | 'dry-run'
  | 'municipality'
  | 'after'
  | 'state'
  | 'to'
  | 'files'
  | 'leavers'
  | Once
  | Several

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

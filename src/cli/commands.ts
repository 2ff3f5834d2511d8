import type { Config } from '../config.js'
import type { Translator } from '../i18n/translator.js'
import { explainLines } from './explain.js'
import { importFiles } from './import.js'
import { addMunicipality, migrateOnly, resetSample, runJob } from './operate.js'
import { printRights } from './rights.js'
import { users } from './users.js'

export type CommandLineName =
  'import' | 'explain' | 'rights' | 'migrate' | 'job' | 'municipality' | 'sample' | 'users'

/** What was typed after the command, and the settings. */
export type CommandLine = {
  words: string[]
  json: boolean
  dryRun: boolean
  municipality?: string
  /** A day. */
  after?: string
  config: Config
  t: Translator
}

/** `run` returns the exit code. */
export type CliCommand = { name: CommandLineName; form: string; run(line: CommandLine): Promise<number> }

/** People read words, programs read JSON. */
const isPiped = (): boolean => !process.stdout.isTTY

export const COMMANDS: CliCommand[] = [
  { name: 'import', form: 'import FILE… [--dry-run] [--municipality NAME]', run: importFiles },
  {
    name: 'explain',
    form: 'explain [--json]',
    run: ({ t, json }) => explainLines(t, { json: json || isPiped() }),
  },
  {
    name: 'rights',
    form: 'rights [--json]',
    run: ({ t, json }) => {
      printRights(t, { json: json || isPiped() })
      return Promise.resolve(0)
    },
  },
  { name: 'municipality', form: 'municipality add FILE', run: addMunicipality },
  { name: 'job', form: 'job NAME', run: runJob },
  { name: 'migrate', form: 'migrate', run: migrateOnly },
  {
    name: 'users',
    form: 'users unmigrated | delete-unmigrated --after DAY [--dry-run] [--json]',
    run: users,
  },
  { name: 'sample', form: 'sample reset', run: resetSample },
]

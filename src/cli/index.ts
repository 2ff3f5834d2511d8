import { parseArgs } from 'node:util'
import { parseLanguage } from '../domain/person.js'
import { readConfig, UnusableSettings } from '../config.js'
import { CannotOpen, CannotReach } from '../data/cannotOpen.js'
import { AlreadyRunning } from '../data/lock.js'
import { BackupFault } from '../domain/backup.js'
import { Refusal } from '../domain/refusals.js'
import { refusalText } from '../i18n/refusals.js'
import { translator, type Translator } from '../i18n/translator.js'
import { COMMANDS } from './commands.js'
import {
  Misuse,
  ONCE,
  SEVERAL,
  type CliCommand,
  type CommandLine,
  type Flag,
  type Given,
} from './commandLine.js'
import { helpOn, usage } from './help.js'

const FLAGS = {
  help: { type: 'boolean', short: 'h', default: false },
  json: { type: 'boolean', default: false },
  introductions: { type: 'boolean', default: false },
  'dry-run': { type: 'boolean', default: false },
  municipality: { type: 'string' },
  language: { type: 'string' },
  after: { type: 'string' },
  state: { type: 'string', multiple: true },
  to: { type: 'string' },
  files: { type: 'string' },
  leavers: { type: 'string' },
  code: { type: 'string' },
  name: { type: 'string' },
  tenant: { type: 'string' },
  cvr: { type: 'string' },
  calendar: { type: 'string' },
  assurance: { type: 'string' },
  'sign-ins': { type: 'string' },
  'municipality-language': { type: 'string' },
  confirm: { type: 'string' },
  export: { type: 'string' },
  administrator: { type: 'string', multiple: true },
  closed: { type: 'string', multiple: true },
  open: { type: 'string', multiple: true },
} as const

type Typed = ReturnType<typeof parse>
const parse = (args: string[]) => parseArgs({ args, options: FLAGS, allowPositionals: true })

/** Where the words of the answer come from, whatever else is wrong. */
function wordsFor(args: string[]): Translator {
  const at = args.indexOf('--language')
  const asked = at === -1 ? null : parseLanguage(args[at + 1])
  return translator(asked ?? parseLanguage(process.env.KLIK_LOCALE) ?? 'da')
}

/** What was typed. Throws `Misuse`. */
function parsed(args: string[], t: Translator): Typed {
  try {
    return parse(args)
  } catch (error) {
    const { code = '', message } = error as NodeJS.ErrnoException
    if (!code.startsWith('ERR_PARSE_ARGS')) throw error
    const [option = ''] = /--?[\w-]+/.exec(message) ?? []
    throw new Misuse(
      t(code.endsWith('UNKNOWN_OPTION') ? 'cli.option.unknown' : 'cli.option.value', { option }),
    )
  }
}

const LIMITED: readonly Flag[] = [
  ...([
    'json',
    'introductions',
    'dry-run',
    'municipality',
    'after',
    'state',
    'to',
    'files',
    'leavers',
  ] as const),
  ...ONCE,
  ...SEVERAL,
]

const givenOf = (values: Typed['values']): Given =>
  Object.fromEntries(
    [...ONCE, ...SEVERAL].flatMap((flag) => (values[flag] === undefined ? [] : [[flag, values[flag]]])),
  )

/** Throws `Misuse` for what the command does not take. */
function check(
  { values, positionals }: Typed,
  { name, form, flags, maxWords }: CliCommand,
  t: Translator,
): void {
  const strange = LIMITED.find(
    (flag) => values[flag] !== undefined && values[flag] !== false && !flags.includes(flag),
  )
  if (strange) throw new Misuse(t('cli.option.notHere', { option: `--${strange}`, command: name, form }))
  const extra = positionals[maxWords + 1]
  if (extra !== undefined) throw new Misuse(t('cli.tooMany', { extra, form }))
  const { language } = values
  if (language !== undefined && !parseLanguage(language)) throw new Misuse(t('cli.language', { language }))
}

function lineOf({ values, positionals: [, ...words] }: Typed): CommandLine {
  const config = readConfig(process.env)
  const { json, introductions, municipality, after, state = [], to, files, leavers } = values
  return {
    words,
    json,
    introductions,
    dryRun: values['dry-run'],
    ...(municipality === undefined ? {} : { municipality }),
    ...(after === undefined ? {} : { after }),
    ...(to === undefined ? {} : { to }),
    ...(files === undefined ? {} : { files }),
    ...(leavers === undefined ? {} : { leavers: Number(leavers) }),
    states: state.flatMap((written) => written.split(',')).filter((one) => one !== ''),
    given: givenOf(values),
    config,
    t: translator(parseLanguage(values.language) ?? config.language),
  }
}

async function main(args: string[], t: Translator): Promise<number> {
  const typed = parsed(args, t)
  const [name] = typed.positionals
  const command = COMMANDS.find((one) => one.name === name)
  if (!command) {
    const isAsked = typed.values.help || name === undefined || name === 'help'
    process.stdout.write(usage(t, isAsked ? null : name))
    return isAsked ? 0 : 2
  }
  if (typed.values.help) {
    process.stdout.write(helpOn(t, command.name))
    return 0
  }
  check(typed, command, t)
  return command.run(lineOf(typed))
}

/** What went wrong, in a sentence; where it went wrong is for whoever asks for it. */
function explain(error: unknown, t: Translator): { code: number; text: string } {
  if (error instanceof Misuse) return { code: 2, text: error.message }
  if (error instanceof BackupFault)
    return { code: 1, text: t(`cli.backup.fault.${error.code}`, { about: error.about }) }
  if (error instanceof AlreadyRunning) return { code: 1, text: t('cli.open.inUse', { holder: error.holder }) }
  if (error instanceof CannotReach)
    return { code: 1, text: t(`cli.open.${error.kind}`, { reason: error.reason }) }
  if (error instanceof UnusableSettings || error instanceof CannotOpen)
    return { code: 1, text: error.message }
  if (error instanceof Refusal) return { code: 1, text: refusalText(t, error) }
  const message = error instanceof Error ? error.message : String(error)
  const trace = process.env.LOG_LEVEL === 'debug' && error instanceof Error ? `\n${error.stack ?? ''}` : ''
  return { code: 1, text: `${t('cli.bug', { message: message.replace(/\.+$/, '') })}${trace}` }
}

/** Whoever reads it has read enough, as in `… | head`. */
process.stdout.on('error', ({ code }: NodeJS.ErrnoException) => process.exit(code === 'EPIPE' ? 0 : 1))

const args = process.argv.slice(2)
const t = wordsFor(args)
main(args, t).then(
  (code) => {
    process.exitCode = code
  },
  (error: unknown) => {
    const { code, text } = explain(error, t)
    process.stderr.write(`${text}\n`)
    process.exitCode = code
  },
)

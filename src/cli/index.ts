import { parseArgs } from 'node:util'
import { parseLanguage } from '../domain/person.js'
import { readConfig, UnusableSettings } from '../config.js'
import { AlreadyRunning } from '../data/lock.js'
import { translator } from '../i18n/translator.js'
import { COMMANDS, type CommandLine } from './commands.js'
import { helpOn, usage } from './help.js'

const FLAGS = {
  help: { type: 'boolean', short: 'h', default: false },
  json: { type: 'boolean', default: false },
  'dry-run': { type: 'boolean', default: false },
  municipality: { type: 'string' },
  language: { type: 'string' },
  after: { type: 'string' },
} as const

function read(args: string[]): CommandLine & { name: string | undefined; wantsHelp: boolean } {
  const { values, positionals } = parseArgs({ args, options: FLAGS, allowPositionals: true })
  const [name, ...words] = positionals
  const config = readConfig(process.env)
  const t = translator(parseLanguage(values.language) ?? config.language)
  const { json, municipality, after } = values
  return {
    name,
    wantsHelp: values.help,
    words,
    json,
    dryRun: values['dry-run'],
    ...(municipality === undefined ? {} : { municipality }),
    ...(after === undefined ? {} : { after }),
    config,
    t,
  }
}

async function main(): Promise<number> {
  const line = read(process.argv.slice(2))
  const { name } = line
  const command = COMMANDS.find((one) => one.name === name)
  if (!command) {
    const isAsked = line.wantsHelp || name === undefined || name === 'help'
    process.stdout.write(usage(line.t, isAsked ? null : name))
    return isAsked ? 0 : 2
  }
  if (line.wantsHelp) {
    process.stdout.write(helpOn(line.t, command.name))
    return 0
  }
  return command.run(line)
}

main().then(
  (code) => {
    process.exitCode = code
  },
  (error: unknown) => {
    const isKnown = error instanceof UnusableSettings || error instanceof AlreadyRunning
    const isUsage =
      error instanceof TypeError && 'code' in error && String(error.code).startsWith('ERR_PARSE_ARGS')
    const text =
      isKnown || isUsage
        ? error.message
        : error instanceof Error
          ? (error.stack ?? error.message)
          : String(error)
    process.stderr.write(`${text}\n`)
    process.exitCode = isUsage ? 2 : 1
  },
)

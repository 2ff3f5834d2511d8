import type { Translator } from '../i18n/translator.js'
import { COMMANDS } from './commands.js'
import type { CommandLineName } from './commandLine.js'

export function usage(t: Translator, unknown: string | null): string {
  const width = Math.max(...COMMANDS.map(({ form }) => form.length))
  const rows = COMMANDS.map(({ name, form }) => `  ${form.padEnd(width)}  ${t(`cli.${name}.what`)}`)
  const lead = unknown === null ? [] : [t('cli.unknown', { command: unknown }), '']
  return [...lead, t('cli.usage'), '', ...rows, '', t('cli.more'), ''].join('\n')
}

export function helpOn(t: Translator, name: CommandLineName): string {
  const command = COMMANDS.find((one) => one.name === name)
  return [
    `npm run -s klik -- ${command?.form ?? name}`,
    '',
    t(`cli.${name}.what`),
    '',
    t(`cli.${name}.help`),
    '',
  ].join('\n')
}

import { isWanting, type Check, type CheckKey } from '../domain/checklist.js'
import { mendOf } from '../i18n/checklistWords.js'
import { formatMoment } from '../i18n/format.js'
import type { Translator } from '../i18n/translator.js'
import { openProbes } from '../probes.js'
import { everything, type Everything } from '../services/checklist/checklist.js'
import type { CommandLine } from './commandLine.js'
import { withWorld } from './house.js'

const say = (text: string): void => void process.stdout.write(`${text}\n`)

type Timed = Pick<Check<string>, 'since' | 'lastAt' | 'until' | 'reason'>

/** "senest 30-11-2026 16.20 · ECONNREFUSED". */
function factsOf(t: Translator, { since, lastAt, until, reason }: Timed): string {
  const at = (moment: Date): string => formatMoment(t.language, moment.toISOString())
  return [
    ...(since ? [t('checklist.since', { at: at(since) })] : []),
    ...(lastAt ? [t('checklist.lastAt', { at: at(lastAt) })] : []),
    ...(until ? [t('checklist.until', { at: at(until) })] : []),
    ...(reason ? [reason] : []),
  ].join(' · ')
}

function sayRow(t: Translator, check: Check<CheckKey>): void {
  const { key, state } = check
  const facts = factsOf(t, check)
  say(`  ${t(`checklist.state.${state}`).padEnd(16)} ${t(`checklist.check.${key}`)}${facts && ` · ${facts}`}`)
  const mend = mendOf(t, check)
  if (mend !== null && state !== 'UNUSED') say(`  ${' '.repeat(16)} ${mend}`)
}

function inWords(t: Translator, { house, jobs, municipalities }: Everything): void {
  say(t('checklist.house'))
  for (const check of house) sayRow(t, check)
  for (const job of jobs)
    if (job.state === 'UNREACHABLE') say(`  ${' '.repeat(16)} ${job.key}: ${factsOf(t, job)}`)
  if (municipalities.length === 0) say(`\n${t('cli.municipality.none')}`)
  for (const { code, name, checks } of municipalities) {
    say(`\n${name} (${code})`)
    for (const check of checks) sayRow(t, check)
  }
}

/** A line of JSON for each row. */
function asJson({ house, jobs, municipalities }: Everything): void {
  for (const check of house) say(JSON.stringify({ municipality: null, ...check }))
  for (const { key: job, ...check } of jobs)
    say(JSON.stringify({ municipality: null, key: 'job', job, ...check }))
  for (const { code, checks } of municipalities)
    for (const check of checks) say(JSON.stringify({ municipality: code, ...check }))
}

/** What works now and what does not, as the page shows it, with the reasons. 1: something necessary does not. */
export async function check({ config, json, t }: CommandLine): Promise<number> {
  const found = await withWorld(config, (world, source) =>
    everything(world, openProbes(config, { world, source })),
  )
  if (json) asJson(found)
  else inWords(t, found)
  const all = [...found.house, ...found.municipalities.flatMap(({ checks }) => checks)]
  return all.some(isWanting) ? 1 : 0
}

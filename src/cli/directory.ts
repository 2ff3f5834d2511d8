import { readFile } from 'node:fs/promises'
import type { DirectoryReport } from '../contract/directory.js'
import { holdsText } from '../i18n/directory.js'
import { faultText } from '../i18n/faults.js'
import type { Translator } from '../i18n/translator.js'
import { refreshByHand } from '../services/directory/directory.js'
import type { CommandLine } from './commandLine.js'
import { withWorld } from './house.js'

const say = (text: string): void => void process.stdout.write(`${text}\n`)

type Lines = { title: string; lines: string[] }

const part = (title: string, lines: string[]): Lines[] => (lines.length > 0 ? [{ title, lines }] : [])

function changedLines(t: Translator, { changed }: DirectoryReport): string[] {
  return changed.flatMap(({ person, changes }) => [
    person.name,
    ...changes.map(
      ({ field, from, to }) =>
        `  ${t('directory.change', {
          field: t(`directory.field.${field}`),
          from: from ?? t('directory.blank'),
          to: to ?? t('directory.blank'),
        })}`,
    ),
  ])
}

function leftLines(t: Translator, { left, lastAdministrator }: DirectoryReport): string[] {
  const named = left.map(({ person, reason, holds }) => {
    const { tasks, roles, delegations } = holds
    const what = holdsText(t, { tasks, roles: roles.length, delegations })
    const titles = roles.length > 0 ? ` (${roles.join(', ')})` : ''
    return `${person.name}: ${t(`directory.reason.${reason}`)} · ${what}${titles}`
  })
  const last = lastAdministrator
    ? [t('directory.report.lastAdministrator', { name: lastAdministrator.name })]
    : []
  return [...named, ...last]
}

function asideLines(t: Translator, { setAside }: DirectoryReport): string[] {
  return setAside.map(({ reason, people, lines }) => {
    const names = people.map(({ name }) => name).join(', ')
    const where = lines.length > 0 ? ` (${t('directory.aside.lines', { lines: lines.join(', ') })})` : ''
    return `${names}: ${t(`directory.aside.${reason}`)}${where}`
  })
}

function partsOf(t: Translator, report: DirectoryReport): Lines[] {
  const { changed, left, back, unknown, strangers, setAside, faults } = report
  const names = (people: { name: string }[]): string[] => people.map(({ name }) => name)
  const faultLine = (one: DirectoryReport['faults'][number]): string => {
    const sentence = faultText(t, one)
    return one.line === null ? sentence : t('fault.at-line', { line: one.line, sentence })
  }
  return [
    ...part(t('directory.report.faults'), faults.map(faultLine)),
    ...part(t('directory.report.changed', { count: changed.length }), changedLines(t, report)),
    ...part(t('directory.report.left', { count: left.length }), leftLines(t, report)),
    ...part(t('directory.report.back', { count: back.length }), names(back)),
    ...part(t('directory.report.setAside', { count: setAside.length }), asideLines(t, report)),
    ...part(t('directory.report.unknown', { count: unknown.length }), names(unknown)),
    ...part(
      t('directory.report.strangers', { count: strangers.length }),
      strangers.map(({ name, email }) =>
        t('directory.cli.person', { name: name ?? '?', email: email ?? '?' }),
      ),
    ),
  ]
}

function print(t: Translator, report: DirectoryReport): void {
  const { directory, dryRun, problem, read, unchanged, changed, left, lastAdministrator } = report
  const source = t(`directory.source.${directory}`)
  if (problem) say(t(`directory.problem.${problem}`))
  const done = dryRun ? 'tried' : 'done'
  say(t(`directory.cli.${problem && !dryRun ? 'stopped' : done}`, { source }))
  say(t('directory.report.counts', { read, unchanged, changed: changed.length, left: left.length }))
  for (const { title, lines } of partsOf(t, report)) {
    say(title)
    lines.forEach((line) => say(`  ${line}`))
  }
  const leaving = left.length + (lastAdministrator ? 1 : 0)
  if (problem === 'TOO_MANY_LEAVE') say(t('directory.cli.anyway', { count: leaving }))
}

/** Refreshes the contact data of a municipality, and finds who has left: from a file, or from the source that is set. */
export async function refreshUsers(line: CommandLine): Promise<number> {
  const { config, t, json, dryRun, leavers = null, words } = line
  const [, code = '', file] = words
  const refuse = (text: string, exit: number): number => {
    process.stderr.write(`${text}\n`)
    return exit
  }
  if (!/^\d{3,4}$/.test(code) || Number.isNaN(leavers)) return refuse(t('directory.cli.which'), 2)
  const content = file === undefined ? null : await readFile(file).catch(() => undefined)
  if (content === undefined) return refuse(t('directory.cli.unreadable', { file: file ?? '' }), 1)
  const report = await withWorld(config, (world) => refreshByHand(world, { code, content, dryRun, leavers }))
  if (!report) return refuse(t('directory.cli.unknown', { code }), 1)
  if (json) say(JSON.stringify(report))
  else print(t, report)
  return report.problem === null ? 0 : 1
}

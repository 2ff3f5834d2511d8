import type { AuditReport } from '../domain/audit.js'
import * as audit from '../services/audit.js'
import type { CommandLine } from './commandLine.js'
import { withWorld } from './house.js'

const say = (text: string): void => void process.stdout.write(`${text}\n`)
const complain = (text: string): void => void process.stderr.write(`${text}\n`)

function tell({ t }: CommandLine, report: AuditReport): void {
  const { blocks, entries, forgotten, unsealed, late, last, known, faults } = report
  say(t('cli.audit.counted', { blocks, entries, forgotten, unsealed }))
  if (last) say(t('cli.audit.last', { hash: last }))
  if (late > 0) complain(t('cli.audit.late', { count: late }))
  if (known !== null) say(t(known ? 'cli.audit.known' : 'cli.audit.unknown'))
  for (const { kind, count, ordinals } of faults)
    complain(t(`cli.audit.fault.${kind}`, { count, which: ordinals.join(', ') }))
}

const isSound = ({ faults, late, known }: AuditReport): boolean =>
  faults.length === 0 && late === 0 && known !== false

/** Whether the history is as it was sealed; 1 when it is not. */
export async function checkAudit(line: CommandLine): Promise<number> {
  const { config, words, t, json } = line
  const [verb, hash = null] = words
  if (verb !== 'check') {
    complain(t('cli.audit.form'))
    return 2
  }
  const report = await withWorld(config, (world) => audit.check(world, hash))
  if (json) say(JSON.stringify(report))
  else tell(line, report)
  if (!json && isSound(report)) say(t('cli.audit.sound'))
  return isSound(report) ? 0 : 1
}

import { OUTBOX_STATES, type OutboxState } from '../domain/conversation.js'
import { LEFT_TO_PEOPLE } from '../domain/delivery.js'
import { parseId, type OutboxId } from '../domain/ids.js'
import { formatAgo, formatMoment } from '../i18n/format.js'
import { createLog } from '../log.js'
import * as records from '../services/notices/outbox.js'
import type { CommandLine } from './commandLine.js'
import { withWorld } from './house.js'

const SHOWN = 500
const STDERR = 2

const say = (text: string): void => void process.stdout.write(`${text}\n`)
const complain = (text: string): number => {
  process.stderr.write(`${text}\n`)
  return 2
}

const stateOf = (written: string): OutboxState | undefined =>
  OUTBOX_STATES.find((state) => state === written.toUpperCase())

/** The states that were written; null, and a word about it, when one of them is none. */
function statesOf({ states, t }: CommandLine): OutboxState[] | null {
  const unknown = states.find((written) => !stateOf(written))
  if (unknown === undefined) return states.flatMap((written) => stateOf(written) ?? [])
  complain(t('cli.outbox.state', { state: unknown, states: OUTBOX_STATES.join(', ') }))
  return null
}

async function list({ config, t, json }: CommandLine, states: readonly OutboxState[]): Promise<number> {
  const { found, held } = await withWorld(config, async (world) => ({
    found: await records.list(world, states, SHOWN),
    held: await records.heldSince(world),
  }))
  if (held)
    process.stderr.write(`${t('cli.outbox.held', { at: formatMoment(t.language, held.toISOString()) })}\n`)
  for (const record of found) {
    const { ageMs, problem, ...row } = record
    const ago = formatAgo(t.language, ageMs)
    if (json) say(JSON.stringify({ ...row, problem, ageSeconds: Math.round(ageMs / 1000) }))
    else say(t('cli.outbox.row', { ...row, ago, problem: problem ?? '' }))
  }
  if (json) return 0
  if (found.length === 0) say(t('cli.outbox.none'))
  if (found.length === SHOWN) say(t('cli.outbox.more', { count: SHOWN }))
  return 0
}

/** Which rows: those whose ids were written, or all of the states. */
function chosen(line: CommandLine, ids: string[], states: OutboxState[]) {
  const { t } = line
  const wrong = ids.find((id) => parseId(id) === null)
  if (wrong !== undefined) return complain(t('cli.outbox.id', { id: wrong }))
  if (ids.length > 0) return { ids: ids.flatMap((id) => parseId<OutboxId>(id) ?? []) }
  return states.length > 0 ? { states } : complain(t('cli.outbox.which'))
}

/** What is sent again by hand stands in the log, row by row. */
async function resend(line: CommandLine, ids: string[], states: OutboxState[]): Promise<number> {
  const { config, t, json } = line
  const of = chosen(line, ids, states)
  if (typeof of === 'number') return of
  const again = await withWorld(config, (world) => records.resend(world, of))
  const log = createLog(config.logLevel, STDERR)
  for (const { id, type, state, problem } of again) {
    log.line({ what: 'outbox resend', outcome: 'WAITING', row: id, type, was: state, reason: problem ?? '' })
    if (json) say(JSON.stringify({ id, type, was: state, problem }))
  }
  if (ids.length > 0 && again.length === 0) {
    process.stderr.write(`${t('cli.outbox.noneOfThem')}\n`)
    return 1
  }
  if (!json) say(t('cli.outbox.resent', { count: again.length }))
  return 0
}

const DONE = { release: 'released', discard: 'discarded' } as const

/** What was held after a restore goes out, or is dropped. */
async function release({ config, t, json }: CommandLine, verb: 'release' | 'discard'): Promise<number> {
  const count = await withWorld(config, (world) =>
    records.release(world, { isDiscarded: verb === 'discard' }),
  )
  if (count !== null)
    createLog(config.logLevel, STDERR).line({ what: `outbox ${verb}`, outcome: 'done', rows: count })
  if (json) say(JSON.stringify({ wasHeld: count !== null, rows: count ?? 0 }))
  else say(count === null ? t('cli.outbox.notHeld') : t(`cli.outbox.${DONE[verb]}`, { count }))
  return 0
}

/** Deliveries that somebody has to decide on: what they are, and once more with them. */
export async function outbox(line: CommandLine): Promise<number> {
  const [verb, ...ids] = line.words
  const states = statesOf(line)
  if (!states) return 2
  if (verb === undefined) return list(line, states.length > 0 ? states : LEFT_TO_PEOPLE)
  if (verb === 'release' || verb === 'discard')
    return ids.length + states.length > 0 ? complain(line.t('cli.outbox.which')) : release(line, verb)
  return verb === 'resend' ? resend(line, ids, states) : complain(line.t('cli.outbox.which'))
}

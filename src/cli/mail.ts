import { parseId, type HeldMailId } from '../domain/ids.js'
import { Refusal } from '../domain/refusals.js'
import { formatMoment } from '../i18n/format.js'
import { refusalText } from '../i18n/refusals.js'
import { createLog } from '../log.js'
import * as held from '../services/heldMails/heldMails.js'
import type { World } from '../services/world.js'
import type { CommandLine } from './commandLine.js'
import { withWorld } from './house.js'

const SHOWN = 500
const STDERR = 2

const say = (text: string): void => void process.stdout.write(`${text}\n`)
const complain = (text: string): void => void process.stderr.write(`${text}\n`)

async function list({ config, t, json }: CommandLine): Promise<number> {
  const found = await withWorld(config, (world) => held.waiting(world, SHOWN))
  for (const { id, reason, receivedAt, taskId } of found) {
    const at = receivedAt.toISOString()
    if (json) say(JSON.stringify({ id, reason, receivedAt: at, taskId }))
    else
      say(t('cli.mail.row', { id, reason: t(`cli.mail.reason.${reason}`), at: formatMoment(t.language, at) }))
  }
  if (!json && found.length === 0) say(t('cli.mail.none'))
  return 0
}

async function show({ config, t, json }: CommandLine, id: HeldMailId): Promise<number> {
  const found = await withWorld(config, (world) => held.read(world, id))
  if (json) say(JSON.stringify(found))
  else say(`${t('cli.mail.from', { from: found.fromAddress })}\n\n${found.text}`)
  return 0
}

type Deciding = (world: World, id: HeldMailId) => Promise<void>

/** What was decided stands in the log. */
async function decide(
  { config, t }: CommandLine,
  id: HeldMailId,
  verb: 'accept' | 'discard',
): Promise<number> {
  const done: Deciding = verb === 'accept' ? held.accept : held.discard
  await withWorld(config, (world) => done(world, id))
  createLog(config.logLevel, STDERR).line({ what: 'held mail', outcome: verb, row: id })
  say(t(verb === 'accept' ? 'cli.mail.accepted' : 'cli.mail.discarded'))
  return 0
}

/** What came by mail and is held for a person: what it is, and into the thread or away with it. */
export async function mail(line: CommandLine): Promise<number> {
  const { t, words } = line
  const [verb, written] = words
  if (verb === undefined) return list(line)
  const id = parseId<HeldMailId>(written)
  if (!id || !['show', 'accept', 'discard'].includes(verb)) {
    complain(t('cli.mail.which'))
    return 2
  }
  try {
    return await (verb === 'show'
      ? show(line, id)
      : decide(line, id, verb === 'accept' ? 'accept' : 'discard'))
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    complain(refusalText(t, error))
    return 1
  }
}

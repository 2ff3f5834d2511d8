import { parseDay, dayOf } from '../../src/domain/time.js'
import * as settings from '../../src/services/settings/settings.js'
import type { Some } from '../../src/services/settings/settings.js'
import { EVENING, MORNING } from '../cards/settings.js'
import { replaced, replied, type Done, type Reader } from '../turn/reader.js'
import { drawSettings, showDigestAgain, showSettings } from '../views/settings.js'
import { showTasks } from '../views/tasks.js'
import type { PressData } from '../verbs.js'

export const open = async (reader: Reader): Promise<Done> => replied(await showSettings(reader))

async function choose(reader: Reader, some: Some): Promise<Done> {
  const { world, caller, t } = reader
  return replaced(drawSettings(reader, await settings.choose(world, caller, some), t('card.settings.saved')))
}

export const digest = (reader: Reader, data: PressData<'settings.digest'>): Promise<Done> =>
  choose(reader, data)

export const quiet = (reader: Reader, { version, isQuiet }: PressData<'settings.quiet'>): Promise<Done> =>
  choose(reader, { version, quietFrom: isQuiet ? EVENING : null, quietTo: isQuiet ? MORNING : null })

/** From today on. A date that is none, or has gone by, is asked for again. */
export async function away(reader: Reader, { version, date }: PressData<'settings.away'>): Promise<Done> {
  const today = dayOf(reader.world.clock.now())
  const until = parseDay(date)
  if (until === null || until < today)
    return replaced(await showSettings(reader, reader.t('card.settings.awayError')))
  return choose(reader, { version, awayFrom: today, awayTo: until })
}

export const back = (reader: Reader, { version }: PressData<'settings.back'>): Promise<Done> =>
  choose(reader, { version, awayFrom: null, awayTo: null })

/** On any other card there is no digest to unfold: then one's tasks come. */
export async function unfold(reader: Reader, { taskId }: PressData<'digest.open'>): Promise<Done> {
  const { copy } = reader
  return copy?.kind === 'digest'
    ? replaced(await showDigestAgain(reader, copy, { unfolded: taskId ?? null }))
    : replied(await showTasks(reader))
}

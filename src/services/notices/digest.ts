import type { Tx } from '../../data/tx.js'
import { confirmedSince } from '../../domain/contactDue.js'
import type { PersonId } from '../../domain/ids.js'
import { NOTICE_HOUR } from '../../domain/recipients.js'
import { momentOf } from '../../domain/moment.js'
import { calendarsOf, onWorkingDay } from '../../domain/noticeTime.js'
import { dayOf, mondayOf, type Day } from '../../domain/time.js'
import type { World } from '../world.js'

type Weekly = {
  week: Day
  morning: Date
  calendars: ReturnType<typeof calendarsOf>
  isOpening: boolean
  readers: readonly { personId: PersonId }[]
}

/**
 * Whoever is part of an introduction gets the week's overview, under the key of the status: whoever gets that finds their
 * introductions on it, and nobody two.
 */
async function introductionsOf(
  tx: Tx,
  { week, morning, calendars, isOpening, readers }: Weekly,
): Promise<number> {
  if (isOpening) return 0
  const known = new Set(readers.map(({ personId }) => personId))
  const others = (await tx.vacancies.introducing()).filter(({ personId }) => !known.has(personId))
  for (const { municipalityId, personId } of others) {
    const calendar = calendars.get(municipalityId)
    const dueAt = calendar ? onWorkingDay(calendar, morning) : morning
    const event = { type: 'introductions.weekly', week } as const
    await tx.outbox.add({ key: `digest:${week}:${personId}`, municipalityId, personId, event, dueAt })
  }
  return others.length
}

/** How many people a week's digest goes to; null when this week's had been written. */
export type Digested = { told: number }

/**
 * Once a week every administrator of a municipality with something to see to is owed its status: tasks that turned or are
 * stuck, vacant required roles, contact lists to confirm again (klik.md W38, W39). Due on Monday; later in the week when nobody rang before, but not in the week the
 * house was opened.
 */
export async function weekly(world: World): Promise<Digested | null> {
  const now = world.clock.now()
  const today = dayOf(now)
  const week = mondayOf(today)
  return world.data.asSystem(async (tx) => {
    const isOpening = today !== week && !(await tx.operations.hasEverRun('digest'))
    if (!(await tx.operations.claimRun('digest', week, now))) return null
    const readers = isOpening ? [] : await tx.vacancies.readers(confirmedSince(today), today)
    const morning = momentOf(today, NOTICE_HOUR)
    const calendars = calendarsOf(await tx.projects.calendars())
    for (const { municipalityId, personId } of readers) {
      const key = `digest:${week}:${personId}`
      const event = { type: 'roles.digest', week } as const
      const calendar = calendars.get(municipalityId)
      const dueAt = calendar ? onWorkingDay(calendar, morning) : morning
      await tx.outbox.add({ key, municipalityId, personId, event, dueAt })
    }
    const told =
      readers.length + (await introductionsOf(tx, { week, morning, calendars, isOpening, readers }))
    await tx.operations.finishRun('digest', week, now)
    return { told }
  })
}

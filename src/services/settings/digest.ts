import { calendarOfMunicipality } from '../../domain/calendar.js'
import { digestAt, hasDigest, type OwnSettings } from '../../domain/settings.js'
import { dayOf, type Day } from '../../domain/time.js'
import type { World } from '../world.js'

/** How many are owed the digest of their tasks; null when this day's had been written. */
export type DigestsOwed = { owed: number }

/** One person's digest of that day, to be owed. */
export const digestOf = (settings: OwnSettings, day: Day) => ({
  key: `tasks.digest:${day}:${settings.personId}`,
  municipalityId: settings.municipalityId,
  personId: settings.personId,
  event: { type: 'tasks.digest' as const, day },
  dueAt: digestAt(settings, day),
})

/** Once a day, whoever rings: everybody who wants a digest that morning is owed one. */
export async function oweDigests(world: World): Promise<DigestsOwed | null> {
  const now = world.clock.now()
  const today = dayOf(now)
  return world.data.asSystem(async (tx) => {
    if (!(await tx.operations.claimRun('tasks-digest', today, now))) return null
    const owed = (await tx.settings.digestReaders())
      .filter(({ settings, calendar }) => hasDigest(settings, today, calendarOfMunicipality(calendar)))
      .map(({ settings }) => digestOf(settings, today))
    await tx.outbox.addAll(owed)
    await tx.operations.finishRun('tasks-digest', today, now)
    return { owed: owed.length }
  })
}

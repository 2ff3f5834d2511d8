import { calendarOfMunicipality } from '../../domain/calendar.js'
import { clockOf } from '../../domain/introductionClock.js'
import type { MunicipalityId } from '../../domain/ids.js'
import {
  MUNICIPALITY_SETTINGS,
  type Municipality,
  type MunicipalityChanges,
  type MunicipalitySetting,
} from '../../domain/project.js'
import { Refusal } from '../../domain/refusals.js'
import { deadlinesOf } from '../../domain/taskChange.js'
import { dayOf } from '../../domain/time.js'
import type { Doing } from '../acting.js'
import { record } from '../record.js'

const written = (value: Municipality[MunicipalitySetting]): string | null =>
  value === null ? null : String(value)

/** Closed days count once, in their order. */
const inOrder = ({ extraClosedDays, ...changes }: MunicipalityChanges): MunicipalityChanges =>
  extraClosedDays ? { ...changes, extraClosedDays: [...new Set(extraClosedDays)].sort() } : changes

/** Deadlines follow from the days that are worked; returns how many tasks have others now. */
async function replan({ tx, now }: Doing, municipality: Municipality): Promise<number> {
  const calendar = calendarOfMunicipality(municipality)
  const planned = await tx.municipalities.plannedTasks(municipality.id)
  const moved = planned.flatMap((task) => {
    const next = deadlinesOf(task, dayOf(now), calendar)
    const isSame = (['latestStart', 'yellowOn', 'redOn', 'nextChangeOn'] as const).every(
      (one) => task[one] === next[one],
    )
    return isSame ? [] : [{ id: task.id, ...next }]
  })
  if (moved.length > 0) await tx.municipalities.replan(municipality.id, moved)
  return moved.length
}

/** The same for tasks of introductions. */
async function replanIntroductions({ tx, now }: Doing, municipality: Municipality): Promise<number> {
  const calendar = calendarOfMunicipality(municipality)
  const planned = await tx.introductionTasks.planned(municipality.id)
  const moved = planned.flatMap((task) => {
    const { id, deadline, isRunning } = task
    const next = clockOf(task, deadline, { calendar, today: dayOf(now), isRunning })
    const isSame = (['latestStart', 'yellowOn', 'redOn', 'nextChangeOn'] as const).every(
      (one) => task[one] === next[one],
    )
    return isSame ? [] : [{ id, ...next }]
  })
  await tx.introductionTasks.setClocks(moved)
  return moved.length
}

/** Refuses `municipality-name-taken`: nobody passes for another. */
export async function guardName(
  { tx }: Pick<Doing, 'tx'>,
  name: string,
  except: MunicipalityId,
): Promise<void> {
  if (await tx.municipalities.isNameTaken(name, except))
    throw new Refusal('municipality-name-taken', { name })
}

export type Changed = { fields: MunicipalitySetting[]; movedTasks: number }

/**
 * Writes down what is different, who made it so, and what follows for deadlines. Refuses `municipality-name-taken`,
 * `tenant-taken`, `fk-cvr-taken`, `stale-municipality`.
 */
export async function changeMunicipality(
  doing: Doing,
  municipality: Municipality,
  wanted: MunicipalityChanges,
): Promise<Changed> {
  const { id } = municipality
  const changes = inOrder(wanted)
  const next = { ...municipality, ...changes }
  const fields = MUNICIPALITY_SETTINGS.filter(
    (field) => written(next[field]) !== written(municipality[field]),
  )
  if (fields.length === 0) return { fields, movedTasks: 0 }
  if (fields.includes('name')) await guardName(doing, next.name, id)
  if (!(await doing.tx.municipalities.update(municipality, changes))) throw new Refusal('stale-municipality')
  for (const field of fields) {
    const values = { oldValue: written(municipality[field]), newValue: written(next[field]) }
    await record(doing, { municipalityId: id, subject: 'municipality', subjectId: id, field, ...values })
  }
  const isOtherCalendar = fields.includes('calendarProfile') || fields.includes('extraClosedDays')
  return {
    fields,
    movedTasks: isOtherCalendar ? (await replan(doing, next)) + (await replanIntroductions(doing, next)) : 0,
  }
}

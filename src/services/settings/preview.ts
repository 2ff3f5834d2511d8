import type { SettingsPreview } from '../../contract/settings.js'
import type { CalendarSettings } from '../../domain/calendar.js'
import { calendarOfMunicipality } from '../../domain/calendar.js'
import { isOfIntroductionTask, type OutboxEvent } from '../../domain/events.js'
import type { TaskId } from '../../domain/ids.js'
import type { Caller } from '../../domain/person.js'
import { MARKER_WORSENED } from '../../domain/recipients.js'
import { GROUP_OF, route, type NoticeSettings } from '../../domain/settings.js'
import type { NamedTask } from '../../domain/task.js'
import { mayRead } from '../tasks/detail.js'
import type { World } from '../world.js'
import { acting, type Acting } from '../acting.js'
import { toldOf } from './route.js'
import { check } from './settings.js'

const DAYS = 7
const DAY_MS = 86_400_000
/** More than this nobody reads before saving. */
const MOST = 100

type Task = SettingsPreview['unheard'][number]

const presented = ({ id, instanceNumber: number, title, projectName: project }: NamedTask): Task => ({
  ...{ id, number, title, project },
})

async function readableOf({ tx, actor }: Acting, ids: readonly TaskId[]): Promise<Map<TaskId, Task>> {
  const found = await tx.tasks.findMany([...new Set(ids)])
  return new Map(found.filter((task) => mayRead(actor, task)).map((task) => [task.id, presented(task)]))
}

async function calendarOf({ tx, actor }: Acting): Promise<CalendarSettings> {
  const all = await tx.projects.calendars()
  return (
    all.find(({ id }) => id === actor.municipalityId) ?? { calendarProfile: 'office', extraClosedDays: [] }
  )
}

const taskOf = (event: OutboxEvent): TaskId | null =>
  'taskId' in event && !isOfIntroductionTask(event) ? event.taskId : null

/** The tasks of which nobody would be told that they are red. */
const soleReader = ({ tx, actor }: Acting, { choices }: NoticeSettings): Promise<TaskId[]> =>
  choices.DEADLINES.where === 'NOWHERE'
    ? tx.settings.soleReaderOf(actor.personId, MARKER_WORSENED)
    : Promise.resolve([])

/**
 * What the caller would have been told in the past seven days: the same rule over the same rows, with what is on the
 * screen. Refuses as saving does.
 */
export async function preview(world: World, caller: Caller, given: NoticeSettings): Promise<SettingsPreview> {
  return acting(world, caller, async (act) => {
    await check(act, given, world)
    const since = new Date(act.now.getTime() - DAYS * DAY_MS)
    const past = await act.tx.settings.past(act.actor.personId, { since, now: act.now }, MOST + 1)
    const sole = await soleReader(act, given)
    const tasks = await readableOf(act, [...past.flatMap(({ event }) => taskOf(event) ?? []), ...sole])
    const calendar = calendarOfMunicipality(await calendarOf(act))
    const told = past.slice(0, MOST).map((row) => {
      const routing = route(given, toldOf(row.event, row), calendar)
      const id = taskOf(row.event)
      const group = GROUP_OF[row.event.type]
      return {
        at: (routing.isTold ? routing.dueAt : row.moment).toISOString(),
        type: row.event.type,
        group: group === 'ALWAYS' || group === 'CARD' ? null : group,
        task: (id && tasks.get(id)) ?? null,
        ...(routing.isTold
          ? { where: routing.channel, inDigest: routing.inDigest, because: null }
          : { where: null, inDigest: false, because: routing.because }),
      }
    })
    return {
      told: told.sort((a, b) => b.at.localeCompare(a.at)),
      isMore: past.length > MOST,
      unheard: sole.flatMap((id) => tasks.get(id) ?? []),
    }
  })
}

import type { Marker } from '../domain/deadline.js'
import type { Language } from '../domain/person.js'
import type { TaskStatus } from '../domain/taskStatus.js'
import type { Urgency } from '../domain/urgency.js'
import { translator, type Translator } from '../i18n/translator.js'
import { urgencyWords } from '../i18n/urgency.js'
import { clean } from './decode.js'

/** A task with a deadline of whoever the calendar is for; nothing of anybody else is in it. */
export type CalendarTask = {
  id: string
  number: number
  title: string
  project: string
  marker: Marker
  urgency: Urgency
  status: TaskStatus
  latestStart: string | null
  endDate: string | null
  link: string
  changedAt: Date
}

/** How often a calendar should ask again. */
const REFRESH_SECONDS = 4 * 60 * 60
const PRODUCT = { company: 'KLIK i Teams', product: 'Opgaver', language: 'DA' }

type Entry = { uid: string; day: string; summary: string }

/** The end date, and for what is not begun the last day to begin, where that is another day. */
function entriesOf(t: Translator, task: CalendarTask): Entry[] {
  const { id, number, title, status, latestStart, endDate } = task
  if (!endDate) return []
  const end = { uid: `${id}@klik`, day: endDate, summary: t('download.calendar.end', { number, title }) }
  if (status !== 'NOT_STARTED' || !latestStart || latestStart === endDate) return [end]
  const summary = t('download.calendar.start', { number, title })
  return [{ uid: `${id}-start@klik`, day: latestStart, summary }, end]
}

function described(t: Translator, task: CalendarTask): string {
  const { marker, status, project, link } = task
  return [
    `${urgencyWords(t, task)} (${t(`marker.${marker}`)})`,
    `${t('tab.field.status')}: ${t(`status.${status}`)}`,
    `${t('tab.field.project')}: ${project}`,
    '',
    `${t('download.calendar.open')}: ${link}`,
  ].join('\n')
}

const oneLine = (text: string): string => clean(text).replace(/\s+/g, ' ').trim()

/** A person's own deadlines as iCalendar: a day each, the same entry for the same task whenever it is asked for. */
export async function writeCalendar(tasks: readonly CalendarTask[], language: Language): Promise<string> {
  const { default: ical, ICalEventBusyStatus, ICalEventTransparency } = await import('ical-generator')
  const t = translator(language)
  const calendar = ical({ name: t('download.calendar.name'), prodId: PRODUCT, ttl: REFRESH_SECONDS })
  for (const task of tasks) {
    for (const { uid, day, summary } of entriesOf(t, { ...task, title: oneLine(task.title) })) {
      calendar.createEvent({
        ...{ id: uid, allDay: true, start: new Date(`${day}T00:00:00Z`), summary, url: task.link },
        description: described(t, { ...task, project: oneLine(task.project) }),
        // The moment of the last change, so that the same deadlines are the same bytes.
        stamp: task.changedAt,
        // A deadline keeps nobody busy.
        transparency: ICalEventTransparency.TRANSPARENT,
        busystatus: ICalEventBusyStatus.FREE,
        lastModified: task.changedAt,
      })
    }
  }
  return calendar.toString()
}

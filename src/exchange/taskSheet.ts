import type { Marker } from '../domain/deadline.js'
import type { Language } from '../domain/person.js'
import type { Priority } from '../domain/task.js'
import type { TaskStatus } from '../domain/taskStatus.js'
import { translator, type Translator } from '../i18n/translator.js'
import type { Cell, Column, Sheet } from './writeExcel.js'

/** A task as the list shows it. */
export type SheetTask = {
  number: number
  title: string
  project: { id: string; name: string }
  municipality: { name: string }
  phase: string | null
  theme: string | null
  marker: Marker
  priority: Priority
  status: TaskStatus
  startDate: string | null
  endDate: string | null
  responsible: { name: string } | null
  executor: { name: string } | null
}

/** Who reads decides the words and whether there are several municipalities to tell apart. */
export type SheetReader = {
  language: Language
  withMunicipality: boolean
  /** The reader's own user type on a project, as the list prints it after the name. */
  userTypes: ReadonlyMap<string, string>
}

const column = (head: string, width: number, kind: Column['kind'] = 'text'): Column => ({
  head: head.toUpperCase(),
  width,
  kind,
})

/** The columns of the list (klik.md W09) and what W20 adds; the importer reads them back. */
function columnsOf(t: Translator, { withMunicipality }: SheetReader): Column[] {
  return [
    column(t('tab.field.project'), 24),
    column(t('tab.field.title'), 60),
    column(t('tab.field.phase'), 22),
    column(t('tab.field.theme'), 22),
    column(t('tab.field.marker'), 12),
    column(t('tab.field.priority'), 24),
    column(t('tab.field.status'), 18),
    column(t('tab.field.endDate'), 12, 'day'),
    column(t('download.sheet.id'), 10, 'number'),
    column(t('tab.field.responsible'), 26),
    column(t('tab.field.executor'), 26),
    column(t('tab.task.startDate'), 12, 'day'),
    ...(withMunicipality ? [column(t('tab.field.municipality'), 24)] : []),
  ]
}

function rowOf(t: Translator, task: SheetTask, { withMunicipality, userTypes }: SheetReader): Cell[] {
  const { id, name } = task.project
  const userType = userTypes.get(id)
  return [
    userType ? `${name} (${userType})` : name,
    task.title,
    task.phase,
    task.theme,
    t(`marker.${task.marker}`),
    t(`priority.${task.priority}`),
    t(`status.${task.status}`),
    task.endDate,
    task.number,
    task.responsible?.name ?? null,
    task.executor?.name ?? null,
    task.startDate,
    ...(withMunicipality ? [task.municipality.name] : []),
  ]
}

/** The task list as a sheet. `total`: how many tasks there are, of which these are the first. */
export function taskSheet(
  tasks: readonly SheetTask[],
  { total, reader }: { total: number; reader: SheetReader },
): Sheet {
  const t = translator(reader.language)
  const shown = tasks.length
  return {
    sheet: t('tab.nav.tasks'),
    columns: columnsOf(t, reader),
    rows: tasks.map((task) => rowOf(t, task, reader)),
    remark: total > shown ? t('download.sheet.cut', { shown, total }) : null,
  }
}

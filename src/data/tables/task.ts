import { EntitySchema } from 'typeorm'
import type { Message } from '../../domain/messages.js'
import type { TaskFile } from '../../domain/file.js'
import type {
  CalendarFeed,
  Snooze,
  Task,
  TaskImport,
  TaskListView,
  TaskNote,
  TaskTemplate,
} from '../../domain/task.js'
import {
  date,
  flag,
  id,
  int,
  json,
  maybe,
  moment,
  tenantForeignKeys,
  refersTo,
  sortText,
  text,
  texts,
  uuid,
  version,
  type Columns,
} from './columns.js'

export const templateTable = new EntitySchema<TaskTemplate>({
  name: 'task_template',
  columns: {
    id,
    templateNumber: maybe(int),
    projectId: refersTo('task_template.project_id', 'project'),
    goal: maybe(text),
    description: maybe(text),
    method: maybe(text),
    result: maybe(text),
    qualityCriteria: maybe(text),
    recommendedResponsibleRoles: texts,
    recommendedExecutorRoles: texts,
    prerequisites: texts,
    closelyRelated: texts,
    externalAttachments: texts,
    extra: { ...json, default: {} },
  } satisfies Columns<TaskTemplate>,
})

export const taskTable = new EntitySchema<Task>({
  name: 'task',
  columns: {
    id,
    municipalityId: refersTo('task.municipality_id', 'municipality'),
    kind: { type: 'text', default: 'KLIK' },
    instanceNumber: { ...int, default: () => "nextval('task_instance_number')" },
    templateId: maybe(refersTo('task.template_id', 'task_template')),
    parentTaskId: maybe(uuid),
    projectId: refersTo('task.project_id', 'project'),
    phaseId: maybe(refersTo('task.phase_id', 'phase')),
    themeId: maybe(refersTo('task.theme_id', 'theme')),
    title: text,
    titleSort: sortText,
    description: maybe(text),
    priority: text,
    status: text,
    responsibleId: maybe(uuid),
    executorId: maybe(uuid),
    startDate: maybe(date),
    endDate: maybe(date),
    plannedDurationWorkingDays: maybe(int),
    latestStartOverride: maybe(date),
    latestStart: maybe(date),
    yellowOn: maybe(date),
    redOn: maybe(date),
    nextChangeOn: maybe(date),
    lastNotifiedMarker: text,
    version,
    createdAt: { ...moment, default: () => 'now()' },
    updatedAt: { ...moment, default: () => 'now()' },
  } satisfies Columns<Task>,
  foreignKeys: tenantForeignKeys('task', {
    parentTaskId: 'task',
    responsibleId: 'person',
    executorId: 'person',
  }),
})

export const taskNoteTable = new EntitySchema<TaskNote>({
  name: 'task_note',
  columns: {
    taskId: id,
    municipalityId: refersTo('task_note.municipality_id', 'municipality'),
    text,
  } satisfies Columns<TaskNote>,
  foreignKeys: tenantForeignKeys('task_note', { taskId: 'task' }),
})

export const taskImportTable = new EntitySchema<TaskImport>({
  name: 'task_import',
  columns: {
    taskId: id,
    municipalityId: refersTo('task_import.municipality_id', 'municipality'),
    importedAt: moment,
    history: maybe(text),
    files: texts,
  } satisfies Columns<TaskImport>,
  foreignKeys: tenantForeignKeys('task_import', { taskId: 'task' }),
})

export const taskFileTable = new EntitySchema<TaskFile>({
  name: 'task_file',
  columns: {
    id,
    municipalityId: refersTo('task_file.municipality_id', 'municipality'),
    taskId: uuid,
    name: maybe(text),
    mediaType: text,
    size: int,
    sha256: text,
    origin: text,
    uploadedBy: maybe(refersTo('task_file.uploaded_by', 'person')),
    uploadedAt: moment,
    deletedAt: maybe(moment),
    deletedReason: maybe(text),
    deletedBy: maybe(refersTo('task_file.deleted_by', 'person')),
  } satisfies Columns<TaskFile>,
  foreignKeys: tenantForeignKeys('task_file', { taskId: 'task' }),
})

export const snoozeTable = new EntitySchema<Snooze>({
  name: 'snooze',
  columns: {
    personId: { ...refersTo('snooze.person_id', 'person'), primary: true },
    taskId: id,
    municipalityId: refersTo('snooze.municipality_id', 'municipality'),
    until: date,
  } satisfies Columns<Snooze>,
  foreignKeys: tenantForeignKeys('snooze', { taskId: 'task' }),
})

export const taskListViewTable = new EntitySchema<TaskListView>({
  name: 'task_list_view',
  columns: {
    personId: { ...refersTo('task_list_view.person_id', 'person'), primary: true },
    municipalityId: maybe(refersTo('task_list_view.municipality_id', 'municipality')),
    search: text,
  } satisfies Columns<TaskListView>,
  foreignKeys: tenantForeignKeys('task_list_view', { personId: 'person' }, { beside: true }),
})

export const calendarFeedTable = new EntitySchema<CalendarFeed>({
  name: 'calendar_feed',
  columns: {
    personId: { ...refersTo('calendar_feed.person_id', 'person'), primary: true },
    municipalityId: maybe(refersTo('calendar_feed.municipality_id', 'municipality')),
    secretHash: text,
    createdAt: moment,
  } satisfies Columns<CalendarFeed>,
  foreignKeys: tenantForeignKeys('calendar_feed', { personId: 'person' }, { beside: true }),
})

export const messageTable = new EntitySchema<Message>({
  name: 'message',
  columns: {
    id,
    municipalityId: refersTo('message.municipality_id', 'municipality'),
    taskId: uuid,
    authorId: maybe(refersTo('message.author_id', 'person')),
    authorName: text,
    authorSide: text,
    text,
    isFollowUp: flag,
    sentAt: maybe(moment),
    position: int,
  } satisfies Columns<Message>,
  foreignKeys: tenantForeignKeys('message', { taskId: 'task' }),
})

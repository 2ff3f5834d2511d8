import { EntitySchema } from 'typeorm'
import type { Message } from '../../domain/messages.js'
import type { TaskFile } from '../../domain/file.js'
import type { CalendarFeed, Snooze, Task, TaskListView, TaskNote, TaskTemplate } from '../../domain/task.js'
import {
  date,
  id,
  int,
  json,
  maybe,
  moment,
  refersTo,
  sortText,
  text,
  texts,
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
  indices: [{ name: 'uq_template_number', columns: ['templateNumber'], unique: true, synchronize: false }],
})

export const taskTable = new EntitySchema<Task>({
  name: 'task',
  columns: {
    id,
    municipalityId: refersTo('task.municipality_id', 'municipality'),
    kind: { type: 'text', default: 'KLIK' },
    instanceNumber: { ...int, default: () => "nextval('task_instance_number')" },
    templateId: maybe(refersTo('task.template_id', 'task_template')),
    parentTaskId: maybe(refersTo('task.parent_task_id', 'task')),
    projectId: refersTo('task.project_id', 'project'),
    phaseId: maybe(refersTo('task.phase_id', 'phase')),
    themeId: maybe(refersTo('task.theme_id', 'theme')),
    title: text,
    titleSort: sortText,
    description: maybe(text),
    priority: text,
    status: text,
    responsibleId: maybe(refersTo('task.responsible_id', 'person')),
    executorId: maybe(refersTo('task.executor_id', 'person')),
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
  indices: [
    { name: 'uq_task_number', columns: ['instanceNumber'], unique: true, synchronize: false },
    { name: 'uq_task_template', columns: ['templateId', 'municipalityId'], unique: true, synchronize: false },
    { name: 'ix_task_next_change', columns: ['nextChangeOn', 'id'], synchronize: false },
    { name: 'ix_task_counters', columns: ['municipalityId', 'projectId'], synchronize: false },
    { name: 'ix_task_list', synchronize: false },
    { name: 'ix_task_responsible', columns: ['responsibleId'], synchronize: false },
    { name: 'ix_task_executor', columns: ['executorId'], synchronize: false },
    { name: 'ix_task_project', columns: ['projectId', 'municipalityId'], synchronize: false },
    { name: 'ix_task_parent', columns: ['parentTaskId'], synchronize: false },
    { name: 'ix_task_title', columns: ['municipalityId', 'projectId', 'titleSort'], synchronize: false },
  ],
})

export const taskNoteTable = new EntitySchema<TaskNote>({
  name: 'task_note',
  columns: {
    taskId: { ...refersTo('task_note.task_id', 'task'), primary: true },
    municipalityId: refersTo('task_note.municipality_id', 'municipality'),
    text,
  } satisfies Columns<TaskNote>,
})

export const taskFileTable = new EntitySchema<TaskFile>({
  name: 'task_file',
  columns: {
    id,
    municipalityId: refersTo('task_file.municipality_id', 'municipality'),
    taskId: refersTo('task_file.task_id', 'task'),
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
  indices: [{ name: 'ix_task_file_task', columns: ['taskId'], synchronize: false }],
})

export const snoozeTable = new EntitySchema<Snooze>({
  name: 'snooze',
  columns: {
    personId: { ...refersTo('snooze.person_id', 'person'), primary: true },
    taskId: { ...refersTo('snooze.task_id', 'task'), primary: true },
    municipalityId: refersTo('snooze.municipality_id', 'municipality'),
    until: date,
  } satisfies Columns<Snooze>,
  indices: [{ name: 'ix_snooze_task', columns: ['taskId'], synchronize: false }],
})

export const taskListViewTable = new EntitySchema<TaskListView>({
  name: 'task_list_view',
  columns: {
    personId: { ...refersTo('task_list_view.person_id', 'person'), primary: true },
    municipalityId: maybe(refersTo('task_list_view.municipality_id', 'municipality')),
    search: text,
  } satisfies Columns<TaskListView>,
})

export const calendarFeedTable = new EntitySchema<CalendarFeed>({
  name: 'calendar_feed',
  columns: {
    personId: { ...refersTo('calendar_feed.person_id', 'person'), primary: true },
    municipalityId: maybe(refersTo('calendar_feed.municipality_id', 'municipality')),
    secretHash: text,
    createdAt: moment,
  } satisfies Columns<CalendarFeed>,
  indices: [{ name: 'uq_calendar_feed_secret', columns: ['secretHash'], unique: true, synchronize: false }],
})

export const messageTable = new EntitySchema<Message>({
  name: 'message',
  columns: {
    id,
    municipalityId: refersTo('message.municipality_id', 'municipality'),
    taskId: refersTo('message.task_id', 'task'),
    authorId: maybe(refersTo('message.author_id', 'person')),
    authorName: text,
    authorSide: text,
    text,
    sentAt: maybe(moment),
    position: int,
  } satisfies Columns<Message>,
  indices: [
    { name: 'uq_message_position', columns: ['taskId', 'position'], unique: true, synchronize: false },
  ],
})

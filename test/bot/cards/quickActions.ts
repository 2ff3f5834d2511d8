import type { Card } from '../../../bot/cards/parts.js'
import { pageOf } from '../../../bot/cards/pages.js'
import { taskCard } from '../../../bot/cards/task.js'
import { messageNoticeCard } from '../../../bot/cards/message.js'
import { localCard, messageCard, noteCard, snoozeCard } from '../../../bot/cards/taskForms.js'
import { CHANGES, historyCard, MESSAGES, threadCard } from '../../../bot/cards/taskPast.js'
import { confirmCard, peopleCard } from '../../../bot/cards/taskPeople.js'
import type { PersonOption } from '../../../src/contract/person.js'
import type { TaskDetail } from '../../../src/contract/task.js'
import type { Translator } from '../../../src/i18n/translator.js'
import { day } from '../../support/builders.js'

const key = '00000000-0000-4000-8000-000000000777'
const today = day('2026-03-02')
const tabUrl = 'https://klik.example/tasks/1'

/** What an export of KLIK told of the time before. */
const IMPORTED: TaskDetail['imported'] = {
  at: '2026-03-01T09:00:00.000Z',
  history: '- Bo Dahl ændrede **Status** til Påbegyndt\n- Elin Nielsen blev *udfører*',
  files: ['Brugere.xlsx', 'Referat.pdf'],
}

const FIELDS = ['status', 'responsible', 'executor', 'internalNotes', 'localTask', 'endDate', 'file', 'other']
const VALUES: Record<string, [string | null, string | null]> = {
  status: ['NOT_STARTED', 'STARTED'],
  executor: ['Clara Rasmussen', null],
  internalNotes: [null, null],
  endDate: ['2026-03-01', '2026-03-27'],
}

/** A task with everything on it that can be: what stands there may be long. */
export const aFullTask = (task: TaskDetail, written: string): TaskDetail => ({
  ...task,
  rights: {
    edit: true,
    readNotes: true,
    editNotes: true,
    message: true,
    followUp: false,
    addFile: true,
    removeFile: false,
    createLocal: true,
  },
  executor: { id: '00000000-0000-4000-8000-000000000904', name: written },
  localTasks: Array.from({ length: 12 }, (_, n) => ({ ...task, kind: 'LOCAL' as const, number: 98_000 + n })),
  internalNotes: `${written}\n\n01-03-2026, Elin Nielsen:\n${written} `.repeat(40),
  snoozedUntil: '2026-03-05',
  messages: Array.from({ length: 12 }, (_, n) => ({
    id: key,
    author: written,
    side: n % 2 === 0 ? ('KOMBIT' as const) : ('MUNICIPALITY' as const),
    text: `${n}: ${written}. `.repeat(60),
    isFollowUp: false,
    sentAt: n === 0 ? null : `2026-03-0${1 + (n % 2)}T12:0${n % 10}:00.000Z`,
    isReturned: n === 11,
  })),
  audience: {
    readers: ['KOMBIT', 'SUPPLIERS', 'MUNICIPALITY'],
    told: Array.from({ length: 9 }, (_, n) => `${written} ${n}`),
  },
  history: Array.from({ length: 20 }, (_, n) => {
    const field = FIELDS[n % FIELDS.length] ?? ''
    const [oldValue, newValue] = VALUES[field] ?? [null, written]
    return {
      at: `2026-03-0${1 + (n % 2)}T10:00:00.000Z`,
      by: n % 5 === 0 ? null : written,
      field,
      oldValue,
      newValue,
    }
  }),
})

/** What a task's card can turn to, drawn in one language. */
export function cardsInPassing(
  t: Translator,
  task: TaskDetail,
  { written, people }: { written: string; people: PersonOption[] },
): Record<string, Card> {
  const full = aFullTask(task, written)
  const notice = { text: written, style: 'warning' as const }
  const typed = { text: `${written} `.repeat(30), title: written, endDate: '2026-03-27', date: '2026-03-09' }
  const form = { task: full, tabUrl, notice, typed }
  const empty = { task: { ...task, executor: null, responsible: null }, tabUrl }
  const past = { ...form, today }
  const said = {
    id: key,
    author: written,
    side: 'KOMBIT' as const,
    text: `${written}. `.repeat(90),
    isFollowUp: false,
    sentAt: '2026-03-01T12:00:00.000Z',
    isReturned: false,
  }
  const arrived = { task: full, message: said, answer: null, key, today, tabUrl, settingsUrl: tabUrl }
  return {
    taskFull: taskCard(t, { task: full, today, tabUrl }),
    taskUnder: taskCard(t, {
      task: {
        ...task,
        kind: 'LOCAL',
        parent: { id: key, number: 97_555, title: written },
        rights: { ...task.rights, message: false },
      },
      today,
      tabUrl,
    }),
    people: peopleCard(t, { ...form, people }),
    peopleFirst: peopleCard(t, { ...empty, people: people.slice(0, 1) }),
    confirmPerson: confirmCard(t, { ...form, text: written, as: 'EXECUTOR', person: key }),
    message: messageCard(t, { ...form, key, today }),
    messageFirst: messageCard(t, {
      ...empty,
      task: { ...empty.task, audience: { readers: ['MUNICIPALITY'], told: [] } },
      key,
      today,
    }),
    messageNotice: messageNoticeCard(t, { ...arrived, notice, typed }),
    messageAnswered: messageNoticeCard(t, {
      ...arrived,
      answer: { ...said, text: `${written}\n\n${written}` },
    }),
    messageFollowUp: messageNoticeCard(t, { ...arrived, message: { ...said, isFollowUp: true } }),
    messageToRead: messageNoticeCard(t, {
      ...arrived,
      task: { ...full, rights: { ...full.rights, message: false } },
      message: { ...said, side: 'SUPPLIER', sentAt: null },
    }),
    note: noteCard(t, form),
    noteFirst: noteCard(t, empty),
    snooze: snoozeCard(t, { ...form, today }),
    snoozeOnSunday: snoozeCard(t, { ...empty, today: day('2026-03-01') }),
    local: localCard(t, { ...form, key }),
    localToRead: localCard(t, { ...empty, key }),
    history: historyCard(t, { ...past, changes: pageOf(full.history, 2, CHANGES) }),
    historyImported: historyCard(t, {
      ...empty,
      task: { ...empty.task, imported: IMPORTED },
      today,
      changes: pageOf([], 1, CHANGES),
    }),
    historyNone: historyCard(t, { ...empty, today, changes: pageOf([], 1, CHANGES) }),
    thread: threadCard(t, { ...past, messages: pageOf(full.messages, 2, MESSAGES) }),
    threadNone: threadCard(t, { ...empty, today, messages: pageOf([], 1, MESSAGES) }),
  }
}

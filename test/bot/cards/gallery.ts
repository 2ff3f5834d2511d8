import { answerCard, officeCard } from '../../../bot/cards/answer.js'
import { foundCard } from '../../../bot/cards/found.js'
import { helpCard, welcomeCard } from '../../../bot/cards/help.js'
import { nominationCard } from '../../../bot/cards/nomination.js'
import type { Card } from '../../../bot/cards/parts.js'
import { pageOf } from '../../../bot/cards/pages.js'
import { channelTaskCard, goneCard, retiredCard, sayCard } from '../../../bot/cards/plain.js'
import { channelProjectCard, projectCard, projectChoiceCard } from '../../../bot/cards/project.js'
import { channelReminderCard, reminderCard } from '../../../bot/cards/reminder.js'
import { roleCard } from '../../../bot/cards/role.js'
import { cardsOfKombit } from './kombit.js'
import { roleChoiceCard, rolesCard, VACANT } from '../../../bot/cards/roles.js'
import { taskCard } from '../../../bot/cards/task.js'
import { snoozedCard, tasksCard, type TasksView } from '../../../bot/cards/tasks.js'
import type { PersonOption } from '../../../src/contract/person.js'
import type { AssignmentView, RoleDetail } from '../../../src/contract/role.js'
import type { TaskAction, TaskDetail, TaskRow } from '../../../src/contract/task.js'
import type { Marker } from '../../../src/domain/deadline.js'
import type { ProjectId, TaskId } from '../../../src/domain/ids.js'
import type { Translator } from '../../../src/i18n/translator.js'
import type { Said, Told } from '../../../src/services/notices.js'
import type { ChannelTask } from '../../../src/services/channels.js'
import { day } from '../../support/builders.js'
import { cardsOfConfirmation } from './confirming.js'
import { cardsInPassing } from './inPassing.js'
import { cardsOfRoles } from './roles.js'
import { officeCards } from './offices.js'

const id = (n: number): string => `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`
const today = day('2026-03-02')
const tabUrl = 'https://klik.example/tasks'
const municipality = 'Korsbæk Kommune'

export const aRow = (
  n: number,
  marker: Marker,
  actions: TaskAction[],
  written = `Opgave ${n} om sagsdata`,
): TaskRow => ({
  id: id(n),
  number: 97_000 + n,
  templateNumber: 100 + n,
  kind: 'KLIK',
  title: written,
  municipality: { id: id(900), name: municipality },
  project: { id: id(901), name: 'KSD' },
  phase: '2.2 Klargøring',
  theme: 'Data',
  priority: 'MANDATORY',
  status: marker === 'CHECK' ? 'COMPLETED' : marker === 'GREY' ? 'NOT_ACTIVE' : 'NOT_STARTED',
  marker,
  rule: ({ RED: 4, YELLOW: 5, GREEN: 6, GREY: 2, CHECK: 1 } as const)[marker],
  nextChange: marker === 'GREEN' ? '2026-03-20' : null,
  nextMarker: marker === 'GREEN' ? 'YELLOW' : null,
  latestStart: '2026-03-27',
  startDate: null,
  endDate: '2026-03-27',
  responsible: { id: id(902), name: 'Elin Nielsen' },
  executor: null,
  isOwn: true,
  version: 3,
  actions,
})

export const aDetail = (row: TaskRow, written = 'Kommunen har ryddet op.'): TaskDetail => ({
  ...row,
  rights: {
    edit: true,
    editNotes: true,
    message: true,
    addFile: true,
    removeFile: false,
    createLocal: false,
  },
  files: [],
  parent: null,
  localTasks: [],
  goal: written,
  description: null,
  method: `1. Hent **fejllisten**\n2. Ret fejl\n\n${written}`,
  result: null,
  qualityCriteria: null,
  recommendedResponsible: [
    {
      title: 'Projektleder',
      roleId: id(903),
      holders: [
        { id: id(902), name: 'Elin Nielsen', canBeAssigned: true },
        { id: id(904), name: 'Nils Petersen', canBeAssigned: false },
      ],
    },
  ],
  recommendedExecutor: [{ title: 'Rolleadministrator', roleId: null, holders: [] }],
  prerequisites: [{ title: '04 Opret jobfunktionsroller', task: null }],
  closelyRelated: [],
  externalAttachments: [],
  extra: [],
  internalNotes: null,
  messages: [],
  audience: { people: ['Klik Admin'], mailbox: 'ksd@kombit.example' },
  history: [],
  undoUntil: '2026-03-02T09:10:00.000Z',
  snoozedUntil: null,
})

export const aHolder = (
  n: number,
  state: AssignmentView['state'],
  actions: AssignmentView['actions'],
): AssignmentView => ({
  id: id(n),
  roleId: id(903),
  person: {
    id: id(n + 1),
    name: `Person ${n}`,
    title: 'Projektleder',
    department: 'Borgerservice',
    directPhone: '00 00 00 03',
    mobilePhone: null,
    email: 'person@korsbaek.example',
  },
  state,
  direct: n % 2 === 0,
  isPrimary: n === 10,
  isMe: false,
  reached: state !== 'NOMINATED',
  nominatedBy: 'Klik Admin',
  nominatedAt: '2026-03-01T09:00:00.000Z',
  reason: null,
  suggested: null,
  leavingTo: null,
  succeeds: null,
  version: 2,
  actions,
})

export const aRoleView = (more: Partial<RoleDetail> = {}): RoleDetail => ({
  id: id(903),
  title: 'Projektleder',
  project: { id: id(901), name: 'KSD' },
  importance: 'REQUIRED',
  maxHolders: null,
  masterRole: null,
  vacant: false,
  full: false,
  assignments: [aHolder(10, 'ACCEPTED', ['end']), aHolder(20, 'NOMINATED', ['withdraw'])],
  canAssign: true,
  description: 'Leder kommunens indførelse.',
  effect: 'Projektet når sine mål.',
  duties: Array.from({ length: 7 }, (_, n) => ({
    text: `Pligt ${n}`,
    implementation: true,
    operations: false,
  })),
  responsibilities: [],
  competences: [],
  characteristics: null,
  notes: [],
  canEditNotes: false,
  tasks: [{ ...aRow(5, 'RED', []), recommendedAs: ['executor'] }],
  otherTasks: [{ project: 'KY', count: 2 }],
  delegations: [],
  ...more,
})

const channelTask = (row: TaskRow): ChannelTask => ({
  id: row.id as TaskId,
  number: row.number,
  title: row.title,
  project: 'KSD',
  status: row.status,
  marker: row.marker,
  rule: row.rule,
  nextChange: null,
  nextMarker: null,
  startDate: null,
  endDate: row.endDate,
})

const people: PersonOption[] = Array.from({ length: 25 }, (_, n) => ({
  id: id(500 + n),
  name: `Kollega ${n}`,
  title: 'Sagsbehandler',
  department: 'Ydelsescentret',
  hasLoggedIn: true,
}))

const counters = { RED: 14, YELLOW: 0, GREEN: 1, GREY: 3 }
const MARKERS: Marker[] = ['RED', 'YELLOW', 'GREEN', 'GREY', 'CHECK']

/** Every card the bot can send, drawn in one language; `written` stands wherever people write. */
export function everyCard(t: Translator, written = 'Ryd op i sagsdata'): Record<string, Card> {
  const rows = MARKERS.map((marker, n) =>
    aRow(n, marker, marker === 'RED' ? ['start', 'complete'] : [], `${written} ${n}`),
  )
  const many = Array.from({ length: 45 }, (_, n) =>
    aRow(n, 'RED', ['start', 'complete'], `${written} nummer ${n} med en lang titel, som fylder to linjer`),
  )
  const undo = { text: 'Opgaven er fuldført.', style: 'good' as const, undo: { taskId: id(1), version: 4 } }
  const role = aRoleView({ title: written, effect: written })
  const nominee = { ...aHolder(20, 'NOMINATED', ['accept', 'decline']), reason: written }
  const state = {
    id: id(901),
    name: written,
    userType: null,
    deadline: null,
    counters,
    completed: 1,
    description: null,
    kombitContactName: 'Karen Lund',
    kombitContactMail: 'ksd@kombit.example',
    periodFrom: null,
    periodTo: null,
    phases: [],
    themes: [],
    municipalities: [],
    burning: rows,
    moreBurning: 4,
  }
  const channelState = {
    id: id(901) as ProjectId,
    name: written,
    counters,
    completed: 1,
    burning: rows.map(channelTask),
    moreBurning: 0,
  }
  const view = { municipality, tabUrl }
  const answered = {
    role,
    assignment: { ...nominee, state: 'DECLINED' as const, suggested: { id: id(30), name: written } },
    handOver: null,
    municipality,
  }
  const worsened = (tasks: TaskRow[]): Told[] => tasks.map((task) => ({ task, said: [{ kind: 'worsened' }] }))
  const said: Said[] = [
    { kind: 'worsened' },
    { kind: 'snoozed' },
    { kind: 'assigned', as: 'BOTH', by: written },
    { kind: 'message', author: written, text: `${written} `.repeat(20) },
  ]
  const news = rows.map((task, n) => ({ task, said: n === 0 ? said : said.slice(n - 1, n) }))
  const snoozed = many.map((task) => ({ task, until: day('2026-03-05') }))
  const listed = (tasks: TaskRow[], page: number, more: Partial<TasksView> = {}) =>
    tasksCard(t, { tasks: pageOf(tasks, page), all: tasks, snoozed: [], ...view, ...more })
  const burning = (tasks: TaskRow[], page: number) =>
    projectCard(t, {
      project: state,
      burning: pageOf(tasks, page),
      moreBurning: tasks.length === 0 ? 0 : 4,
      ...view,
    })
  const done = (verdict: AssignmentView['state']) =>
    nominationCard(t, {
      role,
      assignment: { ...nominee, state: verdict, actions: [] },
      people,
      handOver: null,
      ...view,
    })
  return {
    help: helpCard(t, { inChannel: false, tabUrl, notice: written }),
    helpInChannel: helpCard(t, { inChannel: true, tabUrl }),
    welcome: welcomeCard(t, { kind: 'PERSONAL', name: written, tabUrl }),
    welcomeInChannel: welcomeCard(t, { kind: 'CHANNEL', name: '', tabUrl }),
    welcomeInGroup: welcomeCard(t, { kind: 'GROUP', name: '', tabUrl }),
    tasks: listed(rows, 1),
    tasksNone: listed([], 1),
    tasksMany: listed(many, 1, { notice: undo }),
    tasksInTheMiddle: listed(many, 3, { snoozed, notice: undo }),
    tasksAllPutAside: listed([], 1, { snoozed: snoozed.slice(0, 1) }),
    snoozed: snoozedCard(t, { snoozed: pageOf(snoozed, 2), ...view, notice: undo }),
    snoozedNone: snoozedCard(t, { snoozed: pageOf([], 1), ...view }),
    task: taskCard(t, {
      task: aDetail(aRow(1, 'RED', ['start', 'complete'], written), written),
      today,
      tabUrl,
    }),
    taskLong: taskCard(t, {
      task: aDetail(aRow(1, 'GREEN', ['complete', 'reset'], written.repeat(4)), `${written}. `.repeat(200)),
      today,
      tabUrl,
      notice: undo,
    }),
    taskToRead: taskCard(t, {
      task: { ...aDetail(aRow(1, 'GREY', [], written)), undoUntil: null },
      today,
      tabUrl,
    }),
    taskDone: taskCard(t, { task: aDetail(aRow(1, 'CHECK', ['reopen', 'reset'], written)), today, tabUrl }),
    taskForKombit: taskCard(t, {
      task: { ...aDetail(aRow(1, 'GREY', ['activate'], written)), undoUntil: null },
      today,
      tabUrl,
    }),
    ...cardsOfConfirmation(t, written),
    ...cardsInPassing(t, aDetail(aRow(1, 'RED', ['start', 'complete'], written), written), {
      written,
      people,
    }),
    reminder: reminderCard(t, { told: worsened(rows.slice(0, 2)), today, perhapsTwice: true, ...view }),
    news: reminderCard(t, { told: news, today, perhapsTwice: false, ...view }),
    reminderMany: reminderCard(t, {
      told: worsened(many),
      today,
      perhapsTwice: false,
      ...view,
      notice: undo,
    }),
    channelReminder: channelReminderCard(t, {
      tasks: many.map(channelTask),
      today,
      perhapsTwice: false,
      ...view,
    }),
    project: burning(rows, 1),
    projectMany: burning(many, 5),
    projectCalm: burning([], 1),
    channelProject: channelProjectCard(t, { project: channelState, ...view }),
    projectChoice: projectChoiceCard(t, [
      { id: id(1), name: written },
      { id: id(2), name: 'KY' },
    ]),
    roles: rolesCard(t, {
      mine: [{ role, assignment: nominee }],
      vacant: pageOf([{ ...role, vacant: true }], 1),
      ...view,
    }),
    rolesMany: rolesCard(t, {
      mine: Array.from({ length: 12 }, () => ({ role, assignment: nominee })),
      vacant: pageOf(
        Array.from({ length: 25 }, () => role),
        2,
        VACANT,
      ),
      ...view,
    }),
    ...cardsOfRoles(t, role, { written, view }),
    roleChoice: roleChoiceCard(t, [role, role]),
    roleForAdministrator: roleCard(t, { role, people, ...view, notice: { text: written, style: 'good' } }),
    roleToRead: roleCard(t, {
      role: aRoleView({ canAssign: false, assignments: [], vacant: true }),
      people: [],
      ...view,
    }),
    roleFull: roleCard(t, { role: aRoleView({ full: true, maxHolders: 1 }), people: [], ...view }),
    nomination: nominationCard(t, {
      role,
      assignment: nominee,
      people,
      handOver: null,
      ...view,
      notice: written,
    }),
    ...cardsOfKombit(t, written),
    nominationAccepted: done('ACCEPTED'),
    nominationDeclined: done('DECLINED'),
    nominationWithdrawn: done('WITHDRAWN'),
    nominationEnded: done('ENDED'),
    ...officeCards(t, { written, role, nominee, people }),
    answer: answerCard(t, answered),
    office: officeCard(t, { ...answered, assignment: { ...nominee, state: 'ACCEPTED' } }),
    found: foundCard(t, {
      words: written,
      tasks: rows,
      roles: [role],
      projects: [{ id: id(1), name: written }],
      tabUrl,
    }),
    say: sayCard(t, written),
    retired: retiredCard(t),
    gone: goneCard(t),
    channelTask: channelTaskCard(t, { task: channelTask(aRow(1, 'YELLOW', [], written)), municipality }),
  }
}

import { foundCard } from '../../../bot/cards/found.js'
import { nominationCard } from '../../../bot/cards/nomination.js'
import type { Card } from '../../../bot/cards/parts.js'
import { pageOf, ROWS_TO_READ, ROWS_WITH_BUTTONS } from '../../../bot/cards/pages.js'
import { channelTaskCard, goneCard, retiredCard, sayCard } from '../../../bot/cards/plain.js'
import { channelProjectCard, projectCard, projectChoiceCard } from '../../../bot/cards/project.js'
import { channelReminderCard, reminderCard } from '../../../bot/cards/reminder.js'
import { roleCard } from '../../../bot/cards/role.js'
import { cardsOfKombit } from './kombit.js'
import { roleChoiceCard, rolesCard, ROWS_BESIDE_OWN } from '../../../bot/cards/roles.js'
import { taskCard } from '../../../bot/cards/task.js'
import { snoozedCard, tasksCard, type TasksView } from '../../../bot/cards/tasks.js'
import type { SuccessorProposalView } from '../../../src/contract/handOver.js'
import type { PersonOption } from '../../../src/contract/person.js'
import type { AssignmentView, RoleDetail } from '../../../src/contract/role.js'
import type { TaskDetail, TaskRow } from '../../../src/contract/task.js'
import type { Marker } from '../../../src/domain/deadline.js'
import type { ProjectId, TaskId } from '../../../src/domain/ids.js'
import type { Translator } from '../../../src/i18n/translator.js'
import type { NoticeReason, TaskNews } from '../../../src/services/notices/notices.js'
import type { ChannelTask } from '../../../src/services/conversations/channels.js'
import { day } from '../../support/builders.js'
import { cardsOfAccess } from './access.js'
import { introductionCards } from './introductions.js'
import { joinRequestCards } from './joinRequests.js'
import { cardsOfBroadcasts } from './broadcasts.js'
import { cardsOfConfirmation } from './confirmations.js'
import { cardsInPassing } from './quickActions.js'
import { cardsOfBroadcastForms } from './broadcastForms.js'
import { cardsOfRoles } from './roles.js'
import { handOverCards } from './handOvers.js'
import { helpCards } from './help.js'
import { overviewCards } from './overview.js'
import { aRow, id, municipality, today } from './rows.js'
import { weekStatusCards } from './weekStatus.js'
import { settingsCards } from './settings.js'
import { welcomeCards } from './welcome.js'

const tabUrl = 'https://klik.example/tasks'
const settingsUrl = 'https://klik.example/settings'

export const aDetail = (row: TaskRow, written = 'Kommunen har ryddet op.'): TaskDetail => ({
  ...row,
  rights: {
    edit: true,
    readNotes: true,
    editNotes: true,
    message: true,
    followUp: false,
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
  imported: null,
  internalNotes: null,
  messages: [],
  history: [
    {
      at: '2026-03-02T09:00:00.000Z',
      by: 'Elin Nielsen',
      field: 'status',
      oldValue: 'STARTED',
      newValue: 'NOT_STARTED',
    },
  ],
  audience: { readers: ['KOMBIT', 'SUPPLIERS', 'MUNICIPALITY'], told: ['Klik Admin'] },
  undoUntil: '2026-03-02T09:10:00.000Z',
  snoozedUntil: null,
  remindOn: ['2026-03-03', '2026-03-05', '2026-03-09', '2026-03-16'],
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
  ...{ isMe: false, reached: state !== 'NOMINATED' },
  nominatedBy: 'Klik Admin',
  nominatedAt: '2026-03-01T09:00:00.000Z',
  remindedAt: null,
  reason: null,
  suggested: null,
  ...{ leavingTo: null, succeeds: null, introduction: null, readiness: 'accepted' as const },
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
  ...{ canAssign: true, readiness: 'accepted', introducible: [] },
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
  urgency: row.urgency,
  purpose: row.purpose,
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

/** A card under a name that is taken would be tested by nobody. */
function together(...groups: Record<string, Card>[]): Record<string, Card> {
  const names = groups.flatMap((group) => Object.keys(group))
  const twice = names.filter((name, n) => names.indexOf(name) !== n)
  if (twice.length > 0) throw new Error(`two cards are called ${twice.join(', ')}`)
  return Object.assign({}, ...groups) as Record<string, Card>
}

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
    handbookUrl: 'https://dok.kombit.example/ksd',
    periodFrom: null,
    periodTo: null,
    phases: [],
    themes: [],
    municipalities: [],
    withoutPlus: [{ id: id(905), name: written }],
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
  const view = { municipality, tabUrl, settingsUrl }
  const candidates: SuccessorProposalView[] = people
    .slice(0, 6)
    .map((person) => ({ person: { ...person, name: written }, reason: 'PROJECT' }))
  const candidatesOf = new Map([[role.id, candidates]])
  const worsened = (tasks: TaskRow[]): TaskNews[] =>
    tasks.map((task) => ({ task, reasons: [{ kind: 'worsened' }] }))
  const reasons: NoticeReason[] = [
    { kind: 'worsened' },
    { kind: 'snoozed' },
    { kind: 'assigned', as: 'BOTH', by: written },
    { kind: 'message', author: written, text: `${written} `.repeat(20) },
    {
      kind: 'republished',
      changes: [
        { field: 'status', to: 'NOT_STARTED' },
        { field: 'endDate', from: day('2026-03-10'), to: day('2026-03-20') },
        { field: 'startDate', from: null, to: day('2026-03-05') },
        { field: 'texts' },
      ],
    },
  ]
  const news = rows.map((task, n) => ({ task, reasons: n === 0 ? reasons : reasons.slice(n - 1, n) }))
  const snoozed = many.map((task) => ({ task, until: day('2026-03-05') }))
  const listed = (tasks: TaskRow[], page: number, more: Partial<TasksView> = {}) =>
    tasksCard(t, {
      tasks: pageOf(tasks, page, ROWS_WITH_BUTTONS),
      all: tasks,
      snoozed: [],
      isFollowing: false,
      none: tasks.length > 0 ? null : { why: 'done' },
      ...view,
      ...more,
    })
  const burning = (tasks: TaskRow[], page: number) =>
    projectCard(t, {
      project: state,
      burning: pageOf(tasks, page, ROWS_TO_READ),
      moreBurning: tasks.length === 0 ? 0 : 4,
      ...view,
    })
  const done = (verdict: AssignmentView['state']) =>
    nominationCard(t, {
      role,
      assignment: { ...nominee, state: verdict, actions: [] },
      people,
      by: written,
      handOver: null,
      ...view,
    })
  const own = {
    ...cardsOfAccess(t, written, tabUrl),
    ...overviewCards(t, written, tabUrl),
    ...welcomeCards(t, { rows, written, tabUrl }),
    ...helpCards(t, { written, tabUrl }),
    ...settingsCards(t, { news: worsened(many), written, undo }),
    tasks: listed(rows, 1),
    tasksNone: listed([], 1),
    tasksFollowed: listed(rows, 1, { isFollowing: true }),
    tasksMany: listed(many, 1, { notice: undo }),
    tasksInTheMiddle: listed(many, 3, { snoozed, notice: undo }),
    tasksAllPutAside: listed([], 1, { snoozed: snoozed.slice(0, 1), none: null }),
    snoozed: snoozedCard(t, { snoozed: pageOf(snoozed, 2, ROWS_TO_READ), ...view, notice: undo }),
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
    reminder: reminderCard(t, { told: worsened(rows.slice(0, 2)), perhapsTwice: true, ...view }),
    news: reminderCard(t, { told: news, perhapsTwice: false, ...view }),
    reminderMany: reminderCard(t, {
      told: worsened(many),
      perhapsTwice: false,
      ...view,
      notice: undo,
    }),
    channelReminder: channelReminderCard(t, {
      tasks: many.map(channelTask),
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
      candidates: candidatesOf,
      ...view,
    }),
    rolesMany: rolesCard(t, {
      mine: Array.from({ length: 12 }, () => ({ role, assignment: nominee })),
      vacant: pageOf(
        Array.from({ length: 25 }, () => role),
        2,
        ROWS_BESIDE_OWN,
      ),
      candidates: candidatesOf,
      ...view,
    }),
    roleChoice: roleChoiceCard(t, [role, role]),
    roleForAdministrator: roleCard(t, {
      ...{ role, people, candidates: [], ...view },
      notice: { text: written, style: 'good' },
    }),
    roleToRead: roleCard(t, {
      role: aRoleView({ canAssign: false, assignments: [], vacant: true }),
      ...{ people: [], candidates: [], ...view },
    }),
    roleFull: roleCard(t, {
      role: aRoleView({ full: true, maxHolders: 1 }),
      ...{ people: [], candidates, ...view },
    }),
    nomination: nominationCard(t, {
      role,
      assignment: nominee,
      people,
      by: null,
      handOver: null,
      ...view,
      notice: written,
    }),
    nominationAccepted: done('ACCEPTED'),
    nominationDeclined: done('DECLINED'),
    nominationWithdrawn: done('WITHDRAWN'),
    nominationEnded: done('ENDED'),
    found: foundCard(t, {
      words: written,
      tasks: rows,
      ...{ roles: [role], projects: [{ id: id(1), name: written }], tabUrl },
    }),
    say: sayCard(t, written),
    retired: retiredCard(t),
    gone: goneCard(t),
    channelTask: channelTaskCard(t, { task: channelTask(aRow(1, 'YELLOW', [], written)), municipality }),
  }
  const task = aDetail(aRow(1, 'RED', ['start', 'complete'], written), written)
  return together(
    own,
    cardsOfConfirmation(t, written),
    joinRequestCards(t, written),
    cardsInPassing(t, task, { written, people }),
    cardsOfRoles(t, role, { written, view, candidatesOf, people, nominee }),
    cardsOfKombit(t, written),
    cardsOfBroadcasts(t, { written, task: channelTask(rows[0] ?? aRow(1, 'RED', [])) }),
    handOverCards(t, { written, role, nominee, people }),
    cardsOfBroadcastForms(t, written),
    introductionCards(t, written),
    weekStatusCards(t, { written, tasks: many, role, candidates: candidatesOf }),
  )
}

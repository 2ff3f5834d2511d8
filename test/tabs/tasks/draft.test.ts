import { describe, expect, test } from '@jest/globals'
import type { TaskDetail } from '../../../src/contract/task.js'
import { changeSentence } from '../../../src/i18n/history.js'
import { translator } from '../../../src/i18n/translator.js'
import {
  bodyOf,
  changedIn,
  conflictsIn,
  entryOf,
  keepingMine,
  takingNew,
  unfinishedBefore,
  written,
  type TaskDraft,
  type Linked,
} from '../../../tabs/tasks/page/draft.js'
import { savesOf } from '../../../tabs/tasks/page/historyBySave.js'

const ELIN = { id: '00000000-0000-4000-8000-00000000000e', name: 'Elin Nielsen' }
const NILS = { id: '00000000-0000-4000-8000-00000000000a', name: 'Nils Petersen' }

const linked = (title: string, status: Linked['status']): Linked => ({
  id: title,
  number: 1,
  title,
  status,
  marker: 'GREEN',
})

const TASK: TaskDetail = {
  id: '00000000-0000-4000-8000-000000000001',
  number: 98110,
  templateNumber: 110,
  kind: 'KLIK',
  title: 'Udpeg projektleder',
  municipality: { id: '00000000-0000-4000-8000-000000000999', name: 'Korsbæk Kommune' },
  project: { id: '00000000-0000-4000-8000-000000000002', name: 'KSD' },
  phase: null,
  theme: null,
  priority: 'MANDATORY',
  status: 'NOT_STARTED',
  marker: 'RED',
  urgency: { kind: 'over', days: 3, isBegun: false },
  purpose: { why: 'END_REACHED', daysLeft: -3 },
  nextChange: null,
  nextMarker: null,
  latestStart: null,
  startDate: null,
  endDate: '2023-01-24',
  responsible: ELIN,
  executor: null,
  isOwn: true,
  version: 3,
  actions: [],
  rights: {
    edit: true,
    readNotes: true,
    editNotes: true,
    message: true,
    followUp: false,
    addFile: true,
    removeFile: true,
    createLocal: true,
  },
  parent: null,
  localTasks: [],
  goal: null,
  description: null,
  method: null,
  result: null,
  qualityCriteria: null,
  recommendedResponsible: [],
  recommendedExecutor: [],
  prerequisites: [],
  closelyRelated: [],
  externalAttachments: [],
  extra: [],
  imported: null,
  internalNotes: 'Ring til leverandøren',
  messages: [],
  audience: { readers: ['MUNICIPALITY'], told: [] },
  history: [],
  files: [],
  undoUntil: null,
  snoozedUntil: null,
  remindOn: ['2026-03-03', '2026-03-05', '2026-03-09', '2026-03-16'],
}

const started: TaskDraft = written({}, TASK, { field: 'status', entry: { value: 'STARTED' } })

describe('what is written on a task’s page and not saved', () => {
  test('is sent as far as it differs, and nothing else', () => {
    const noted = written(started, TASK, { field: 'internalNotes', entry: { value: '  ' } })
    const handed = written(noted, TASK, { field: 'executor', entry: { value: NILS.id, name: NILS.name } })
    expect(bodyOf(handed, TASK)).toEqual({
      version: 3,
      status: 'STARTED',
      executorId: NILS.id,
      internalNotes: null,
    })
    const nobody = written({}, TASK, { field: 'responsible', entry: { value: '' } })
    expect(bodyOf(nobody, TASK)).toEqual({ version: 3, responsibleId: null })
  })

  test('is nothing when what stood there is written again', () => {
    const back = written(started, TASK, { field: 'status', entry: { value: 'NOT_STARTED' } })
    expect(changedIn(back, TASK)).toEqual([])
    expect(entryOf(TASK, 'responsible')).toEqual({ value: ELIN.id, name: ELIN.name })
  })

  test('conflicts only where somebody else wrote something else in the same field', () => {
    const elsewhere = { ...TASK, version: 4, executor: NILS }
    expect(conflictsIn(started, elsewhere)).toEqual([])
    const same = { ...TASK, version: 4, status: 'STARTED' as const }
    expect([changedIn(started, same), conflictsIn(started, same)]).toEqual([[], []])
    const other = { ...TASK, version: 4, status: 'COMPLETED' as const }
    expect(conflictsIn(started, other)).toEqual(['status'])
  })

  test('stands when it is kept, and goes when the other is taken', () => {
    const other = { ...TASK, version: 4, status: 'COMPLETED' as const }
    const kept = keepingMine(started, other, 'status')
    expect(conflictsIn(kept, other)).toEqual([])
    expect(bodyOf(kept, other)).toEqual({ version: 4, status: 'STARTED' })
    expect(changedIn(takingNew(started, 'status'), other)).toEqual([])
    const third = { ...TASK, version: 5, status: 'NOT_ACTIVE' as const }
    expect(conflictsIn(kept, third)).toEqual(['status'])
  })

  test('completing asks about open prerequisites and local tasks, not about what is unknown or done', () => {
    const prerequisites = [
      { title: 'A', task: linked('A', 'STARTED') },
      { title: 'B', task: linked('B', 'COMPLETED') },
      { title: 'C', task: null },
    ]
    const localTasks = [{ ...TASK, title: 'D', kind: 'LOCAL' as const }]
    const titles = unfinishedBefore({ ...TASK, prerequisites, localTasks }).map(({ title }) => title)
    expect(titles).toEqual(['A', 'D'])
  })
})

describe('the history of a task', () => {
  const at = '2026-11-26T10:00:00.000Z'
  const by = ELIN.name
  const change = (field: string, oldValue: string | null, newValue: string | null) => ({
    at,
    by,
    field,
    oldValue,
    newValue,
  })

  test('is one entry a save', () => {
    const history = [
      change('status', 'NOT_STARTED', 'STARTED'),
      change('executor', null, NILS.name),
      { ...change('status', 'NOT_ACTIVE', 'NOT_STARTED'), by: null },
    ]
    expect(savesOf(history).map((save) => [save.by, save.changes.length])).toEqual([
      [by, 2],
      [null, 1],
    ])
  })

  test.each([
    [change('status', 'NOT_STARTED', 'STARTED'), 'Ændrede status fra Ikke påbegyndt til Påbegyndt'],
    [change('executor', null, 'Nils Petersen'), 'Satte udfører til Nils Petersen'],
    [change('responsible', 'Elin Nielsen', null), 'Fjernede ansvarlig, som var Elin Nielsen'],
    [change('endDate', '2026-01-02', '2026-01-03'), 'Ændrede slutdato fra 02-01-2026 til 03-01-2026'],
    [change('internalNotes', null, null), 'Ændrede interne noter'],
    [change('localTask', null, 'Køb skærme'), 'Oprettede den lokale opgave Køb skærme'],
    [change('file', null, 'plan.pdf'), 'Tilføjede filen plan.pdf'],
    [change('file', 'plan.pdf', null), 'Slettede filen plan.pdf'],
    [change('filePersonalData', null, null), 'Fjernede en fil på grund af personoplysninger'],
  ])('says in words: %j', (one, sentence) => expect(changeSentence(translator('da'), one)).toBe(sentence))
})

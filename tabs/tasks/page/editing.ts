import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import type { TaskDetail } from '../../../src/contract/task.js'
import { keyOf, useDo, useStale } from '../../api/queries.js'
import type { Problem } from '../../api/problem.js'
import { useT } from '../../host/reader.js'
import { afterDialogs, keepFocus } from '../../ui/focus.js'
import { useNotify } from '../../ui/Notices.js'
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
  type Entry,
  type FieldName,
} from './draft.js'
import { useTaskLearned } from './learning.js'

/** What must be answered before it is saved. */
export type Question = 'unfinished' | 'losesEdit' | 'losesRead'

export type Editing = {
  entry: (field: FieldName) => Entry
  write: (field: FieldName, entry: Entry) => void
  /** Whether the field has been written in and not saved. */
  isTouched: (field: FieldName) => boolean
  changed: FieldName[]
  conflicts: FieldName[]
  keepMine: (field: FieldName) => void
  takeNew: (field: FieldName) => void
  save: () => void
  drop: () => void
  isSaving: boolean
  /** What was refused, where no field is to blame. */
  problem: Problem | null
  problemOf: (field: FieldName) => Problem | null
  question: Question | null
  answer: (yes: boolean) => void
  /** Somebody else had saved first. */
  wasStale: boolean
}

const FIELD_OF: Record<string, FieldName> = {
  responsibleId: 'responsible',
  executorId: 'executor',
  title: 'title',
  description: 'description',
  startDate: 'startDate',
  endDate: 'endDate',
  internalNotes: 'internalNotes',
  status: 'status',
}

const blamed = (problem: Problem | null): FieldName | null =>
  problem?.status === 422 ? (FIELD_OF[problem.fact('field')?.split('.').pop() ?? ''] ?? null) : null

/** What the reader writes on the page, until it is saved; nothing typed is lost when it is refused. */
export function useEditing(task: TaskDetail, handedOver: () => void): Editing {
  const t = useT()
  const notify = useNotify()
  const queries = useQueryClient()
  const { seeNow } = useStale()
  const learned = useTaskLearned(task.id)
  const [draft, setDraft] = useState<TaskDraft>({})
  const [question, setQuestion] = useState<Question | null>(null)
  const saving = useDo('tasks.edit', {
    learned: ({ task: next }) => {
      setDraft({})
      if (next) {
        learned(next, t('taskPage.saved'))
        return keepFocus()
      }
      afterDialogs(() => {
        handedOver()
        queries.removeQueries({ queryKey: keyOf('tasks.read', { params: { taskId: task.id } }) })
      })
    },
    refused: (problem) => {
      if (problem.code === 'would-lose-access') {
        setQuestion(problem.fact('right') === 'task.read' ? 'losesRead' : 'losesEdit')
      } else if (problem.status === 409) seeNow('tasks.edit')
    },
  })
  const changed = changedIn(draft, task)
  const conflicts = conflictsIn(draft, task)
  const { error } = saving
  const field = blamed(error)
  const isSaid = error?.code === 'stale-card' || error?.code === 'would-lose-access'
  const send = (confirmed: boolean): void =>
    saving.mutate({
      params: { taskId: task.id },
      // What is open has been asked about before it comes to this.
      body: { ...bodyOf(draft, task), confirmed, despiteOpen: unfinishedBefore(task).length > 0 },
    })
  const forget = (): void => {
    if (!saving.isPending) saving.reset()
  }
  return {
    entry: (name) => draft[name]?.mine ?? entryOf(task, name),
    write(name, entry) {
      setDraft((before) => written(before, task, { field: name, entry }))
      forget()
    },
    isTouched: (name) => draft[name] !== undefined,
    changed,
    conflicts,
    keepMine: (name) => setDraft((before) => keepingMine(before, task, name)),
    takeNew: (name) => setDraft((before) => takingNew(before, name)),
    save() {
      notify(null)
      if (conflicts.length > 0) return
      const completes = changed.includes('status') && draft.status?.mine.value === 'COMPLETED'
      if (completes && unfinishedBefore(task).length > 0) setQuestion('unfinished')
      else send(false)
    },
    drop() {
      setDraft({})
      forget()
      keepFocus()
    },
    isSaving: saving.isPending,
    problem: field === null && !isSaid ? error : null,
    problemOf: (name) => (field === name ? error : null),
    question,
    answer(yes) {
      setQuestion(null)
      if (yes) send(question !== 'unfinished')
      else forget()
    },
    wasStale: error?.code === 'stale-card',
  }
}

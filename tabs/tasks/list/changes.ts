import { useState } from 'react'
import type { Reply } from '../../../src/contract/index.js'
import type { TaskRow } from '../../../src/contract/task.js'
import { useDo } from '../../api/queries.js'
import type { Problem } from '../../api/problem.js'
import { useT } from '../../host/reader.js'
import { learnParts } from '../../host/catalogues.js'
import { useNotify } from '../../ui/Notices.js'
import { problemText } from '../../ui/ProblemView.js'
import type { Status } from '../taskView.js'

/** What is to become of the tasks one has chosen. Null for a person: nobody. */
export type Change = { status?: Status; responsibleId?: string | null; executorId?: string | null }

/** What the server asks before it goes on; a person answers it for all of them. */
const ASKED = { 'still-open': 'despiteOpen', 'would-lose-access': 'confirmed' } as const
type AskedCode = keyof typeof ASKED
const isAsked = (code: string): code is AskedCode => Object.hasOwn(ASKED, code)

type Refused = Reply<'tasks.editSeveral'>['refused'][number]
type Chosen = readonly TaskRow[]
type Yes = { despiteOpen?: boolean; confirmed?: boolean }

/** `reasons`: why, each once. */
export type Question = { tasks: Chosen; change: Change; yes: Yes; reasons: string[] }

export type Changes = {
  change: (tasks: Chosen, change: Change) => void
  /** Reminds the reader of them on that day. */
  remind: (tasks: Chosen, until: string) => void
  question: Question | null
  wasAsked: boolean
  answer: (yes: boolean) => void
  isBusy: boolean
}

const keys = (tasks: readonly { id: string; version: number }[]): { taskId: string; version: number }[] =>
  tasks.map(({ id: taskId, version }) => ({ taskId, version }))

/** One change of one task or of several, from the list: one answer with what was refused and why, and one way back. */
export function useChanges(done: () => void): Changes {
  const t = useT()
  const notify = useNotify()
  const [question, setQuestion] = useState<Question | null>(null)
  const [wasAsked, setAsked] = useState(false)
  const { language } = t
  const failed = (problem: Problem): void => notify({ text: problemText(t, problem) })

  const undoing = useDo('tasks.undoSeveral', {
    learned: ({ changed, refused }) =>
      notify({ text: said(t('taskWork.undone', { count: changed }), refused) }),
    refused: failed,
  })
  const said = (text: string, refused: readonly Refused[]): string =>
    [text, ...new Set(refused.map(({ message }) => message))].join(' ')

  const told = ({ changed, refused, tasks }: Reply<'tasks.editSeveral'>): void => {
    const count = refused.length
    const text = [
      ...(changed > 0 ? [t('taskWork.changed', { count: changed })] : []),
      ...(changed + count === 0 ? [t('taskWork.sameAsBefore')] : []),
      ...(count > 0 ? [t('taskWork.notChanged', { count })] : []),
    ].join(' ')
    const way = {
      label: t('taskWork.undo'),
      go: () => undoing.mutate({ body: { tasks: keys(tasks), language } }),
    }
    notify({ text: said(text, refused), ...(tasks.length > 0 ? { way } : {}) })
  }

  /** What is said of the change is fetched with the first one; without it nothing is changed. */
  const areWordsThere = async (): Promise<boolean> => {
    try {
      await learnParts('taskWork')
      return true
    } catch {
      notify({ text: t('tab.problem.part') })
      return false
    }
  }

  const changing = useDo('tasks.editSeveral', { learned: () => undefined, refused: failed })
  const send = async (tasks: Chosen, change: Change, yes: Yes): Promise<void> => {
    if (!(await areWordsThere())) return
    const body = { tasks: keys(tasks), ...change, ...yes, language }
    const reply = await changing.mutateAsync({ body }).catch(() => null)
    if (!reply) return
    const asked = reply.refused.filter(({ code }) => isAsked(code))
    const [first] = asked
    if (first && isAsked(first.code)) {
      const open = tasks.filter(({ id }) => asked.some(({ taskId }) => taskId === id))
      const reasons = [...new Set(asked.map(({ message }) => message))]
      setAsked(true)
      setQuestion({ tasks: open, change, yes: { ...yes, [ASKED[first.code]]: true }, reasons })
    }
    const refused = reply.refused.filter(({ code }) => !isAsked(code))
    const others = tasks.filter(({ id }) => !asked.some(({ taskId }) => taskId === id))
    if (others.length > 0) told({ ...reply, refused })
    if (asked.length === 0) done()
  }

  const snoozing = useDo('tasks.snoozeSeveral', {
    learned: ({ changed, refused }) => {
      notify({ text: said(t('taskWork.reminded', { count: changed }), refused) })
      done()
    },
    refused: failed,
  })
  return {
    change: (tasks, change) => {
      notify(null)
      void send(tasks, change, {})
    },
    remind: (tasks, until) => {
      notify(null)
      void areWordsThere().then(
        (isSo) => isSo && snoozing.mutate({ body: { tasks: keys(tasks), until, language } }),
      )
    },
    question,
    wasAsked,
    answer(yes) {
      const asked = question
      setQuestion(null)
      if (yes && asked) void send(asked.tasks, asked.change, asked.yes)
    },
    isBusy: changing.isPending || undoing.isPending || snoozing.isPending,
  }
}

import { useState } from 'react'
import { useDo, useOutdate } from '../../asking.js'
import type { Problem } from '../../problem.js'
import { useT } from '../../reader.js'
import { useNotify } from '../Notices.js'
import type { Entry } from './draft.js'

const EMPTY = {
  title: '',
  description: '',
  startDate: '',
  endDate: '',
  responsible: { value: '' } as Entry,
  executor: { value: '' } as Entry,
}
type Form = typeof EMPTY

export type MakingLocal = {
  form: Form
  write: (part: Partial<Form>) => void
  send: () => void
  /** It has been tried without a title. */
  lacksTitle: boolean
  endsFirst: boolean
  isBusy: boolean
  problem: Problem | null
}

/** What is written about a local task before there is one. */
export function useMakingLocal(parentId: string, made: () => void): MakingLocal {
  const t = useT()
  const notify = useNotify()
  const outdate = useOutdate()
  const [form, setForm] = useState(EMPTY)
  const [wasTried, setTried] = useState(false)
  const making = useDo('tasks.createLocal', {
    learned: ({ title }) => {
      outdate('tasks.read', 'tasks.list', 'projects.list', 'projects.read')
      notify({ text: t('taskPage.localMade', { title }) })
      made()
    },
  })
  const { title, description, startDate, endDate, responsible, executor } = form
  const isUntitled = title.trim() === ''
  const endsFirst = startDate !== '' && endDate !== '' && startDate > endDate
  return {
    form,
    write(part) {
      setForm((before) => ({ ...before, ...part }))
      if (making.error) making.reset()
    },
    send() {
      setTried(true)
      if (isUntitled || endsFirst || making.isPending) return
      const body = {
        title: title.trim(),
        description: description || null,
        startDate: startDate || null,
        endDate: endDate || null,
        responsibleId: responsible.value || null,
        executorId: executor.value || null,
      }
      making.mutate({ params: { taskId: parentId }, body })
    },
    lacksTitle: wasTried && isUntitled,
    endsFirst,
    isBusy: making.isPending,
    problem: making.error,
  }
}

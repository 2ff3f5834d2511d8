import { useState } from 'react'
import { useDo } from '../../api/queries.js'
import type { Problem } from '../../api/problem.js'
import { useT } from '../../host/reader.js'
import { useNotify } from '../../ui/Notices.js'
import type { Entry } from './draft.js'
import { useSubmit } from '../../ui/useSubmit.js'

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
  const [form, setForm] = useState(EMPTY)
  const making = useDo('tasks.createLocal', {
    learned: ({ title }) => {
      notify({ text: t('taskPage.localMade', { title }) })
      made()
    },
  })
  const { title, description, startDate, endDate, responsible, executor } = form
  const isUntitled = title.trim() === ''
  const endsFirst = startDate !== '' && endDate !== '' && startDate > endDate
  const { wasTried, submit } = useSubmit(!isUntitled && !endsFirst, () => {
    if (making.isPending) return
    const body = {
      title: title.trim(),
      description: description || null,
      startDate: startDate || null,
      endDate: endDate || null,
      responsibleId: responsible.value || null,
      executorId: executor.value || null,
    }
    making.mutate({ params: { taskId: parentId }, body })
  })
  return {
    form,
    write(part) {
      setForm((before) => ({ ...before, ...part }))
      if (making.error) making.reset()
    },
    send: submit,
    lacksTitle: wasTried && isUntitled,
    endsFirst,
    isBusy: making.isPending,
    problem: making.error,
  }
}

import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import type { FileView } from '../../../src/contract/file.js'
import type { TaskDetail } from '../../../src/contract/task.js'
import { askFile } from '../../api/client.js'
import { keepFile } from '../../host/browser.js'
import { keyOf, useDo } from '../../api/queries.js'
import { Problem } from '../../api/problem.js'
import { useT } from '../../host/reader.js'
import { keepFocus } from '../../ui/focus.js'
import { useNotify } from '../../ui/Notices.js'

/** Puts the task as it now is where its page looks for it, and says what was done. */
export function useFilesLearned(taskId: string): (task: TaskDetail, text: string) => void {
  const queries = useQueryClient()
  const notify = useNotify()
  return (task, text) => {
    queries.setQueryData(keyOf('tasks.read', { params: { taskId } }), task)
    notify({ text })
    keepFocus()
  }
}

export type Removal = {
  remove: (file: FileView) => void
  removePersonalData: (file: FileView) => void
  forget: () => void
  isBusy: boolean
  problem: Problem | null
}

/** Deleting a file, each in its own way; `done` when the task has heard of it. */
export function useRemoval(taskId: string, done: () => void): Removal {
  const t = useT()
  const learned = useFilesLearned(taskId)
  const [name, setName] = useState('')
  const removing = useDo('files.remove', {
    learned: (task) => {
      learned(task, t('file.removed', { name }))
      done()
    },
  })
  const forgetting = useDo('files.removePersonalData', {
    learned: (task) => {
      learned(task, t('file.removedPersonalData'))
      done()
    },
  })
  return {
    remove(file) {
      setName(file.name ?? '')
      removing.mutate({ params: { fileId: file.id } })
    },
    removePersonalData: (file) => forgetting.mutate({ params: { fileId: file.id } }),
    forget() {
      removing.reset()
      forgetting.reset()
    },
    isBusy: removing.isPending || forgetting.isPending,
    problem: removing.error ?? forgetting.error,
  }
}

export type Fetching = { fetch: (file: FileView) => void; fetchedId: string | null; problem: Problem | null }

/** Fetching a file: `fetchedId` is the one under way. */
export function useFetching(): Fetching {
  const [fetchedId, setFetched] = useState<string | null>(null)
  const [problem, setProblem] = useState<Problem | null>(null)
  const fetchOne = async ({ id: fileId }: FileView): Promise<void> => {
    setFetched(fileId)
    setProblem(null)
    try {
      keepFile(await askFile('files.read', { params: { fileId } }))
    } catch (error) {
      setProblem(
        error instanceof Problem ? error : new Problem({ status: 0, code: 'unreadable', message: '' }),
      )
    } finally {
      setFetched(null)
    }
  }
  return { fetch: (file) => void fetchOne(file), fetchedId, problem }
}

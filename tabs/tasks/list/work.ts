import { useMemo, useState } from 'react'
import type { TaskRow } from '../../../src/contract/task.js'
import { useChanges, type Changes } from './changes.js'

export type Place = 'responsible' | 'executor'

/** Whom to put on which tasks, being asked. */
export type Assigning = { tasks: readonly TaskRow[]; as: Place }

export type Work = Changes & {
  assign: (tasks: readonly TaskRow[], as: Place) => void
  assigning: Assigning | null
  closeAssigning: () => void
  /** Something has been asked, so that the dialogs are wanted. */
  wasAsked: boolean
  /** Those chosen that are still in the list, in its order. */
  chosen: readonly TaskRow[]
  isChosen: (id: string) => boolean
  /** `toHere`: with shift held down, everything from the one chosen last. */
  choose: (id: string, toHere: boolean) => void
  chooseAll: (all: boolean) => void
}

/** Everything about the task but whether it is active is the reader's to change. */
export const canEdit = ({ actions }: TaskRow): boolean =>
  actions.some((action) => action !== 'activate' && action !== 'deactivate')

/** What is done with the tasks of a list: which are chosen, and what is to become of them. */
export function useWork(tasks: readonly TaskRow[]): Work {
  const [ids, setIds] = useState<ReadonlySet<string>>(new Set())
  const [last, setLast] = useState<string | null>(null)
  const [assigning, setAssigning] = useState<Assigning | null>(null)
  const [wasAssigning, setWasAssigning] = useState(false)
  const changes = useChanges(() => setIds(new Set()))
  const chosen = useMemo(() => tasks.filter(({ id }) => ids.has(id)), [tasks, ids])
  return {
    ...changes,
    assigning,
    wasAsked: wasAssigning || changes.wasAsked,
    assign(wanted, as) {
      setWasAssigning(true)
      setAssigning({ tasks: wanted, as })
    },
    closeAssigning: () => setAssigning(null),
    chosen,
    isChosen: (id) => ids.has(id),
    choose(id, toHere) {
      const next = new Set(ids)
      const [from, to] = [last, id].map((one) => tasks.findIndex((task) => task.id === one))
      if (toHere && from !== undefined && to !== undefined && from >= 0) {
        for (const task of tasks.slice(Math.min(from, to), Math.max(from, to) + 1)) next.add(task.id)
      } else if (!next.delete(id)) next.add(id)
      setIds(next)
      setLast(id)
    },
    chooseAll: (all) => setIds(new Set(all ? tasks.map(({ id }) => id) : [])),
  }
}

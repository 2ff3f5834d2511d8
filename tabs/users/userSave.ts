import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import type { UserDetail } from '../../src/contract/user.js'
import { ask } from '../api/client.js'
import { keyOf, useDo } from '../api/queries.js'
import type { Problem } from '../api/problem.js'
import { editOf, type UserDraft } from './userDraft.js'

/** Refused until one has seen what follows from it. */
const QUESTIONS = ['open-tasks', 'last-plus-warning', 'open-tasks-and-last-plus']

export type UserSave = {
  save: (isConfirmed: boolean) => void
  isBusy: boolean
  /** What must be confirmed first. */
  question: Problem | null
  /** The user as somebody else has saved it meanwhile. */
  theirs: UserDetail | null
  problem: Problem | null
  forget: () => void
}

type Writing = { base: UserDetail; from: UserDraft; to: UserDraft; saved: (user: UserDetail) => void }

/** "Opdater bruger": everything in one save. */
export function useUserSave({ base, from, to, saved }: Writing): UserSave {
  const queries = useQueryClient()
  const [theirs, setTheirs] = useState<UserDetail | null>(null)
  const given = { params: { personId: base.id } }
  const seeTheirs = async (): Promise<void> => {
    const fresh = await ask('users.read', given)
    queries.setQueryData(keyOf('users.read', given), fresh)
    setTheirs(fresh)
  }
  const saving = useDo('users.edit', {
    learned: (user) => {
      queries.setQueryData(keyOf('users.read', given), user)
      saved(user)
    },
    refused: ({ code }) => {
      if (code === 'stale-user') void seeTheirs().catch(() => undefined)
    },
  })
  const { error } = saving
  const isQuestion = error !== null && QUESTIONS.includes(error.code)
  return {
    save(isConfirmed) {
      const confirmed = isConfirmed ? { confirmed: true } : {}
      saving.mutate({ ...given, body: { version: base.version, ...editOf(from, to), ...confirmed } })
    },
    isBusy: saving.isPending,
    question: isQuestion ? error : null,
    theirs,
    problem: isQuestion || theirs ? null : error,
    forget() {
      saving.reset()
      setTheirs(null)
    },
  }
}

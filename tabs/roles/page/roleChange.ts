import { useQueryClient } from '@tanstack/react-query'
import type { Reply } from '../../../src/contract/index.js'
import type { AssignmentView, RoleDetail } from '../../../src/contract/role.js'
import { keyOf, useDo, useStale } from '../../api/queries.js'
import type { Problem } from '../../api/problem.js'
import { useT } from '../../host/reader.js'
import { keepFocus } from '../../ui/focus.js'
import { useNotify } from '../../ui/Notices.js'

type Answered = Reply<'assignments.accept'>

export type RoleChange = {
  act: (action: 'accept' | 'withdraw' | 'makePrimary', assignment: AssignmentView) => void
  remind: (assignment: AssignmentView) => void
  /** Takes a hand-over back. */
  keep: (assignment: AssignmentView) => void
  seeNow: () => void
  isBusy: boolean
  problem: Problem | null
}

/** Puts the role as it now is where the pages look for it, and says what was done. */
export function useRoleLearned({
  id: roleId,
}: Pick<RoleDetail, 'id'>): (reply: Answered, text: string) => void {
  const queries = useQueryClient()
  const notify = useNotify()
  return ({ role }, text) => {
    queries.setQueryData(keyOf('roles.read', { params: { roleId } }), role)
    notify({ text })
    keepFocus()
  }
}

/** What is done to a holder or a nominee at the press of a button. */
export function useRoleChange(role: Pick<RoleDetail, 'id'>): RoleChange {
  const t = useT()
  const learned = useRoleLearned(role)
  const { seeNow } = useStale()
  const told =
    (key: 'accepted' | 'withdrawn' | 'madePrimary' | 'reminded') =>
    (reply: Answered): void =>
      learned(reply, t(`tab.role.done.${key}`, { name: reply.assignment.person.name }))
  const doing = {
    accept: useDo('assignments.accept', { learned: told('accepted') }),
    withdraw: useDo('assignments.withdraw', { learned: told('withdrawn') }),
    makePrimary: useDo('assignments.makePrimary', { learned: told('madePrimary') }),
  }
  const keeping = useDo('handOvers.cancel', {
    learned: (reply) => learned(reply, t('handOver.kept', { name: reply.assignment.person.name })),
  })
  const reminding = useDo('assignments.remind', { learned: told('reminded') })
  const all = [...Object.values(doing), keeping, reminding]
  const forget = (): void => all.forEach((one) => one.reset())
  return {
    act(action, { id: assignmentId, version }) {
      forget()
      doing[action].mutate({ params: { assignmentId }, body: { version } })
    },
    remind({ id: assignmentId }) {
      forget()
      reminding.mutate({ params: { assignmentId } })
    },
    keep({ id: assignmentId }) {
      forget()
      keeping.mutate({ params: { assignmentId } })
    },
    seeNow() {
      forget()
      seeNow('assignments.accept')
    },
    isBusy: all.some(({ isPending }) => isPending),
    problem: all.find(({ error }) => error)?.error ?? null,
  }
}

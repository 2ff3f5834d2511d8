import { useQueryClient } from '@tanstack/react-query'
import type { Reply } from '../../../src/contract/index.js'
import type { AssignmentView, RoleDetail } from '../../../src/contract/role.js'
import { keyOf, useDo, useOutdate } from '../../asking.js'
import type { Problem } from '../../problem.js'
import { useT } from '../../reader.js'
import { keepFocus } from '../focus.js'
import { useNotify } from '../Notices.js'

type Answered = Reply<'assignments.accept'>

export type RoleChange = {
  act: (action: 'accept' | 'withdraw' | 'makePrimary', assignment: AssignmentView) => void
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
  const outdate = useOutdate()
  const notify = useNotify()
  return ({ role }, text) => {
    queries.setQueryData(keyOf('roles.read', { params: { roleId } }), role)
    outdate('roles.gallery', 'tasks.read', 'handOvers.preview')
    notify({ text })
    keepFocus()
  }
}

/** What is done to a holder or a nominee at the press of a button. */
export function useRoleChange(role: Pick<RoleDetail, 'id'>): RoleChange {
  const t = useT()
  const learned = useRoleLearned(role)
  const outdate = useOutdate()
  const told =
    (key: 'accepted' | 'withdrawn' | 'madePrimary') =>
    (reply: Answered): void =>
      learned(reply, t(`tab.role.done.${key}`, { name: reply.assignment.person.name }))
  const doing = {
    accept: useDo('assignments.accept', { learned: told('accepted') }),
    withdraw: useDo('assignments.withdraw', { learned: told('withdrawn') }),
    makePrimary: useDo('assignments.makePrimary', { learned: told('madePrimary') }),
  }
  const keeping = useDo('handOvers.cancel', {
    learned: (reply) => learned(reply, t('office.handOver.kept', { name: reply.assignment.person.name })),
  })
  const all = [...Object.values(doing), keeping]
  const forget = (): void => all.forEach((one) => one.reset())
  return {
    act(action, { id: assignmentId, version }) {
      forget()
      doing[action].mutate({ params: { assignmentId }, body: { version } })
    },
    keep({ id: assignmentId }) {
      forget()
      keeping.mutate({ params: { assignmentId } })
    },
    seeNow() {
      forget()
      outdate('roles.read', 'roles.gallery')
    },
    isBusy: all.some(({ isPending }) => isPending),
    problem: all.find(({ error }) => error)?.error ?? null,
  }
}

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
  act: (action: 'accept' | 'withdraw' | 'end' | 'makePrimary', assignment: AssignmentView) => void
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
    outdate('roles.gallery', 'tasks.read')
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
    (key: 'accepted' | 'withdrawn' | 'removed' | 'madePrimary') =>
    (reply: Answered): void =>
      learned(reply, t(`tab.role.done.${key}`, { name: reply.assignment.person.name }))
  const doing = {
    accept: useDo('assignments.accept', { learned: told('accepted') }),
    withdraw: useDo('assignments.withdraw', { learned: told('withdrawn') }),
    end: useDo('assignments.end', { learned: told('removed') }),
    makePrimary: useDo('assignments.makePrimary', { learned: told('madePrimary') }),
  }
  const all = Object.values(doing)
  const forget = (): void => all.forEach((one) => one.reset())
  return {
    act(action, { id: assignmentId, version }) {
      forget()
      const given = { params: { assignmentId }, body: { version } }
      if (action === 'end') doing.end.mutate({ ...given, body: { version, mayBeVacant: true } })
      else doing[action].mutate(given)
    },
    seeNow() {
      forget()
      outdate('roles.read', 'roles.gallery')
    },
    isBusy: all.some(({ isPending }) => isPending),
    problem: all.find(({ error }) => error)?.error ?? null,
  }
}

import type { Reply } from '../../../src/contract/index.js'
import type { RoleDetail } from '../../../src/contract/role.js'
import { useDo } from '../../api/queries.js'
import type { Problem } from '../../api/problem.js'
import { useT } from '../../host/reader.js'
import { useRoleLearned } from './roleChange.js'

/** Whom the role is to go to; somebody who holds it as well takes over at once. */
export type Chosen = { id: string; name: string; isHolder: boolean }
/** Nobody: the role is left without a successor. */
export type SuccessorChoice = Chosen | 'nobody' | null

type Given = {
  personId: string
  projectIds: string[]
  introductions: { planId: string; personId: string | null }[]
  direct: boolean
}
export type HandingOver = {
  give: (given: Given) => void
  /** Without a successor. */
  leave: () => void
  /** The holder stays after all. */
  keep: () => void
  isBusy: boolean
  problem: Problem | null
}

type Options = { role: RoleDetail; preview: Reply<'handOvers.preview'>; close: () => void }

/** The ways out of the dialog; each says what came of it. */
export function useHandingOver({ role, preview, close }: Options): HandingOver {
  const t = useT()
  const learned = useRoleLearned(role)
  const { assignmentId, version, holder } = preview
  const done = (reply: Reply<'assignments.end'>, text: string): void => {
    learned(reply, text)
    close()
  }
  const starting = useDo('handOvers.start', {
    learned: ({ handOver, ...reply }) => {
      const { successor: name, moved, introductions } = handOver
      const facts = { name, holder: holder.name }
      const went = [
        ...(moved > 0 ? [t('handOver.moved', { name, count: moved })] : []),
        ...(introductions > 0 ? [t('handOver.movedIntroductions', { name, count: introductions })] : []),
      ]
      const all = went.length > 0 ? went.join(' ') : t('handOver.movedNone')
      const text =
        handOver.state === 'DONE' ? `${t('handOver.done', facts)} ${all}` : t('handOver.asked', facts)
      done(reply, text)
    },
  })
  const ending = useDo('assignments.end', {
    learned: (reply) => done(reply, t('tab.role.done.removed', { name: holder.name })),
  })
  const keeping = useDo('handOvers.cancel', {
    learned: (reply) => done(reply, t('handOver.kept', { name: holder.name })),
  })
  const all = [starting, ending, keeping]
  const params = { assignmentId }
  return {
    give: (given) => starting.mutate({ params, body: { version, ...given } }),
    leave: () => ending.mutate({ params, body: { version, mayBeVacant: true } }),
    keep: () => keeping.mutate({ params }),
    isBusy: all.some(({ isPending }) => isPending),
    problem: all.find(({ error }) => error)?.error ?? null,
  }
}

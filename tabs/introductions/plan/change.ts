import { useQueryClient } from '@tanstack/react-query'
import type { PlanView } from '../../../src/contract/introductionPlan.js'
import type { Reply } from '../../../src/contract/index.js'
import type { RouteName } from '../../../src/contract/routes.js'
import { keyOf, useDo } from '../../api/queries.js'
import { keepFocus } from '../../ui/focus.js'
import { useNotify } from '../../ui/Notices.js'

/** The rows that answer with the plan as it now is. */
export type PlanWrite = {
  [Name in RouteName]: Reply<Name> extends PlanView
    ? PlanView extends Reply<Name>
      ? Name extends 'introductionPlans.read'
        ? never
        : Name
      : never
    : never
}[RouteName]

type Then = {
  /** What is said when it is done. */
  text?: string
  done?: (plan: PlanView) => void
}

/**
 * Changes a plan, and shows it as it then is. Where somebody else was first, the page learns what they did, and what was
 * typed stays where it is.
 */
export function usePlanChange<Name extends PlanWrite>(name: Name, planId: string, { text, done }: Then = {}) {
  const queries = useQueryClient()
  const notify = useNotify()
  const key = keyOf('introductionPlans.read', { params: { planId } })
  return useDo(name, {
    learned(reply) {
      const plan = reply as PlanView
      queries.setQueryData(key, plan)
      if (text) notify({ text })
      done?.(plan)
      keepFocus()
    },
    refused: ({ status }) => {
      if (status === 409) void queries.invalidateQueries({ queryKey: key })
    },
  })
}

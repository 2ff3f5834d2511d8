import * as delegations from '../services/roles/delegate.js'
import type { Answers } from './bind.js'

export const delegationAnswers: Pick<Answers, Extract<keyof Answers, `delegations.${string}`>> = {
  'delegations.create': (world, caller, { params, body }) =>
    delegations.create(world, caller, { ...params, ...body }),
  'delegations.end': (world, caller, { params, body }) =>
    delegations.end(world, caller, { ...params, ...body }),
  'delegations.giveBack': (world, caller, { params, body }) =>
    delegations.giveBack(world, caller, { ...params, ...body }),
}

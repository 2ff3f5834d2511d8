import * as delegations from '../services/delegations.js'
import { preview } from '../services/handOverPreview.js'
import * as handOvers from '../services/handOvers.js'
import type { Answers } from './bind.js'

type OfficeAnswers = Pick<Answers, Extract<keyof Answers, `handOvers.${string}` | `delegations.${string}`>>

export const officeAnswers: OfficeAnswers = {
  'handOvers.preview': (world, caller, { params }) => preview(world, caller, params.assignmentId),
  'handOvers.start': (world, caller, { params, body }) =>
    handOvers.start(world, caller, { ...params, ...body }),
  'delegations.create': (world, caller, { params, body }) =>
    delegations.create(world, caller, { ...params, ...body }),
  'delegations.end': (world, caller, { params, body }) =>
    delegations.end(world, caller, { ...params, ...body }),
  'delegations.giveBack': (world, caller, { params, body }) =>
    delegations.giveBack(world, caller, { ...params, ...body }),
  'handOvers.cancel': (world, caller, { params }) => handOvers.cancel(world, caller, params),
}

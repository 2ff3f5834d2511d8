import * as handOvers from '../services/roles/handOver.js'
import { preview } from '../services/roles/previewHandOver.js'
import type { Answers } from './bind.js'

export const handOverAnswers: Pick<Answers, Extract<keyof Answers, `handOvers.${string}`>> = {
  'handOvers.preview': (world, caller, { params }) => preview(world, caller, params.assignmentId),
  'handOvers.start': (world, caller, { params, body }) =>
    handOvers.start(world, caller, { ...params, ...body }),
  'handOvers.cancel': (world, caller, { params }) => handOvers.cancel(world, caller, params),
}

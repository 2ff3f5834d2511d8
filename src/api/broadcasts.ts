import { preview } from '../services/broadcasts/audience.js'
import * as broadcasts from '../services/broadcasts/broadcasts.js'
import * as sending from '../services/broadcasts/send.js'
import type { Answers } from './bind.js'

export const broadcastAnswers: Pick<Answers, Extract<keyof Answers, `broadcasts.${string}`>> = {
  'broadcasts.list': (world, caller, { query }) => broadcasts.list(world, caller, query),
  'broadcasts.read': (world, caller, { params }) => broadcasts.read(world, caller, params.broadcastId),
  'broadcasts.preview': (world, caller, { params, query }) =>
    preview(world, caller, { ...params, groupId: query.group ?? null, municipalityIds: query.municipality }),
  'broadcasts.send': (world, caller, { params, body }) => sending.send(world, caller, { ...params, ...body }),
  'broadcasts.correct': (world, caller, { params, body }) =>
    sending.correct(world, caller, { ...params, ...body }),
  'broadcasts.withdraw': (world, caller, { params, body }) =>
    sending.withdraw(world, caller, { ...params, ...body }),
}

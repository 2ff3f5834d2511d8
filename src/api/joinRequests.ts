import * as answering from '../services/joinRequests/answer.js'
import * as asking from '../services/joinRequests/ask.js'
import type { Answers } from './bind.js'

export const joinRequestAnswers: Pick<Answers, Extract<keyof Answers, `joinRequests.${string}`>> = {
  'joinRequests.mine': (world, caller) => asking.mine(world, caller),
  'joinRequests.ask': (world, caller) => asking.ask(world, caller),
  'joinRequests.list': (world, caller) => answering.list(world, caller),
  'joinRequests.admit': (world, caller, { params, body }) =>
    answering.admit(world, caller, { ...params, ...body }),
  'joinRequests.link': (world, caller, { params, body }) =>
    answering.link(world, caller, { ...params, ...body }),
  'joinRequests.decline': (world, caller, { params, body }) =>
    answering.decline(world, caller, { ...params, ...body }),
}

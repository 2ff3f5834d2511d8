import * as heldMails from '../services/heldMails/heldMails.js'
import type { Answers } from './bind.js'

export const heldMailAnswers: Pick<Answers, Extract<keyof Answers, `heldMails.${string}`>> = {
  'heldMails.list': (world, caller, { query }) => heldMails.list(world, caller, query),
  'heldMails.attach': (world, caller, { params, body }) =>
    heldMails.attach(world, caller, { ...params, ...body }),
  'heldMails.drop': (world, caller, { params }) => heldMails.drop(world, caller, params.heldMailId),
}

import * as confirmations from '../services/roles/confirm.js'
import * as rounds from '../services/roles/rounds.js'
import type { Answers } from './bind.js'

type ConfirmationAnswers = Pick<
  Answers,
  Extract<keyof Answers, `rounds.${string}` | `confirmations.${string}`>
>

export const confirmationAnswers: ConfirmationAnswers = {
  'rounds.ofRole': (world, caller, { params }) => rounds.ofRole(world, caller, params.roleId),
  'rounds.open': (world, caller, { params, body }) => rounds.open(world, caller, { ...params, ...body }),
  'rounds.read': (world, caller, { params }) => rounds.read(world, caller, params.roundId),
  'confirmations.list': async (world, caller) => ({
    confirmations: await confirmations.list(world, caller),
  }),
  'confirmations.read': (world, caller, { params }) =>
    confirmations.read(world, caller, params.confirmationId),
  'confirmations.answer': (world, caller, { params, body }) =>
    confirmations.answer(world, caller, { ...params, ...body }),
  'confirmations.confirmAll': (world, caller, { params }) => confirmations.confirmAll(world, caller, params),
  'confirmations.decline': (world, caller, { params, body }) =>
    confirmations.decline(world, caller, { ...params, ...body }),
}

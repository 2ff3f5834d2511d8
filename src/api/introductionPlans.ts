import { create } from '../services/introductions/plans/create.js'
import * as plans from '../services/introductions/plans/edit.js'
import * as files from '../services/introductions/plans/files.js'
import { inviteAgain } from '../services/introductions/plans/invite.js'
import * as move from '../services/introductions/plans/move.js'
import { proof } from '../services/introductions/plans/proof.js'
import { list, mine, read } from '../services/introductions/plans/read.js'
import { comment, giveFeedback } from '../services/introductions/plans/say.js'
import { setStatus } from '../services/introductions/plans/status.js'
import * as tasks from '../services/introductions/plans/tasks.js'
import { undo } from '../services/introductions/plans/undo.js'
import type { Answers } from './bind.js'

type Names = Extract<
  keyof Answers,
  'introductions.mine' | `${'introductionPlans' | 'introductionCategories' | 'introductionTasks'}.${string}`
>

export const introductionPlanAnswers: Pick<Answers, Names> = {
  'introductions.mine': (world, caller) => mine(world, caller),
  'introductionPlans.list': (world, caller, { query }) => list(world, caller, query),
  'introductionPlans.create': (world, caller, { body }) => create(world, caller, body),
  'introductionPlans.read': (world, caller, { params }) => read(world, caller, params.planId),
  'introductionPlans.edit': (world, caller, { params, body }) =>
    plans.edit(world, caller, { ...params, ...body }),
  'introductionPlans.start': (world, caller, { params, body }) =>
    move.start(world, caller, { ...params, ...body }),
  'introductionPlans.end': (world, caller, { params, body }) =>
    move.end(world, caller, { ...params, ...body }),
  'introductionPlans.cancel': (world, caller, { params, body }) =>
    move.cancel(world, caller, { ...params, ...body }),
  'introductionPlans.reopen': (world, caller, { params, body }) =>
    move.reopen(world, caller, { ...params, ...body }),
  'introductionPlans.inviteAgain': (world, caller, { params }) => inviteAgain(world, caller, params.planId),
  'introductionPlans.comment': (world, caller, { params, body }) =>
    comment(world, caller, { ...params, ...body }),
  'introductionPlans.giveFeedback': (world, caller, { params, body }) =>
    giveFeedback(world, caller, { ...params, ...body }),
  'introductionPlans.proof': (world, caller, { params, query }) =>
    proof(world, caller, { ...params, ...query }),
  'introductionPlans.addCategory': (world, caller, { params, body }) =>
    plans.addCategory(world, caller, { ...params, ...body }),
  'introductionCategories.edit': (world, caller, { params, body }) =>
    plans.editCategory(world, caller, { ...params, ...body }),
  'introductionCategories.delete': (world, caller, { params, body }) =>
    plans.deleteCategory(world, caller, { ...params, ...body }),
  'introductionTasks.add': (world, caller, { params, body }) =>
    tasks.add(world, caller, { ...params, ...body }),
  'introductionTasks.edit': (world, caller, { params, body }) =>
    tasks.edit(world, caller, { ...params, ...body }),
  'introductionTasks.delete': (world, caller, { params, body }) =>
    tasks.remove(world, caller, { ...params, ...body }),
  'introductionTasks.addFile': (world, caller, { params, query, body }) =>
    files.addFile(world, caller, { ...params, name: query.name, bytes: body }),
  'introductionTasks.readFile': (world, caller, { params }) => files.readFile(world, caller, params),
  'introductionTasks.removeFile': (world, caller, { params }) => files.removeFile(world, caller, params),
  'introductionTasks.undo': (world, caller, { params, body }) => undo(world, caller, { ...params, ...body }),
  'introductionTasks.setStatus': (world, caller, { params, body }) =>
    setStatus(world, caller, { ...params, ...body }),
}

import * as savedViews from '../services/tasks/savedViews.js'
import type { Answers } from './bind.js'

export const taskViewAnswers: Pick<Answers, Extract<keyof Answers, `taskView.${string}`>> = {
  'taskView.read': (world, caller) => savedViews.read(world, caller),
  'taskView.save': (world, caller, { body }) => savedViews.save(world, caller, body.search),
  'taskView.reset': (world, caller) => savedViews.reset(world, caller),
}

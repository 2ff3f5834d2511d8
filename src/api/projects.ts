import * as projects from '../services/projects/projects.js'
import type { Answers } from './bind.js'

export const projectAnswers: Pick<Answers, 'projects.list' | 'projects.read'> = {
  'projects.list': async (world, caller) => ({ projects: await projects.list(world, caller) }),
  'projects.read': (world, caller, { params }) => projects.read(world, caller, params.projectId),
}

import * as groups from '../services/municipalityGroups/municipalityGroups.js'
import type { Answers } from './bind.js'

export const municipalityGroupAnswers: Pick<
  Answers,
  Extract<keyof Answers, `municipalityGroups.${string}`>
> = {
  'municipalityGroups.list': (world, caller, { params }) => groups.list(world, caller, params.projectId),
  'municipalityGroups.create': (world, caller, { params, body }) =>
    groups.create(world, caller, { ...params, ...body }),
  'municipalityGroups.edit': (world, caller, { params, body }) =>
    groups.edit(world, caller, { ...params, ...body }),
  'municipalityGroups.delete': (world, caller, { params, body }) =>
    groups.remove(world, caller, { ...params, ...body }),
}

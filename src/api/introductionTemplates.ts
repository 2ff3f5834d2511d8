import * as edit from '../services/introductions/templates/edit.js'
import * as read from '../services/introductions/templates/read.js'
import * as sharing from '../services/introductions/templates/share.js'
import * as versions from '../services/introductions/templates/versions.js'
import type { Answers } from './bind.js'

type Names = Extract<keyof Answers, `introductionTemplates.${string}`>

export const introductionTemplateAnswers: Pick<Answers, Names> = {
  'introductionTemplates.list': (world, caller, { query }) => read.list(world, caller, query),
  'introductionTemplates.create': (world, caller, { body }) => edit.create(world, caller, body),
  'introductionTemplates.copy': (world, caller, { body }) => edit.copy(world, caller, body),
  'introductionTemplates.read': (world, caller, { params }) => read.read(world, caller, params),
  'introductionTemplates.readStarter': (world, caller, { params, query }) =>
    read.readStarter(world, caller, { ...params, ...query }),
  'introductionTemplates.edit': (world, caller, { params, body }) =>
    edit.edit(world, caller, { ...params, ...body }),
  'introductionTemplates.delete': (world, caller, { params, body }) =>
    edit.remove(world, caller, { ...params, ...body }),
  'introductionTemplates.share': (world, caller, { params, body }) =>
    sharing.share(world, caller, { ...params, ...body }),
  'introductionTemplates.unshare': (world, caller, { params }) => sharing.unshare(world, caller, params),
  'introductionTemplates.versions': (world, caller, { params }) => versions.versions(world, caller, params),
  'introductionTemplates.readVersion': (world, caller, { params }) =>
    versions.readVersion(world, caller, params),
}

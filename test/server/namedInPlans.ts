import type { Place } from '../api/place.js'

type Naming = { as: 'plus'; params?: Record<string, string>; body(id: string): object }
type About = (from: Place) => string[]

const PEOPLE: About = ({ who, personId }) => [personId, who.plus.id, who.admin.id]
const TASKS: About = ({ taskId, localId }) => [taskId, localId]
const HELD: About = ({ held, nomination }) => [held, nomination]

/** What of a question about plans names something: what a plan is made of, and who is to do what in it. */
export const namedInPlans = (of: Place): Record<string, Naming & { about: About }> => {
  const made = { teamId: of.introTeamId, templateId: of.introTemplateId, introducee: null, startDate: null }
  const create = (body: Naming['body']): Naming => ({ as: 'plus', body })
  const on = (params: Record<string, string>, body: Naming['body']): Naming => ({ as: 'plus', params, body })
  const task = (field: string): Naming =>
    on({ taskId: of.draftTaskId }, (id) => ({ version: 1, [field]: id }))
  const fields = {
    ...{ version: 1, title: 'X', description: null, links: [], responsibleId: null, critical: false },
    ...{ workDays: 1, klikTaskId: null },
  }
  const add = (field: string): Naming =>
    on({ categoryId: of.draftCategoryId }, (id) => ({ ...fields, [field]: id }))
  const templates: About = ({ introTemplateId }) => [introTemplateId]
  return {
    'introductionPlans.create.teamId': {
      ...create((teamId) => ({ ...made, teamId })),
      about: ({ introTeamId, teamId }) => [introTeamId, teamId],
    },
    'introductionPlans.create.templateId': {
      ...create((templateId) => ({ ...made, templateId })),
      about: templates,
    },
    'introductionPlans.create.introducee.personId': {
      ...create((personId) => ({ ...made, introducee: { personId } })),
      about: PEOPLE,
    },
    'introductionPlans.create.roleId': {
      ...create((roleId) => ({ ...made, roleId })),
      about: ({ draftId }) => [draftId],
    },
    'introductionPlans.create.assignmentId': {
      ...create((assignmentId) => ({ ...made, assignmentId })),
      about: HELD,
    },
    'introductionPlans.edit.introducee.personId': {
      ...on({ planId: of.draftPlanId }, (personId) => ({ version: 1, introducee: { personId } })),
      about: PEOPLE,
    },
    'introductionPlans.comment.taskId': {
      ...on({ planId: of.runningPlanId }, (taskId) => ({ taskId, text: 'Hej', audience: 'plan' })),
      about: ({ runningTaskId }) => [runningTaskId],
    },
    'introductionTasks.add.responsibleId': { ...add('responsibleId'), about: PEOPLE },
    'introductionTasks.add.klikTaskId': { ...add('klikTaskId'), about: TASKS },
    'introductionTasks.edit.responsibleId': { ...task('responsibleId'), about: PEOPLE },
    'introductionTasks.edit.klikTaskId': { ...task('klikTaskId'), about: TASKS },
    'introductionTasks.edit.categoryId': {
      ...task('categoryId'),
      about: ({ draftCategoryId }) => [draftCategoryId],
    },
  }
}

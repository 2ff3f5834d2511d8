import type { RouteName } from '../../../src/contract/routes.js'
import { text } from '../../support/uploads.js'
import type { QuestionsOf } from './question.js'

type Names = Extract<
  RouteName,
  'introductions.mine' | `${'introductionPlans' | 'introductionCategories' | 'introductionTasks'}.${string}`
>

export const introductionPlanQuestions: QuestionsOf<Names> = (place) => {
  const plan = (planId: string) => ({ params: { planId } })
  const [draft, running, ended] = [place.draftPlanId, place.runningPlanId, place.endedPlanId].map(plan)
  const version = { version: 1 }
  const category = { params: { categoryId: place.draftCategoryId } }
  const task = { params: { taskId: place.draftTaskId } }
  const ofTask = { about: 'introductionTask' } as const
  const runningTask = { params: { taskId: place.runningTaskId } }
  const runningFile = { params: { taskId: place.runningTaskId, fileId: place.introFileId } }
  const fields = {
    ...{ title: 'Hils på alle', description: null, links: [], responsibleId: place.who.plus.id },
    ...{ critical: true, workDays: 2, klikTaskId: place.taskId },
  }
  const made = { teamId: place.introTeamId, templateId: place.introTemplateId }
  const introducee = { fullName: 'Nanna Ny', email: `${place.town.id.slice(0, 8)}@korsbaek.example` }
  return {
    'introductions.mine': { as: 'plus', asked: {} },
    'introductionPlans.list': { as: 'plus', asked: { query: '?state=RUNNING' } },
    'introductionPlans.create': {
      as: 'plus',
      asked: { body: { ...made, introducee, startDate: '2026-03-09' } },
    },
    'introductionPlans.read': { as: 'free', asked: running ?? {} },
    'introductionPlans.edit': {
      as: 'plus',
      asked: { ...draft, body: { ...version, startDate: '2026-03-09', moveDeadlines: true } },
    },
    'introductionPlans.start': { as: 'plus', asked: { ...draft, body: version } },
    'introductionPlans.end': { as: 'plus', asked: { ...running, body: version } },
    'introductionPlans.cancel': { as: 'plus', asked: { ...draft, body: version } },
    'introductionPlans.reopen': {
      as: 'plus',
      asked: { ...ended, body: { ...version, reason: 'Der mangler lidt' } },
    },
    'introductionPlans.inviteAgain': { as: 'plus', asked: running ?? {} },
    'introductionPlans.comment': {
      as: 'free',
      asked: { ...running, body: { text: 'Godt i gang', audience: 'plan' } },
    },
    'introductionPlans.giveFeedback': {
      as: 'free',
      asked: { ...ended, body: { scores: [5, 4, 3, 2, 1], text: null } },
    },
    'introductionPlans.proof': { as: 'free', asked: { ...running, query: '?format=json' } },
    'introductionTasks.addFile': {
      ...ofTask,
      as: 'plus',
      asked: { ...runningTask, query: '?name=Tjekliste.txt', body: text() },
    },
    'introductionTasks.readFile': { ...ofTask, as: 'free', asked: runningFile },
    'introductionTasks.removeFile': { ...ofTask, as: 'plus', asked: runningFile },
    'introductionPlans.addCategory': {
      as: 'plus',
      asked: { ...draft, body: { ...version, name: 'Efter en måned', deadline: '2026-04-07' } },
    },
    'introductionCategories.edit': {
      as: 'plus',
      asked: { ...category, body: { ...version, deadline: '2026-03-20' } },
    },
    'introductionCategories.delete': {
      as: 'plus',
      asked: { params: { categoryId: place.emptyCategoryId }, body: version },
    },
    'introductionTasks.add': { as: 'plus', asked: { ...category, body: { ...version, ...fields } } },
    'introductionTasks.edit': {
      ...ofTask,
      as: 'plus',
      asked: { ...task, body: { ...version, title: 'Hils' } },
    },
    'introductionTasks.delete': { ...ofTask, as: 'plus', asked: { ...task, body: version } },
    'introductionTasks.undo': {
      ...ofTask,
      as: 'plus',
      first: {
        name: 'introductionTasks.setStatus',
        asked: { ...runningTask, body: { ...version, status: 'STARTED' } },
      },
      asked: { ...runningTask, body: { version: 2 } },
    },
    'introductionTasks.setStatus': {
      ...ofTask,
      as: 'plus',
      asked: { params: { taskId: place.runningTaskId }, body: { ...version, status: 'STARTED' } },
    },
  }
}

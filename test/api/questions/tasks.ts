import type { RouteName } from '../../../src/contract/routes.js'
import type { QuestionsOf } from './question.js'

export const taskQuestions: QuestionsOf<Extract<RouteName, `tasks.${string}`>> = ({
  taskId,
  localId,
  who,
}) => {
  const start = { params: { taskId }, body: { version: 1, status: 'STARTED' } }
  return {
    'tasks.list': { as: 'plus', asked: { query: '?sort=-endDate&marker=YELLOW&marker=RED&page[size]=10' } },
    'tasks.filters': { as: 'plus', asked: {} },
    'tasks.export': { as: 'plus', asked: { query: '?sort=-endDate,title&marker=RED&language=en' } },
    'tasks.pdf': { as: 'plus', asked: { params: { taskId }, query: '?messages=false' } },
    'tasks.read': { as: 'plus', asked: { params: { taskId } } },
    'tasks.changeStatus': { as: 'plus', asked: start },
    'tasks.edit': {
      as: 'plus',
      asked: {
        params: { taskId },
        body: { version: 1, status: 'STARTED', executorId: who.plus.id, internalNotes: 'Husk nøglerne' },
      },
    },
    'tasks.assignable': { as: 'plus', asked: { params: { taskId } } },
    'tasks.message': {
      as: 'plus',
      asked: { params: { taskId }, body: { text: 'Hvornår kommer filen?' } },
    },
    'tasks.createLocal': {
      as: 'plus',
      asked: { params: { taskId }, body: { title: 'Spørg arkivet', executorId: who.plus.id } },
    },
    'tasks.deleteLocal': { as: 'plus', asked: { params: { taskId: localId }, body: { version: 1 } } },
    'tasks.snooze': { as: 'plus', asked: { params: { taskId }, body: { until: null } } },
    'tasks.editSeveral': {
      as: 'plus',
      about: 'task',
      asked: { body: { tasks: [{ taskId, version: 1 }], status: 'STARTED', language: 'en' } },
    },
    'tasks.undoSeveral': {
      as: 'plus',
      about: 'task',
      asked: { body: { tasks: [{ taskId, version: 2 }] } },
      first: { name: 'tasks.changeStatus', asked: start },
      right: 'task.read',
    },
    'tasks.snoozeSeveral': {
      as: 'plus',
      about: 'task',
      asked: { body: { tasks: [{ taskId, version: 1 }], until: null } },
    },
    'tasks.assignableTo': { as: 'plus', about: 'task', asked: { query: `?task=${taskId}` } },
    'tasks.undo': {
      as: 'plus',
      asked: { params: { taskId }, body: { version: 2 } },
      first: { name: 'tasks.changeStatus', asked: start },
      // Whoever may read may try; there is only something to take back for whoever was allowed to change it.
      right: 'task.read',
    },
  }
}

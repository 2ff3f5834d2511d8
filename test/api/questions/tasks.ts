import type { RouteName } from '../../../src/contract/routes.js'
import type { QuestionsOf } from './question.js'

export const taskQuestions: QuestionsOf<Extract<RouteName, `tasks.${string}`>> = ({ taskId }) => {
  const start = { params: { taskId }, body: { version: 1, status: 'STARTED' } }
  return {
    'tasks.list': { as: 'plus', asked: { query: '?sort=-endDate&marker=YELLOW&marker=RED&page[size]=10' } },
    'tasks.filters': { as: 'plus', asked: {} },
    'tasks.read': { as: 'plus', asked: { params: { taskId } } },
    'tasks.changeStatus': { as: 'plus', asked: start },
    'tasks.undo': {
      as: 'plus',
      asked: { params: { taskId }, body: { version: 2 } },
      first: { name: 'tasks.changeStatus', asked: start },
      // Whoever may read may try; there is only something to take back for whoever was allowed to change it.
      right: 'task.read',
    },
  }
}

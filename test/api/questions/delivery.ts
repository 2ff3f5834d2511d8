import { newId } from '../../../src/domain/ids.js'
import type { RouteName } from '../../../src/contract/routes.js'
import type { QuestionsOf } from './question.js'

export const deliveryQuestions: QuestionsOf<Extract<RouteName, `delivery.${string}`>> = () => ({
  'delivery.read': { as: 'admin', asked: {}, isEverybodys: true },
  'delivery.resend': { as: 'admin', asked: { body: { outboxIds: [newId()] } }, isEverybodys: true },
  'delivery.municipalities': { as: 'kombit', asked: {}, isEverybodys: true },
})

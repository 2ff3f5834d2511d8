import type { QuestionsOf } from './question.js'

export const historyQuestions: QuestionsOf<'history.list'> = () => ({
  'history.list': { as: 'admin', asked: {}, isEverybodys: true },
})

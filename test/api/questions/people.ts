import type { RouteName } from '../../../src/contract/routes.js'
import type { QuestionsOf } from './question.js'

export const peopleQuestions: QuestionsOf<
  Extract<RouteName, `me.${string}` | `help.${string}` | `people.${string}`>
> = () => ({
  'me.read': { as: 'plus', asked: {} },
  'help.read': { as: 'plus', asked: {} },
  'people.search': { as: 'admin', asked: { query: '?words=frida' } },
})

import * as people from '../services/users/people.js'
import type { Answers } from './bind.js'

export const peopleAnswers: Pick<Answers, 'me.read' | 'people.search'> = {
  'me.read': (world, caller) => people.me(world, caller),
  'people.search': async (world, caller, { query }) => ({
    people: await people.search(world, caller, query.words),
  }),
}

import { help } from '../services/help/help.js'
import type { Answers } from './bind.js'

export const helpAnswers: Pick<Answers, 'help.read'> = {
  'help.read': (world, caller) => help(world, caller),
}

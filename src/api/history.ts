import * as history from '../services/history/history.js'
import type { Answers } from './bind.js'
import { readCursor, writeCursor } from './cursor.js'

const MOST = 2_147_483_647

const ordinalOf = ([value]: readonly unknown[]): number | null =>
  typeof value === 'number' && Number.isInteger(value) && value > 0 && value <= MOST ? value : null

export const historyAnswers: Pick<Answers, 'history.list'> = {
  'history.list': async (world, caller, { query }) => {
    const { subject, door, firstDay, lastDay, words } = query
    const { next, ...answer } = await history.list(world, caller, {
      filter: { subject, door, firstDay: firstDay ?? null, lastDay: lastDay ?? null, words: words ?? null },
      before: readCursor(query['page[cursor]'], ordinalOf),
      size: query['page[size]'],
    })
    return { ...answer, nextCursor: next === null ? null : writeCursor([next]) }
  },
}

import { expect, test } from '@jest/globals'
import { TABLES } from '../../src/data/tables/index.js'

/** Answers that travel as JSON are told apart by the names of their fields (`src/data/together.ts`). */
test('a field that is a moment in one table is a moment in every table', () => {
  const types = new Map<string, Set<boolean>>()
  for (const { options } of TABLES) {
    for (const [field, column] of Object.entries(options.columns)) {
      const isMoment = column.type === 'timestamptz'
      types.set(field, (types.get(field) ?? new Set()).add(isMoment))
    }
  }
  expect([...types].filter(([, kinds]) => kinds.size > 1).map(([field]) => field)).toEqual([])
})

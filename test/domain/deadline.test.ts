import { describe, expect, test } from '@jest/globals'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { calendarOf, type Profile } from '../../src/domain/calendar.js'
import { explain, type Explanation } from '../../src/domain/deadline.js'
import type { TaskStatus } from '../../src/domain/task.js'
import type { Day } from '../../src/domain/time.js'

type Vector = {
  id: string
  note: string
  status: TaskStatus
  today: Day
  startDate: Day | null
  plannedDurationWorkingDays: number | null
  latestStartOverride: Day | null
  endDate: Day | null
} & Record<Profile, Pick<Explanation, 'marker' | 'latestStart' | 'yellowFrom'>>

const vectors = JSON.parse(
  readFileSync(join(__dirname, '../fixtures/deadline-vectors.json'), 'utf8'),
) as Vector[]

describe('the golden vectors of klik.md §3.9', () => {
  test('are all forty here', () => expect(vectors).toHaveLength(40))

  test.each(
    vectors.flatMap((v) => (['office', 'statutory'] as const).map((p) => [v.id, p, v.note, v] as const)),
  )('%s by the %s calendar: %s', (_id, profile, _note, vector) => {
    const { marker, latestStart, yellowFrom } = explain(vector, vector.today, calendarOf(profile))
    expect({ marker, latestStart, yellowFrom }).toEqual(vector[profile])
  })
})

import { describe, expect, test } from '@jest/globals'
import { writeCalendar, type CalendarTask } from '../../src/exchange/writeCalendar.js'

describe('a calendar of deadlines', () => {
  test('makes nobody busy: each day of it is free', async () => {
    const task: CalendarTask = {
      id: 'a',
      number: 98110,
      title: 'Tæl nøglerne',
      project: 'KSD',
      marker: 'RED',
      urgency: { kind: 'shouldHaveBegun', days: 28 },
      status: 'NOT_STARTED',
      latestStart: '2026-03-02',
      endDate: '2026-03-30',
      link: 'https://klik.example',
      changedAt: new Date('2026-03-01T09:00:00Z'),
    }
    const events = (await writeCalendar([task], 'da')).split('BEGIN:VEVENT').slice(1)
    expect(events).toHaveLength(2)
    for (const event of events) {
      expect(event).toContain('TRANSP:TRANSPARENT')
      expect(event).toContain('X-MICROSOFT-CDO-BUSYSTATUS:FREE')
    }
  })
})

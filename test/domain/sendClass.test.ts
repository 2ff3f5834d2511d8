import { expect, test } from '@jest/globals'
import type { Marker } from '../../src/domain/deadline.js'
import { EVENT_TYPES, type EventType, type OutboxEvent } from '../../src/domain/events.js'
import { rankOf, SEND_CLASSES, sendClassOf } from '../../src/domain/sendClass.js'
import { GROUP_OF } from '../../src/domain/settings.js'

const ranked = (event: { type: EventType; marker?: Marker }): number => sendClassOf(event as OutboxEvent)

test('the classes stand in the order answers, red, news, routine', () => {
  expect(SEND_CLASSES.map(rankOf)).toEqual([1, 2, 3, 4])
})

test('an update of a card is before what is red, that before what was put on somebody, that before a digest', () => {
  const order: Parameters<typeof ranked>[0][] = [
    { type: 'card.changed' },
    { type: 'task.markerWorsened', marker: 'RED' },
    { type: 'task.assigned' },
    { type: 'tasks.digest' },
  ]
  expect(order.map(ranked)).toEqual([1, 2, 3, 4])
})

test('what turned yellow comes to everybody in the morning, and can wait for what turned red', () => {
  expect(ranked({ type: 'task.markerWorsened', marker: 'YELLOW' })).toBe(rankOf('ROUTINE'))
})

test.each(EVENT_TYPES)('%s has a class, and a message is an answer', (type) => {
  const rank = ranked({ type })
  expect(SEND_CLASSES[rank - 1]).toBeDefined()
  if (GROUP_OF[type] === 'MESSAGES' || GROUP_OF[type] === 'CARD') expect(rank).toBe(rankOf('ANSWER'))
})

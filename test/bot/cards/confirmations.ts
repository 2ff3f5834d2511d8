import { confirmCard } from '../../../bot/cards/confirm.js'
import { confirmationCard } from '../../../bot/cards/confirmation.js'
import type { Card } from '../../../bot/cards/parts.js'
import type { AskedHolderView, ConfirmationView } from '../../../src/contract/confirmation.js'
import type { Translator } from '../../../src/i18n/translator.js'
import { day } from '../../support/builders.js'

const id = (n: number): string => `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`

const asked = (n: number, name: string, more: Partial<AskedHolderView> = {}): AskedHolderView => ({
  ...{ assignmentId: id(n), name, title: 'It-medarbejder', isMe: n === 1, isAsked: true, holds: true },
  ...{ answer: null, answeredAt: null, answeredFor: null, canAnswer: true },
  ...more,
})

/** The cards of a yearly confirmation: a holder's question, and the administrator's progress. */
export function cardsOfConfirmation(t: Translator, written: string): Record<string, Card> {
  const answered = { answeredAt: '2026-03-02T09:00:00.000Z' }
  const people = [
    asked(1, written),
    asked(2, 'Ida Holm', { answer: 'STILL_ME', answeredFor: written, ...answered }),
    asked(3, 'Kaj Bo', { answer: 'HAND_OVER', ...answered }),
    asked(4, 'Liv Ny', { isAsked: false, canAnswer: false }),
  ]
  const confirmation: ConfirmationView = {
    ...{
      id: id(90),
      role: { id: id(903), name: written },
      project: null,
      projectName: 'KSD',
      year: 2026,
      dueOn: '2026-04-01',
    },
    municipality: { id: id(900), name: 'Korsbæk Kommune' },
    openedAt: '2026-01-15T08:00:00.000Z',
    ...{ state: 'OPEN', answered: 2, asked: 3, holders: 4, reason: null, closedAt: null, closedBy: null },
    ...{ task: { id: id(7), number: 140_010 }, people, canAnswerAll: true, canDecline: true },
  }
  const view = { municipality: 'Korsbæk Kommune', tabUrl: 'https://klik.example/roles' }
  const question = (
    more: { today?: string; isReminder?: boolean; me?: Partial<AskedHolderView>; notice?: string } = {},
  ): Card =>
    confirmCard(t, {
      confirmation: { ...confirmation, people: [asked(1, written, more.me)] },
      assignmentId: id(1),
      today: day(more.today ?? '2026-03-02'),
      isReminder: more.isReminder ?? false,
      notice: more.notice ?? null,
      ...view,
    })
  const progress = (more: Partial<ConfirmationView>, notice: string | null = null): Card =>
    confirmationCard(t, {
      confirmation: { ...confirmation, ...more },
      ...view,
      notice: notice === null ? null : { text: notice, style: 'good' },
    })
  const over = { canAnswerAll: false, canDecline: false, people: people.slice(1, 3) }
  const many = Array.from({ length: 30 }, (_, n) => asked(100 + n, `${written} ${n}`))
  return {
    confirm: question({ notice: written }),
    confirmReminder: question({ today: '2026-03-25', isReminder: true }),
    confirmLastDay: question({ today: '2026-04-01', isReminder: true }),
    confirmLate: question({ today: '2026-04-08', isReminder: true }),
    confirmAnswered: question({ me: { answer: 'HAND_OVER', ...answered } }),
    confirmAnsweredFor: question({ me: { answer: 'STILL_ME', answeredFor: written, canAnswer: false } }),
    confirmLeft: question({ me: { answer: 'NO_LONGER', holds: false, canAnswer: false } }),
    confirmOver: question({ me: { canAnswer: false } }),
    confirmation: progress({}, written),
    confirmationMany: progress({ people: many, asked: 30, answered: 0 }),
    confirmationNobody: progress({ people: [], holders: 0, asked: 0, answered: 0, canAnswerAll: false }),
    confirmationDone: progress({ ...over, state: 'DONE' }),
    confirmationDeclined: progress({ ...over, state: 'DECLINED', reason: written }),
  }
}

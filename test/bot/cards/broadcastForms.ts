import {
  broadcastFormCard,
  broadcastProjectsCard,
  broadcastSentCard,
  CHOSEN,
  NOTHING_TYPED,
  type BroadcastFormView,
} from '../../../bot/cards/broadcastForm.js'
import type { Card } from '../../../bot/cards/parts.js'
import type { Translator } from '../../../src/i18n/translator.js'
import { id } from './rows.js'

const tabUrl = 'https://klik.example/broadcasts/new'

/** What KOMBIT writes to municipalities in the chat. */
export function cardsOfBroadcastForms(t: Translator, written: string): Record<string, Card> {
  const project = { id: id(901), name: written }
  const towns = (count: number) =>
    Array.from({ length: count }, (_, n) => ({ id: id(1100 + n), name: written.slice(0, 40) }))
  const group = { id: id(1300), kind: 'WAVE' as const, name: written.slice(0, 60), version: 1 }
  const groups = { project, groups: [{ ...group, municipalities: [] }], participants: towns(40) }
  const of = (n: number) => ({
    ...{ id: id(1100 + n), name: written, plus: 1, standard: 2, administrators: 0 },
    ...{ notReached: 1, channels: n, hasPlus: n > 0 },
  })
  const view: BroadcastFormView = {
    ...{ groups, key: id(1400), typed: NOTHING_TYPED, reach: null, isDoubted: false, tabUrl, notice: null },
  }
  const typed = {
    ...{ audience: CHOSEN, towns: [id(1100), id(1101)].join(','), title: written.slice(0, 120) },
    ...{ text: 'æ'.repeat(4_000), link: 'https://dok.kombit.example/plan', urgent: false },
  }
  const reach = { found: { municipalities: [of(0), of(1)], closedToday: 1 }, to: typed.towns }
  return {
    broadcastForm: broadcastFormCard(t, view),
    broadcastFormOfMany: broadcastFormCard(t, { ...view, groups: { ...groups, participants: towns(98) } }),
    broadcastPreview: broadcastFormCard(t, { ...view, typed, reach }),
    broadcastDoubted: broadcastFormCard(t, {
      ...{ ...view, typed, reach, isDoubted: true },
      notice: { text: written, style: 'warning' },
    }),
    broadcastToNobody: broadcastFormCard(t, {
      ...view,
      reach: { found: { municipalities: [], closedToday: 0 }, to: '' },
    }),
    broadcastProjects: broadcastProjectsCard(t, { projects: [project], tabUrl }),
    broadcastSent: broadcastSentCard(t, { words: { title: written }, url: tabUrl }),
  }
}

import { unheardCard } from '../../../bot/cards/administering.js'
import { digestCard } from '../../../bot/cards/digest.js'
import type { Card } from '../../../bot/cards/parts.js'
import { settingsCard } from '../../../bot/cards/settings.js'
import type { Notice } from '../../../bot/cards/tasks.js'
import { DEFAULT_SETTINGS, NOTICE_GROUPS, PLACES } from '../../../src/domain/settings.js'
import type { Translator } from '../../../src/i18n/translator.js'
import type { TaskNews } from '../../../src/services/notices/notices.js'
import { day } from '../../support/builders.js'
import { myIntroductions } from './introductions.js'
import { id, municipality, today } from './rows.js'
import { languageCards } from './languages.js'

const settingsUrl = 'https://klik.example/settings'
const common = { municipality, tabUrl: 'https://klik.example/tasks', settingsUrl }

/** What one has chosen to be told, and the digest of those who have chosen one. */
export function settingsCards(
  t: Translator,
  { news, written, undo }: { news: TaskNews[]; written: string; undo: Notice },
): Record<string, Card> {
  const at = { remindOn: day('2026-03-03'), perhapsTwice: false, isChosen: true }
  const digest = { ...common, news, introductions: [], ...at }
  const { choices } = DEFAULT_SETTINGS
  const chosen = {
    ...DEFAULT_SETTINGS,
    choices: { ...choices, MESSAGES: { where: 'NOWHERE' as const, when: 'AT_ONCE' as const } },
    digest: 'DAILY' as const,
    ...{ quietFrom: 17, quietTo: 7, version: 3 },
    colleagues: [{ id: id(901), name: written }],
    places: [...PLACES],
    groups: [...NOTICE_GROUPS],
  }
  const away = { ...chosen, awayFrom: today, awayTo: day('2026-03-09'), deputyId: id(901) }
  const tasks = [
    { number: 1, project: written, title: null },
    { number: 2, project: written, title: written },
  ]
  const taskId = news[0]?.task.id ?? ''
  const people = [
    { id: id(902), name: written, title: written, department: null, hasLoggedIn: true },
    { id: id(903), name: 'Bo Dahl', title: null, department: null, hasLoggedIn: false },
  ]
  return {
    digest: digestCard(t, { ...digest, unfolded: null, notice: undo }),
    digestUnfolded: digestCard(t, { ...digest, unfolded: { taskId, people, asks: null } }),
    digestOfOthers: digestCard(t, { ...digest, unfolded: { taskId, people: null, asks: null } }),
    digestAsking: digestCard(t, {
      ...digest,
      unfolded: { taskId, people, asks: { person: null } },
      notice: { text: written, style: 'warning' },
    }),
    digestWithIntroductions: digestCard(t, {
      ...{ ...digest, unfolded: null },
      introductions: myIntroductions(written).tasks,
    }),
    digestDone: digestCard(t, { ...digest, news: [], unfolded: null }),
    unheard: unheardCard(t, { tasks, ...common }),
    ...languageCards(t),
    settings: settingsCard(t, { settings: chosen, today, municipality, settingsUrl }),
    settingsWhileAway: settingsCard(t, { settings: away, today, municipality, settingsUrl }),
  }
}

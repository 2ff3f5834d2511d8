import type { TaskRow } from '../../src/contract/task.js'
import { formatLongDay } from '../../src/i18n/format.js'
import type { Translator } from '../../src/i18n/translator.js'
import { purposeWords } from '../../src/i18n/urgency.js'
import type { TaskDigest, UnheardTask } from '../../src/services/settings/taskDigest.js'
import type { TaskNews } from '../../src/services/notices/notices.js'
import { reasonLine } from './noticeReason.js'
import { ROWS_WITH_BUTTONS } from './pages.js'
import {
  button,
  card,
  fitting,
  heading,
  leadsToTab,
  primary,
  tap,
  title,
  titled,
  whyIGetIt,
  words,
  type Card,
  type Element,
} from './parts.js'
import { notice, type Notice } from './tasks.js'
import { taskRow } from './taskRows.js'

/** `unfolded`: the task whose row shows what can be done with it. */
export type DigestView = TaskDigest & {
  unfolded: string | null
  municipality: string | null
  tabUrl: string
  settingsUrl: string
  perhapsTwice: boolean
  notice?: Notice | null
}

type Section = 'OVER' | 'TODAY' | 'BEGIN' | 'SOON' | 'NEWS'

/** Under which heading a task stands. */
function sectionOf({ urgency, marker }: TaskRow): Section {
  switch (urgency.kind) {
    case 'over':
      return 'OVER'
    case 'endsToday':
    case 'beginToday':
      return 'TODAY'
    case 'shouldHaveBegun':
    case 'beginBy':
      return 'BEGIN'
    default:
      return marker === 'RED' || marker === 'YELLOW' ? 'SOON' : 'NEWS'
  }
}

/** What can be done with one task: its next steps, being reminded of it, and handing it on. */
function steps(t: Translator, { id: taskId, version, actions }: TaskRow, { remindOn }: DigestView): Element {
  const next = (['start', 'complete'] as const)
    .filter((action) => actions.includes(action))
    .map((action) => button(t, `task.${action}`, { taskId, version }))
  const later = remindOn ? [button(t, 'task.snooze', { taskId, until: remindOn })] : []
  const day = remindOn ? formatLongDay(t.language, remindOn) : ''
  return {
    type: 'ActionSet',
    actions: [
      ...next.map((one, n) => (n === 0 ? primary(one) : one)),
      ...later.map((one) => titled(t('card.digest.later', { day }), one)),
      titled(t('card.digest.open'), button(t, 'task.open', { taskId })),
      titled(t('card.digest.fold'), button(t, 'digest.open', {})),
    ],
  }
}

type Row = { news: TaskNews; view: DigestView; withButton: boolean }

function row(t: Translator, { news: { task, reasons, inPlaceOf }, view, withButton }: Row): Element[] {
  const { unfolded } = view
  const isUnfolded = unfolded === task.id
  const lines = [
    ...reasons.flatMap((one) => reasonLine(t, one, inPlaceOf) ?? []),
    ...(inPlaceOf === undefined ? [] : [t('card.inPlaceOf', { name: inPlaceOf })]),
  ]
  const show = t('card.digest.show', { title: task.title })
  return [
    taskRow(t, task, {
      withButton,
      note: purposeWords(t, task),
      lines,
      opens: tap('digest.open', isUnfolded ? {} : { taskId: task.id }, show),
    }),
    ...(isUnfolded ? [steps(t, task, view)] : []),
  ]
}

/** The tasks under headings, the most urgent first; the card shrinks as they are dealt with. */
export function digestCard(t: Translator, view: DigestView): Card {
  const { news, municipality, tabUrl, settingsUrl, perhapsTwice, notice: told } = view
  let last: Section | null = null
  const rows = fitting(
    news.map((one, n): Element => {
      const section = sectionOf(one.task)
      const isNew = section !== last
      last = section
      const head = isNew ? [heading(t(`card.digest.section.${section}`))] : []
      return {
        type: 'Container',
        spacing: 'Small',
        items: [
          ...head,
          ...row(t, { news: one, view, withButton: view.unfolded === null && n < ROWS_WITH_BUTTONS }),
        ],
      }
    }),
  )
  const more = news.length - rows.length
  return card(t, {
    body: [
      ...(told ? [notice(t, told)] : []),
      title(t('card.digest.title')),
      words(digestTitle(t, news), { spacing: 'None' }),
      ...(perhapsTwice ? [words(t('bot.reminder.perhapsTwice'), { size: 'Small', subtle: true })] : []),
      ...rows,
      ...(more > 0 ? [words(t('bot.tasks.more', { count: more }), { subtle: true })] : []),
      leadsToTab(t, tabUrl),
      ...whyIGetIt(t, t('card.digest.why'), settingsUrl),
    ],
    from: municipality,
  })
}

/** Also the line a notification shows. */
export const digestTitle = (t: Translator, news: readonly TaskNews[]): string =>
  news.length === 0 ? t('card.digest.done') : t('card.digest.summary', { count: news.length })

export type UnheardView = {
  tasks: UnheardTask[]
  municipality: string | null
  tabUrl: string
  settingsUrl: string
}

/** For administrators: red tasks everybody has chosen not to hear of. */
export function unheardCard(t: Translator, { tasks, municipality, tabUrl, settingsUrl }: UnheardView): Card {
  const rows = fitting(
    tasks.map(({ number, project, title: named }): Element => {
      const line = t('card.unheard.task', { project, number })
      return {
        type: 'Container',
        separator: true,
        items: [
          words(named ?? line, { weight: 'Bolder' }),
          ...(named === null ? [] : [words(line, { size: 'Small', subtle: true, spacing: 'None' })]),
        ],
      }
    }),
  )
  const more = tasks.length - rows.length
  return card(t, {
    body: [
      title(t('card.unheard.title', { count: tasks.length })),
      words(t('card.unheard.text')),
      ...rows,
      ...(more > 0 ? [words(t('bot.tasks.more', { count: more }), { subtle: true })] : []),
      leadsToTab(t, tabUrl),
      ...whyIGetIt(t, t('card.unheard.why'), settingsUrl),
    ],
    from: municipality,
  })
}

import type { TaskRow } from '../../src/contract/task.js'
import { formatList } from '../../src/i18n/format.js'
import type { Translator } from '../../src/i18n/translator.js'
import {
  hasNothing,
  takesPart,
  type ProjectNumbers,
  type WeekStatus,
} from '../../src/services/notices/weekStatus.js'
import type { CandidatesByRole } from '../../src/services/roles/candidates.js'
import { weeklySummary } from './introductions.js'
import {
  banner,
  card,
  fits,
  heading,
  leads,
  leadsTo,
  tap,
  title,
  whyIGetIt,
  words,
  type Card,
  type Element,
} from './parts.js'
import { vacantRows } from './roles.js'
import { taskRow } from './taskRows.js'
import type { Notice } from './tasks.js'

/** Lists of tasks in the tab. */
export type StatusLinks = {
  overdue: string
  withoutExecutor: string
  withoutResponsible: string
  of(personId: string): string
}

export type WeekStatusView = {
  status: WeekStatus
  candidates: CandidatesByRole
  municipality: string | null
  links: StatusLinks
  contactsUrl: string
  settingsUrl: string
  notice?: Notice | null
}

/** How much of each stands on the card. Where names and addresses are long, less of it: a card must not break a phone. */
type Shown = { turned: number; overdue: number; burdened: number; elsewhere: number; vacant: number }
/** With a button each. */
export const VACANT_SHOWN = 3
const SIZES: readonly Shown[] = [
  { turned: 4, overdue: 3, burdened: 4, elsewhere: 6, vacant: VACANT_SHOWN },
  { turned: 2, overdue: 1, burdened: 3, elsewhere: 4, vacant: 2 },
  { turned: 1, overdue: 1, burdened: 2, elsewhere: 2, vacant: 1 },
]
const LEAST: Shown = { turned: 1, overdue: 0, burdened: 1, elsewhere: 1, vacant: 0 }

const rowsOf = (t: Translator, tasks: readonly TaskRow[], shown: number): Element[] => {
  const more = tasks.length - shown
  return [
    ...tasks.slice(0, shown).map((task) => taskRow(t, task, { withButton: false })),
    ...(more > 0
      ? [words(t('bot.tasks.more', { count: more }), { subtle: true, size: 'Small', spacing: 'Small' })]
      : []),
  ]
}

function turned(t: Translator, { turned: tasks }: WeekStatus, shown: Shown): Element[] {
  return tasks.length > 0 ? [heading(t('card.status.turned')), ...rowsOf(t, tasks, shown.turned)] : []
}

function stuck(t: Translator, { status, links }: WeekStatusView, shown: Shown): Element[] {
  const { overdue, burdened, withoutExecutor, withoutResponsible } = status
  const lines = [
    ...(withoutExecutor > 0
      ? [leadsTo(t('card.status.withoutExecutor', { count: withoutExecutor }), links.withoutExecutor)]
      : []),
    ...(withoutResponsible > 0
      ? [
          leadsTo(
            t('card.status.withoutResponsible', { count: withoutResponsible }),
            links.withoutResponsible,
          ),
        ]
      : []),
    ...(overdue.length > 0
      ? [leadsTo(t('card.status.overdue', { count: overdue.length }), links.overdue)]
      : []),
    ...(overdue.length > 1 && shown.overdue > 0
      ? [words(t('card.status.longest'), { size: 'Small', subtle: true, spacing: 'Small' })]
      : []),
    ...rowsOf(t, overdue, shown.overdue).slice(0, shown.overdue),
    ...burdened
      .slice(0, shown.burdened)
      .map(({ id, name, count }) => leadsTo(t('card.status.with', { name, count }), links.of(id))),
  ]
  return lines.length > 0 ? [heading(t('card.status.stuck')), ...lines] : []
}

/** "KSD: 3 røde, 1 gul og 2, ingen har": numbers alone, since the reader may not read the tasks. */
function elsewhereLine(t: Translator, { project, red, yellow, nobody }: ProjectNumbers): Element {
  const parts = [
    ...(red > 0 ? [t('card.status.red', { count: red })] : []),
    ...(yellow > 0 ? [t('card.status.yellow', { count: yellow })] : []),
    ...(nobody > 0 ? [t('card.status.nobody', { count: nobody })] : []),
  ]
  return words(t('card.status.project', { project, what: formatList(t.language, parts) }), {
    spacing: 'Small',
  })
}

function elsewhere(t: Translator, { elsewhere: projects }: WeekStatus, shown: Shown): Element[] {
  if (projects.length === 0) return []
  const more = projects.length - shown.elsewhere
  return [
    heading(t('card.status.elsewhere')),
    ...projects.slice(0, shown.elsewhere).map((one) => elsewhereLine(t, one)),
    ...(more > 0 ? [words(t('overview.more', { count: more }), { subtle: true })] : []),
  ]
}

function vacancies(
  t: Translator,
  { status: { vacant }, candidates }: WeekStatusView,
  shown: Shown,
): Element[] {
  if (vacant.length === 0) return []
  const all = t('vacancy.chat.showVacant')
  return [
    heading(t('card.status.vacant', { count: vacant.length })),
    ...vacantRows(t, vacant.slice(0, shown.vacant), candidates),
    ...(vacant.length > shown.vacant ? [leads(all, tap('role.list', { of: 'vacant' }, all))] : []),
  ]
}

/** The reader's own part of introductions, in one line: it opens in a card of its own. */
function introductions(t: Translator, { introductions: mine }: WeekStatus): Element[] {
  const summary = takesPart(mine) ? weeklySummary(t, mine) : null
  return summary === null ? [] : [leads(summary, tap('introduction.list', {}, summary))]
}

/** What there is, in one line: also what a notification shows. */
export function weekStatusSummary(t: Translator, status: WeekStatus): string {
  const { turned: now, overdue, vacant, contactsDue } = status
  const parts = [
    ...(now.length > 0 ? [t('card.status.sum.turned', { count: now.length })] : []),
    ...(overdue.length > 0 ? [t('card.status.sum.overdue', { count: overdue.length })] : []),
    ...(vacant.length > 0 ? [t('card.status.sum.vacant', { count: vacant.length })] : []),
    ...(contactsDue > 0 ? [t('card.status.sum.contacts', { count: contactsDue })] : []),
  ]
  return parts.length > 0
    ? t('card.status.summary', { what: formatList(t.language, parts) })
    : t('card.status.title')
}

/** Once a week, for who looks after a municipality: what turned, what is stuck, which roles and entries wait. */
export function weekStatusCard(t: Translator, view: WeekStatusView): Card {
  const cards = SIZES.map((shown) => () => drawn(t, view, shown))
  return cards.find((draw) => fits(draw()))?.() ?? drawn(t, view, LEAST)
}

function drawn(t: Translator, view: WeekStatusView, shown: Shown): Card {
  const { status, municipality, contactsUrl, settingsUrl, notice } = view
  const { contactsDue } = status
  return card(t, {
    body: [
      ...(notice ? [banner(notice.text, notice.style)] : []),
      title(t('card.status.title')),
      ...(hasNothing(status) ? [words(t('card.status.done'))] : []),
      ...turned(t, status, shown),
      ...stuck(t, view, shown),
      ...elsewhere(t, status, shown),
      ...vacancies(t, view, shown),
      ...introductions(t, status),
      ...(contactsDue > 0 ? [leadsTo(t('card.status.contacts', { count: contactsDue }), contactsUrl)] : []),
      whyIGetIt(t, t('card.status.why'), settingsUrl),
    ],
    from: municipality,
  })
}

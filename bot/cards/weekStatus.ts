import type { TaskRow } from '../../src/contract/task.js'
import { formatList } from '../../src/i18n/format.js'
import type { Translator } from '../../src/i18n/translator.js'
import { hasNothing, type ProjectNumbers, type WeekStatus } from '../../src/services/notices/weekStatus.js'
import type { CandidatesByRole } from '../../src/services/roles/candidates.js'
import {
  banner,
  card,
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

const SHOWN = { turned: 4, overdue: 3, burdened: 4, elsewhere: 6 }
/** With a button each. */
export const VACANT_SHOWN = 3

const rowsOf = (t: Translator, tasks: readonly TaskRow[], shown: number): Element[] => {
  const more = tasks.length - shown
  return [
    ...tasks.slice(0, shown).map((task) => taskRow(t, task, { withButton: false })),
    ...(more > 0
      ? [words(t('bot.tasks.more', { count: more }), { subtle: true, size: 'Small', spacing: 'Small' })]
      : []),
  ]
}

function turned(t: Translator, { turned: tasks }: WeekStatus): Element[] {
  return tasks.length > 0 ? [heading(t('card.status.turned')), ...rowsOf(t, tasks, SHOWN.turned)] : []
}

function stuck(t: Translator, status: WeekStatus, links: StatusLinks): Element[] {
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
    ...rowsOf(t, overdue, SHOWN.overdue).slice(0, SHOWN.overdue),
    ...burdened
      .slice(0, SHOWN.burdened)
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

function elsewhere(t: Translator, { elsewhere: projects }: WeekStatus): Element[] {
  if (projects.length === 0) return []
  const more = projects.length - SHOWN.elsewhere
  return [
    heading(t('card.status.elsewhere')),
    ...projects.slice(0, SHOWN.elsewhere).map((one) => elsewhereLine(t, one)),
    ...(more > 0 ? [words(t('overview.more', { count: more }), { subtle: true })] : []),
  ]
}

function vacancies(t: Translator, { vacant }: WeekStatus, candidates: CandidatesByRole): Element[] {
  if (vacant.length === 0) return []
  const all = t('vacancy.chat.showVacant')
  return [
    heading(t('card.status.vacant', { count: vacant.length })),
    ...vacantRows(t, vacant.slice(0, VACANT_SHOWN), candidates),
    ...(vacant.length > VACANT_SHOWN ? [leads(all, tap('role.list', { of: 'vacant' }, all))] : []),
  ]
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
  const { status, candidates, municipality, links, contactsUrl, settingsUrl, notice } = view
  const { contactsDue } = status
  return card(t, {
    body: [
      ...(notice ? [banner(notice.text, notice.style)] : []),
      title(t('card.status.title')),
      ...(hasNothing(status) ? [words(t('card.status.done'))] : []),
      ...turned(t, status),
      ...stuck(t, status, links),
      ...elsewhere(t, status),
      ...vacancies(t, status, candidates),
      ...(contactsDue > 0 ? [leadsTo(t('card.status.contacts', { count: contactsDue }), contactsUrl)] : []),
      whyIGetIt(t, t('card.status.why'), settingsUrl),
    ],
    from: municipality,
  })
}

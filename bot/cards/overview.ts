import type { MarkerCounts } from '../../src/domain/project.js'
import type { Overview, OverviewProject } from '../../src/services/projects/overview.js'
import type { Translator } from '../../src/i18n/translator.js'
import {
  button,
  card,
  fitting,
  heading,
  leads,
  link,
  markerWord,
  primary,
  tap,
  title,
  titled,
  words,
  type Button,
  type Card,
  type Element,
} from './parts.js'

export type OverviewView = { overview: Overview; municipality: string | null; tabUrl: string }

const MARKERS = ['RED', 'YELLOW', 'GREEN', 'GREY', 'CHECK'] as const
const COLORS = {
  RED: 'attention',
  YELLOW: 'warning',
  GREEN: 'good',
  GREY: 'neutral',
  CHECK: 'categoricalBlue',
} as const

const totalOf = (counts: MarkerCounts): number => MARKERS.reduce((sum, marker) => sum + counts[marker], 0)

/** A picture for those who see it; the same figures stand below it as text. */
const chart = (t: Translator, counts: MarkerCounts): Element => ({
  type: 'Chart.Donut',
  title: t('overview.tasks'),
  data: MARKERS.filter((marker) => counts[marker] > 0).map((marker) => ({
    legend: t(`marker.${marker}`),
    value: counts[marker],
    color: COLORS[marker],
  })),
  fallback: 'drop',
})

const figures = (t: Translator, counts: MarkerCounts): Element => ({
  type: 'FactSet',
  facts: MARKERS.map((marker) => ({ title: markerWord(t, marker), value: String(counts[marker]) })),
})

/** "KSD: 2 røde, 1 gul, 3 grønne" */
function projectLine(t: Translator, { id, name, counts, canOpen }: OverviewProject): Element {
  const { RED: red, YELLOW: yellow, GREEN: green } = counts
  const text = t('overview.project', { name, red, yellow, green, all: totalOf(counts) })
  return canOpen
    ? leads(text, tap('project.open', { projectId: id }, text))
    : words(text, { spacing: 'Small' })
}

function tasks(t: Translator, { all, projects }: Overview): Element[] {
  if (projects.length === 0) return [words(t('overview.noProjects'))]
  if (totalOf(all) === 0) return [words(t('overview.noTasks'))]
  const rows = fitting(projects.map((project) => projectLine(t, project)))
  const more = projects.length - rows.length
  return [
    chart(t, all),
    figures(t, all),
    heading(t('overview.projects')),
    ...rows,
    ...(more > 0 ? [words(t('overview.more', { count: more }), { subtle: true })] : []),
  ]
}

const roles = (
  t: Translator,
  { required, vacantRequired: count, asked }: NonNullable<Overview['roles']>,
): Element[] => [
  heading(t('overview.roles')),
  words(count > 0 ? t('overview.vacant', { count, required }) : t('overview.filled', { count: required })),
  ...(asked > 0 ? [words(t('overview.asked', { count: asked }), { spacing: 'Small' })] : []),
]

/** How everything stands that the reader may read. */
export function overviewCard(t: Translator, { overview, municipality, tabUrl }: OverviewView): Card {
  const hasTasks = totalOf(overview.all) > 0
  const isVacant = (overview.roles?.vacantRequired ?? 0) > 0
  const actions: Button[] = [
    ...(hasTasks ? [primary(button(t, 'task.list', {}))] : []),
    ...(isVacant ? [titled(t('overview.openVacant'), button(t, 'role.list', { of: 'vacant' }))] : []),
    link(t('bot.action.tab.open'), tabUrl),
  ]
  return card(t, {
    body: [
      title(municipality ? t('overview.titleOf', { municipality }) : t('overview.title')),
      ...tasks(t, overview),
      ...(overview.roles ? roles(t, overview.roles) : []),
    ],
    actions,
    from: municipality,
  })
}

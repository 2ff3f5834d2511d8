import type { MyIntroductions, PlanRow } from '../../src/contract/introductionPlan.js'
import { formatList } from '../../src/i18n/format.js'
import type { Translator } from '../../src/i18n/translator.js'
import { introductionTaskRow, planRowElement } from './introductionRows.js'
import {
  button,
  card,
  fits,
  fitting,
  heading,
  leadsTo,
  leadsToTab,
  link,
  title,
  whyIGetIt,
  words,
  type Card,
  type Element,
} from './parts.js'
import { notice, type Notice } from './tasks.js'

/** More of a kind stand in the tab. */
const SHOWN = 4
const SHOWN_LEAST = 2
/** Beside the buttons of the card itself. */
const WITH_BUTTONS = 3

export type IntroductionsView = {
  mine: MyIntroductions
  /** Asked how to start one. */
  starts?: boolean
  /** It comes by itself once a week. */
  isWeekly?: boolean
  municipality: string | null
  tabUrl: string
  newUrl: string
  settingsUrl: string
  notice?: Notice | null
}

const more = (t: Translator, count: number): Element[] =>
  count > 0 ? [words(t('introducing.more', { count }), { subtle: true })] : []

function tasksOf(t: Translator, { tasks }: MyIntroductions, most: number): Element[] {
  const rows = fitting(
    tasks
      .slice(0, most)
      .map(({ plan, task }, n) => introductionTaskRow(t, { plan, task }, { withButton: n < WITH_BUTTONS })),
  )
  return [heading(t('introducing.mine')), ...rows, ...more(t, tasks.length - rows.length)]
}

function plansOf(
  t: Translator,
  { head, plans, most }: { head: string; plans: readonly PlanRow[]; most: number },
): Element[] {
  const rows = plans.slice(0, most).map((plan) => planRowElement(t, plan))
  return plans.length > 0 ? [heading(head), ...rows, ...more(t, plans.length - rows.length)] : []
}

const isUnderWay = ({ state }: PlanRow): boolean => state === 'RUNNING' || state === 'DRAFT'

/** Null: there is nothing of it this week. */
export function weeklySummary(t: Translator, { tasks, led, ofMe }: MyIntroductions): string | null {
  const running = led.filter(({ state }) => state === 'RUNNING').length
  const what = [
    ...(tasks.length > 0 ? [t('introducing.weekly.mine', { count: tasks.length })] : []),
    ...(running > 0 ? [t('introducing.weekly.led', { count: running })] : []),
    ...(ofMe.length > 0 ? [t('introducing.weekly.ofMe')] : []),
  ]
  return what.length > 0 ? t('introducing.weekly.summary', { what: formatList(t.language, what) }) : null
}

/** Mine to do, my own introduction, and those I lead. */
const sectionsOf = (t: Translator, mine: MyIntroductions, most: number): Element[] => [
  ...(mine.tasks.length > 0 ? tasksOf(t, mine, most) : []),
  ...plansOf(t, { head: t('introducing.ofMe'), plans: mine.ofMe, most }),
  ...plansOf(t, { head: t('introducing.led'), plans: mine.led.filter(isUnderWay), most }),
]

const howToStart = (t: Translator, { mine, newUrl }: IntroductionsView): Element[] =>
  mine.mayStartIn.length > 0
    ? [words(t('introducing.whichTeam')), leadsTo(t('introducing.new'), newUrl)]
    : [words(t('introducing.mayNot'))]

export function introductionsCard(t: Translator, view: IntroductionsView): Card {
  const whole = drawn(t, view, SHOWN)
  return fits(whole) ? whole : drawn(t, view, SHOWN_LEAST)
}

function drawn(t: Translator, view: IntroductionsView, most: number): Card {
  const { mine, starts = false, isWeekly = false, municipality, tabUrl, newUrl, settingsUrl } = view
  const sections = sectionsOf(t, mine, most)
  const mayStart = mine.mayStartIn.length > 0
  return card(t, {
    body: [
      ...(view.notice ? [notice(t, view.notice)] : []),
      title(isWeekly ? t('introducing.weekly.title') : t('introducing.title')),
      ...(starts ? howToStart(t, view) : []),
      ...(sections.length > 0 ? sections : [words(t('introducing.none'), { subtle: true })]),
      leadsToTab(t, tabUrl),
      ...(isWeekly ? [whyIGetIt(t, t('card.why.introductions'), settingsUrl)] : []),
    ],
    actions: [
      ...(mayStart && !starts && !isWeekly
        ? [button(t, 'introduction.who', {}), link(t('introducing.new'), newUrl)]
        : []),
    ],
    from: municipality,
  })
}

export type IntroducedView = {
  plans: PlanRow[]
  mayStart: boolean
  municipality: string | null
  tabUrl: string
  newUrl: string
}

/** "Hvem introduceres": those that run and that the reader may see. */
export function introducedCard(t: Translator, view: IntroducedView): Card {
  const { plans, mayStart, municipality, tabUrl, newUrl } = view
  const rows = fitting(plans.slice(0, SHOWN * 2).map((plan) => planRowElement(t, plan)))
  const nobody = [
    words(t('introducing.nobody'), { subtle: true }),
    ...(mayStart ? [words(t('introducing.nobodyWay'), { subtle: true })] : []),
  ]
  return card(t, {
    body: [
      title(t('introducing.who')),
      ...(rows.length > 0 ? rows : nobody),
      ...more(t, plans.length - rows.length),
      leadsToTab(t, tabUrl),
    ],
    actions: mayStart ? [link(t('introducing.new'), newUrl)] : [],
    from: municipality,
  })
}

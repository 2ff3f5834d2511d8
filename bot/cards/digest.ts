import type { PersonOption } from '../../src/contract/person.js'
import type { MyIntroductions } from '../../src/contract/introductionPlan.js'
import type { TaskRow } from '../../src/contract/task.js'
import { formatOnDay } from '../../src/i18n/format.js'
import type { Translator } from '../../src/i18n/translator.js'
import { purposeWords } from '../../src/i18n/urgency.js'
import type { TaskDigest } from '../../src/services/settings/taskDigest.js'
import type { TaskNews } from '../../src/services/notices/notices.js'
import { introductionTaskRow } from './introductionRows.js'
import { reasonLine } from './noticeReason.js'
import { choicesOf } from './nominating.js'
import { ROWS_WITH_BUTTONS } from './pages.js'
import {
  alone,
  button,
  card,
  fits,
  fitting,
  heading,
  leads,
  leadsToTab,
  menu,
  peoplePicker,
  primary,
  tap,
  title,
  titled,
  whyIGetIt,
  words,
  type Button,
  type Card,
  type Element,
} from './parts.js'
import { notice, type Notice } from './tasks.js'
import { taskRow } from './taskRows.js'

/**
 * The task whose row shows what can be done with it. `people`: whom it can be handed on to; null where it is not the
 * reader's. `asks`: whether they mean it, since they lose sight of it.
 */
export type Unfolded = {
  taskId: string
  people: readonly PersonOption[] | null
  asks: { person: string | null } | null
}

export type DigestView = TaskDigest & {
  /** Tasks of introductions that are yellow or red, marked as such. */
  introductions: MyIntroductions['tasks']
  unfolded: Unfolded | null
  municipality: string | null
  tabUrl: string
  settingsUrl: string
  perhapsTwice: boolean
  /** Somebody has chosen to get it. */
  isChosen: boolean
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

/** How many people a list offers; the picker finds everybody else. */
const LISTED = 25

/** "Ikke mig": who has it instead, or nobody. */
function passingOn(t: Translator, { id: taskId, version }: TaskRow, people: readonly PersonOption[]): Button {
  const picker = peoplePicker('person', {
    label: t('card.digest.passTo'),
    error: t('card.people.chooseError'),
    choices: choicesOf(people.slice(0, LISTED)),
  })
  const give = titled(t('card.digest.pass'), button(t, 'task.passOn', { taskId, version }))
  const back = titled(t('card.digest.giveBack'), button(t, 'task.passOn', { taskId, version, person: null }))
  return menu(t('bot.action.task.passOn'), [picker], [primary(give), alone(back)])
}

/** Before somebody gives away what they may see or do. */
function meaningIt(
  t: Translator,
  { id: taskId, version }: TaskRow,
  { person }: { person: string | null },
): Element {
  const data = { taskId, version, person, confirmed: true }
  return {
    type: 'ActionSet',
    actions: [
      titled(t('card.people.confirm'), button(t, 'task.passOn', data)),
      titled(t('card.cancel'), button(t, 'digest.open', {})),
    ],
  }
}

/** What can be done with one task: its next steps, being reminded of it, and handing it on. */
function steps(
  t: Translator,
  task: TaskRow,
  { remindOn, unfolded }: Pick<DigestView, 'remindOn' | 'unfolded'>,
): Element[] {
  const { id: taskId, version, actions } = task
  if (unfolded?.asks) return [meaningIt(t, task, unfolded.asks)]
  const next = (['start', 'complete'] as const)
    .filter((action) => actions.includes(action))
    .map((action) => button(t, `task.${action}`, { taskId, version }))
  const later = remindOn ? [button(t, 'task.snooze', { taskId, until: remindOn })] : []
  const day = remindOn ? formatOnDay(t.language, remindOn) : ''
  const open = t('card.digest.open')
  return [
    {
      type: 'ActionSet',
      actions: [
        ...next.map((one, n) => (n === 0 ? primary(one) : one)),
        ...later.map((one) => titled(t('card.digest.later', { day }), one)),
        ...(unfolded?.people ? [passingOn(t, task, unfolded.people)] : []),
        titled(t('card.digest.fold'), button(t, 'digest.open', {})),
      ],
    },
    leads(open, tap('task.open', { taskId }, open)),
  ]
}

type Row = { news: TaskNews; view: DigestView; withButton: boolean }

function row(t: Translator, { news: { task, reasons, inPlaceOf }, view, withButton }: Row): Element[] {
  const { unfolded } = view
  const isUnfolded = unfolded?.taskId === task.id
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
    ...(isUnfolded ? steps(t, task, view) : []),
  ]
}

const INTRODUCTIONS_SHOWN = 5

/** Under a heading of their own: they are nobody's but the municipality's. */
function introducing(
  t: Translator,
  { introductions }: DigestView,
  { most, buttons }: { most: number; buttons: number },
): Element[] {
  if (introductions.length === 0) return []
  const shown = introductions.slice(0, most)
  const more = introductions.length - shown.length
  return [
    heading(t('introducing.title')),
    ...shown.map(({ plan, task }, n) =>
      introductionTaskRow(t, { plan, task }, { isMarked: true, withButton: n < buttons }),
    ),
    ...(more > 0 ? [words(t('introducing.more', { count: more }), { subtle: true })] : []),
  ]
}

/** The tasks under headings, the most urgent first; the card shrinks as they are dealt with. */
export function digestCard(t: Translator, view: DigestView): Card {
  const most = [INTRODUCTIONS_SHOWN, 2].find((count) => fits(drawn(t, view, count)))
  return drawn(t, view, most ?? 0)
}

function drawn(t: Translator, view: DigestView, introductionsShown: number): Card {
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
  const count = news.length + view.introductions.length
  return card(t, {
    body: [
      ...(told ? [notice(t, told)] : []),
      ...(view.isChosen
        ? [title(t('card.digest.title')), words(digestTitle(t, count), { spacing: 'None' })]
        : [title(digestTitle(t, count))]),
      ...(perhapsTwice ? [words(t('bot.reminder.perhapsTwice'), { size: 'Small', subtle: true })] : []),
      ...rows,
      ...(more > 0 ? [words(t('bot.tasks.more', { count: more }), { subtle: true })] : []),
      ...introducing(t, view, {
        most: introductionsShown,
        buttons: ROWS_WITH_BUTTONS - Math.min(rows.length, ROWS_WITH_BUTTONS),
      }),
      leadsToTab(t, tabUrl),
      whyIGetIt(t, t(view.isChosen ? 'card.digest.why' : 'card.digest.whyDue'), settingsUrl),
    ],
    from: municipality,
  })
}

/** Also the line a notification shows. */
export const digestTitle = (t: Translator, count: number): string =>
  count === 0 ? t('card.digest.done') : t('card.digest.summary', { count })

import type { TaskDetail } from '../../src/contract/task.js'
import { plain } from '../../src/domain/richText.js'
import type { Day } from '../../src/domain/time.js'
import { formatDayOf, formatWhen } from '../../src/i18n/format.js'
import { changeSentence } from '../../src/i18n/history.js'
import type { Translator } from '../../src/i18n/translator.js'
import { pageLine, pagers, type Page } from './pages.js'
import {
  alone,
  button,
  card,
  link,
  primary,
  titled,
  words,
  type Button,
  type Card,
  type Element,
} from './parts.js'
import { shorten } from './prose.js'
import { back, formTop, small, type Form } from './taskTop.js'

type Change = TaskDetail['history'][number]
type Message = TaskDetail['messages'][number]

/** How many changes and how many messages stand on a page of a card. */
export const CHANGES = 8
export const MESSAGES = 5
const LINE_MAX = 200
const TEXT_MAX = 900

export type PastView = Form & { today: Day }

const linesOf = (text: string): string[] => text.split(/\n+/).filter((one) => one.trim() !== '')
const line = (text: string): string => shorten(text, LINE_MAX).text

const change = (t: Translator, entry: Change, today: Day): Element => ({
  type: 'Container',
  separator: true,
  spacing: 'Small',
  items: [
    words(`${entry.by ?? t('card.history.system')} · ${formatWhen(t.language, entry.at, today)}`, {
      size: 'Small',
      subtle: true,
    }),
    words(line(changeSentence(t, entry)), { spacing: 'None' }),
  ],
})

function frame(
  t: Translator,
  view: PastView & { heading: string; first?: Button[] },
  { rows, page, which }: { rows: Element[]; page: Page<unknown>; which: 'history' | 'thread' },
): Card {
  const { task, tabUrl, first = [] } = view
  const to = { verb: 'task.view' as const, data: { taskId: task.id, view: which } }
  return card(t, {
    body: [...formTop(t, view, view.heading), ...rows, ...pageLine(t, page)],
    actions: [...first, back(t, task), ...pagers(t, page, to), link(t('bot.action.tab.open'), tabUrl)],
    from: task.municipality.name,
  })
}

/** What KLIK's export told of the time before the import. */
function before(t: Translator, { imported }: TaskDetail): Element[] {
  if (!imported) return []
  const { at, history, files } = imported
  const { text, isCut } = shorten(plain(history ?? ''), TEXT_MAX)
  const names = t('card.history.files', { names: files.join(', ') })
  return [
    {
      type: 'Container',
      separator: true,
      spacing: 'Small',
      items: [
        words(t('card.history.imported', { day: formatDayOf(t.language, at) }), {
          size: 'Small',
          subtle: true,
        }),
        ...linesOf(text).map((one) => words(one, { spacing: 'None' })),
        ...(isCut ? [small(t('bot.task.readMore'))] : []),
        ...(files.length > 0 ? [words(shorten(names, TEXT_MAX).text, { spacing: 'None' })] : []),
      ],
    },
  ]
}

/** Who changed what and when, the newest first; on the last page also what KLIK told of the time before. */
export function historyCard(t: Translator, view: PastView & { changes: Page<Change> }): Card {
  const { changes, task, today } = view
  const isLast = changes.page === changes.pages
  const told = [...changes.rows.map((entry) => change(t, entry, today)), ...(isLast ? before(t, task) : [])]
  const rows = told.length > 0 ? told : [words(t('card.history.none'), { subtle: true })]
  return frame(t, { ...view, heading: t('card.history.title') }, { rows, page: changes, which: 'history' })
}

function message(
  t: Translator,
  { author, text, sentAt, isReturned }: Message,
  { today, max }: { today: Day; max: number },
): Element {
  const when = sentAt ? ` · ${formatWhen(t.language, sentAt, today)}` : ''
  const lines = linesOf(shorten(text, max).text)
  return {
    type: 'Container',
    separator: true,
    spacing: 'Small',
    items: [
      words(`${author}${when}`, { size: 'Small', subtle: true }),
      ...lines.map((one) => words(one, { spacing: 'None' })),
      ...(isReturned
        ? [words(t('card.message.returned'), { size: 'Small', color: 'Warning', spacing: 'None' })]
        : []),
    ],
  }
}

/** The end of the thread, for whoever is about to answer. */
export function newestLines(t: Translator, { messages }: TaskDetail, today: Day): Element[] {
  return messages.slice(-2).map((one) => message(t, one, { today, max: LINE_MAX }))
}

/** What was written between the municipality and KOMBIT, the newest first. */
export function threadCard(t: Translator, view: PastView & { messages: Page<Message> }): Card {
  const { task, messages, today } = view
  const rows =
    messages.rows.length > 0
      ? messages.rows.map((one) => message(t, one, { today, max: TEXT_MAX }))
      : [words(t('card.message.none'), { subtle: true })]
  const write = titled(
    t('card.message.menu'),
    alone(button(t, 'task.view', { taskId: task.id, view: 'message' })),
  )
  const first = task.rights.message ? [primary(write)] : []
  return frame(
    t,
    { ...view, heading: t('card.message.threadTitle'), first },
    { rows, page: messages, which: 'thread' },
  )
}

import type {
  Action,
  CardElement,
  IAdaptiveCard,
  IColumnSet,
  IRichTextBlock,
  ITextRun,
  TextColor,
} from '@microsoft/teams.cards'
import type { Marker } from '../../src/domain/deadline.js'
import { unbroken } from '../../src/i18n/unbroken.js'
import type { Translator } from '../../src/i18n/translator.js'
import type { Carried, Verb } from '../verbs.js'

export type Card = IAdaptiveCard
export type Element = CardElement
export type Button = Action

/** Lists longer than this end in a line that leads to the tab: a card must not break a phone. */
const MAX_ROWS = 20
/** What a list may take of the 24 KB, counted in UTF-16 as Teams counts, that a card is kept within. */
const MAX_ROWS_BYTES = 17 * 1024
/** Teams shows six actions of a card. */
export const MAX_ACTIONS = 6

type Look = {
  weight?: 'Bolder'
  size?: 'Small' | 'Medium' | 'Large'
  subtle?: boolean
  color?: TextColor
  strike?: boolean
}

const run = (text: string, { weight, size, subtle, color, strike }: Look = {}): ITextRun => ({
  type: 'TextRun',
  text: unbroken(text),
  ...(weight ? { weight } : {}),
  ...(size ? { size } : {}),
  ...(subtle ? { isSubtle: true } : {}),
  ...(color ? { color } : {}),
  ...(strike ? { strikethrough: true } : {}),
})

/** Text as it is written: what people type never becomes a link, a mention or a heading. */
export const words = (
  text: string,
  look: Look & { spacing?: 'None' | 'Small' | 'Medium' } = {},
): IRichTextBlock => ({
  type: 'RichTextBlock',
  inlines: [run(text, look)],
  ...(look.spacing ? { spacing: look.spacing } : {}),
})

/** A title, which may hold what people wrote. */
export const title = (text: string): IRichTextBlock => words(text, { size: 'Large', weight: 'Bolder' })

/** A fixed heading of the card, announced as one; never for what people wrote, since it reads Markdown. */
export const heading = (text: string): Element => ({
  type: 'TextBlock',
  text,
  weight: 'Bolder',
  wrap: true,
  spacing: 'Medium',
  style: 'heading',
})

/** A colour is always also a shape and a word. */
const MARKERS: Record<Marker, { sign: string; color: TextColor }> = {
  RED: { sign: '■', color: 'Attention' },
  YELLOW: { sign: '▲', color: 'Warning' },
  GREEN: { sign: '●', color: 'Good' },
  GREY: { sign: '○', color: 'Default' },
  CHECK: { sign: '✓', color: 'Good' },
}

export const markerWord = (t: Translator, marker: Marker): string =>
  `${MARKERS[marker].sign} ${t(`marker.${marker}`)}`

/** "■ Rød": the marker in its colour. */
export const markerBlock = (t: Translator, marker: Marker): IRichTextBlock => ({
  type: 'RichTextBlock',
  inlines: [run(markerWord(t, marker), { color: MARKERS[marker].color, weight: 'Bolder' })],
})

/** "■ 5 dage over": the marker's sign in its colour, and what it means in plain words. */
export const urgent = (marker: Marker, text: string): IRichTextBlock => ({
  type: 'RichTextBlock',
  spacing: 'None',
  inlines: [
    run(`${MARKERS[marker].sign} `, { color: MARKERS[marker].color, weight: 'Bolder' }),
    run(text, { weight: 'Bolder' }),
  ],
})

/** Label above, text below; nothing when there is no text. */
export function field(label: string, text: string | null): Element[] {
  if (!text) return []
  return [words(label, { size: 'Small', subtle: true, spacing: 'Small' }), words(text, { spacing: 'None' })]
}

/** Two short fields side by side. */
export const pair = (left: Element[], right: Element[]): IColumnSet => ({
  type: 'ColumnSet',
  spacing: 'Small',
  columns: [
    { type: 'Column', width: 'stretch', items: left },
    { type: 'Column', width: 'stretch', items: right },
  ],
})

/** Half of what Teams takes, counted as it counts. */
const MAX_CARD_BYTES = 23 * 1024
export const fits = (made: Card): boolean => JSON.stringify(made).length * 2 <= MAX_CARD_BYTES

/** As many rows as a card can carry. */
export function fitting(rows: readonly Element[]): Element[] {
  let bytes = 0
  return rows.slice(0, MAX_ROWS).filter((row) => {
    bytes += JSON.stringify(row).length * 2
    return bytes <= MAX_ROWS_BYTES
  })
}

type Execute = Extract<Action, { type: 'Action.Execute' }>

/** The only way to make a button. A client without Action.Execute sends the same as a message. */
export function button<V extends Verb>(t: Translator, verb: V, data: Carried<V>): Execute {
  const named: Verb = verb
  const title = t(`bot.action.${named}`)
  const fallback = { type: 'Action.Submit' as const, title, data: { ...data, verb } }
  return { type: 'Action.Execute', verb, title, data, fallback }
}

const changed = (one: Execute, change: { title: string } | { style: 'positive' }): Execute => {
  const fallback = typeof one.fallback === 'object' ? { ...one.fallback, ...change } : one.fallback
  return { ...one, ...change, fallback }
}

/** The button most people will want. */
export const primary = (one: Execute): Button => changed(one, { style: 'positive' })

/** A button that takes no notice of what is typed into the card, and so does not ask for it either. */
export const alone = (one: Execute): Execute => {
  const fallback =
    typeof one.fallback === 'object' ? { ...one.fallback, associatedInputs: 'none' as const } : one.fallback
  return { ...one, associatedInputs: 'none', fallback }
}

/** A button that says more than its verb does. */
export const titled = (title: string, one: Execute): Execute => changed(one, { title })

export const link = (title: string, url: string): Button => ({ type: 'Action.OpenUrl', title, url })

/** A button that unfolds a small form. */
export const menu = (title: string, body: Element[], actions: Button[]): Button => ({
  type: 'Action.ShowCard',
  title,
  card: { type: 'AdaptiveCard', body, actions },
})

export type CardChoice = { title: string; value: string }

/** People of the organisation, with the likely ones listed; works as a plain list where there is no picker. */
export const peoplePicker = (
  id: string,
  { label, error, choices, value }: { label: string; error: string; choices: CardChoice[]; value?: string },
): Element => ({
  type: 'Input.ChoiceSet',
  id,
  label,
  isRequired: true,
  errorMessage: error,
  style: 'filtered',
  choices,
  ...(value === undefined ? {} : { value }),
  'choices.data': { type: 'Data.Query', dataset: 'graph.microsoft.com/users' },
})

/** One of a few, which must be chosen. */
export const choice = (
  id: string,
  { label, error, choices }: { label: string; error: string; choices: CardChoice[] },
): Element => ({ type: 'Input.ChoiceSet', id, label, isRequired: true, errorMessage: error, choices })

/** Several of a few; they come back joined by commas. */
export const several = (
  id: string,
  { label, choices, value }: { label: string; choices: CardChoice[]; value: string },
): Element => ({ type: 'Input.ChoiceSet', id, label, isMultiSelect: true, choices, value })

/** What a tap on an element does. */
export type Tap = NonNullable<Extract<Element, { type: 'Container' }>['selectAction']>

/** `title` is what a screen reader says in the place of everything inside. */
export function tap<V extends Verb>(verb: V, data: Carried<V>, title: string): Tap {
  return {
    type: 'Action.Execute',
    verb,
    title,
    data,
    fallback: { type: 'Action.Submit', data: { ...data, verb } },
  }
}

/** A line that leads on. The sign says so to the eye, the title of the tap to the ear. */
export const leads = (text: string, selectAction: Tap): Element => ({
  type: 'Container',
  spacing: 'Small',
  items: [words(`${text} ›`, { color: 'Accent', spacing: 'None' })],
  selectAction,
})

/** The same to an address. */
export const leadsTo = (text: string, url: string): Element =>
  leads(text, { type: 'Action.OpenUrl', title: text, url })

/** A line that leads to the tab, where the card's buttons belong to its rows. */
export const leadsToTab = (t: Translator, url: string): Element => leadsTo(t('bot.action.tab.open'), url)

/** Why one gets a notice, and the way to choose what one gets: at the foot of every card that comes by itself. */
export const whyIGetIt = (t: Translator, why: string, settingsUrl: string): Element => ({
  type: 'Container',
  id: WHY,
  items: [
    words(why, { size: 'Small', subtle: true }),
    {
      type: 'Container',
      spacing: 'None',
      items: [words(`${t('card.settings.choose')} ›`, { size: 'Small', color: 'Accent', spacing: 'None' })],
      selectAction: { type: 'Action.OpenUrl', title: t('card.settings.choose'), url: settingsUrl },
    },
  ],
})

/** Where a card says why one gets it. */
const WHY = 'why'
const isWhy = (element: Element): boolean => element.id === WHY

/** Its foot, where it has one: `whyIGetIt`. */
export const footOf = ({ body = [] }: Card): Element | null => body.find(isWhy) ?? null

/** Without it: a mail says it in its own place. */
export const withoutFoot = (made: Card): Card => ({
  ...made,
  body: made.body?.filter((one) => !isWhy(one)) ?? [],
})

/** With this foot above where it comes from, unless it has one of its own. */
export function withFoot(made: Card, foot: Element, from: string | null): Card {
  if (footOf(made)) return made
  const body = made.body ?? []
  const end = from === null ? body.length : body.length - 1
  return { ...made, body: [...body.slice(0, end), foot, ...body.slice(end)] }
}

/** A word on top of the card: what just happened, or what went otherwise than the person meant. */
export const banner = (
  text: string,
  style: 'good' | 'warning' | 'attention',
  actions: Button[] = [],
): Element => ({
  type: 'Container',
  style,
  bleed: true,
  items: [
    words(text, { weight: 'Bolder' }),
    ...(actions.length > 0 ? [{ type: 'ActionSet' as const, actions }] : []),
  ],
})

/** The whole card: at most six actions, and where it comes from at its foot. */
export function card(
  t: Translator,
  { body, actions = [], from }: { body: Element[]; actions?: Button[]; from: string | null },
): Card {
  const origin = from
    ? [words(t('bot.from', { municipality: from }), { size: 'Small', subtle: true, spacing: 'Medium' })]
    : []
  return {
    type: 'AdaptiveCard',
    $schema: 'http://adaptivecards.io/schemas/adaptive-card.json',
    version: '1.5',
    lang: t.language,
    fallbackText: t('bot.fallback'),
    body: [...body, ...origin],
    ...(actions.length > 0 ? { actions: actions.slice(0, MAX_ACTIONS) } : {}),
  }
}

import * as adaptivecards from 'adaptivecards'
import type { Card } from '../../bot/cards/parts.js'
import { buttonsOf } from './teams.js'

/** Half of what Teams takes, counted as UTF-16 as Teams counts. */
const MAX_BYTES = 24 * 1024
const MAX_ACTIONS = 6

type Json = Record<string, unknown>

function* nodes(value: unknown): Generator<Json> {
  if (Array.isArray(value)) for (const one of value) yield* nodes(one)
  else if (typeof value === 'object' && value !== null) {
    yield value as Json
    for (const [key, inner] of Object.entries(value)) if (key !== 'fallback') yield* nodes(inner)
  }
}

const isVisibleAction = (node: Json): boolean =>
  typeof node.type === 'string' && node.type.startsWith('Action.')

/** What a card must hold so that no client, phone or screen reader stumbles over it; empty when all is well. */
export function lint(card: Card): string[] {
  const bytes = JSON.stringify(card).length * 2
  const all = [...nodes(card)]
  const taps = new Set(all.map(({ selectAction }) => selectAction))
  const inForms = new Set(
    all.filter(({ type }) => type === 'Action.ShowCard').flatMap((form) => [...nodes(form.card)]),
  )
  const actions = all.filter((node) => isVisibleAction(node) && !taps.has(node) && !inForms.has(node))
  const inputs = all.filter(({ type }) => typeof type === 'string' && type.startsWith('Input.'))
  const executes = buttonsOf(card)
  return [
    ...(bytes > MAX_BYTES ? [`${bytes} bytes`] : []),
    ...(card.version === '1.5' ? [] : [`version ${String(card.version)}`]),
    ...(card.lang && card.fallbackText ? [] : ['no language or no fallback text']),
    ...(actions.length > MAX_ACTIONS ? [`${actions.length} actions`] : []),
    ...inputs.filter(({ label }) => !label).map(({ id }) => `input ${String(id)} has no label`),
    ...inputs
      .filter(({ isRequired, errorMessage }) => isRequired && !errorMessage)
      .map(({ id }) => `input ${String(id)} has no error text`),
    ...all
      .filter(({ type, fallback }) => String(type).startsWith('Chart.') && fallback === undefined)
      .map(({ type }) => `${String(type)} has no fallback`),
    ...executes
      .filter((one) => !sameAsFallback(one as unknown as Json))
      .map(({ verb }) => `${verb} has no fallback that does the same`),
    ...all
      .filter(({ type, wrap }) => type === 'TextBlock' && wrap !== true)
      .map(({ text }) => `does not wrap: ${String(text)}`),
  ]
}

function sameAsFallback({ verb, data, fallback }: Json): boolean {
  const { type, data: sent } = (fallback ?? {}) as { type?: string; data?: Json }
  return type === 'Action.Submit' && JSON.stringify(sent) === JSON.stringify({ ...(data as Json), verb })
}

/** Charts are newer than the parser: clients that do not know one show its fallback, as `lint` sees to. */
const isOfChart = (message: string): boolean => message.startsWith('Unknown element type "Chart.')

/** The complaints of Microsoft's own parser and validator. It checks `lang` with a regular expression that keeps state, and so refuses every second card: left out. */
export function complaints({ lang: _lang, ...card }: Card): string[] {
  const context = new adaptivecards.SerializationContext()
  const parsed = new adaptivecards.AdaptiveCard()
  parsed.parse(structuredClone(card), context)
  const events = Array.from({ length: context.eventCount }, (_, n) => context.getEventAt(n).message)
  const validation = parsed.validateProperties().validationEvents.map(({ message }) => message)
  return [...events, ...validation].filter((message) => !isOfChart(message))
}

/** Texts of elements that read Markdown: nothing a person wrote may stand in them. */
export const markdownOf = (card: Card): string =>
  [...nodes(card)]
    .filter(({ type }) => type === 'TextBlock' || type === 'FactSet')
    .map((node) => JSON.stringify(node))
    .join('\n')

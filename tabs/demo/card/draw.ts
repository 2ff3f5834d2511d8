import {
  type Action,
  AdaptiveCard,
  CardObjectRegistry,
  ExecuteAction,
  GlobalRegistry,
  HostConfig,
  OpenUrlAction,
  SerializationContext,
  ShowCardAction,
  SubmitAction,
  type CardElement,
} from 'adaptivecards'
import type { ThemeName } from '../../host/host.js'
import { hostConfigOf } from './hostConfig.js'
import { htmlOf } from './markdown.js'
import { pickerFor, type Directory } from './peoplePicker.js'

AdaptiveCard.onProcessMarkdown = (text, result) => {
  result.outputHtml = htmlOf(text)
  result.didProcess = true
}

export type Pressed = {
  kind: 'execute' | 'submit'
  verb: string
  title: string
  data: Record<string, unknown>
}
export type CardActs = {
  press: (pressed: Pressed, button: HTMLElement | null) => void
  follow: (url: string) => void
}

const fieldsOf = (data: unknown): Record<string, unknown> =>
  typeof data === 'object' && data !== null ? { ...data } : {}

function elementsFor(directory: Directory): CardObjectRegistry<CardElement> {
  const registry = new CardObjectRegistry<CardElement>()
  GlobalRegistry.populateWithDefaultElements(registry)
  registry.register('Input.ChoiceSet', pickerFor(directory))
  return registry
}

function pressedOf(action: Action): Pressed | null {
  const title = action.title ?? ''
  if (action instanceof ExecuteAction) {
    return { kind: 'execute', verb: action.verb ?? '', title, data: fieldsOf(action.data) }
  }
  if (action instanceof SubmitAction) return { kind: 'submit', verb: '', title, data: fieldsOf(action.data) }
  return null
}

/** The button that was pressed, or the row. */
const pressedElement = (action: Action): HTMLElement | null => {
  const active = document.activeElement
  return action.renderedElement ?? (active instanceof HTMLElement ? active : null)
}

export type Drawing = { theme: ThemeName; directory: Directory; acts: CardActs }

/** The card as Teams' renderer draws it; null for what is no card. */
export function draw(json: Record<string, unknown>, { theme, directory, acts }: Drawing): HTMLElement | null {
  const card = new AdaptiveCard()
  card.hostConfig = new HostConfig(hostConfigOf(theme))
  const context = new SerializationContext()
  context.setElementRegistry(elementsFor(directory))
  card.parse(json, context)
  card.onExecuteAction = (action) => {
    if (action instanceof OpenUrlAction) return acts.follow(action.url ?? '')
    const pressed = pressedOf(action)
    if (pressed) acts.press(pressed, pressedElement(action))
  }
  card.onInlineCardExpanded = (action, isExpanded) => {
    if (isExpanded && action instanceof ShowCardAction)
      action.card.renderedElement?.scrollIntoView({ block: 'nearest' })
  }
  const drawn = card.render()
  drawn?.setAttribute('lang', typeof json.lang === 'string' ? json.lang : '')
  return drawn ?? null
}

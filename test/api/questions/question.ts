import type { RouteName } from '../../../src/contract/routes.js'
import type { Cast, Place } from '../place.js'

export type Asked = { params?: Record<string, string>; query?: string; body?: unknown; language?: string }

/**
 * Who may ask it and what for. `first`: what has to be asked before it. `isEverybodys`:
 * the thing belongs to no municipality, so that a stranger meets it too.
 */
export type Question = {
  as: Cast
  asked: Asked
  first?: { name: RouteName; asked: Asked }
  isEverybodys?: boolean
}
export type QuestionsOf<Name extends RouteName> = (place: Place) => Record<Name, Question>

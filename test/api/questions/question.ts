import type { IntroductionRight } from '../../../src/domain/introductionPolicy.js'
import type { Right } from '../../../src/domain/policy.js'
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
  /** What it is done to, where the address does not say. */
  about?: 'entry' | 'task' | 'team' | 'introductionTask'
  /** The right it needs, of those the row names; the first unless said. */
  right?: Right | IntroductionRight
}
export type QuestionsOf<Name extends RouteName> = (place: Place) => Record<Name, Question>

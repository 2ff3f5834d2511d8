import type { ResponsibilityArea } from '../../domain/area.js'
import type { AreaId } from '../../domain/ids.js'
import { allowHere, mayHere, needsReview, type IntroductionRight } from '../../domain/introductionPolicy.js'
import { Refusal } from '../../domain/refusals.js'
import { seenAreas, type Organising } from '../introductions/organising.js'

/** Refuses `not-found` for what the actor does not see. */
export function areaOf(organising: Organising, id: AreaId): ResponsibilityArea {
  const area = organising.areas.find((one) => one.id === id)
  if (!area || !seenAreas(organising).has(id)) throw new Refusal('not-found')
  return area
}

/** Refuses `not-found`, `area-read-only` for what lies above, and `coordinator-needs-review`. */
export function allowedArea(
  organising: Organising,
  right: IntroductionRight,
  id: AreaId,
): ResponsibilityArea {
  const area = areaOf(organising, id)
  const { standing } = organising
  if (!mayHere(standing, right, { areaId: id }) && !needsReview(standing))
    throw new Refusal('area-read-only', { name: area.name })
  allowHere(organising, right, { areaId: id, isSeen: true })
  return area
}

/** Where something is to go. Refuses `not-found`, and `area-out-of-branch` for what lies above. */
export function targetOf(organising: Organising, right: IntroductionRight, id: AreaId): ResponsibilityArea {
  const area = areaOf(organising, id)
  if (!mayHere(organising.standing, right, { areaId: id })) throw new Refusal('area-out-of-branch')
  return area
}

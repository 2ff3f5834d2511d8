import { isIntroductionRight, isNobodysToGive } from '../domain/introductionPolicy.js'
import type { Caller, Language } from '../domain/person.js'
import { isKombitsAlone, isOnlyForOwn, RIGHTS } from '../domain/policy.js'
import { Refusal } from '../domain/refusals.js'
import * as people from './users/people.js'
import type { World } from './world.js'
import { acting } from './acting.js'

/**
 * In which language a refusal is told: as the person has chosen, else as they asked, else as Teams speaks with them, else
 * as their municipality; null where none of it is known.
 */
export async function languageOfReader(world: World, caller: Caller): Promise<Language | null> {
  try {
    return await acting(world, caller, ({ tx, actor }) =>
      Promise.resolve(tx.reads ?? tx.people.languageOf(actor.personId)),
    )
  } catch (error) {
    if (error instanceof Refusal) return null
    throw error
  }
}

/** A refused right comes with the people who can grant it; every other refusal says enough by itself. */
export async function withWayForward(
  world: World,
  caller: Caller | null,
  refusal: Refusal,
): Promise<Refusal> {
  if (refusal.code !== 'forbidden' || !caller) return refusal
  const right = RIGHTS.find((one) => one === refusal.facts.right)
  if (right && isKombitsAlone(right)) return new Refusal('forbidden', { ...refusal.facts, who: 'KOMBIT' })
  if (right && isOnlyForOwn(right)) return refusal
  const { right: asked } = refusal.facts
  if (isIntroductionRight(asked) && isNobodysToGive(asked)) return refusal
  const names = await people.administrators(world, caller)
  return new Refusal('forbidden', { ...refusal.facts, who: names.slice(0, 3).join(', ') })
}

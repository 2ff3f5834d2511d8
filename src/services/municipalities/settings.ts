import type { Reply } from '../../contract/index.js'
import type { Tx } from '../../data/tx.js'
import type { Profile } from '../../domain/calendar.js'
import type { Assurance } from '../../domain/fk.js'
import type { MunicipalityId } from '../../domain/ids.js'
import type { Caller, Language } from '../../domain/person.js'
import { allow, type Guarded } from '../../domain/policy.js'
import type { Municipality } from '../../domain/project.js'
import { Refusal } from '../../domain/refusals.js'
import { yearOf, type Day } from '../../domain/time.js'
import { SIGN_IN_KINDS, type SignInKind } from '../../domain/session.js'
import { acting, homeOf, type Acting } from '../acting.js'
import { nameOf } from '../users/changes.js'
import type { World } from '../world.js'
import { changeMunicipality } from './change.js'

/** A municipality's settings as the rights table sees them. */
export const guardedMunicipality = (municipalityId: MunicipalityId | null): Guarded => ({
  municipalityId,
  projectIds: [],
  isOwn: false,
})

export type MunicipalityEdit = {
  version: number
  name: string
  language: Language
  calendarProfile: Profile
  extraClosedDays: readonly Day[]
  minimumAssurance: Assurance
  signInsThatCount: readonly SignInKind[]
}

const SHOWN = 20
/** Further on nobody knows. */
const YEARS_AHEAD = 5

async function homeIn(tx: Tx, id: MunicipalityId): Promise<Municipality> {
  const found = await tx.projects.municipality(id)
  if (!found) throw new Refusal('not-found')
  return found
}

async function present(
  { tx, actor }: Acting,
  movedTasks: number | null,
): Promise<Reply<'municipality.read'>> {
  const id = homeOf(actor)
  const { code, cvr, tenantId, name, language, calendarProfile, extraClosedDays, ...home } = await homeIn(
    tx,
    id,
  )
  const { minimumAssurance, signInsThatCount, version } = home
  const administrators = await tx.people.administrators(id)
  const channels = await tx.municipalities.channels(id)
  const history = await tx.municipalities.history(id, SHOWN)
  return {
    ...{ name, code, cvr, tenantId, language, calendarProfile, extraClosedDays, version },
    ...{ minimumAssurance, signInsThatCount },
    administrators: administrators.map(({ id: personId, fullName }) => ({ id: personId, name: fullName })),
    channels,
    history: history.map(({ at, ...entry }) => ({ ...entry, at: at.toISOString() })),
    movedTasks,
  }
}

/** Refuses `not-found`. */
export function read(world: World, caller: Caller): Promise<Reply<'municipality.read'>> {
  return acting(world, caller, (act) => {
    allow(act.actor, 'municipality.read', guardedMunicipality(act.actor.municipalityId))
    return present(act, null)
  })
}

/** Days that have been stay as they are; new ones lie within what anybody plans. Refuses `closed-day`. */
function guardDays(days: readonly Day[], before: readonly Day[], today: Day): void {
  const [first, last] = [yearOf(today), yearOf(today) + YEARS_AHEAD]
  const strange = days.find((day) => !before.includes(day) && (yearOf(day) < first || yearOf(day) > last))
  if (strange !== undefined) throw new Refusal('closed-day')
}

/**
 * Changes what a municipality decides for itself. Refuses `not-found`, `forbidden`, `missing-name`, `closed-day`,
 * `municipality-name-taken`, `stale-municipality`.
 */
export function edit(
  world: World,
  caller: Caller,
  { version, name, extraClosedDays, signInsThatCount, ...chosen }: MunicipalityEdit,
): Promise<Reply<'municipality.edit'>> {
  return acting(world, caller, async (act) => {
    const { tx, actor, today } = act
    allow(actor, 'municipality.edit', guardedMunicipality(actor.municipalityId))
    const before = await homeIn(tx, homeOf(actor))
    if (before.version !== version) throw new Refusal('stale-municipality')
    guardDays(extraClosedDays, before.extraClosedDays, today)
    const counted = SIGN_IN_KINDS.filter((kind) => signInsThatCount.includes(kind))
    const days = [...extraClosedDays]
    const wanted = { ...chosen, name: nameOf(name), extraClosedDays: days, signInsThatCount: counted }
    const { movedTasks } = await changeMunicipality(act, before, wanted)
    return present(act, movedTasks)
  })
}

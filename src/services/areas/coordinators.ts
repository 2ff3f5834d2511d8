import type { OrganisationView } from '../../contract/organisation.js'
import type { AreaId, PersonId } from '../../domain/ids.js'
import type { Caller } from '../../domain/person.js'
import { Refusal } from '../../domain/refusals.js'
import { organising } from '../introductions/organising.js'
import { viewOf } from '../introductions/view.js'
import type { World } from '../world.js'
import { allowedArea } from './allow.js'
import { note } from './edit.js'

type Named = { areaId: AreaId; personId: PersonId }

/**
 * Makes somebody who owns a team the coordinator of an area and all below it. Refuses as `allowedArea`, and
 * `person-not-here`, `not-owner-anywhere`, `coordinator-already`.
 */
export function appoint(
  world: World,
  caller: Caller,
  { areaId, personId }: Named,
): Promise<OrganisationView> {
  return organising(world, caller, async (act) => {
    const { tx, home, now: appointedAt, actor } = act
    const area = allowedArea(act, 'area.coordinate', areaId)
    const person = await tx.users.find(home, personId)
    if (!person) throw new Refusal('person-not-here')
    const name = person.fullName
    if (!(await tx.areas.owners(home)).some(({ id }) => id === personId))
      throw new Refusal('not-owner-anywhere', { name })
    const by = { appointedAt, appointedBy: actor.personId }
    if (!(await tx.areas.appoint({ municipalityId: home, areaId: area.id, personId, ...by })))
      throw new Refusal('coordinator-already', { name })
    await note(act, area.id, { field: 'coordinator', newValue: name, newPersonId: personId })
    return viewOf(act)
  })
}

/** Refuses as `allowedArea`, and `not-found` for whoever is none. */
export function dismiss(
  world: World,
  caller: Caller,
  { areaId, personId }: Named,
): Promise<OrganisationView> {
  return organising(world, caller, async (act) => {
    const area = allowedArea(act, 'area.coordinate', areaId)
    const was = act.coordinators.find((one) => one.areaId === areaId && one.personId === personId)
    if (!was || !(await act.tx.areas.dismiss(area.id, personId))) throw new Refusal('not-found')
    await note(act, area.id, { field: 'coordinator', oldValue: was.fullName, oldPersonId: personId })
    return viewOf(act)
  })
}

import { calendarOf, calendarOfMunicipality } from '../../domain/calendar.js'
import { remindDays } from '../../domain/snooze.js'
import type { Me, PersonOption } from '../../contract/person.js'
import type { MunicipalityId, PersonId, ProjectId } from '../../domain/ids.js'
import type { Actor, Caller, Person } from '../../domain/person.js'
import { may, type Right } from '../../domain/policy.js'
import { Refusal } from '../../domain/refusals.js'
import { searchWords } from '../../domain/search.js'
import { momentOf } from '../../domain/moment.js'
import { guardedContacts } from '../contacts/present.js'
import { guardedDelivery } from '../delivery/delivery.js'
import { guardedHistory } from '../history/history.js'
import { homeOf, acting } from '../acting.js'
import { NOTHING_SEEN, seesOfOrganisation, type SeenOfOrganisation } from '../introductions/organising.js'
import { guardedMunicipality } from '../municipalities/settings.js'
import { seesEverywhere } from '../roles/sharedRoles.js'
import type { World } from '../world.js'

/** How many people a list to choose from holds; beyond it one types more of the name. */
const CHOICES = 25

/** What there is to see for the actor. `projectIds`: of their municipality's projects; to KOMBIT, of all. */
function seesOf(actor: Actor, projectIds: readonly ProjectId[]): Omit<Me['sees'], keyof SeenOfOrganisation> {
  const { municipalityId } = actor
  const onAny = (right: Right): boolean =>
    projectIds.some((id) => may(actor, right, { municipalityId, projectIds: [id], isOwn: false }))
  const anyTask = { municipalityId, projectIds: municipalityId ? projectIds : 'every', isOwn: true } as const
  const anyRole = { municipalityId, projectIds: 'every', isOwn: false } as const
  return {
    tasks: may(actor, 'task.read', anyTask),
    ownTasks: onAny('task.beAssigned'),
    projects: onAny('project.read'),
    broadcasts: onAny('broadcast.send'),
    heldMails: onAny('heldMail.decide'),
    roles: may(actor, 'role.read', anyRole),
    otherMunicipalities: seesEverywhere(actor),
    contacts: may(actor, 'contactList.read', guardedContacts(municipalityId)),
    kombitRoles: may(actor, 'role.follow', anyRole),
    users: may(actor, 'person.list', { municipalityId, projectIds: [], isOwn: false }),
    delivery:
      may(actor, 'delivery.read', guardedDelivery(municipalityId)) ||
      may(actor, 'delivery.follow', guardedDelivery(null)),
    history: may(actor, 'history.read', guardedHistory(municipalityId)),
    municipality: may(actor, 'municipality.read', guardedMunicipality(municipalityId)),
    profile: true,
  }
}

/** The caller's name, as it stands beside what they write. */
export const ownName = (world: World, caller: Caller): Promise<string> =>
  acting(world, caller, ({ actor }) => Promise.resolve(actor.fullName))

/** Who the caller is and what there is for them to see. To ask counts as signing in. */
export async function me(world: World, caller: Caller): Promise<Me> {
  return acting(world, caller, async ({ tx, actor, now, today }) => {
    await tx.people.noteLogin(actor.personId, {
      ...{ now, since: momentOf(today, 0) },
      inTeams: caller.kind === 'entra',
    })
    const { municipalityId } = actor
    const municipality = municipalityId && (await tx.projects.municipality(municipalityId))
    const projects = municipalityId ? await tx.projects.of(municipalityId) : await tx.projects.all()
    const mine = projects.flatMap(({ id, name }) => {
      const userType = actor.access.get(id)
      return userType ? [{ id, name, userType }] : []
    })
    return {
      personId: actor.personId,
      name: actor.fullName,
      municipality: municipality ? municipality.name : null,
      language: actor.language,
      municipalityLanguage: municipality ? municipality.language : null,
      projects: mine,
      today,
      remindOn: remindDays(today, municipality ? calendarOfMunicipality(municipality) : calendarOf('office')),
      sees: {
        ...seesOf(
          actor,
          projects.map(({ id }) => id),
        ),
        ...(municipalityId === null ? NOTHING_SEEN : await seesOfOrganisation(tx, actor)),
      },
    }
  })
}

type Choice = Pick<Person, 'id' | 'fullName' | 'title' | 'department' | 'firstLoginAt'>

export const option = ({ id, fullName, title, department, firstLoginAt }: Choice): PersonOption => ({
  id,
  name: fullName,
  title,
  department,
  hasLoggedIn: firstLoginAt !== null,
})

/** People of the caller's municipality whose name, title or department carries the words. */
export async function search(world: World, caller: Caller, words: string): Promise<PersonOption[]> {
  const wanted = searchWords(words)
  return acting(world, caller, async ({ tx, actor }) => {
    const home: MunicipalityId = homeOf(actor)
    const found = await tx.people.search(home, wanted, CHOICES)
    return found.map(option)
  })
}

/** The person a picker gave, by our own id or Entra's. Refuses `person-not-here`. */
export async function picked(
  world: World,
  caller: Caller,
  id: string,
): Promise<{ id: PersonId; name: string }> {
  return acting(world, caller, async ({ tx, actor }) => {
    const person = await tx.people.picked(homeOf(actor), id)
    if (!person) throw new Refusal('person-not-here')
    return { id: person.id, name: person.fullName }
  })
}

/** Who can grant rights here: the names a refusal gives as the way forward. */
export async function administrators(world: World, caller: Caller): Promise<string[]> {
  return acting(world, caller, async ({ tx, actor }) => {
    const found = actor.municipalityId ? await tx.people.administrators(actor.municipalityId) : []
    return found.map(({ fullName }) => fullName)
  })
}

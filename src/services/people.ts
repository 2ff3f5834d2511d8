import type { Me, PersonOption } from '../contract/person.js'
import type { MunicipalityId, PersonId } from '../domain/ids.js'
import type { Caller, Person } from '../domain/person.js'
import { may } from '../domain/policy.js'
import { Refusal } from '../domain/refusals.js'
import { fold } from '../domain/words.js'
import { guardedContacts } from './contactView.js'
import { homeOf } from './roles.js'
import { seesEverywhere } from './sharedRoles.js'
import { acting, type World } from './world.js'

/** How many people a list to choose from holds; beyond it one types more of the name. */
const CHOICES = 25

/** Who the caller is and what there is for them to see. The first visit counts as having logged in. */
export async function me(world: World, caller: Caller): Promise<Me> {
  return acting(world, caller, async ({ tx, actor, now, today }) => {
    await tx.people.noteFirstLogin(actor.personId, now)
    const { municipalityId } = actor
    const municipality = municipalityId && (await tx.projects.municipality(municipalityId))
    const projects = municipalityId ? await tx.projects.of(municipalityId) : await tx.projects.all()
    const mine = projects.flatMap(({ id, name }) => {
      const userType = actor.access.get(id)
      return userType ? [{ id, name, userType }] : []
    })
    const sees = (right: 'project.read'): boolean =>
      projects.some(({ id }) => may(actor, right, { municipalityId, projectIds: [id], isOwn: false }))
    const anyRole = { municipalityId, projectIds: 'every', isOwn: false } as const
    const followsRoles = may(actor, 'role.follow', anyRole)
    return {
      personId: actor.personId,
      name: actor.fullName,
      side: actor.side,
      municipality: municipality ? municipality.name : null,
      isAdministrator: actor.isAdministrator,
      language: actor.language,
      projects: mine,
      today,
      sees: {
        tasks: mine.length > 0 || actor.side !== 'MUNICIPALITY',
        projects: sees('project.read'),
        roles: municipalityId !== null || followsRoles,
        otherMunicipalities: seesEverywhere(actor),
        contacts: may(actor, 'contactList.read', guardedContacts(municipalityId)),
        kombitRoles: followsRoles,
        users: may(actor, 'person.list', { municipalityId, projectIds: [], isOwn: false }),
        profile: true,
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
  const parts = fold(words)
    .split(' ')
    .filter((part) => part !== '')
  return acting(world, caller, async ({ tx, actor }) => {
    const home: MunicipalityId = homeOf(actor)
    const found = await tx.people.search(home, parts, CHOICES)
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

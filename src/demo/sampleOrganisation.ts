import type { OrganisationView } from '../contract/organisation.js'
import { newId, parseId, type AreaId, type MembershipId, type PersonId, type TeamId } from '../domain/ids.js'
import type { Caller } from '../domain/person.js'
import type { TeamRole } from '../domain/team.js'
import * as coordinators from '../services/areas/coordinators.js'
import * as areas from '../services/areas/edit.js'
import * as organisation from '../services/introductions/view.js'
import * as teams from '../services/teams/edit.js'
import type { World } from '../services/world.js'

const ADMINISTRATOR = 'klik.admin@korsbaek.example'
/** Each under the one above it; the root carries the municipality's name. */
const AREAS = [
  { name: 'Borgere og velfærd', above: null },
  { name: 'Borgerservice', above: 'Borgere og velfærd' },
  { name: 'Ydelser', above: 'Borgere og velfærd' },
  { name: 'Stab og udvikling', above: null },
  { name: 'It og digitalisering', above: 'Stab og udvikling' },
]
const COORDINATOR = { area: 'Borgere og velfærd', email: 'elin.nielsen@korsbaek.example' }

type SampleTeam = { name: string; area: string | null; tags: string[]; members: [string, TeamRole][] }
const TEAMS: SampleTeam[] = [
  { name: 'Korsbæk fælles', area: null, tags: ['fælles'], members: [] },
  {
    name: 'Borgerservice',
    area: 'Borgerservice',
    tags: ['borgere'],
    members: [
      ['elin.nielsen', 'owner'],
      ['nils.petersen', 'introductionManager'],
      ['asta.friis', 'introducer'],
    ],
  },
  {
    name: 'Kontanthjælp og sygedagpenge',
    area: 'Ydelser',
    tags: ['borgere', 'ydelser'],
    members: [
      ['mikkel.pedersen', 'owner'],
      ['camilla.kristensen', 'introductionLeader'],
    ],
  },
  {
    name: 'Digitalisering',
    area: 'It og digitalisering',
    tags: ['stab'],
    members: [
      ['poul.holm', 'introductionManager'],
      ['nils.petersen', 'introducer'],
    ],
  },
]
const MAIN = 'Korsbæk fælles'

type People = ReadonlyMap<string, PersonId>

const idOf = (things: readonly { id: string; name: string }[], name: string | null): AreaId | null =>
  parseId<AreaId>(things.find((one) => one.name === name)?.id)

async function tree(world: World, caller: Caller): Promise<OrganisationView> {
  let view = await organisation.read(world, caller)
  if (view.areas.length === 0) view = await areas.createRoot(world, caller)
  const root = parseId<AreaId>(view.areas.find(({ parentId }) => parentId === null)?.id)
  for (const { name, above } of AREAS) {
    const areaId = above === null ? root : idOf(view.areas, above)
    if (areaId && !idOf(view.areas, name)) view = await areas.create(world, caller, { areaId, name })
  }
  return view
}

/** They have been there for long: nobody is told that they are invited. */
const fill = (world: World, { people, team }: { people: People; team: SampleTeam & { id: TeamId } }) =>
  world.data.asSystem(async (tx) => {
    const found = await tx.teams.find(team.id)
    if (!found) return
    const { municipalityId, createdAt: since } = found
    for (const [address, role] of team.members) {
      const personId = people.get(`${address}@korsbaek.example`)
      const active = { state: 'ACTIVE', since, archivedAt: null, version: 1 } as const
      const id = newId<MembershipId>()
      if (personId)
        await tx.teams.insertMember({ id, municipalityId, teamId: team.id, personId, role, ...active })
    }
  })

/** Korsbæk's areas, four teams and a coordinator, made as its administrator makes them; a second time makes nothing. */
export async function writeOrganisation(world: World): Promise<void> {
  const everybody = await world.data.asSystem((tx) => tx.people.everybody())
  const people = new Map(everybody.map(({ person: { email, id } }) => [email, id]))
  const administrator = people.get(ADMINISTRATOR)
  if (!administrator) return
  const caller: Caller = { kind: 'known', personId: administrator }
  const view = await tree(world, caller)
  for (const one of TEAMS) {
    if (view.teams.some(({ name }) => name === one.name)) continue
    const place = { name: one.name, reportTags: one.tags, areaId: idOf(view.areas, one.area) }
    const { id, version } = await teams.create(world, caller, place)
    const teamId = parseId<TeamId>(id)
    if (!teamId) continue
    if (one.name === MAIN) await teams.edit(world, caller, { ...place, teamId, version, isMain: true })
    await fill(world, { people, team: { ...one, id: teamId } })
  }
  const [areaId, personId] = [idOf(view.areas, COORDINATOR.area), people.get(COORDINATOR.email)]
  const isNew = view.areas.every((area) => area.coordinators.length === 0)
  if (areaId && personId && isNew) await coordinators.appoint(world, caller, { areaId, personId })
}

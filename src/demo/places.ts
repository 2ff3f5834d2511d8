import type { World } from '../services/world.js'
import { demoPeople, type DemoPerson } from './people.js'
import { channelIdOf, chatIdOf, groupIdOf, teamIdOf } from './teamsIds.js'

export type Team = { id: string; groupId: string; name: string; tenantId: string }

/** A chat with the bot, or a channel of a municipality's team. */
export type Place = { id: string; tenantId: string; name: string | null } & (
  { kind: 'personal'; owner: DemoPerson } | { kind: 'channel'; team: Team }
)
export type Channel = Extract<Place, { kind: 'channel' }>

/** Everybody and everywhere there is, as the data says it now. */
export type Directory = {
  people: DemoPerson[]
  places: Place[]
  /** Another one for another database: what was said about the old one's tasks means nothing in it. */
  stamp: string
}

const chatOf = (owner: DemoPerson): Place => ({
  kind: 'personal',
  id: chatIdOf(owner.aadObjectId),
  tenantId: owner.tenantId,
  name: null,
  owner,
})

function channelsOf(tenantId: string, municipality: string, projects: readonly { name: string }[]): Place[] {
  const name = `${municipality.replace(/ Kommune$/, '')} · KOMBIT-projekter`
  const team = { id: teamIdOf(tenantId), groupId: groupIdOf(tenantId), name, tenantId }
  const channel = (id: string, title: string | null): Place => ({
    kind: 'channel',
    id,
    tenantId,
    name: title,
    team,
  })
  return [
    channel(team.id, null),
    ...projects.map((project) => channel(channelIdOf(tenantId, project.name), project.name)),
  ]
}

export async function directoryOf(world: World): Promise<Directory> {
  const people = await demoPeople(world)
  return world.data.asSystem(async (tx) => {
    const municipalities = await tx.projects.municipalities()
    const channels: Place[] = []
    for (const { id, tenantId, name } of municipalities) {
      if (tenantId) channels.push(...channelsOf(tenantId, name, await tx.projects.of(id)))
    }
    const stamp = municipalities.map(({ id }) => id).join(' ')
    return { people, places: [...people.map(chatOf), ...channels], stamp }
  })
}

/** A person sees their own chat and the channels of their own municipality's team. */
export const mayEnter = ({ aadObjectId, tenantId }: DemoPerson, place: Place): boolean =>
  place.tenantId === tenantId && (place.kind === 'channel' || place.owner.aadObjectId === aadObjectId)

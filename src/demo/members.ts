import type { Http, HttpAnswer } from '../api/http.js'
import { directory, type Lobby } from './lobby.js'
import type { DemoPerson } from './people.js'
import { mayEnter, type Channel, type Directory, type Place } from './places.js'
import { partsOf, userIdOf } from './teamsIds.js'

/** Teams gives at most this many at once, whatever was asked for. */
const MOST_MEMBERS = 500

const refusal = (code: string, message: string): HttpAnswer => ({
  status: 404,
  json: { error: { code, message } },
})
const noConversation = (): HttpAnswer => refusal('ConversationNotFound', 'Conversation not found.')
const noMember = (): HttpAnswer => refusal('MemberNotFoundInConversation', 'Member not found.')
const noTeam = (): HttpAnswer => refusal('TeamNotFound', 'Team not found.')

/** Teams knows a person by their 29:-id and takes the object id too. */
export const isPerson = ({ aadObjectId }: DemoPerson, id: string): boolean =>
  id === aadObjectId || id === userIdOf(aadObjectId)

function account({ aadObjectId, name, email, tenantId }: DemoPerson): Record<string, unknown> {
  const [givenName = name, ...rest] = name.split(' ')
  return {
    id: userIdOf(aadObjectId),
    name,
    objectId: aadObjectId,
    aadObjectId,
    givenName,
    surname: rest.join(' '),
    email,
    userPrincipalName: email,
    tenantId,
    userRole: 'user',
  }
}

const membersOf = ({ people }: Directory, place: Place): DemoPerson[] =>
  people.filter((person) => mayEnter(person, place))

const teamOf = ({ places }: Directory, teamId: string): Channel[] =>
  places.filter((place): place is Channel => place.kind === 'channel' && place.team.id === teamId)

function page(members: readonly DemoPerson[], query: URLSearchParams): HttpAnswer {
  const from = Number(query.get('continuationToken') ?? 0) || 0
  const size = Math.min(Math.max(Number(query.get('pageSize')) || MOST_MEMBERS, 1), MOST_MEMBERS)
  const more = from + size < members.length ? { continuationToken: String(from + size) } : {}
  return { status: 200, json: { members: members.slice(from, from + size).map(account), ...more } }
}

/** Who is where: the roster calls of the connector. */
export function mountMembers(http: Http, lobby: Lobby, v3: string): void {
  const conversation = `${v3}/conversations/{conversation}`
  const roster = async (id = ''): Promise<DemoPerson[] | null> => {
    const known = await directory(lobby)
    const place = known.places.find((one) => one.id === partsOf(id).placeId)
    return place ? membersOf(known, place) : null
  }
  const everybody = async (id?: string): Promise<HttpAnswer> => {
    const members = await roster(id)
    return members ? { status: 200, json: members.map(account) } : noConversation()
  }
  http.on('GET', `${conversation}/members`, ({ params }) => everybody(params.conversation))
  http.on('GET', `${conversation}/activities/{activity}/members`, ({ params }) =>
    everybody(params.conversation),
  )
  http.on('GET', `${conversation}/pagedmembers`, async ({ params, query }) => {
    const members = await roster(params.conversation)
    return members ? page(members, query) : noConversation()
  })
  http.on('GET', `${conversation}/members/{member}`, async ({ params }) => {
    const members = await roster(params.conversation)
    if (!members) return noConversation()
    const member = members.find((person) => isPerson(person, params.member ?? ''))
    return member ? { status: 200, json: account(member) } : noMember()
  })
  mountTeams(http, lobby, v3)
}

function mountTeams(http: Http, lobby: Lobby, v3: string): void {
  http.on('GET', `${v3}/teams/{team}`, async ({ params }) => {
    const known = await directory(lobby)
    const [first, ...others] = teamOf(known, params.team ?? '')
    if (!first) return noTeam()
    const { id, name, groupId, tenantId } = first.team
    const memberCount = membersOf(known, first).length
    return {
      status: 200,
      json: {
        id,
        name,
        type: 'standard',
        aadGroupId: groupId,
        tenantId,
        channelCount: others.length + 1,
        memberCount,
      },
    }
  })
  http.on('GET', `${v3}/teams/{team}/conversations`, async ({ params }) => {
    const channels = teamOf(await directory(lobby), params.team ?? '')
    if (channels.length === 0) return noTeam()
    return { status: 200, json: { conversations: channels.map(({ id, name }) => ({ id, name })) } }
  })
}

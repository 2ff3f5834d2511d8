import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import type { App } from '../support/app.js'
import { startRoom, visit, type Visitor } from './visitor.js'

/** The connector by its REST paths, as the SDK calls them (bot.md §4.1). */
let app: App
let elin: Visitor
let nils: Visitor

const encoded = encodeURIComponent
async function call(
  method: string,
  path: string,
  body?: object,
): Promise<{ status: number; body: Record<string, unknown> }> {
  const response = await fetch(`${app.url}/demo/connector/v3/${path}`, {
    method,
    ...(body ? { body: JSON.stringify(body) } : {}),
  })
  return { status: response.status, body: (await response.json()) as Record<string, unknown> }
}
const words = (text: string): object => ({ type: 'message', text, textFormat: 'plain' })
const card = (text: string): object => ({
  type: 'message',
  summary: text,
  attachments: [
    {
      contentType: 'application/vnd.microsoft.card.adaptive',
      content: { type: 'AdaptiveCard', version: '1.5', body: [{ type: 'TextBlock', text }] },
    },
  ],
})
const activities = (conversation: string): string => `conversations/${encoded(conversation)}/activities`

beforeAll(async () => {
  app = await startRoom()
  elin = await visit(app, 'Elin Nielsen')
  nils = await visit(app, 'Nils Petersen')
  await elin.add()
})
afterAll(() => app.close())

describe('messages', () => {
  test('a message is posted, changed and deleted', async () => {
    const posted = await call('POST', activities(elin.chat.id), card('Før'))
    expect(posted.status).toBe(201)
    const id = String(posted.body.id)
    expect((await elin.last()).summary).toBe('Før')

    const changed = await call('PUT', `${activities(elin.chat.id)}/${id}`, card('Efter'))
    expect(changed).toEqual({ status: 200, body: { id } })
    expect(await elin.last()).toMatchObject({ id, summary: 'Efter', edition: 2 })

    expect((await call('DELETE', `${activities(elin.chat.id)}/${id}`)).status).toBe(200)
    expect((await elin.messages(elin.chat.id)).some((message) => message.id === id)).toBe(false)
  })

  test('a reply goes where it answers, and typing leaves nothing behind', async () => {
    const before = (await elin.messages(elin.chat.id)).length
    expect((await call('POST', `${activities(elin.chat.id)}/1`, { type: 'typing' })).status).toBe(202)
    const replied = await call('POST', `${activities(elin.chat.id)}/1`, words('Hej'))
    expect(replied.status).toBe(201)
    expect((await elin.messages(elin.chat.id)).length).toBe(before + 1)
  })

  test('what is not there is answered as by Teams', async () => {
    const missing = await call('POST', activities('a:nobody'), words('Hej'))
    expect(missing).toMatchObject({ status: 404, body: { error: { code: 'ConversationNotFound' } } })
    const noActivity = await call('PUT', `${activities(elin.chat.id)}/17`, words('Hej'))
    expect(noActivity).toMatchObject({
      status: 404,
      body: { error: { code: 'ActivityNotFoundInConversation' } },
    })
  })

  test('where the bot was never added it may not write', async () => {
    const karen = await visit(app, 'Karen Lund')
    const refused = await call('POST', activities(karen.chat.id), words('Hej'))
    expect(refused).toMatchObject({ status: 403, body: { error: { code: 'BotNotInConversationRoster' } } })
  })
})

describe('opening conversations', () => {
  test('with a person there is one chat, by object id and by Teams id', async () => {
    const { body: member } = await call(
      'GET',
      `conversations/${encoded(elin.chat.id)}/members/${elin.aadObjectId}`,
    )
    const open = (id: string) =>
      call('POST', 'conversations', { isGroup: false, members: [{ id }], tenantId: elin.tenantId })
    const opened = await open(elin.aadObjectId)
    expect(opened).toEqual({ status: 201, body: { id: elin.chat.id } })
    expect(await open(String(member.id))).toEqual(opened)
    expect((await open('29:nobody')).status).toBe(400)
  })

  test('a person of a team the bot is in can be reached before they have opened KLIK', async () => {
    const birthe = await visit(app, 'Birthe Olsen')
    const valg = await birthe.place('VALG')
    const asked = { members: [{ id: birthe.aadObjectId }] }
    expect((await call('POST', 'conversations', asked)).status).toBe(403)
    await birthe.add(valg.id)
    expect(await call('POST', 'conversations', asked)).toEqual({
      status: 201,
      body: { id: birthe.chat.id },
    })
  })

  test('in a channel a new post begins a thread that can be answered and changed', async () => {
    const valg = await elin.place('VALG')
    await elin.add(valg.id)
    const { status, body } = await call('POST', 'conversations', {
      isGroup: true,
      activity: card('Opslag'),
      channelData: { channel: { id: valg.id } },
    })
    expect(status).toBe(201)
    expect(body.id).toBe(`${valg.id};messageid=${String(body.activityId)}`)
    expect((await elin.last(valg.id)).threadId).toBe(null)

    await call('POST', activities(String(body.id)), card('Svar'))
    expect(await nils.last(valg.id)).toMatchObject({ summary: 'Svar', threadId: body.activityId })
    const changed = await call(
      'PUT',
      `${activities(String(body.id))}/${String(body.activityId)}`,
      card('Rettet'),
    )
    expect(changed.status).toBe(200)
  })
})

describe('the roster', () => {
  test('names the members, by page and one by one', async () => {
    const { team } = await elin.place('KSD')
    const { body: all } = await call('GET', `conversations/${encoded(team?.id ?? '')}/members`)
    const names = (all as unknown as { name: string }[]).map(({ name }) => name)
    expect(names).toContain('Poul Holm')
    expect(names).not.toContain('Birthe Olsen')

    const first = await call('GET', `conversations/${encoded(team?.id ?? '')}/pagedmembers?pageSize=4`)
    const { members, continuationToken } = first.body as { members: unknown[]; continuationToken: string }
    const second = await call(
      'GET',
      `conversations/${encoded(team?.id ?? '')}/pagedmembers?pageSize=50&continuationToken=${continuationToken}`,
    )
    expect(members.length + (second.body.members as unknown[]).length).toBe(names.length)
    expect(second.body.continuationToken).toBe(undefined)
  })

  test('knows a member by object id, and says who is none', async () => {
    const path = `conversations/${encoded(elin.chat.id)}/members`
    const found = await call('GET', `${path}/${elin.aadObjectId}`)
    expect(found.body).toMatchObject({
      aadObjectId: elin.aadObjectId,
      name: 'Elin Nielsen',
      tenantId: elin.tenantId,
      userPrincipalName: 'elin.nielsen@korsbaek.example',
    })
    const none = await call('GET', `${path}/${nils.aadObjectId}`)
    expect(none).toMatchObject({ status: 404, body: { error: { code: 'MemberNotFoundInConversation' } } })
  })

  test('describes the team and its channels', async () => {
    const { team } = await elin.place('KSD')
    const found = await call('GET', `teams/${encoded(team?.id ?? '')}`)
    expect(found.body).toMatchObject({
      id: team?.id,
      name: 'Korsbæk · KOMBIT-projekter',
      aadGroupId: team?.groupId,
    })
    const { body } = await call('GET', `teams/${encoded(team?.id ?? '')}/conversations`)
    const channels = body.conversations as { id: string; name: string | null }[]
    expect(channels[0]).toEqual({ id: team?.id, name: null })
    expect(channels.map(({ name }) => name)).toContain('KSD')
  })
})

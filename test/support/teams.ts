import { randomUUID } from 'node:crypto'
import type { App } from './app.js'
import type { Someone, Town } from './builders.js'
import type { Call, Connector } from './connector.js'
import type { Issuer } from './issuer.js'
import { withinCeiling } from './questions.js'

export const APP_ID = '0b0b0b0b-0000-4000-8000-00000000a991'
export const BOT = { id: `28:${APP_ID}`, name: 'KLIK' }

export type Where = { kind: 'personal' | 'groupChat' | 'channel'; id: string; channelId?: string }
export type CardJson = Record<string, unknown> & { body?: unknown[]; actions?: unknown[] }
export type Pressed = { status: number; body: { statusCode?: number; type?: string; value?: unknown } }

/** The environment of a bot that is registered with the local issuer. */
export const registered = (issuer: Issuer): Record<string, string> => ({
  BOT_APP_ID: APP_ID,
  BOT_APP_PASSWORD: 'secret',
  BOT_TENANT_ID: randomUUID(),
  BOT_OPENID_METADATA_URL: issuer.metadataUrl,
  BOT_TOKEN_AUTHORITY: `${issuer.url}/tenant`,
})

const tenantOnly = (tenantId: string): object => ({ tenant: { id: tenantId } })

/** An activity as Teams writes it (wire form read off the Agents Playground). */
export function activity(
  person: Pick<Someone, 'tenantId' | 'aadObjectId' | 'name'>,
  where: Where,
  more: object,
): Record<string, unknown> {
  const { tenantId, aadObjectId, name } = person
  const channel = where.channelId
    ? { team: { id: '19:team@thread.tacv2' }, channel: { id: where.channelId } }
    : {}
  return {
    id: randomUUID(),
    channelId: 'msteams',
    timestamp: '2026-03-02T09:00:00.000Z',
    locale: 'da-DK',
    from: { id: `29:${aadObjectId}`, name, aadObjectId },
    recipient: BOT,
    conversation: {
      id: where.id,
      tenantId,
      conversationType: where.kind,
      ...(where.kind === 'personal' ? {} : { isGroup: true }),
    },
    channelData: { ...tenantOnly(tenantId), ...channel },
    ...more,
  }
}

export const personalChat = ({ aadObjectId }: Pick<Someone, 'aadObjectId'>): Where => ({
  kind: 'personal',
  id: `a:${aadObjectId}`,
})
export const channelOf = (town: Town): Where => {
  const channelId = `19:${town.id}@thread.tacv2`
  return { kind: 'channel', id: `${channelId};messageid=1`, channelId }
}

const cardIn = (body: Record<string, unknown>): CardJson | null => {
  const [attachment] = (body.attachments ?? []) as { content?: CardJson }[]
  return attachment?.content ?? null
}

/** The card of a call to the connector. */
export const cardOf = (call: Call | undefined): CardJson => {
  const card = call && (cardIn(call.body) ?? cardIn((call.body.activity ?? {}) as Record<string, unknown>))
  if (!card) throw new Error(`no card was sent: ${JSON.stringify(call?.body)}`)
  return card
}

/** Every text of a card in reading order, as a person would read it aloud. */
export function wordsOf(card: unknown): string {
  if (Array.isArray(card))
    return card
      .map(wordsOf)
      .filter((text) => text !== '')
      .join('\n')
  if (typeof card !== 'object' || card === null) return ''
  const {
    text,
    title,
    label,
    body,
    items,
    columns,
    inlines,
    actions,
    selectAction,
    card: inner,
    choices,
  } = card as Record<string, unknown>
  const own = [text, title, label].filter((one) => typeof one === 'string').join(' ')
  const parts = [inlines, items, columns, body, choices, actions, selectAction, inner].map(wordsOf)
  return [own, ...parts]
    .filter((one) => one !== '')
    .join('\n')
    .replaceAll('\u2011', '-')
}

type Execute = { type: string; verb: string; title: string; data: Record<string, unknown> }

/** Every Action.Execute of a card, wherever it stands. */
export function buttonsOf(card: unknown): Execute[] {
  if (Array.isArray(card)) return card.flatMap(buttonsOf)
  if (typeof card !== 'object' || card === null) return []
  const { type } = card as { type?: string }
  const own = type === 'Action.Execute' ? [card as Execute] : []
  return [
    ...own,
    ...Object.entries(card).flatMap(([key, value]) => (key === 'fallback' ? [] : buttonsOf(value))),
  ]
}

export function buttonOf(card: unknown, verb: string): Execute {
  const button = buttonsOf(card).find((one) => one.verb === verb)
  if (!button)
    throw new Error(
      `no button ${verb} among ${buttonsOf(card)
        .map((one) => one.verb)
        .join(', ')}`,
    )
  return button
}

const verbOf = ({ value }: Record<string, unknown>): string | null => {
  const { action, verb } = (value ?? {}) as { action?: { verb?: string }; verb?: string }
  return action?.verb ?? verb ?? null
}

/** Teams for a test: posts activities with a real token and reads what the connector was sent. */
export function teamsFor({
  app,
  connector,
  issuer,
}: {
  app: App
  connector: Connector
  issuer: Issuer | null
}) {
  const serviceUrl = `${connector.url}/`

  async function post(
    body: Record<string, unknown>,
    headers: Record<string, string> = {},
  ): Promise<{ status: number; text: string }> {
    const sent = { serviceUrl, ...body }
    const token =
      issuer &&
      (await issuer.sign({ serviceurl: sent.serviceUrl, aud: APP_ID, iss: 'https://api.botframework.com' }))
    let answered = { status: 0, text: '' }
    await withinCeiling(verbOf(body), async () => {
      const response = await fetch(`${app.url}/api/messages`, {
        method: 'POST',
        headers: {
          'content-type': 'application/json',
          ...(token ? { authorization: `Bearer ${token}` } : {}),
          ...headers,
        },
        body: JSON.stringify(sent),
      })
      answered = { status: response.status, text: await response.text() }
    })
    return answered
  }

  /** What the bot sent meanwhile, there or anywhere. */
  async function during(work: () => Promise<unknown>, where?: Where): Promise<Call[]> {
    const before = connector.accepted.length
    await work()
    return connector.accepted.slice(before).filter(({ path }) => !where || path.includes(where.id))
  }

  /** What answers the activity. */
  async function answers(said: Record<string, unknown>): Promise<Call[]> {
    const sent = await during(() => post(said))
    return sent.filter(({ body }) => body.replyToId === said.id)
  }

  return {
    post,
    during,
    install: (person: Someone, where: Where = personalChat(person)) =>
      during(() => post(activity(person, where, { type: 'installationUpdate', action: 'add' })), where),
    remove: (person: Someone, where: Where = personalChat(person)) =>
      during(() => post(activity(person, where, { type: 'installationUpdate', action: 'remove' })), where),
    /** What the bot answers; a notice that comes to the chat at the same moment is no answer. */
    say: (person: Someone, text: string, where: Where = personalChat(person)) =>
      answers(activity(person, where, { type: 'message', text, textFormat: 'plain' })),
    /** Presses an Action.Execute on the card with that activity id. */
    async press(
      person: Someone,
      button: Pick<Execute, 'verb' | 'data'>,
      { on, where = personalChat(person), typed = {} }: { on: string | null; where?: Where; typed?: object },
    ): Promise<Pressed> {
      const action = { type: 'Action.Execute', verb: button.verb, data: { ...button.data, ...typed } }
      const body = activity(person, where, {
        type: 'invoke',
        name: 'adaptiveCard/action',
        value: { action, trigger: 'manual' },
        replyToId: on,
      })
      const { status, text } = await post(body)
      return { status, body: text === '' ? {} : (JSON.parse(text) as Pressed['body']) }
    },
    /** Presses the fallback: a message with the button's data as its value. */
    submit: (
      person: Someone,
      button: Pick<Execute, 'verb' | 'data'>,
      { on, where = personalChat(person) }: { on: string; where?: Where },
    ) => {
      const value = { ...button.data, verb: button.verb }
      return during(() => post(activity(person, where, { type: 'message', value, replyToId: on })), where)
    },
  }
}

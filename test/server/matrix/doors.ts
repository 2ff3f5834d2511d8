import { randomUUID } from 'node:crypto'
import type { Verb } from '../../../bot/verbs.js'
import { ROUTES, type RouteName } from '../../../src/contract/routes.js'
import { RIGHTS } from '../../../src/domain/policy.js'
import { translator } from '../../../src/i18n/translator.js'
import { goodQuestions } from '../../api/questions/index.js'
import type { Asked } from '../../api/questions/question.js'
import type { Place } from '../../api/place.js'
import { startApp, type App } from '../../support/app.js'
import type { Someone } from '../../support/builders.js'
import type { StandingClock } from '../../support/clock.js'
import { startConnector } from '../../support/connector.js'
import { startIssuer } from '../../support/issuer.js'
import { cardOf, registered, teamsFor, wordsOf } from '../../support/teams.js'
import { goodPresses } from './presses.js'

/**
 * What came of it. `done`: nothing about rights stood in the way. `not there`: as if it did not exist. `nobody`: the
 * caller is not somebody here.
 */
export type Outcome = 'done' | 'not there' | 'nobody' | { lacks: string }
/** `whole`: everything a press is answered with, the card too. */
export type Answer = { outcome: Outcome; text: string; whole?: string }

export type Doors = {
  app: App
  install(who: Someone): Promise<unknown>
  ask(who: Someone, name: RouteName, place: Place): Promise<Answer>
  press(who: Someone, verb: Verb, place: Place): Promise<Answer>
  /** The same with a question or with data of the test's own. */
  send(who: Someone, name: RouteName, asked: Asked): Promise<Answer>
  pressWith(who: Someone, verb: Verb, data: Record<string, unknown>): Promise<Answer>
  /** What the bot answers somebody who writes to it. */
  say(who: Someone, text: string): Promise<Answer>
  close(): Promise<void>
}

const t = translator('da')
const before = (sentence: string): string => sentence.slice(0, sentence.indexOf('|'))
const FORBIDDEN = before(t('refusal.forbidden', { right: '|' }))
const NOT_YOURS = before(t('refusal.role-not-yours', { name: '|' }))
const NOBODY: string[] = [t('refusal.nobody-here'), t('refusal.unknown-municipality')]

function ofApi(status: number, text: string): Outcome {
  if (status === 404) return 'not there'
  if (status >= 500) throw new Error(`${status} ${text}`)
  if (status !== 403) return 'done'
  const { code, facts } = JSON.parse(text) as { code: string; facts?: { right?: string } }
  if (code === 'role-not-yours' || code === 'delegation-not-yours') return { lacks: 'role.answer' }
  if (code === 'not-yourself') return { lacks: 'person.delete' }
  const isLacking = code === 'forbidden' || code === 'role-may-not-make-templates'
  return isLacking ? { lacks: facts?.right ?? '' } : 'nobody'
}

function ofBot(text: string): Outcome {
  if (text === t('refusal.not-found')) return 'not there'
  if (NOBODY.includes(text)) return 'nobody'
  if (text.startsWith(NOT_YOURS)) return { lacks: 'role.answer' }
  if (!text.startsWith(FORBIDDEN)) return 'done'
  return { lacks: RIGHTS.find((right) => text.startsWith(`${FORBIDDEN}${t(`right.${right}`)} `)) ?? text }
}

/** A command is answered by a card; what is refused says so on it. */
function ofCard(words: string): Outcome {
  if (NOBODY.some((one) => words.includes(one))) return 'nobody'
  return words.includes(t('refusal.not-found')) ? 'not there' : 'done'
}

/** The whole product with Entra and Teams played by servers of the test's own: the API's door and the bot's. */
export async function openDoors(clock: StandingClock): Promise<Doors> {
  const client = randomUUID()
  const entra = await startIssuer((url) => url)
  const teamsIssuer = await startIssuer(() => 'https://api.botframework.com')
  const connector = await startConnector()
  const tab = { TAB_CLIENT_ID: client, TAB_ISSUER: `${entra.url}/{tid}/v2.0`, TAB_KEYS_URL: entra.keysUrl }
  const app = await startApp({ env: { ...registered(teamsIssuer), ...tab }, clock })
  const teams = teamsFor({ app, connector, issuer: teamsIssuer })

  async function send(
    who: Someone,
    name: RouteName,
    { params = {}, query = '', body }: Asked,
  ): Promise<Answer> {
    const { tenantId: tid, aadObjectId: oid } = who
    const claims = {
      iss: `${entra.url}/${tid}/v2.0`,
      aud: client,
      ver: '2.0',
      scp: 'access_as_user',
      tid,
      oid,
    }
    const { method, path } = ROUTES[name]
    const address = path.replace(/\{(\w+)\}/g, (_, key: string) => params[key] ?? '')
    const response = await fetch(`${app.api}${address}${query}`, {
      method,
      headers: { authorization: `Bearer ${await entra.sign(claims)}` },
      ...(body === undefined
        ? {}
        : { body: body instanceof Uint8Array ? new Uint8Array(body) : JSON.stringify(body) }),
    })
    const text = await response.text()
    return { outcome: ofApi(response.status, text), text }
  }

  async function pressWith(who: Someone, verb: Verb, data: Record<string, unknown>): Promise<Answer> {
    const { status, body } = await teams.press(who, { verb, data }, { on: null })
    if (status !== 200) throw new Error(`${verb}: ${status}`)
    const text = typeof body.value === 'string' ? body.value : ''
    return { outcome: ofBot(text), text, whole: JSON.stringify(body) }
  }

  return {
    app,
    install: (who) => teams.install(who),
    async ask(who, name, place) {
      const { asked, first } = goodQuestions(place)[name]
      if (first) await send(who, first.name, first.asked)
      return send(who, name, asked)
    },
    press(who, verb, place) {
      const { data, typed = {} } = goodPresses(place)[verb]
      return pressWith(who, verb, { ...data, ...typed })
    },
    send,
    pressWith,
    async say(who, text) {
      const sent = await teams.say(who, text)
      const words = wordsOf(cardOf(sent.at(-1)))
      return { outcome: ofCard(words), text: words }
    },
    async close() {
      await app.close()
      await Promise.all([entra.close(), teamsIssuer.close(), connector.close()])
    },
  }
}

import type { IncomingMessage } from 'node:http'
import Negotiator from 'negotiator'
import type { ErrorView } from '../contract/shapes.js'
import { parseLanguage, type Language } from '../domain/person.js'
import { Refusal } from '../domain/refusals.js'
import { refusalText } from '../i18n/refusals.js'
import { translator } from '../i18n/translator.js'
import type { Log } from '../log.js'
import type { HttpAnswer } from './http.js'

type Asked = Pick<IncomingMessage, 'headers'>

/** Of the languages the product speaks the one asked for most; null where there is none. */
export const askedLanguage = (request: Asked): Language | null =>
  new Negotiator(request)
    .languages()
    .map(parseLanguage)
    .find((language) => language !== null) ?? null

export const languageOf = (request: Asked, otherwise: Language): Language =>
  askedLanguage(request) ?? otherwise

/** Makes the answer of everything that goes wrong; what is not a refusal is a bug, and told as such. */
export function refuser(log: Log, otherwise: Language) {
  return (error: unknown, request: Asked): HttpAnswer => {
    const own = error instanceof Refusal ? error.handling.language : null
    const t = translator(own ?? languageOf(request, otherwise))
    if (!(error instanceof Refusal)) {
      const reference = log.bug('api', error)
      const json: ErrorView = { code: 'bug', message: t('refusal.bug', { reference }), reference }
      return { status: 500, json }
    }
    const facts = Object.keys(error.facts).length > 0 ? { facts: error.facts } : {}
    const json: ErrorView = { code: error.code, message: refusalText(t, error), ...facts }
    const { retryAfter = error.code === 'busy' ? 2 : null } = error.handling
    const headers: Record<string, string> = retryAfter === null ? {} : { 'retry-after': String(retryAfter) }
    return { status: error.status, json, headers }
  }
}

import type { IncomingMessage } from 'node:http'
import type { ErrorView } from '../contract/shapes.js'
import { parseLanguage, type Language } from '../domain/person.js'
import { Refusal } from '../domain/refusals.js'
import { refusalText } from '../i18n/refusals.js'
import { translator } from '../i18n/translator.js'
import type { Log } from '../log.js'
import type { HttpAnswer } from './http.js'

/** The first language of the list that the product speaks. */
export const languageOf = (request: Pick<IncomingMessage, 'headers'>, otherwise: Language): Language => {
  const wanted = (request.headers['accept-language'] ?? '').split(',').map((one) => parseLanguage(one.trim()))
  return wanted.find((language) => language !== null) ?? otherwise
}

/** Makes the answer of everything that goes wrong; what is not a refusal is a bug, and told as such. */
export function refuser(log: Log, otherwise: Language) {
  return (error: unknown, request: Pick<IncomingMessage, 'headers'>): HttpAnswer => {
    const t = translator(languageOf(request, otherwise))
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

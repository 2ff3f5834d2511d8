import { createHash, timingSafeEqual } from 'node:crypto'
import { Refusal } from '../domain/refusals.js'
import type { Metrics } from '../metrics.js'
import type { Http, HttpRequest } from './http.js'

const digest = (text: string): Buffer => createHash('sha256').update(text).digest()

/** Whoever knows the token; where there is none, whoever sits at the machine itself. */
function mayRead({ headers, isLocal }: HttpRequest, token: string | null): boolean {
  if (token === null) return isLocal
  return timingSafeEqual(digest(headers.authorization ?? ''), digest(`Bearer ${token}`))
}

/** `GET /metrics` in Prometheus' text form; for everybody else it is not there. */
export function mountMetrics(http: Http, metrics: Metrics, token: string | null): void {
  http.on('GET', '/metrics', async (request) => {
    if (!mayRead(request, token)) throw new Refusal('not-found')
    const body = await metrics.text()
    return {
      raw(_request, response) {
        response.writeHead(200, { 'content-type': metrics.contentType, 'cache-control': 'no-store' })
        response.end(body)
      },
    }
  })
}

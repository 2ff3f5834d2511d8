import { OpenApiGeneratorV31, OpenAPIRegistry } from '@asteasolutions/zod-to-openapi'
import type { z } from 'zod'
import { ROWS } from '../contract/index.js'
import type { Row } from '../contract/row.js'
import { API, ROUTE_NAMES, ROUTES } from '../contract/routes.js'
import { bytesOf, errorView, file } from '../contract/shapes.js'

type Parameters = z.ZodObject

const REFUSED: Record<number, string> = {
  401: 'No identity',
  403: 'Known, but not allowed',
  404: 'Not there, or not for the reader',
  409: 'Somebody else was first',
  413: 'Too large',
  422: 'A field is missing or wrong',
  503: 'Busy',
}

const METHODS = { GET: 'get', PUT: 'put', POST: 'post', DELETE: 'delete' } as const

const json = (schema: z.ZodType) => ({ content: { 'application/json': { schema } } })
const binary = (schema: z.ZodType) => ({ content: { 'application/octet-stream': { schema } } })

function requestOf({ params, query, body }: Row) {
  return {
    ...(params ? { params: params as Parameters } : {}),
    ...(query ? { query: query as Parameters } : {}),
    ...(body ? { body: bytesOf(body) === null ? json(body) : binary(body) } : {}),
  }
}

/** The OpenAPI 3.1 document of the contract. */
export function openApiDocument(): object {
  const registry = new OpenAPIRegistry()
  const bearerAuth = registry.registerComponent('securitySchemes', 'bearerAuth', {
    type: 'http',
    scheme: 'bearer',
  })
  const refusals = Object.fromEntries(
    Object.entries(REFUSED).map(
      ([status, description]) => [status, { description, ...json(errorView) }] as const,
    ),
  )
  for (const name of ROUTE_NAMES) {
    const { method, path } = ROUTES[name]
    const row: Row = ROWS[name]
    registry.registerPath({
      operationId: name,
      method: METHODS[method],
      path: `${API}${path}`,
      summary: row.summary,
      security: [{ [bearerAuth.name]: [] }],
      request: requestOf(row),
      responses: {
        200: { description: row.summary, ...(row.reply === file ? binary : json)(row.reply) },
        ...refusals,
      },
    })
  }
  const document: object = new OpenApiGeneratorV31(registry.definitions).generateDocument({
    openapi: '3.1.0',
    info: { title: 'KLIK i Teams', version: '1' },
    servers: [{ url: '/' }],
  })
  return document
}

import { z } from 'zod'
import type { DirectorySource, DirectorySources } from '../services/directory/source.js'
import { graphSource } from './graph.js'
import { listSource } from './list.js'

const municipality = z.string().regex(/^\d{3,4}$/, 'must be a municipality’s code')

const setting = z.union([
  z.strictObject({
    municipality,
    url: z.url({ protocol: /^https?$/, error: 'must be an address' }),
    token: z.string().min(1).optional(),
  }),
  z.strictObject({ municipality, tenantId: z.uuid(), clientId: z.uuid(), clientSecret: z.string().min(1) }),
])
/** Where the contact data of one municipality come from, as the operator has set it. */
export type DirectorySetting = z.infer<typeof setting>

export const directorySettings = z
  .array(setting)
  .refine(
    (all) => new Set(all.map(({ municipality: code }) => code)).size === all.length,
    'a municipality has one directory',
  )

const isLoopback = ({ hostname }: URL): boolean => ['localhost', '127.0.0.1', '[::1]'].includes(hostname)

export const directoryProblems = (all: readonly DirectorySetting[], production: boolean): string[] =>
  all.flatMap((one) => {
    if (!('url' in one)) return []
    const url = new URL(one.url)
    const isSafe = url.protocol === 'https:' || (!production && isLoopback(url))
    return isSafe ? [] : [`DIRECTORIES: the address of ${one.municipality} must begin with https://`]
  })

export function openDirectories(all: readonly DirectorySetting[]): DirectorySources {
  const sources = new Map<string, DirectorySource>(
    all.map((one) => [one.municipality, 'url' in one ? listSource(one) : graphSource(one)]),
  )
  return (code) => sources.get(code) ?? null
}

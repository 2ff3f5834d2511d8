import { createPrivateKey, X509Certificate } from 'node:crypto'
import { z } from 'zod'
import { pem } from './fileSettings.js'

/** Names of *brugersystemroller* until KOMBIT's portal has given others (klik.md Appendix B). */
const ROLES = 'http://klik.example/roles/usersystemrole'

/** The settings of FK Adgangsstyring; a part of the environment. */
export const fkEnvironment = {
  FK_METADATA: z.string().optional(),
  FK_ENTITY_ID: z.string().max(1024).optional(),
  FK_KEY: pem.optional(),
  FK_CERT: pem.optional(),
  FK_NEXT_KEY: pem.optional(),
  FK_NEXT_CERT: pem.optional(),
  FK_USER_ROLE: z.url().default(`${ROLES}/klikbruger/1`),
  FK_ADMINISTRATOR_ROLE: z.url().default(`${ROLES}/klikadministrator/1`),
}
type FkEnvironment = z.infer<z.ZodObject<typeof fkEnvironment>>

/** "FK_KEY is not the key of …"; nothing where neither is set. */
function pairProblems(
  env: FkEnvironment,
  keyName: 'FK_KEY' | 'FK_NEXT_KEY',
  certName: 'FK_CERT' | 'FK_NEXT_CERT',
) {
  const key = env[keyName]
  const certificate = env[certName]
  if (!key && !certificate) return []
  if (!key || !certificate) return [`${key ? certName : keyName} is missing (they belong together)`]
  try {
    const isTheirs = new X509Certificate(certificate).checkPrivateKey(createPrivateKey(key))
    return isTheirs ? [] : [`${keyName} is not the key of the certificate ${certName}`]
  } catch {
    return [`${keyName} or ${certName} is damaged`]
  }
}

const LOOPBACK = ['localhost', '127.0.0.1', '[::1]']

/** A file may stand anywhere; what is fetched must come from whom it says, and unread by anybody else. */
function metadataProblems({ FK_METADATA: source }: FkEnvironment, production: boolean): string[] {
  if (!source || !/^\w+:\/\//.test(source)) return []
  const url = URL.canParse(source) ? new URL(source) : null
  const isSafe =
    url?.protocol === 'https:' ||
    (!production && url?.protocol === 'http:' && LOOPBACK.includes(url.hostname))
  return isSafe ? [] : ['FK_METADATA must be a file, or an address that begins with https://']
}

/** What is wrong with them, each by its name. */
export function fkProblems(env: FkEnvironment, production: boolean): string[] {
  const isOn = env.FK_METADATA !== undefined
  const names = ['FK_KEY', 'FK_CERT'] as const
  const missing = isOn ? names.filter((name) => env[name] === undefined) : []
  const isSame = env.FK_USER_ROLE === env.FK_ADMINISTRATOR_ROLE
  return [
    ...missing.map((name) => `${name} is missing (it belongs to FK_METADATA)`),
    ...(missing.length > 0 ? [] : pairProblems(env, 'FK_KEY', 'FK_CERT')),
    ...pairProblems(env, 'FK_NEXT_KEY', 'FK_NEXT_CERT'),
    ...metadataProblems(env, production),
    ...(isSame ? ['FK_USER_ROLE and FK_ADMINISTRATOR_ROLE are the same'] : []),
  ]
}

/** Null: nobody comes in through FK Adgangsstyring. */
export function fkOf(env: FkEnvironment, publicUrl: string) {
  const { FK_METADATA: metadata, FK_KEY: key, FK_CERT: certificate } = env
  if (!metadata || !key || !certificate) return null
  const next =
    env.FK_NEXT_KEY && env.FK_NEXT_CERT ? [{ key: env.FK_NEXT_KEY, certificate: env.FK_NEXT_CERT }] : []
  const door = `${publicUrl.replace(/\/$/, '')}/sign-in/fk`
  return Object.freeze({
    metadata,
    entityId: env.FK_ENTITY_ID ?? `${door}/metadata`,
    acsUrl: `${door}/acs`,
    logoutUrl: `${door}/logout`,
    keys: [{ key, certificate }, ...next] as const,
    roles: Object.freeze({ user: env.FK_USER_ROLE, administrator: env.FK_ADMINISTRATOR_ROLE }),
  })
}

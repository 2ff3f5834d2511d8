import { createSecureContext } from 'node:tls'
import { z } from 'zod'
import { LANGUAGES } from './domain/person.js'
import type { Pacing } from './domain/pace.js'
import { withSecretFiles } from './secrets.js'
import { fkEnvironment, fkOf, fkProblems } from './fkConfig.js'
import { directoryProblems, directorySettings } from './directory/settings.js'
import { openIdProviders, providerProblems } from './identity/providers.js'
import { json, pem } from './fileSettings.js'

/** Microsoft's own addresses; tests and sovereign clouds set others. */
const BOT_METADATA = 'https://login.botframework.com/v1/.well-known/openidconfiguration'
const ENTRA = 'https://login.microsoftonline.com'
const TEAMS_SERVICES = 'smba.trafficmanager.net,*.smba.trafficmanager.net,*.botframework.com'

const rate = (otherwise: number) => z.coerce.number().int().min(1).default(otherwise)
const flag = z.string().transform((text) => text === 'true' || text === '1')
const list = z.string().transform((text) =>
  text
    .split(',')
    .map((part) => part.trim())
    .filter((part) => part !== ''),
)

/** "KLIK <klik@kombit.example>", or the address alone. */
const sender = z
  .string()
  .regex(
    /^(?:[^<>\r\n]*<[^<>@\s]+@[^<>@\s]+>|[^<>@\s]+@[^<>@\s]+)$/,
    'must be an address, or a name with <an address>',
  )

const environment = z.object({
  NODE_ENV: z.string().optional(),
  PORT: z.coerce.number().int().min(0).max(65_535).default(3978),
  HOST: z.string().optional(),
  PUBLIC_URL: z.url().optional(),
  DATABASE_URL: z.string().optional(),
  KLIK_DATA_DIR: z.string().default('.data'),
  KLIK_NOW: z.iso.datetime({ offset: true }).optional(),
  KLIK_LOCALE: z.enum(LANGUAGES).default('da'),
  KLIK_SAMPLE: flag.default(true),
  LOG_LEVEL: z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent']).default('info'),
  BOT_APP_ID: z.uuid().optional(),
  BOT_APP_PASSWORD: z.string().optional(),
  BOT_APP_TYPE: z.enum(['SingleTenant', 'UserAssignedMSI']).default('SingleTenant'),
  BOT_TENANT_ID: z.uuid().optional(),
  BOT_OPENID_METADATA_URL: z.url().default(BOT_METADATA),
  BOT_TOKEN_AUTHORITY: z.url().optional(),
  BOT_SERVICE_URLS: list.default(TEAMS_SERVICES.split(',')),
  TAB_CLIENT_ID: z.uuid().optional(),
  TAB_ISSUER: z.string().default(`${ENTRA}/{tid}/v2.0`),
  TAB_KEYS_URL: z.url().default(`${ENTRA}/common/discovery/v2.0/keys`),
  ...fkEnvironment,
  OPENID_PROVIDERS: json.pipe(openIdProviders).prefault('[]'),
  DIRECTORIES: json.pipe(directorySettings).prefault('[]'),
  FILE_STORE_URL: z.url({ protocol: /^https?$/ }).optional(),
  FILE_STORE_KEY: z.string().optional(),
  FILE_STORE_SECRET: z.string().optional(),
  FILE_STORE_REGION: z.string().default('eu-north-1'),
  RATE_BOT_PER_MINUTE: rate(30),
  RATE_API_PER_MINUTE: rate(300),
  RATE_UPLOADS_PER_MINUTE: rate(30),
  RATE_IMPORTS_PER_MINUTE: rate(6),
  RATE_MUNICIPALITY_PER_SECOND: rate(50),
  SEND_TENANT_START_PER_SECOND: rate(25),
  SEND_TENANT_PER_SECOND: rate(40),
  SEND_PER_SECOND: rate(150),
  SEND_CHAT_BURST: rate(5),
  SEND_CHAT_PER_SECOND: z.coerce.number().positive().default(0.49),
  METRICS_TOKEN: z.string().min(16).optional(),
  CLAMD_URL: z.url({ protocol: /^tcp$/ }).optional(),
  SMTP_URL: z.url({ protocol: /^smtps?$/ }).optional(),
  MAIL_FROM: sender.optional(),
  MAIL_IN_PORT: z.coerce.number().int().min(1).max(65_535).optional(),
  MAIL_IN_DOMAIN: z.hostname().optional(),
  MAIL_IN_AUTHSERV: z.string().optional(),
  MAIL_IN_RELAYS: list.optional(),
  MAIL_IN_KEY: pem.optional(),
  MAIL_IN_CERT: pem.optional(),
})
type Environment = z.infer<typeof environment>

export type Config = ReturnType<typeof shape>

/** Everything wrong with the settings at once, each by its name. */
export class UnusableSettings extends Error {
  constructor(readonly problems: string[]) {
    super(
      `These settings must be put right first:\n${problems.map((problem) => `  - ${problem}`).join('\n')}`,
    )
    this.name = 'UnusableSettings'
  }
}

const isProduction = (env: Environment): boolean => env.NODE_ENV === 'production'

function productionProblems(env: Environment): string[] {
  const required = ['PUBLIC_URL', 'BOT_APP_ID', 'BOT_TENANT_ID', 'TAB_CLIENT_ID'] as const
  const missing = required.filter((name) => env[name] === undefined).map((name) => `${name} is missing`)
  const needsPassword = env.BOT_APP_TYPE === 'SingleTenant' && !env.BOT_APP_PASSWORD
  return [
    ...missing,
    ...(needsPassword ? ['BOT_APP_PASSWORD is missing (or set BOT_APP_TYPE=UserAssignedMSI)'] : []),
    ...(env.FILE_STORE_URL?.startsWith('http:') ? ['FILE_STORE_URL must begin with https://'] : []),
    ...(env.PUBLIC_URL?.startsWith('http:') ? ['PUBLIC_URL must begin with https://'] : []),
    ...(env.KLIK_NOW ? ['KLIK_NOW is for trying out; production follows the real clock'] : []),
  ]
}

/** A store far away opens to nobody without its keys. */
const storeProblems = (env: Environment): string[] =>
  env.FILE_STORE_URL
    ? (['FILE_STORE_KEY', 'FILE_STORE_SECRET'] as const)
        .filter((name) => env[name] === undefined)
        .map((name) => `${name} is missing (it belongs to FILE_STORE_URL)`)
    : []

/** The place files lie in that is not a folder of this machine; null: the folder. */
const storeOf = (env: Environment) =>
  env.FILE_STORE_URL && env.FILE_STORE_KEY && env.FILE_STORE_SECRET
    ? Object.freeze({
        url: env.FILE_STORE_URL,
        key: env.FILE_STORE_KEY,
        secret: env.FILE_STORE_SECRET,
        region: env.FILE_STORE_REGION,
      })
    : null

const MAIL_IN = ['MAIL_IN_PORT', 'MAIL_IN_DOMAIN', 'MAIL_IN_AUTHSERV', 'MAIL_IN_RELAYS'] as const

/** With what the door for mail is encrypted; null: it is not. */
const mailTlsOf = ({ MAIL_IN_KEY: key, MAIL_IN_CERT: cert }: Environment) =>
  key && cert ? Object.freeze({ key, cert }) : null

function mailTlsProblems(env: Environment): string[] {
  const { MAIL_IN_KEY: key, MAIL_IN_CERT: cert } = env
  if (!key && !cert) return []
  if (!env.MAIL_IN_PORT) return ['MAIL_IN_PORT is missing (MAIL_IN_KEY and MAIL_IN_CERT belong to it)']
  if (!key || !cert) return [`${key ? 'MAIL_IN_CERT' : 'MAIL_IN_KEY'} is missing (they belong together)`]
  try {
    createSecureContext({ key, cert })
    return []
  } catch {
    return ['MAIL_IN_KEY is not the key of the certificate MAIL_IN_CERT, or one of them is damaged']
  }
}

/** Replies come to what was sent, and only from relays that are known: they say who the sender is. */
function mailProblems(env: Environment): string[] {
  const isIn = MAIL_IN.some((name) => env[name] !== undefined)
  const missing = isIn ? MAIL_IN.filter((name) => env[name] === undefined) : []
  return [
    ...(env.SMTP_URL && !env.MAIL_FROM ? ['MAIL_FROM is missing (it belongs to SMTP_URL)'] : []),
    ...(isIn && !env.SMTP_URL ? ['SMTP_URL is missing (mail comes in as replies to what is sent)'] : []),
    ...missing.map((name) => `${name} is missing (it belongs to ${MAIL_IN.join(', ')})`),
    ...mailTlsProblems(env),
  ]
}

const mailOf = (env: Environment) =>
  env.SMTP_URL && env.MAIL_FROM ? Object.freeze({ url: env.SMTP_URL, from: env.MAIL_FROM }) : null

const mailInOf = (env: Environment) =>
  env.MAIL_IN_PORT && env.MAIL_IN_DOMAIN && env.MAIL_IN_AUTHSERV && env.MAIL_IN_RELAYS
    ? Object.freeze({
        port: env.MAIL_IN_PORT,
        domain: env.MAIL_IN_DOMAIN.toLowerCase(),
        authserv: env.MAIL_IN_AUTHSERV.toLowerCase(),
        relays: env.MAIL_IN_RELAYS,
        tls: mailTlsOf(env),
      })
    : null

const ratesOf = (env: Environment) =>
  Object.freeze({
    perMinute: Object.freeze({
      bot: env.RATE_BOT_PER_MINUTE,
      api: env.RATE_API_PER_MINUTE,
      upload: env.RATE_UPLOADS_PER_MINUTE,
      import: env.RATE_IMPORTS_PER_MINUTE,
    }),
    municipalityPerSecond: env.RATE_MUNICIPALITY_PER_SECOND,
  })

const pacingOf = (env: Environment): Pacing =>
  Object.freeze({
    start: Math.min(env.SEND_TENANT_START_PER_SECOND, env.SEND_TENANT_PER_SECOND),
    most: env.SEND_TENANT_PER_SECOND,
    all: env.SEND_PER_SECOND,
    chat: Object.freeze({ burst: env.SEND_CHAT_BURST, perSecond: env.SEND_CHAT_PER_SECOND }),
  })

function shape(env: Environment) {
  const production = isProduction(env)
  const publicUrl = env.PUBLIC_URL ?? `http://localhost:${env.PORT}`
  return Object.freeze({
    production,
    port: env.PORT,
    /** Only a production server is reachable from outside the machine. */
    host: env.HOST ?? (production ? '0.0.0.0' : '127.0.0.1'),
    publicUrl,
    databaseUrl: env.DATABASE_URL,
    dataFolder: env.KLIK_DATA_DIR,
    now: env.KLIK_NOW ? new Date(env.KLIK_NOW) : null,
    language: env.KLIK_LOCALE,
    /** The demo room and the sample municipality. */
    demo: !production,
    sample: !production && env.KLIK_SAMPLE,
    logLevel: env.LOG_LEVEL,
    metricsToken: env.METRICS_TOKEN ?? null,
    rates: ratesOf(env),
    pacing: pacingOf(env),
    bot: Object.freeze({
      appId: env.BOT_APP_ID ?? null,
      password: env.BOT_APP_PASSWORD ?? null,
      appType: env.BOT_APP_TYPE,
      tenantId: env.BOT_TENANT_ID ?? null,
      openIdMetadataUrl: env.BOT_OPENID_METADATA_URL,
      tokenAuthority: env.BOT_TOKEN_AUTHORITY ?? `${ENTRA}/${env.BOT_TENANT_ID ?? 'botframework.com'}`,
      serviceHosts: env.BOT_SERVICE_URLS,
    }),
    tab: Object.freeze({
      clientId: env.TAB_CLIENT_ID ?? null,
      issuer: env.TAB_ISSUER,
      keysUrl: env.TAB_KEYS_URL,
    }),
    /** Null: nobody comes in through FK Adgangsstyring. */
    fk: fkOf(env, publicUrl),
    /** Where people are signed in who come in through the browser. */
    openIdProviders: Object.freeze(env.OPENID_PROVIDERS),
    /** Where contact data of municipalities come from. */
    directories: Object.freeze(env.DIRECTORIES),
    /** Null: nothing is sent by mail. */
    mail: mailOf(env),
    /** Null: nothing is taken in by mail. */
    mailIn: mailInOf(env),
    files: Object.freeze({ store: storeOf(env), clamdUrl: env.CLAMD_URL ?? null }),
  })
}

/** The only reader of the environment. Empty values count as not set; secrets may stand in files. */
export function readConfig(env: NodeJS.ProcessEnv): Config {
  const set = Object.fromEntries(Object.entries(env).filter(([, value]) => value !== ''))
  const secrets = withSecretFiles(set)
  if (secrets.problems.length > 0) throw new UnusableSettings(secrets.problems)
  const parsed = environment.safeParse(secrets.settings)
  if (!parsed.success) {
    throw new UnusableSettings(
      parsed.error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`),
    )
  }
  const problems = [
    ...(isProduction(parsed.data) ? productionProblems(parsed.data) : []),
    ...storeProblems(parsed.data),
    ...directoryProblems(parsed.data.DIRECTORIES, isProduction(parsed.data)),
    ...providerProblems(parsed.data.OPENID_PROVIDERS, isProduction(parsed.data)),
    ...mailProblems(parsed.data),
    ...fkProblems(parsed.data, isProduction(parsed.data)),
  ]
  if (problems.length > 0) throw new UnusableSettings(problems)
  return shape(parsed.data)
}

type Doubt = { name: string; text: string }

const embedded = ({ databaseUrl, dataFolder }: Config): Doubt[] => {
  const text = `DATABASE_URL is not set: KLIK runs on the embedded database in ${dataFolder}, for one process only.`
  return databaseUrl ? [] : [{ name: 'embedded database', text }]
}
const withoutMail = ({ mail }: Config): Doubt[] => {
  const text =
    'SMTP_URL is not set: nobody is mailed, neither KOMBIT’s mailboxes nor who cannot be reached in Teams.'
  return mail ? [] : [{ name: 'no mail', text }]
}

/** What works, but is hardly meant: a name for the log, and a sentence for whoever starts the product. */
export const doubtsOf = (config: Config): Doubt[] =>
  config.production ? [...embedded(config), ...withoutMail(config)] : []

/** In Teams a link to the tab stays in Teams; on a developer's machine it is the tab's own address. */
export const tabLink =
  ({ publicUrl, bot: { appId } }: Config) =>
  (path: string): string => {
    if (!appId) return `${publicUrl}${path}`
    const context = encodeURIComponent(JSON.stringify({ subEntityId: path }))
    return `https://teams.microsoft.com/l/entity/${appId}/klik?context=${context}`
  }

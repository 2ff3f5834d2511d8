import { afterAll, describe, expect, test } from '@jest/globals'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { doubtsOf, readConfig, UnusableSettings } from '../src/config.js'
import { SECRETS } from '../src/secrets.js'

const PRODUCTION = {
  NODE_ENV: 'production',
  PUBLIC_URL: 'https://klik.example',
  BOT_APP_ID: 'b5a1c0de-0000-4000-8000-00000000aaaa',
  BOT_APP_PASSWORD: 'secret',
  BOT_TENANT_ID: 'b5a1c0de-0000-4000-8000-00000000bbbb',
  TAB_CLIENT_ID: 'b5a1c0de-0000-4000-8000-00000000cccc',
}
const STORE_KEYS = { FILE_STORE_KEY: 'key', FILE_STORE_SECRET: 'secret' }
const problemsOf = (env: NodeJS.ProcessEnv): string[] => {
  try {
    readConfig(env)
    return []
  } catch (error) {
    return error instanceof UnusableSettings ? error.problems : ['?']
  }
}

describe('without any setting', () => {
  const config = readConfig({})
  test('the product runs for one person on this machine, with sample and demo room', () => {
    expect(config).toMatchObject({
      production: false,
      host: '127.0.0.1',
      port: 3978,
      demo: true,
      sample: true,
      language: 'da',
    })
  })
  test('the settings cannot be changed afterwards', () => {
    expect(Object.isFrozen(config) && Object.isFrozen(config.bot)).toBe(true)
  })
})

describe('in production', () => {
  test('it starts with everything set, and without demo room and sample', () => {
    expect(readConfig(PRODUCTION)).toMatchObject({
      production: true,
      demo: false,
      sample: false,
      host: '0.0.0.0',
    })
  })

  test('on the embedded database, and without mail, it says so', () => {
    expect(doubtsOf(readConfig(PRODUCTION)).map(({ text }) => text)).toEqual([
      expect.stringMatching(/DATABASE_URL is not set.*one process only/),
      expect.stringMatching(/SMTP_URL is not set: nobody is mailed/),
    ])
    const whole = {
      DATABASE_URL: 'postgres://db/klik',
      SMTP_URL: 'smtp://relay',
      MAIL_FROM: 'klik@korsbaek.example',
    }
    expect(doubtsOf(readConfig({ ...PRODUCTION, ...whole }))).toEqual([])
    expect(doubtsOf(readConfig({}))).toEqual([])
  })

  test('mail without a sender, or that comes in and cannot go out, is refused', () => {
    expect(problemsOf({ SMTP_URL: 'smtp://relay' })).toEqual([expect.stringMatching(/^MAIL_FROM is missing/)])
    expect(
      problemsOf({ SMTP_URL: 'http://relay', MAIL_FROM: 'nobody' }).map((problem) => problem.split(':')[0]),
    ).toEqual(['SMTP_URL', 'MAIL_FROM'])
    expect(problemsOf({ MAIL_IN_PORT: '2525' }).map((problem) => problem.split(' ')[0])).toEqual([
      'SMTP_URL',
      'MAIL_IN_DOMAIN',
      'MAIL_IN_AUTHSERV',
      'MAIL_IN_RELAYS',
    ])
  })

  test('it names every setting that is missing, at once', () => {
    expect(problemsOf({ NODE_ENV: 'production' }).map((problem) => problem.split(' ')[0])).toEqual([
      'PUBLIC_URL',
      'BOT_APP_ID',
      'BOT_TENANT_ID',
      'TAB_CLIENT_ID',
      'BOT_APP_PASSWORD',
    ])
  })

  test.each([
    ['a bot without registration', { BOT_APP_ID: '' }],
    ['plain http', { PUBLIC_URL: 'http://klik.example' }],
    ['a file store without https', { FILE_STORE_URL: 'http://s3.example/klik', ...STORE_KEYS }],
    ['a demo clock', { KLIK_NOW: '2023-03-22T09:00:00Z' }],
  ])('it refuses to start with %s', (_what, wrong) => {
    expect(problemsOf({ ...PRODUCTION, ...wrong })).toHaveLength(1)
  })

  test('a managed identity needs no password', () => {
    expect(problemsOf({ ...PRODUCTION, BOT_APP_PASSWORD: '', BOT_APP_TYPE: 'UserAssignedMSI' })).toEqual([])
  })
})

test.each([
  ['PORT', 'x'],
  ['KLIK_NOW', 'yesterday'],
  ['KLIK_LOCALE', 'de'],
  ['BOT_APP_ID', '12'],
  ['LOG_LEVEL', 'loud'],
  ['FILE_STORE_URL', 'ftp://s3.example/klik'],
  ['CLAMD_URL', 'http://127.0.0.1:3310'],
])('%s=%s is refused by its name', (name, value) => {
  expect(problemsOf({ [name]: value })[0]).toContain(name)
})

describe('where files lie', () => {
  test('is a folder of this machine until a store is named', () => {
    expect(readConfig({}).files).toEqual({ store: null, clamdUrl: null })
  })

  test('a store comes with the keys that open it', () => {
    const url = 'https://s3.example/klik'
    expect(problemsOf({ FILE_STORE_URL: url })).toHaveLength(2)
    expect(readConfig({ FILE_STORE_URL: url, ...STORE_KEYS }).files.store).toEqual({
      url,
      key: 'key',
      secret: 'secret',
      region: 'eu-north-1',
    })
  })
})

describe('a secret in a file', () => {
  const folder = mkdtempSync(join(tmpdir(), 'klik-secrets-'))
  const file = (name: string, content: string): string => {
    writeFileSync(join(folder, name), content)
    return join(folder, name)
  }
  afterAll(() => rmSync(folder, { recursive: true, force: true }))
  const others = { ...PRODUCTION, BOT_APP_PASSWORD: '' }

  test('is as good as one in the environment, also with an end of line', () => {
    const env = { ...others, BOT_APP_PASSWORD_FILE: file('bot', 'hemmelig\n') }
    expect(readConfig(env).bot.password).toBe('hemmelig')
  })

  test.each(SECRETS)('%s may stand in one', (name) => {
    const missing = join(folder, 'no-such-file')
    expect(problemsOf({ [`${name}_FILE`]: missing })).toEqual([
      `${name}_FILE: the file ${missing} cannot be read`,
    ])
  })

  test('that is empty, or set twice, is told, and what is in it is not', () => {
    const empty = file('empty', ' \n')
    expect(problemsOf({ ...others, BOT_APP_PASSWORD_FILE: empty })).toEqual([
      `BOT_APP_PASSWORD_FILE: the file ${empty} is empty`,
    ])
    const twice = problemsOf({ ...PRODUCTION, BOT_APP_PASSWORD_FILE: file('twice', 'hemmelig') })
    expect(twice).toEqual(['BOT_APP_PASSWORD and BOT_APP_PASSWORD_FILE are both set: one of them is enough'])
  })

  test('every setting that sounds like one may', () => {
    const written = readFileSync(join(__dirname, '..', '.env.example'), 'utf8')
    const secret = [...written.matchAll(/^([A-Z_]+)=/gm)].flatMap(([, name = '']) =>
      /PASSWORD|SECRET|TOKEN$|_KEY$|(DATABASE|SMTP)_URL$/.test(name) ? [name] : [],
    )
    expect(secret.sort()).toEqual([...SECRETS].sort())
  })
})

describe('providers of OpenID Connect', () => {
  const provider = {
    ...{ id: 'korsbaek', name: 'Korsbæk Kommune', issuer: 'https://login.example', clientId: 'klik' },
    for: '999',
  }
  const of = (...providers: object[]): string => JSON.stringify(providers)

  test('are none, or what JSON says, or the file it stands in', () => {
    expect(readConfig({}).openIdProviders).toEqual([])
    expect(readConfig({ OPENID_PROVIDERS: of(provider) }).openIdProviders).toEqual([provider])
    const file = join(mkdtempSync(join(tmpdir(), 'klik-config-')), 'providers.json')
    writeFileSync(file, of(provider))
    expect(readConfig({ OPENID_PROVIDERS: file }).openIdProviders).toEqual([provider])
  })

  test.each([
    ['what is no JSON', '{', /must be JSON, or a file/],
    ['a file that is not there', '/nowhere/providers.json', /must be JSON, or a file/],
    ['two of one id', of(provider, provider), /two providers have the same id/],
    ['an id that is no part of an address', of({ ...provider, id: 'Korsbæk/1' }), /a–z, 0–9 and -/],
    [
      'everybody’s issuer',
      of({ ...provider, issuer: 'https://login.microsoftonline.com/common/v2.0' }),
      /one tenant/,
    ],
    ['nobody to speak for', of({ ...provider, for: 'anybody' }), /kombit, supplier or a municipality/],
    ['a key nobody knows', of({ ...provider, tenant: 'x' }), /tenant/],
    [
      'an organisation of a municipality',
      of({ ...provider, organisation: 'x' }),
      /goes with kombit and supplier/,
    ],
    ['plain http', of({ ...provider, issuer: 'http://login.example' }), /must begin with https/],
  ])('refuses %s, and shows no secret', (_, value, problem) => {
    const problems = problemsOf({ OPENID_PROVIDERS: value.replace('"klik"', '"klik","clientSecret":"hush"') })
    expect(problems.join('\n')).toMatch(problem)
    expect(problems.join('\n')).not.toContain('hush')
  })

  test('are by https in production, even on this machine', () => {
    const here = of({ ...provider, issuer: 'http://127.0.0.1:9000' })
    expect(problemsOf({ OPENID_PROVIDERS: here })).toEqual([])
    expect(problemsOf({ ...PRODUCTION, OPENID_PROVIDERS: here }).join()).toMatch(/must begin with https/)
  })
})

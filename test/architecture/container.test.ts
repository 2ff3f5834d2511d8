import { describe, expect, test } from '@jest/globals'
import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { readConfig } from '../../src/config.js'
import { SECRETS } from '../../src/secrets.js'
import { readDockerfile } from '../support/dockerfile.js'

/** No container engine is needed: what can be read from the files is held here, the start itself by `npm run chaos -- deployment`. */
const ROOT = join(__dirname, '..', '..')
const text = (name: string): string => readFileSync(join(ROOT, name), 'utf8')
const { stages, final } = readDockerfile(text('Dockerfile'))
const all = stages.flatMap(({ instructions }) => instructions)
const of = (kind: string) => all.filter(({ name }) => name === kind)
const copiedHere = of('COPY').filter(({ text: words }) => !words.startsWith('--from='))
const sources = copiedHere.flatMap(({ text: words }) => words.split(/\s+/).slice(0, -1))

/** What a clean checkout has. */
const checkedOut = spawnSync('git', ['ls-files'], { cwd: ROOT, encoding: 'utf8' }).stdout.split('\n')
const isThere = (path: string): boolean =>
  checkedOut.some((one) => one === path || one.startsWith(`${path}/`))

describe('the Dockerfile', () => {
  test.each([...new Set(sources)])(
    'copies %s, which a clean checkout has and .dockerignore lets in',
    (path) => {
      expect(isThere(path)).toBe(true)
      expect(text('.dockerignore').split('\n')).toContain(`!${path}`)
    },
  )

  test('copies whatever the build looks at', () => {
    const built = [...text('scripts/prepare.mjs').matchAll(/sources: \[(.*)\]/g)].flatMap(([, list = '']) =>
      [...list.matchAll(/'(\w+)/g)].map(([, name = '']) => name),
    )
    for (const name of new Set(built)) expect(sources).toContain(name)
  })

  test('lets nothing into the image that is not named', () => {
    const [first, ...rest] = text('.dockerignore')
      .split('\n')
      .filter((line) => line !== '' && !line.startsWith('#'))
    expect([first, rest.every((line) => line.startsWith('!'))]).toEqual(['*', true])
  })

  test('runs as somebody who is not root, with packages of production only', () => {
    expect(final.user).toMatch(/^[1-9]\d*:[1-9]\d*$/)
    expect(final.copies.map(({ from }) => from)).toEqual([null, 'packages', 'build'])
    const packages = stages.find(({ as }) => as === 'packages')?.instructions ?? []
    expect(packages.some(({ text: words }) => words.includes('npm ci --omit=dev'))).toBe(true)
  })

  test('starts and asks after its health without a shell', () => {
    expect(final.command.slice(0, 1)).toEqual(['node'])
    expect(final.health.slice(0, 2)).toEqual(['node', '-e'])
  })

  test('has no secret in it, and no setting the product does not know', () => {
    for (const { text: words } of [...of('ENV'), ...of('ARG')])
      for (const secret of SECRETS) expect(words).not.toContain(secret)
    expect(Object.keys(final.env).sort()).toEqual(['KLIK_DATA_DIR', 'NODE_ENV'])
  })
})

describe('compose.yaml', () => {
  const compose = text('compose.yaml')
  const named = [...compose.matchAll(/^ {4}([A-Z][A-Z_]+): /gm)].flatMap(([, name = '']) => name)
  const known = text('.env.example')

  test('gives the product settings it knows, and secrets as files', () => {
    for (const name of named.filter((one) => one !== 'KLIK_HOST')) {
      const setting = name.replace(/_FILE$/, '')
      expect([setting, known.includes(`${setting}=`)]).toEqual([setting, true])
      if (name.endsWith('_FILE')) expect(SECRETS).toContain(setting)
    }
    for (const name of ['DATABASE_URL', 'BOT_APP_PASSWORD', 'METRICS_TOKEN'])
      expect(named).not.toContain(name)
  })

  test('is enough for production to start', () => {
    const id = 'b5a1c0de-0000-4000-8000-00000000aaaa'
    const filled = named.filter((one) => !one.endsWith('_FILE') && !/SMTP|MAIL/.test(one))
    const value = (name: string): string =>
      ({ PUBLIC_URL: 'https://klik.example', LOG_LEVEL: 'info' })[name] ?? id
    const env = Object.fromEntries(filled.map((name) => [name, value(name)]))
    expect(readConfig({ ...env, BOT_APP_PASSWORD: 'x', NODE_ENV: 'production' }).production).toBe(true)
  })

  test('shows the database to nobody outside, and names files that are there', () => {
    expect(compose).toMatch(/database:\n(?: {4}.*\n)* {4}networks: \[inside\]/)
    expect(compose).not.toMatch(/5432:/)
    expect(isThere('docs/Caddyfile')).toBe(true)
    expect(text('.gitignore').split('\n')).toContain('/secrets/')
  })
})

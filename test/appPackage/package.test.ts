import { describe, expect, test } from '@jest/globals'
import { join } from 'node:path'
import { parseCommand } from '../../bot/commands/parse.js'
import { check } from '../../appPackage/check.js'
import { fill, LANGUAGE_FILES, type LanguageFile, type PackageFiles } from '../../appPackage/fill.js'

const INSTALLATION = {
  version: '1.2.3',
  publicUrl: 'https://klik.korsbaek.example',
  botAppId: 'b5a1c0de-0000-4000-8000-00000000aaaa',
  tabClientId: 'b5a1c0de-0000-4000-8000-00000000cccc',
  developerName: 'KLIK for kommuner',
}
const files = (more: Partial<typeof INSTALLATION> = {}): PackageFiles =>
  fill(join(__dirname, '../../appPackage'), { ...INSTALLATION, ...more })

type Manifest = {
  bots: { scopes: string[]; commandLists: { scopes: string[]; commands: { title: string }[] }[] }[]
  staticTabs: object[]
  configurableTabs: object[]
}
const manifestOf = (made: PackageFiles): Manifest =>
  JSON.parse(Buffer.from(made['manifest.json']).toString()) as Manifest
const changed = (change: (manifest: Record<string, unknown>) => void): PackageFiles => {
  const made = files()
  const manifest = JSON.parse(Buffer.from(made['manifest.json']).toString()) as Record<string, unknown>
  change(manifest)
  return { ...made, 'manifest.json': Buffer.from(JSON.stringify(manifest)) }
}

const inLanguage = (file: LanguageFile, change: (texts: Record<string, string>) => void): PackageFiles => {
  const made = files()
  const texts = JSON.parse(Buffer.from(made[file]).toString()) as Record<string, string>
  change(texts)
  return { ...made, [file]: Buffer.from(JSON.stringify(texts)) }
}
const without = (file: LanguageFile, path: string): PackageFiles =>
  inLanguage(file, (texts) => Reflect.deleteProperty(texts, path))
const inFinnish = (more: Record<string, string>): PackageFiles =>
  inLanguage('fi.json', (texts) => Object.assign(texts, more))

test('the package is one that Teams takes', () => expect(check(files())).toEqual([]))

test('it has a personal tab, a channel tab and a bot for chats, groups and teams', () => {
  const { bots, staticTabs, configurableTabs } = manifestOf(files())
  expect([staticTabs.length > 0, configurableTabs.length, bots[0]?.scopes]).toEqual([
    true,
    1,
    ['personal', 'team', 'groupChat'],
  ])
})

describe('every command of the manifest', () => {
  const danish = manifestOf(files()).bots.flatMap(({ commandLists }) =>
    commandLists.flatMap(({ commands }) => commands.map(({ title }) => title)),
  )
  const titlesOf = (file: LanguageFile): string[] =>
    Object.entries(JSON.parse(Buffer.from(files()[file]).toString()) as Record<string, string>)
      .filter(([path]) => path.endsWith('.title'))
      .map(([, title]) => title)
  const commandOf = (title: string): string => parseCommand(title).name

  test.each([...new Set([...danish, ...LANGUAGE_FILES.flatMap(titlesOf)])])(
    '"%s" is one the bot knows',
    (title) => expect(commandOf(title)).not.toBe('search'),
  )

  test.each(LANGUAGE_FILES)('does in %s what it does in Danish', (file) => {
    expect(titlesOf(file).map(commandOf)).toEqual(danish.map(commandOf))
  })
})

describe('a package is not made', () => {
  test.each([
    ['with a version like "1"', files({ version: '1' }), 'is not like 1.2.3'],
    ['of a tunnel', files({ publicUrl: 'https://x.ngrok.io' }), 'domain x.ngrok.io'],
    [
      'over plain http',
      changed((manifest) =>
        Object.assign(manifest, {
          staticTabs: [{ entityId: 'x', scopes: ['personal'], contentUrl: 'http://klik.korsbaek.example/' }],
        }),
      ),
      'is not https',
    ],
    [
      'with an address of somebody else',
      changed((manifest) =>
        Object.assign(manifest, {
          staticTabs: [{ entityId: 'x', scopes: ['personal'], contentUrl: 'https://other.example/' }],
        }),
      ),
      'not of a valid domain',
    ],
    [
      'called Teams',
      changed((manifest) => Object.assign(manifest, { name: { short: 'KLIK Teams', full: 'x' } })),
      'must not contain "Teams"',
    ],
    [
      'with a property nobody knows',
      changed((manifest) => Object.assign(manifest, { klik: 1 })),
      'must NOT have additional properties',
    ],
    [
      'with a text one language lacks',
      without('sv.json', 'description.short'),
      'sv.json: description.short is missing',
    ],
    [
      'with a text that is too long in one',
      inFinnish({ 'description.short': 'x'.repeat(81) }),
      'fi.json: MicrosoftTeams.schema.json: /description/short must NOT have more than 80',
    ],
    [
      'with one called Teams',
      inFinnish({ 'name.full': 'KLIK Teamsille' }),
      'fi.json: the name must not contain',
    ],
    [
      'with a text nobody has',
      inFinnish({ 'staticTabs[9].name': 'x' }),
      'fi.json: there is no staticTabs[9].name',
    ],
    ['with a wrong id', files({ botAppId: 'x' }), 'must match pattern'],
    [
      'with icons changed about',
      { ...files(), 'color.png': files()['outline.png'] },
      'color.png must be 192',
    ],
  ] as const)('%s', (_what, made, fault) => {
    expect(check(made).join('\n')).toContain(fault)
  })

  test('with an id left open', () => expect(() => files({ botAppId: '' })).toThrow('BOT_APP_ID'))
})

import { afterAll, beforeAll, expect, test } from '@jest/globals'
import type { Language } from '../../src/domain/person.js'
import { byName } from '../../src/domain/nameOrder.js'
import { translator } from '../../src/i18n/translator.js'
import { signIn, startApp, type App } from '../support/app.js'
import { aMunicipality, aPerson, type Someone } from '../support/builders.js'
import { runSql } from '../support/database.js'

let app: App
let dane: Someone
let townName: string
let reader: Someone

beforeAll(async () => {
  app = await startApp()
  await app.world.data.asSystem(async (tx) => {
    const town = await aMunicipality(tx)
    townName = town.name
    await aPerson(tx, town, { fullName: 'Anna Administrator', isAdministrator: true })
    for (const name of ['Zenia', 'Åse', 'Otto', 'Ærlig', 'Østen', 'Anders'])
      await aPerson(tx, town, { fullName: `${name} Prøve` })
    dane = await aPerson(tx, town, { fullName: 'Dagny Dansk' })
    reader = await aPerson(tx, town, { fullName: 'Enid English' })
  })
  await runSql(`update person set language = 'en' where id = '${reader.id}'`)
})
afterAll(() => app.close())

/** What somebody is told of a task that is not there, asking in those languages. */
async function told({ name }: Someone, languages: string): Promise<string> {
  const { token } = await signIn(app, name)
  const answer = await fetch(`${app.api}/tasks/00000000-0000-4000-8000-000000000001`, {
    headers: { authorization: `Bearer ${token}`, 'accept-language': languages },
  })
  return ((await answer.json()) as { message: string }).message
}
const sentence = (language: Language): string => translator(language)('refusal.not-found')

test.each<[string, Language]>([
  ['en', 'en'],
  ['de,en;q=0.9', 'en'],
  ['en;q=0.3, da;q=0.8', 'da'],
  ['da;q=0, en;q=0.1', 'en'],
  ['EN-GB', 'en'],
  ['en;q=nonsense, da;q=0.5', 'da'],
])('whoever asks for "%s" is refused in %s', async (languages, language) => {
  expect(await told(dane, languages)).toBe(sentence(language))
})

test.each(['*', 'de', 'fr;q=0.9, *;q=0.1'])(
  'whoever asks for "%s" is refused in the language of the house',
  async (languages) => {
    expect(await told(dane, languages)).toBe(sentence('da'))
  },
)

test('whoever asks for none that is spoken here is refused as their municipality speaks', async () => {
  await runSql(`update municipality set language = 'fi' where name = '${townName}'`)
  expect([await told(dane, 'de'), await told(dane, 'sv-FI')]).toEqual([sentence('fi'), sentence('sv')])
  await runSql(`update municipality set language = 'da' where name = '${townName}'`)
})

/** Names of everybody, a page of two at a time. */
async function namesIn(language: string): Promise<string[]> {
  const { token } = await signIn(app, 'Anna Administrator')
  const found: string[] = []
  let cursor = ''
  do {
    const address = `${app.api}/users?page[size]=2&sort=name${cursor && `&page[cursor]=${cursor}`}`
    const answer = await fetch(address, {
      headers: { authorization: `Bearer ${token}`, 'accept-language': language },
    })
    const page = (await answer.json()) as { users: { name: string }[]; nextCursor: string | null }
    found.push(...page.users.map(({ name }) => name))
    cursor = page.nextCursor ?? ''
  } while (cursor !== '')
  return found.filter((name) => name.endsWith('Prøve')).map((name) => name.split(' ')[0] ?? '')
}

test.each<[Language, string[]]>([
  ['da', ['Anders', 'Otto', 'Zenia', 'Ærlig', 'Østen', 'Åse']],
  ['sv', ['Anders', 'Otto', 'Zenia', 'Åse', 'Ærlig', 'Østen']],
  ['fi', ['Anders', 'Otto', 'Zenia', 'Åse', 'Ærlig', 'Østen']],
  ['en', ['Ærlig', 'Anders', 'Åse', 'Østen', 'Otto', 'Zenia']],
])('a list is in the order of %s, page by page', async (language, names) => {
  expect(await namesIn(language)).toEqual(names)
  // As the reader's own rules have it, where one list is sorted in the tab.
  expect([...names].sort(byName(language))).toEqual(names)
})

test.each(['da', 'de', '*', 'da-DK, en;q=0.5'])(
  'whoever has chosen a language is refused in it, also when the browser asks for "%s"',
  async (languages) => expect(await told(reader, languages)).toBe(sentence('en')),
)

test('a field that is wrong is named in that language too', async () => {
  const { token } = await signIn(app, reader.name)
  const answer = await fetch(`${app.api}/people?words=${'x'.repeat(5_000)}`, {
    headers: { authorization: `Bearer ${token}`, 'accept-language': 'da' },
  })
  expect([answer.status, await answer.json()]).toMatchObject([
    422,
    {
      code: 'invalid-input',
      message: expect.stringMatching(/^“Search words” is too long\. Write at most \d+ characters/),
    },
  ])
})

test.each<[Language, string]>([
  ['da', 'brugere-skabelon.xlsx'],
  ['en', 'users-template.xlsx'],
  ['sv', 'användare-mall.xlsx'],
  ['fi', 'käyttäjät-malli.xlsx'],
])('a file for a reader of %s is called %s', async (language, name) => {
  const { token } = await signIn(app, 'Anna Administrator')
  const answer = await fetch(`${app.api}/users/template`, {
    headers: { authorization: `Bearer ${token}`, 'accept-language': language },
  })
  const exact = /filename\*=UTF-8''([^;]+)/.exec(answer.headers.get('content-disposition') ?? '')?.[1]
  expect(decodeURIComponent(exact ?? '')).toBe(name)
})

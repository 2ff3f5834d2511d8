import { beforeAll, describe, expect, test } from '@jest/globals'
import type { Page } from 'playwright-core'
import { PAGES } from '../../src/contract/pages.js'
import { LANGUAGES, type Language } from '../../src/domain/person.js'
import { CATALOGUES } from '../../src/i18n/catalogues.js'
import { translator } from '../../src/i18n/translator.js'
import { overhang, WIDTHS } from '../support/browser.js'
import { runSql } from '../support/database.js'
import { isWhole, share } from '../support/effort.js'
import { inBrowser } from '../support/inBrowser.js'
import { tabStage } from '../support/tab.js'

/** Shorter ones are words that several languages have, or that stand in the sample too. */
const SHORTEST = 14

/** What KOMBIT has written of a role of the sample, in the words of a field of ours. */
const IN_THE_SAMPLE = ['Bekræftes hvert år']

/** The longest part of a text between what is filled in. */
const core = (text: string): string =>
  text
    .split(/\{\{\w+\}\}/)
    .map((part) => part.trim())
    .reduce((longest, part) => (part.length > longest.length ? part : longest), '')

/** What a page in one language must not say: texts of the others that are none of its own. */
function foreignTo(language: Language): string[] {
  const own = [...CATALOGUES[language].values()].join('\n')
  return LANGUAGES.filter((other) => other !== language).flatMap((other) =>
    [...CATALOGUES[other]]
      // Work in an office, as a municipality may have written it too.
      .filter(([key]) => !key.startsWith('starters.') && !key.startsWith('cli.'))
      .map(([, text]) => core(text))
      .filter((text) => !IN_THE_SAMPLE.includes(text))
      .filter((text) => text.length >= SHORTEST && text.includes(' ') && !own.includes(text)),
  )
}

/** Everything a page says: to the eye, and to a screen reader. */
const saidOn = (page: Page): Promise<string> =>
  page.evaluate<string>(`[
    document.title,
    document.body.innerText,
    ...[...document.querySelectorAll('[aria-label],[title],[placeholder],[alt],[aria-description]')].flatMap((one) =>
      ['aria-label', 'title', 'placeholder', 'alt', 'aria-description'].map((name) => one.getAttribute(name) ?? '')),
  ].join('\\n').replaceAll('\\u2011', '-')`)

inBrowser('the tab in every language', () => {
  const stage = tabStage()
  const first: Record<string, string> = {}

  beforeAll(async () => {
    const ask = async (who: string, path: string, field: string): Promise<string> =>
      (await stage.ask<Record<string, { id: string }[]>>(who, path))[field]?.[0]?.id ?? ''
    first.task = await ask('Elin Nielsen', '/tasks?words=98110', 'tasks')
    first.project = await ask('Elin Nielsen', '/projects', 'projects')
    first.role = await ask('Elin Nielsen', '/roles', 'roles')
    first.user = await ask('Klik Admin', '/users', 'users')
    first.team = await ask('Klik Admin', '/teams', 'teams')
    first.plan = await ask('Elin Nielsen', '/introductions', 'plans')
  })

  /** Pages by who has most on them. */
  const pagesOf = (): [who: string, paths: string[]][] => [
    [
      'Klik Admin',
      [
        ...Object.values(PAGES).filter(
          (path) => !/:|kombit|masters|groups|\/broadcasts|roles\/new/.test(path),
        ),
        ...[`/users/${first.user}`, `/users/${first.user}/edit`, `/teams/${first.team}`],
        ...[
          '/contacts/MAYORS',
          '/configure',
          '/privacy',
          '/terms',
          '/tasks/00000000-0000-4000-8000-000000000000',
        ],
      ],
    ],
    [
      'Elin Nielsen',
      [
        ...[`/tasks/${first.task}`, `/projects/${first.project}`, `/roles/${first.role}`],
        ...[`/introductions/${first.plan}`, `/roles/${first.role}?view=tasks`, '/tasks?words=findes-ikke'],
      ],
    ],
    [
      'Karen Lund',
      ['/roles', '/roles/new', '/roles/masters', '/roles/masters/new', '/broadcasts', '/broadcasts/new'],
    ],
  ]

  /** Each language a part of the pages, together all of them; the whole in each once in CI and in the soak. */
  const STEP = isWhole ? 1 : LANGUAGES.length
  const LIMIT_MS = 300_000
  test.each(LANGUAGES)(
    'no page says anything in another than %s, and none sticks out on a phone',
    async (language) => {
      const foreign = foreignTo(language)
      expect(foreign.length).toBeGreaterThan(1_000)
      for (const [who, paths] of pagesOf()) {
        const viewport = { width: WIDTHS.phone, height: 844 }
        const { page, window } = await stage.open(who, `/profile?lang=${language}`, { viewport })
        for (const path of share(paths, { step: STEP, n: LANGUAGES.indexOf(language) })) {
          await page.goto(`${stage.app.url}${path}`)
          await page.getByRole('heading', { level: 1 }).waitFor()
          await page.waitForLoadState('networkidle')
          const said = await saidOn(page)
          expect([who, path, foreign.filter((text) => said.includes(text))]).toEqual([who, path, []])
          expect([path, await page.evaluate('document.documentElement.lang')]).toEqual([path, language])
          expect([path, await overhang(page)]).toEqual([path, 0])
        }
        expect(window.problems).toEqual([])
        await window.close()
      }
    },
    LIMIT_MS,
  )

  describe('speaks', () => {
    const title = (language: Language): string => translator(language)('tab.nav.tasks')
    const opened = async (locale: string): Promise<string> => {
      const { page, window } = await stage.open('Birthe Olsen', '/tasks', { locale })
      const heading = await page.getByRole('heading', { level: 1 }).innerText()
      await window.close()
      return heading
    }
    const set = (change: string): Promise<void> => runSql(`update ${change}`)

    test('as the person has chosen, else as Teams does, else as the municipality, else Danish', async () => {
      expect(await opened('sv-SE')).toBe(title('sv'))
      expect(await opened('de-DE')).toBe(title('da'))
      await set(`municipality set language = 'fi'`)
      expect(await opened('de-DE')).toBe(title('fi'))
      expect(await opened('en-US')).toBe(title('en'))
      await set(`person set language = 'sv' where full_name = 'Birthe Olsen'`)
      expect(await opened('en-US')).toBe(title('sv'))
    })
  })
})

import { beforeAll, expect, test } from '@jest/globals'
import type { Locator } from 'playwright-core'
import { barriers, openTab, overhang } from '../support/browser.js'
import { inBrowser } from '../support/inBrowser.js'
import { looksRight } from '../support/looks.js'
import { tabStage } from '../support/tab.js'

inBrowser('the tab in Chromium', () => {
  const stage = tabStage()
  const { open, window: newWindow } = stage
  let paths: Record<'task' | 'role' | 'project', string>

  beforeAll(async () => {
    const first = async (what: string, query = ''): Promise<string> => {
      const found = await stage.ask<Record<string, { id: string }[]>>('Elin Nielsen', `/${what}${query}`)
      return `/${what}/${found[what]?.[0]?.id ?? ''}`
    }
    paths = {
      task: await first('tasks', '?words=98110'),
      role: await first('roles'),
      project: await first('projects'),
    }
  })

  looksRight(stage, 'Mikkel Pedersen', [
    ['the tasks', () => '/tasks'],
    [
      'the tasks by several filters and sorts',
      () => '/tasks?own=true&marker=RED&marker=GREY&sort=-endDate,title',
    ],
    ['the tasks where none is found', () => '/tasks?words=findes-ikke'],
    ['a task', () => paths.task],
    ['the projects', () => '/projects'],
    ['a project', () => paths.project],
    ['the role gallery', () => '/roles'],
    ['the role gallery under filters', () => '/roles?importance=RECOMMENDED&type=CROSS_CUTTING&hide=empty'],
    ['a role', () => paths.role],
    ['the roles at a glance', () => '/roles/vacancies'],
    ['the contact lists', () => '/contacts'],
    ['a contact list', () => '/contacts/MAYORS'],
    ['the tasks of a role', () => `${paths.role}?view=tasks`],
    ['the way to set up a channel’s tab', () => '/configure'],
    ['a page that is not there', () => '/tasks/00000000-0000-4000-8000-000000000000'],
    ['the privacy page', () => '/privacy'],
  ])

  test('at 320 px and at four times the size nothing sticks out', async () => {
    const { page, window } = await open('Elin Nielsen', '/tasks', { viewport: { width: 320, height: 640 } })
    for (const path of ['/tasks', paths.task, '/roles', paths.role]) {
      await page.goto(`${stage.app.url}${path}`)
      await page.getByRole('heading', { level: 1 }).waitFor()
      expect([path, await overhang(page)]).toEqual([path, 0])
    }
    await window.close()
  })

  test('a visitor chooses who to be, and lands on the tasks, the burning ones first', async () => {
    const window = await newWindow()
    const page = await window.newPage()
    await page.goto(stage.app.url)
    await page.getByRole('button', { name: /Elin Nielsen/ }).click()
    await page.getByRole('heading', { level: 1, name: 'Opgaver' }).waitFor()
    const rows = page.getByRole('table').getByRole('row')
    await rows
      .nth(1)
      .getByText(/dage? over/)
      .waitFor()
    await page.evaluate('scrollTo(0, document.body.scrollHeight)')
    await rows
      .last()
      .getByText(/Fuldført|Endnu ikke aktiv/)
      .first()
      .waitFor()
    await window.close()
  })

  test('a task is found by a filter, opened, started and taken back with the keyboard alone', async () => {
    const { page, window } = await open('Elin Nielsen', '/tasks?status=NOT_STARTED')
    await page.getByRole('button', { name: /Rød/i }).first().focus()
    await page.keyboard.press('Enter')
    await page.getByText('Anvendte filtre').waitFor()
    const link = page.getByRole('table').getByRole('link').first()
    const title = await link.innerText()
    await link.focus()
    await page.keyboard.press('Enter')
    await page.getByRole('heading', { level: 1, name: title }).waitFor()
    await page.getByRole('button', { name: 'Påbegynd' }).focus()
    await page.keyboard.press('Enter')
    await page.getByText('Status er nu: Påbegyndt.').waitFor()
    await page.getByRole('button', { name: 'Fortryd' }).first().focus()
    await page.keyboard.press('Enter')
    await page.getByText('Fortrudt.').waitFor()
    await page.goBack()
    await page.getByText('Anvendte filtre').waitFor()
    await window.close()
  })

  test('a view of the list is kept, is there after a reload, and is forgotten again', async () => {
    const { page, window } = await open('Nils Petersen', '/tasks?marker=GREY&sort=-endDate,title')
    const choose = async (name: string): Promise<void> => {
      await page.getByRole('button', { name: 'Visning' }).click()
      await page.getByRole('menuitem', { name }).click()
    }
    await choose('Gem som min visning')
    await page.getByText('Gemt. Opgavelisten åbner nu sådan for dig.').waitFor()
    await page.goto(`${stage.app.url}/tasks`)
    const applied = page.getByRole('button', { name: 'Fjern filteret Frist: Grå' })
    await applied.waitFor()
    await page.getByRole('button', { name: /Projekter & filtre/ }).click()
    await page
      .getByLabel('derefter')
      .and(page.locator('[data-value="title"], :has(option[value="title"]:checked)'))
      .waitFor()
    await page.keyboard.press('Escape')
    await page.getByRole('dialog').waitFor({ state: 'hidden' })
    await applied.click()
    await page.getByText('Ingen filtre valgt').waitFor()
    await choose('Gå til min visning')
    await applied.waitFor()
    await choose('Nulstil visning')
    await page.getByText('Ingen filtre valgt').waitFor()
    await page.reload()
    await page.getByText('Ingen filtre valgt').waitFor()
    await window.close()
  })

  test('a figure of a project leads to its tasks, and the way back keeps what was asked for', async () => {
    const { page, window } = await open('Elin Nielsen', '/projects?sort=-name')
    await page.getByRole('link', { name: 'KSD', exact: true }).click()
    await page
      .getByRole('table', { name: 'Efter fase' })
      .getByRole('link', { name: /^2\.2 Klargøring, I alt: 3/ })
      .click()
    await page.getByText('3 opgaver', { exact: true }).waitFor()
    await page.goBack()
    await page.getByRole('link', { name: 'Tilbage til projektlisten' }).click()
    await page.waitForURL(/projects\?sort=-name/)
    await window.close()
  })

  test('projects are not there for whoever only administrates', async () => {
    const window = await newWindow()
    const page = await openTab(window, stage.app, { name: 'Klik Admin', path: '/projects' })
    await page.getByRole('heading', { level: 1, name: 'Vi kan ikke finde det' }).waitFor()
    await window.close()
  })

  test('whoever comes second is shown who was first, with both values, and can go on', async () => {
    const first = await open('Elin Nielsen', paths.task)
    const second = await open('Nils Petersen', paths.task)
    await second.page.getByRole('button', { name: 'Fuldfør' }).waitFor()
    await first.page.getByRole('button', { name: 'Påbegynd' }).click()
    await first.page.getByText('Status er nu: Påbegyndt.').waitFor()
    await second.page.getByRole('button', { name: 'Fuldfør' }).click()
    await second.page.getByText(/Elin Nielsen kom først og ændrede opgaven/).waitFor()
    const values = await second.page.getByRole('main').locator('dl').first().innerText()
    expect(values.replace(/\s+/g, ' ')).toMatch(/Før Ikke påbegyndt Nu Påbegyndt Du ville sætte Fuldført/)
    await second.page.getByRole('button', { name: 'Vis opgaven, som den er nu' }).click()
    await second.page.getByRole('button', { name: 'Fuldfør' }).click()
    await second.page.getByText('Status er nu: Fuldført.').waitFor()
    await first.window.close()
    await second.window.close()
  })

  test('somebody is nominated, accepts in their own window, and stands in the gallery', async () => {
    const admin = await open('Klik Admin', '/roles')
    await admin.page.getByRole('link', { name: 'Sikkerhedsansvarlig · Tværgående', exact: true }).click()
    await admin.page.getByRole('button', { name: 'Udpeg', exact: true }).click()
    const dialog = admin.page.getByRole('dialog')
    await dialog.getByRole('radio', { name: /Mikkel Pedersen/ }).check()
    await dialog.getByRole('button', { name: 'Spørg personen' }).click()
    await dialog.waitFor({ state: 'hidden' })
    const mikkel = await open('Mikkel Pedersen', new URL(admin.page.url()).pathname)
    await mikkel.page.getByRole('button', { name: 'Sig ja' }).click()
    await mikkel.page.getByText('Mikkel Pedersen (dig)').waitFor()
    await admin.page.goto(`${stage.app.url}/roles`)
    const card = admin.page.getByRole('article').filter({ hasText: 'Sikkerhedsansvarlig' })
    await card.getByText('Mikkel Pedersen').waitFor()
    await admin.window.close()
    await mikkel.window.close()
  })

  test('a vacant role is filled at three presses from the first page; who is asked can be reminded', async () => {
    const { page, window } = await open('Klik Admin', '/')
    let presses = 0
    const press = async (button: Locator): Promise<void> => {
      await button.click()
      presses += 1
    }
    await press(page.getByRole('link', { name: 'Rollegalleri' }))
    const card = page
      .getByRole('article')
      .filter({ has: page.getByRole('button', { name: /^Udpeg/ }) })
      .first()
    const name = await card.getByRole('heading').innerText()
    expect(name).toMatch(/ · /)
    await press(card.getByRole('button', { name: `Udpeg til rollen ${name}` }))
    const dialog = page.getByRole('dialog', { name: `Udpeg til rollen ${name}` })
    const proposed = dialog.getByRole('button', { name: /^Udpeg / })
    await proposed.first().waitFor()
    expect(await proposed.count()).toBe(2)
    expect(await barriers(page)).toEqual([])
    const who = (await proposed.first().innerText()).replace('Udpeg ', '')
    await press(proposed.first())
    await page.getByText(`${who} er spurgt om rollen ${name}.`).waitFor()
    expect(presses).toBe(3)
    const asked = page.getByRole('article').filter({ has: page.getByRole('link', { name, exact: true }) })
    const waiting = asked.getByRole('region', { name: 'Spurgt – afventer svar' })
    await waiting.getByText(who).waitFor()
    await waiting.getByRole('button', { name: `Mind ${who} om at svare` }).click()
    await page.getByText(`${who} er mindet om at svare.`).waitFor()
    await waiting.getByRole('button', { name: `Mind ${who} om at svare` }).waitFor({ state: 'detached' })
    await asked.getByRole('link', { name: /^Mere/ }).click()
    await page.getByRole('heading', { level: 1, name }).waitFor()
    await page.getByRole('region', { name: 'Spurgt – afventer svar' }).getByText(who).waitFor()
    expect(await page.getByRole('heading', { name: 'Har rollen' }).count()).toBe(0)
    await window.close()
  })

  test('a list to choose a person from is searched by the field in its frame; who cannot be chosen is told why', async () => {
    const { page, window } = await open('Klik Admin', '/roles')
    await page
      .getByRole('button', { name: /^Udpeg til rollen/ })
      .first()
      .click()
    const group = page.getByRole('dialog').getByRole('group', { name: /^Vælg en/ })
    const list = (await group.getByRole('searchbox').getAttribute('aria-controls')) ?? ''
    const searched = page.locator(`[id="${list}"]`)
    await searched.getByRole('radio').first().waitFor()
    expect(await searched.getByRole('radio', { disabled: true }).count()).toBe(0)
    await searched.getByText(/kan ikke vælges/).click()
    await searched
      .getByText(/Har ikke været logget på KLIK endnu/)
      .first()
      .waitFor()
    expect(await barriers(page)).toEqual([])
    await window.close()
  })

  test('a role is handed over with the tasks of a project, and stays with its holder until the other says yes', async () => {
    const elin = await open('Elin Nielsen', '/roles')
    await elin.page.getByRole('link', { name: 'KOMBIT-programleder · Tværgående', exact: true }).click()
    await elin.page.getByRole('button', { name: 'Giv rollen fra Elin Nielsen videre' }).click()
    const dialog = elin.page.getByRole('alertdialog')
    await dialog.getByRole('searchbox').fill('Nils')
    await dialog.getByRole('radio', { name: /Nils Petersen/ }).check()
    await dialog.getByRole('checkbox', { name: /^KSD: \d opgave/ }).check()
    await dialog.getByText(/flytter \d opgaver? med, og Elin Nielsen har ikke længere rollen/).waitFor()
    expect(await barriers(elin.page)).toEqual([])
    await dialog.getByRole('button', { name: 'Spørg personen' }).click()
    await elin.page.getByText('Rollen er på vej til Nils Petersen').waitFor()
    const nils = await open('Nils Petersen', new URL(elin.page.url()).pathname)
    await nils.page.getByText(/Du overtager efter Elin Nielsen. \d opgaver? følger med/).waitFor()
    await nils.page.getByRole('button', { name: 'Sig ja' }).click()
    await nils.page.getByText('Nils Petersen (dig)').waitFor()
    await elin.page.reload()
    await elin.page.getByRole('heading', { level: 1 }).waitFor()
    expect(await elin.page.getByText('Elin Nielsen (dig)').count()).toBe(0)
    await elin.window.close()
    await nils.window.close()
  })

  test('an administrator looks across municipalities for a purpose, the person sees it, withdraws and is gone', async () => {
    const { page, window } = await open('Klik Admin', '/roles?importance=RECOMMENDED')
    await page.getByRole('checkbox', { name: 'Kun ubesatte' }).click()
    await page.waitForURL(/vacant=true/)
    // The warning is of the whole gallery, whatever is shown of it.
    await page.getByText('Der findes ubesatte roller som skal tildeles').waitFor()
    await page.getByRole('button', { name: 'Fjern filteret Vigtighed: Anbefalet' }).click()
    await page.getByRole('article').filter({ hasText: 'ØiR-administrator' }).waitFor()
    await page.getByRole('link', { name: 'Alle kommuner' }).click()
    await page.setViewportSize({ width: 320, height: 640 })
    expect(await overhang(page)).toBe(0)
    await page.setViewportSize({ width: 1280, height: 844 })
    const row = page.getByRole('row').filter({ hasText: 'Jens Krogh' }).filter({ hasText: 'KSD' })
    await row.getByText('Skjult').first().waitFor()
    await page.getByRole('button', { name: 'Projekter & filtre' }).click()
    await page.getByRole('group', { name: 'Projekt', exact: true }).getByLabel('KSD').click()
    await page.getByRole('button', { name: /^Vis \d+ roller/ }).click()
    await page.getByRole('button', { name: 'Fjern filteret Projekt: KSD' }).waitFor()
    await page.getByLabel('Hvad skal du bruge dem til?').selectOption('EXPERIENCE')
    await page.getByRole('button', { name: 'Vis kontaktdata' }).click()
    await row.getByText('jens.krogh@aarhus.example').waitFor()
    // The whole of it is in the address, and a drawer that was open leaves its traps behind.
    await page.reload()
    await row.getByText('jens.krogh@aarhus.example').waitFor()
    expect(await barriers(page)).toEqual([])
    const download = page.waitForEvent('download')
    await page.getByRole('button', { name: 'Eksporter' }).click()
    expect((await download).suggestedFilename()).toMatch(/^rollegalleri-alle-kommuner-.*\.xlsx$/)
    await page.setViewportSize({ width: 390, height: 844 })
    await page.getByRole('listitem').filter({ hasText: 'jens.krogh@aarhus.example' }).first().waitFor()
    expect([await overhang(page), await barriers(page)]).toEqual([0, []])

    const jens = await open('Jens Krogh', '/profile')
    const seen = jens.page.getByRole('list', { name: 'Hvem har set mine kontaktdata' })
    await seen.getByText(/Vist · Erfaringer med en opgave eller løsning/).waitFor()
    await seen.getByText(/Hentet i en fil/).waitFor()
    await jens.page.getByRole('switch', { name: /Andre kommuner må se/ }).click()
    await jens.page
      .getByText(/Trukket tilbage/)
      .first()
      .waitFor()
    await page.reload()
    await page.getByText('Hanne Toft').first().waitFor()
    expect(await page.getByText('Jens Krogh').count()).toBe(0)
    expect([window.problems, jens.window.problems]).toEqual([[], []])
    await window.close()
    await jens.window.close()
  })

  test('a note is written with the keyboard and pasted into as plain text; whoever comes second sees both', async () => {
    const first = await open('Klik Admin', paths.role)
    const second = await open('Klik Admin', paths.role)
    const area = ({ page }: typeof first) => page.getByRole('textbox', { name: 'Note til Effekt' })
    for (const each of [first, second]) {
      await each.page.getByRole('button', { name: 'Tilføj note: Effekt' }).press('Enter')
      await area(each).waitFor()
    }
    await first.page.keyboard.type('Hos os')
    await first.page.keyboard.press('Control+a')
    await first.page.getByRole('button', { name: 'Fed' }).press('Enter')
    await first.page.keyboard.press('End')
    await first.window.grantPermissions(['clipboard-read', 'clipboard-write'])
    await first.page.evaluate(`navigator.clipboard.write([new ClipboardItem({
      'text/html': new Blob(['<i onclick="alert(1)">gælder</i> det'], { type: 'text/html' }),
      'text/plain': new Blob([' gælder det'], { type: 'text/plain' }),
    })])`)
    await first.page.keyboard.press('Control+v')
    expect(await area(first).inputValue()).toBe('**Hos os** gælder det')
    await area(second).fill('Min egen')
    await first.page.getByRole('button', { name: 'Vis færdig tekst' }).click()
    await first.page.getByRole('region').getByText('Hos os').waitFor()
    expect(await barriers(first.page)).toEqual([])
    await first.page.getByRole('button', { name: 'Gem note' }).click()
    const note = first.page.getByRole('group', { name: 'Note til Effekt' })
    expect(await note.locator('strong').innerText()).toBe('Hos os')
    await note.getByText('Kun jeres kommune kan læse denne note').waitFor()

    await second.page.getByRole('button', { name: 'Gem note' }).click()
    await second.page.getByText('En anden nåede at gemme noten').waitFor()
    expect([await area(second).inputValue(), await barriers(second.page)]).toEqual(['Min egen', []])
    await second.page.getByRole('button', { name: 'Behold min' }).click()
    await second.page.getByRole('button', { name: 'Gem note' }).click()
    await second.page.getByText('Noten er gemt.').waitFor()

    const reader = await open('Mikkel Pedersen', paths.role)
    await reader.page.getByText('Min egen').waitFor()
    expect(await reader.page.getByRole('button', { name: /note/ }).count()).toBe(0)
    for (const each of [first, second, reader]) await each.window.close()
  })

  test('without the server the page says so, and goes on when it is back', async () => {
    const { page, window } = await open('Elin Nielsen', '/tasks')
    await window.setOffline(true)
    await page.getByRole('link', { name: 'Rollegalleri', exact: true }).click()
    await page.getByRole('button', { name: 'Prøv igen' }).waitFor({ timeout: 15_000 })
    await window.setOffline(false)
    await page.getByRole('button', { name: 'Prøv igen' }).click()
    await page.getByRole('heading', { level: 1, name: 'Rollegalleri' }).waitFor()
    await window.close()
  })

  test('an English reader reads English, dates and all', async () => {
    const { page, window } = await open('Elin Nielsen', '/tasks?lang=en')
    await page.getByRole('heading', { level: 1, name: 'Tasks' }).waitFor()
    const words = await page.locator('body').innerText()
    expect(words).not.toMatch(/Opgaver|Slutdato|Påbegyndt|fuldført/)
    expect(await page.locator('html').getAttribute('lang')).toBe('en')
    await window.close()
  })
})

import { beforeAll, expect, test } from '@jest/globals'
import type { Page } from 'playwright-core'
import type { MyIntroductions, PlanView } from '../../../src/contract/introductionPlan.js'
import { barriers, overhang } from '../../support/browser.js'
import { inBrowser } from '../../support/inBrowser.js'
import { looksRight } from '../../support/looks.js'
import { tabStage, type Opened } from '../../support/tab.js'
import { until } from '../../support/until.js'

const OWNER = 'Elin Nielsen'
const NEW = 'Asta Friis'

inBrowser('introductions in the tab, in Chromium', () => {
  const stage = tabStage()
  let draft: PlanView
  let running: PlanView

  const send = (method: string, path: string, body: unknown): Promise<PlanView> =>
    stage.ask(OWNER, path, { method, body })

  /** A draft by Elin, for Asta. */
  async function aDraft(startDate: string | null): Promise<PlanView> {
    const { mayStartIn } = await stage.ask<MyIntroductions>(OWNER, '/me/introductions')
    const { people } = await stage.ask<{ people: { id: string; name: string }[] }>(OWNER, '/people')
    return send('POST', '/introduction-plans', {
      teamId: mayStartIn[0]?.id,
      starter: 'projectManager',
      introducee: { personId: people.find(({ name }) => name === NEW)?.id },
      startDate,
    })
  }

  /** The same with everybody on their tasks, under way. */
  async function aRunning(): Promise<PlanView> {
    let plan = await aDraft('2026-11-16')
    for (const { id, version, responsible } of plan.categories.flatMap(({ tasks }) => tasks))
      if (!responsible)
        plan = await send('PUT', `/introduction-tasks/${id}`, {
          version,
          responsibleId: plan.candidates[0]?.id,
        })
    const confirmed = { version: plan.version, startConfirmed: true }
    plan = await send('PUT', `/introduction-plans/${plan.id}`, confirmed)
    return send('POST', `/introduction-plans/${plan.id}/start`, { version: plan.version })
  }

  beforeAll(async () => {
    draft = await aDraft(null)
    running = await aRunning()
  })

  looksRight(stage, OWNER, [
    ['the introductions', () => '/introductions'],
    ['a draft with what is missing', () => `/introductions/${draft.id}`],
    ['a plan as a time line', () => `/introductions/${running.id}?view=time`],
    [
      'a plan as a list with a task open',
      () => `/introductions/${running.id}?view=list&task=${running.categories[0]?.tasks[0]?.id ?? ''}`,
    ],
    ['reports', () => '/introductions/reports?by=tag'],
    ['a plan that is not there', () => '/introductions/00000000-0000-4000-8000-000000000000'],
  ])

  const open = (name: string, path: string): Promise<Opened> => stage.open(name, path)
  const isSound = async (page: Page): Promise<void> => {
    expect(await barriers(page)).toEqual([])
    expect(await overhang(page)).toBeLessThanOrEqual(0)
  }

  test('I-4 every fault has its mend beside it, and with the last one gone it starts, with the keyboard alone', async () => {
    const { page, window } = await open(OWNER, `/introductions/${(await aDraft(null)).id}`)
    const check = page.getByRole('region', { name: 'Klar til at starte?' })
    await check.getByText(/ting mangler\./).waitFor()
    await check.getByRole('button', { name: 'Start introduktionen' }).focus()
    await page.keyboard.press('Enter')
    await check
      .getByRole('alert')
      .getByText(/før introduktionen kan starte/)
      .waitFor()
    await isSound(page)

    await check.getByLabel('Startdato', { exact: true }).fill('2026-12-01')
    await check.getByRole('button', { name: 'Sæt startdato' }).focus()
    await page.keyboard.press('Enter')
    await check.getByText('Introduktionen har ingen startdato.').waitFor({ state: 'detached' })
    const choices = check.getByRole('combobox', { name: /^Ansvarlig for/ })
    for (let left = await choices.count(); left > 0; left -= 1) {
      await choices.first().selectOption({ label: OWNER })
      await check
        .getByRole('button', { name: /^Gør den valgte ansvarlig/ })
        .first()
        .focus()
      await page.keyboard.press('Enter')
      await until(async () => (await choices.count()) < left)
    }
    await check.getByText('Der mangler ikke noget.').waitFor()
    await check.getByRole('button', { name: 'Start introduktionen' }).focus()
    await page.keyboard.press('Enter')
    await page.getByText(`Introduktionen af ${NEW} er i gang.`).waitFor()
    await check.waitFor({ state: 'detached' })
    await window.close()
  })

  test('a task is opened in the list, noted as not relevant only with a reason, and done, with the keyboard alone', async () => {
    const { page, window } = await open(OWNER, `/introductions/${running.id}?view=list`)
    const [first, second] = running.categories.flatMap(({ tasks }) => tasks)
    const openTask = async (title: string | undefined): Promise<void> => {
      await page.getByRole('button', { name: new RegExp(`^${title ?? ''}`) }).focus()
      await page.keyboard.press('Enter')
      await page.getByRole('group', { name: `Sæt status for ${title ?? ''}` }).waitFor()
    }
    await openTask(first?.title)
    await page.getByRole('button', { name: 'Ikke relevant' }).focus()
    await page.keyboard.press('Enter')
    await page.getByText('Skriv i noten, hvorfor opgaven ikke er relevant.').waitFor()
    await page.getByLabel('Note til opgaven').fill('Har prøvet det før')
    await page.getByRole('button', { name: 'Ikke relevant' }).focus()
    await page.keyboard.press('Enter')
    await page.getByText('Status er nu: Ikke relevant.').waitFor()
    await page.getByText('Har prøvet det før').waitFor()
    await openTask(second?.title)
    await page.getByRole('button', { name: 'Fuldfør', exact: true }).focus()
    await page.keyboard.press('Enter')
    await page.getByText('Status er nu: Fuldført.').waitFor()
    await isSound(page)
    await window.close()
  })

  test('whoever is introduced sees first what is to be done, who is there and where, and cannot change the plan', async () => {
    const { page, window } = await open(NEW, `/introductions/${running.id}`)
    const welcome = page.getByRole('region', { name: 'Til dig, der er ny' })
    for (const name of ['Nu', 'Dem, du møder', 'Her hører du til'])
      await welcome.getByRole('heading', { name }).waitFor()
    expect(await page.getByRole('button', { name: /^(Rediger|Afslut|Annullér)/ }).count()).toBe(0)
    await page
      .getByText(/^Læses af: /)
      .first()
      .waitFor()
    await window.close()
  })

  test('what somebody else changes meanwhile takes nothing from what is typed', async () => {
    const plan = await aDraft('2026-12-01')
    const [category] = plan.categories
    const { page, window } = await open(OWNER, `/introductions/${plan.id}`)
    await page.getByRole('button', { name: `Rediger tidskategorien ${category?.name ?? ''}` }).click()
    const dialog = page.getByRole('dialog')
    await dialog.getByLabel('Navn').fill('Den allerførste dag')
    await send('PUT', `/introduction-categories/${category?.id ?? ''}`, {
      version: plan.version,
      name: 'Dag ét',
    })
    await dialog.getByRole('button', { name: 'Gem' }).click()
    await dialog.getByText('Er imens ændret til: Dag ét').waitFor()
    expect(await dialog.getByLabel('Navn').inputValue()).toBe('Den allerførste dag')
    await dialog.getByRole('button', { name: 'Gem' }).click()
    await page.getByRole('heading', { name: 'Den allerførste dag' }).waitFor()
    await window.close()
  })

  test('with critical tasks open it ends only with a reason, and then says so and is only read', async () => {
    const plan = await aRunning()
    const { page, window } = await open(OWNER, `/introductions/${plan.id}`)
    await page.getByRole('button', { name: 'Afslut', exact: true }).click()
    const dialog = page.getByRole('dialog')
    await dialog.getByText(/kritiske opgaver er stadig åbne/).waitFor()
    await dialog.getByRole('button', { name: 'Afslut introduktionen' }).click()
    await dialog.getByText('Skriv en begrundelse.').waitFor()
    await dialog.getByLabel(/Hvorfor slutter den/).fill('Asta har skiftet arbejde.')
    await isSound(page)
    await dialog.getByRole('button', { name: 'Afslut introduktionen' }).click()
    await page.getByText(/^Introduktionen er afsluttet \d\d.\d\d.\d{4} af Elin Nielsen\.$/).waitFor()
    await page.getByText('Begrundelse: Asta har skiftet arbejde.').waitFor()
    expect(await page.getByRole('button', { name: 'Rediger', exact: true }).count()).toBe(0)

    const asta = await open(NEW, `/introductions/${plan.id}`)
    await asta.page.getByRole('button', { name: 'Giv tilbagemelding' }).click()
    await asta.page.getByRole('button', { name: 'Send', exact: true }).click()
    await asta.page.getByText('Vælg et svar.').first().waitFor()
    const yes = await asta.page.getByRole('radio', { name: 'Ja', exact: true }).all()
    expect(yes).toHaveLength(5)
    for (const one of yes) await one.check()
    await asta.page.getByRole('button', { name: 'Send', exact: true }).click()
    await asta.page.getByText('Tak for din tilbagemelding.').first().waitFor()
    await Promise.all([window.close(), asta.window.close()])
  })

  test('W4 a task is completed where it stands in the overview', async () => {
    const plan = await aRunning()
    const task = plan.categories
      .flatMap(({ tasks }) => tasks)
      .find(({ responsible }) => responsible?.name === NEW)
    const { page, window } = await open(NEW, '/introductions')
    const line = page.getByRole('listitem').filter({ has: page.locator(`a[href*="${task?.id ?? ''}"]`) })
    await line.getByRole('button', { name: `Fuldfør ${task?.title ?? ''}` }).click()
    await line.waitFor({ state: 'detached' })
    const now = await stage.ask<PlanView>(OWNER, `/introduction-plans/${plan.id}`)
    const done = now.categories.flatMap(({ tasks }) => tasks).find(({ id }) => id === task?.id)
    expect(done?.status).toBe('COMPLETED')
    await page.getByRole('button', { name: 'Fortryd' }).click()
    await line.waitFor()
    await window.close()
  })

  test('a task points at a KLIK task chosen in its form, and no longer when that is removed', async () => {
    const plan = await aRunning()
    const task = plan.categories[0]?.tasks[0]
    const { page, window } = await open(OWNER, `/introductions/${plan.id}?view=list&task=${task?.id ?? ''}`)
    const edit = page.getByRole('button', { name: `Rediger opgaven ${task?.title ?? ''}` })
    await edit.click()
    const dialog = page.getByRole('dialog')
    await dialog.getByRole('button', { name: 'Vælg en KLIK-opgave' }).click()
    await dialog.getByRole('searchbox', { name: 'Søg på titel eller #nummer' }).fill('#98110')
    await dialog.getByRole('radio', { name: /^#98110 / }).click()
    await dialog.getByRole('button', { name: 'Fjern KLIK-opgaven' }).waitFor()
    await isSound(page)
    await dialog.getByRole('button', { name: 'Gem' }).click()
    await page.getByRole('link', { name: /^#98110 / }).waitFor()
    await edit.click()
    await dialog.getByRole('button', { name: 'Fjern KLIK-opgaven' }).click()
    await dialog.getByRole('button', { name: 'Gem' }).click()
    await page.getByRole('link', { name: /^#98110 / }).waitFor({ state: 'detached' })
    await window.close()
  })
})

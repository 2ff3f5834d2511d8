import { beforeAll, expect, test } from '@jest/globals'
import type { TaskId } from '../../src/domain/ids.js'
import type { HeldMail } from '../../src/domain/mail.js'
import { barriers, overhang } from '../support/browser.js'
import { aHeldMail } from '../support/heldMails.js'
import { inBrowser } from '../support/inBrowser.js'
import { looksRight } from '../support/looks.js'
import { tabStage } from '../support/tab.js'

type Named = { id: string; name: string }

inBrowser('What KOMBIT writes to many, in the tab, in Chromium', () => {
  const stage = tabStage()
  const { open } = stage
  let ksd: string
  let sample: string
  let taskId: TaskId

  /** An answer to the mail that Elin's message made. */
  async function hold(mail: Partial<HeldMail>): Promise<void> {
    await stage.app.world.data.asSystem(async (tx) => {
      const task = await tx.tasks.find(taskId)
      if (!task) throw new Error('there is no task')
      const { municipalityId, projectId } = task
      await aHeldMail(tx, { municipalityId, projectId, taskId }, mail)
    })
  }

  beforeAll(async () => {
    type Listed = { projects: Named[]; broadcasts: { id: string }[] }
    const { projects, broadcasts } = await stage.ask<Listed>('Karen Lund', '/broadcasts')
    ksd = projects.find(({ name }) => name === 'KSD')?.id ?? ''
    sample = `/broadcasts/${broadcasts[0]?.id}`
    type Tasks = { tasks: { id: string; kind: string; project: Named }[] }
    const { tasks } = await stage.ask<Tasks>('Elin Nielsen', '/tasks')
    taskId = (tasks.find(({ kind, project }) => kind === 'KLIK' && project.id === ksd)?.id ?? '') as TaskId
    await hold({ text: 'Den kommer fredag.' })
    await hold({
      text: 'Vind en rejse',
      subject: '',
      fromAddress: 'vinder@spam.example',
      reason: 'other-sender',
    })
  })

  looksRight(stage, 'Karen Lund', [
    ['the messages', () => '/broadcasts'],
    ['a message and what became of it', () => sample],
    ['a new message', () => `/broadcasts/new?project=${ksd}`],
    ['a new message to some', () => `/broadcasts/new?project=${ksd}&group=chosen`],
    ['the waves of a project', () => `/projects/${ksd}/groups`],
    ['answers by mail that wait', () => '/broadcasts/held'],
    ['how many notices got there', () => '/delivery'],
  ])

  test('a message is written to a wave, looked at, sent and taken back, and its municipality reads so', async () => {
    const { page, window } = await open('Karen Lund', `/projects/${ksd}/groups`)
    await page.getByRole('link', { name: 'Skriv til Bølge 1' }).click()
    await page.getByLabel('Til', { exact: true }).selectOption({ label: 'Bølge: Bølge 1' })
    await page.getByRole('button', { name: 'Se modtagerne' }).click()
    await page.getByText('Skriv en titel.').waitFor()
    await page.getByRole('textbox', { name: /^Titel/ }).fill('Ny vejledning')
    await page.getByRole('textbox', { name: /^Besked/ }).fill('Læs den nye vejledning.')
    await page.getByRole('textbox', { name: /^Link/ }).fill('http://usikker.example')
    await page.getByText('Den skal begynde med https://.').waitFor()
    await page.getByRole('textbox', { name: /^Link/ }).fill('')
    await page.getByRole('button', { name: 'Se modtagerne' }).click()
    await page.getByText('5 personer får beskeden').waitFor()
    expect(await barriers(page)).toEqual([])
    await page.setViewportSize({ width: 390, height: 844 })
    await page.getByRole('list', { name: 'Kommune for kommune' }).getByText('Plusbrugere').first().waitFor()
    expect([await overhang(page), await barriers(page)]).toEqual([0, []])
    await page.setViewportSize({ width: 1280, height: 844 })
    await page.getByRole('button', { name: 'Send til 2 kommuner' }).click()
    await page.getByText('Sådan er det gået').waitFor()
    await page.getByText(/^Sendt til \d af 5 personer i 2 kommuner\.$/).waitFor()
    await page.getByRole('button', { name: 'Træk tilbage' }).click()
    await page.getByRole('dialog').getByRole('button', { name: 'Træk tilbage' }).click()
    await page.getByText('Den gælder ikke længere.').waitFor()
    // A dialog that is over hides the page from nobody.
    await page.getByRole('heading', { level: 1, name: 'Ny vejledning' }).waitFor()

    const elin = await open('Elin Nielsen', `/projects/${ksd}`)
    await elin.page.getByRole('region', { name: 'Beskeder fra KOMBIT' }).waitFor()
    await elin.page.getByRole('link', { name: 'Ny vejledning' }).click()
    await elin.page.getByText('KOMBIT har trukket beskeden tilbage.').waitFor()
    expect(await elin.page.getByText('Læs den nye vejledning.').count()).toBe(0)
    expect(await barriers(elin.page)).toEqual([])
    await elin.window.close()
    await window.close()
  })

  test('answers by mail that wait are found from the messages, put into the thread as KOMBIT’s or thrown away', async () => {
    const { page, window } = await open('Karen Lund', '/broadcasts')
    await page.getByRole('link', { name: '2 svar på mail venter på, at I afgør dem' }).click()
    await page.getByRole('heading', { level: 1, name: 'Svar på mail, der venter' }).waitFor()
    const answer = page.getByRole('region', { name: 'SV: Hvornår' })
    await answer.getByText('Den kommer fredag.').waitFor()
    await answer.getByText('Det er ikke sikkert, at mailen kommer fra den afsender, der står.').waitFor()
    await answer.getByRole('button', { name: 'Læg svaret fra kim@kombit.example i tråden' }).click()
    const dialog = page.getByRole('dialog')
    await dialog.getByRole('radio', { name: 'KOMBIT', exact: true, checked: true }).waitFor()
    await dialog.getByRole('radio', { name: 'Karen Lund (dig)' }).waitFor()
    expect(await barriers(page)).toEqual([])
    await dialog.getByRole('button', { name: 'Læg i tråden' }).click()
    await page.getByText('Svaret ligger i tråden.').waitFor()
    await page.getByRole('button', { name: 'Smid svaret fra vinder@spam.example væk' }).click()
    await page.getByRole('dialog').getByRole('button', { name: 'Smid væk' }).click()
    await page.getByText('Ingen svar venter').waitFor()
    const decided = page.getByRole('region', { name: 'Afgjort de seneste 30 dage' })
    await decided.getByText(/^Lagt i tråden · Karen Lund/).waitFor()
    await decided.getByText(/^Smidt væk · Karen Lund/).waitFor()
    await window.close()

    const elin = await open('Elin Nielsen', `/tasks/${taskId}`)
    await elin.page.locator('#thread').getByText('Den kommer fredag.').waitFor()
    expect(await elin.page.getByText('Vind en rejse').count()).toBe(0)
    await elin.page.goto(`${stage.app.url}/broadcasts/held`)
    await elin.page.getByRole('heading', { level: 1, name: 'Vi kan ikke finde det' }).waitFor()
    await elin.window.close()
  })

  test('a message is written to one municipality that is ticked, and to nobody before one is', async () => {
    const { page, window } = await open('Karen Lund', `/broadcasts/new?project=${ksd}`)
    await page.getByLabel('Til', { exact: true }).selectOption({ label: 'Kommuner, jeg selv vælger' })
    await page.getByRole('textbox', { name: /^Titel/ }).fill('Kun til jer')
    await page.getByRole('textbox', { name: /^Besked/ }).fill('Ring til os.')
    await page.getByRole('button', { name: 'Se modtagerne' }).click()
    await page.getByText('Vælg mindst én kommune.').waitFor()
    await page.getByRole('checkbox', { name: 'Korsbæk Kommune' }).check()
    await page.getByRole('button', { name: 'Se modtagerne' }).click()
    await page.getByRole('button', { name: 'Send til 1 kommune' }).click()
    await page.getByText('Sådan er det gået').waitFor()
    expect(await page.getByText('Udvalgte kommuner').count()).toBe(1)
    await window.close()
  })
})

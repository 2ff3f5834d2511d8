import { expect, test } from '@jest/globals'
import { randomUUID } from 'node:crypto'
import type { Page } from 'playwright-core'
import type { TaskDetail } from '../../src/contract/task.js'
import type { TaskId } from '../../src/domain/ids.js'
import { visit } from '../demo/visitor.js'
import { openTab } from '../support/browser.js'
import { runSql } from '../support/database.js'
import { aHeldMail } from '../support/heldMails.js'
import { inBrowser } from '../support/inBrowser.js'
import { tabStage } from '../support/tab.js'
import { until } from '../support/until.js'

const ELIN = 'Elin Nielsen'
const NILS = 'Nils Petersen'
const KAREN = 'Karen Lund'
const BIRTHE = 'Birthe Olsen'

inBrowser('an open tab, while others work on the same things', () => {
  const stage = tabStage()

  async function taskOf(name: string, number: number): Promise<TaskDetail> {
    const { tasks } = await stage.ask<{ tasks: { id: string }[] }>(name, `/tasks?words=${number}`)
    return stage.ask(name, `/tasks/${tasks[0]?.id ?? ''}`)
  }

  /** The page, once it is told what happens. */
  /** The lines each window has open. */
  const lines = new WeakMap<object, Set<object>>()

  async function openLive(name: string, path: string): Promise<Page> {
    const window = await stage.window({ isLive: true })
    let isTold = false
    const open = new Set<object>()
    lines.set(window, open)
    window.on('request', (request) => void (request.url().includes('/changes') && open.add(request)))
    for (const end of ['requestfailed', 'requestfinished'] as const)
      window.on(end as 'requestfailed', (request) => void open.delete(request))
    window.on('response', (response) => (isTold ||= response.url().includes('/changes') && response.ok()))
    const page = await openTab(window, stage.app, { name, path })
    await page.getByRole('heading', { level: 1 }).waitFor()
    await until(() => isTold)
    return page
  }

  async function put(name: string, number: number, change: object): Promise<void> {
    const { id, version } = await taskOf(name, number)
    await stage.ask(name, `/tasks/${id}`, { method: 'PUT', body: { version, ...change } })
  }

  test('shows on the list and on the task what is pressed on a card in the chat', async () => {
    const { id, title } = await taskOf(ELIN, 98116)
    const list = await openLive(NILS, `/tasks?words=${encodeURIComponent(title)}`)
    const one = await openLive(NILS, `/tasks/${id}`)
    expect(await one.getByRole('combobox', { name: 'Status' }).inputValue()).toBe('NOT_STARTED')
    const elin = await visit(stage.app, ELIN)
    await elin.add()
    await elin.say('opgave 98116')
    await until(async () => JSON.stringify(await elin.messages(elin.chat.id)).includes('task.start'))
    await elin.press('task.start')
    await list
      .getByRole('cell', { name: /^Påbegyndt/ })
      .first()
      .waitFor()
    await until(async () => (await one.getByRole('combobox', { name: 'Status' }).inputValue()) === 'STARTED')
    await list.context().close()
    await one.context().close()
  })

  test('shows what a colleague saves and KOMBIT writes, and leaves alone what is being written', async () => {
    const { id } = await taskOf(ELIN, 98116)
    const page = await openLive(ELIN, `/tasks/${id}`)
    const draft = page.getByRole('textbox', { name: 'Skriv en besked' })
    const notes = page.getByRole('textbox', { name: 'Interne noter' })
    await draft.fill('Et halvt svar')
    await notes.fill('En halv note')
    await page.evaluate('window.scrollTo(0, 400)')
    const place = async (): Promise<number> => Math.round((await notes.boundingBox())?.y ?? 0)
    const at = await place()
    await put(NILS, 98116, { endDate: undefined, executorId: null, status: 'NOT_STARTED' })
    await until(
      async () => (await page.getByRole('combobox', { name: 'Status' }).inputValue()) === 'NOT_STARTED',
    )
    expect(await place()).toBe(at)
    await stage.ask(KAREN, `/tasks/${id}/messages`, {
      method: 'POST',
      body: { text: 'Husk bilag nummer to.' },
    })
    await page.locator('#thread').getByText('Husk bilag nummer to.').waitFor()
    expect([await draft.inputValue(), await notes.inputValue()]).toEqual(['Et halvt svar', 'En halv note'])
    await notes.and(page.locator(':focus')).waitFor()
    await page.context().close()
  })

  test('does not tear an open dialog, and is true once it is closed', async () => {
    const { title } = await taskOf(ELIN, 98116)
    const page = await openLive(ELIN, `/tasks?words=${encodeURIComponent(title)}`)
    await page.getByRole('button', { name: 'Projekter & filtre' }).click()
    const dialog = page.getByRole('dialog', { name: 'Projekter & filtre' })
    await dialog.waitFor()
    let asked = 0
    page.on('request', (request) => (asked += request.url().includes('/api/v1/tasks?') ? 1 : 0))
    await put(NILS, 98116, { status: 'STARTED' })
    await stage.ask(KAREN, `/tasks/${(await taskOf(ELIN, 98116)).id}/messages`, {
      ...{ method: 'POST', body: { text: 'Endnu en.' } },
    })
    expect([asked, await dialog.isVisible()]).toEqual([0, true])
    await page.keyboard.press('Escape')
    await dialog.waitFor({ state: 'detached' })
    await page.getByRole('table').getByText('Påbegyndt').first().waitFor()
    await page.context().close()
  })

  test('asks nothing while it is hidden, and catches up when it is seen again', async () => {
    const { id } = await taskOf(ELIN, 98116)
    const page = await openLive(ELIN, `/tasks/${id}`)
    const see = (isHidden: boolean): Promise<unknown> =>
      page.evaluate(`
        Object.defineProperty(document, 'hidden', { configurable: true, get: () => ${String(isHidden)} })
        Object.defineProperty(document, 'visibilityState', { configurable: true, get: () => '${isHidden ? 'hidden' : 'visible'}' })
        document.dispatchEvent(new Event('visibilitychange'))`)
    await see(true)
    await until(() => lines.get(page.context())?.size === 0)
    let asked = 0
    page.on('request', () => (asked += 1))
    await stage.ask(KAREN, `/tasks/${id}/messages`, { method: 'POST', body: { text: 'Mens du var væk.' } })
    expect(asked).toBe(0)
    await see(false)
    await page.locator('#thread').getByText('Mens du var væk.').waitFor()
    await page.context().close()
  })

  test('shows what is written to many, its groups, and an answer by mail that waits', async () => {
    const { projects } = await stage.ask<{ projects: { id: string; name: string }[] }>(KAREN, '/broadcasts')
    const ksd = projects.find(({ name }) => name === 'KSD')?.id ?? ''
    const written = await openLive(KAREN, '/broadcasts')
    const groups = await openLive(KAREN, `/projects/${ksd}/groups`)
    const project = await openLive(ELIN, `/projects/${ksd}`)
    const group = { kind: 'GROUP', name: 'De hurtige', municipalityIds: [] }
    await stage.ask(KAREN, `/projects/${ksd}/municipality-groups`, { method: 'POST', body: group })
    await groups.getByRole('heading', { name: 'De hurtige' }).waitFor()
    const { municipalities } = await stage.ask<{ municipalities: unknown[] }>(
      KAREN,
      `/projects/${ksd}/broadcast-audience`,
    )
    const body = {
      ...{ key: randomUUID(), groupId: null, title: 'Lige nu', text: 'Læs den.', link: null },
      ...{ isUrgent: true, seen: municipalities.length },
    }
    const sent = await stage.ask<{ id: string }>(KAREN, `/projects/${ksd}/broadcasts`, {
      method: 'POST',
      body,
    })
    for (const page of [written, project]) await page.getByRole('link', { name: 'Lige nu' }).waitFor()
    await stage.ask(KAREN, `/broadcasts/${sent.id}/withdrawal`, { method: 'POST', body: { version: 1 } })
    await project.getByText(/Trukket tilbage/).waitFor()
    const { id } = await taskOf(ELIN, 98116)
    await stage.app.world.data.asSystem(async (tx) => {
      const task = await tx.tasks.find(id as TaskId)
      if (task)
        await aHeldMail(tx, {
          municipalityId: task.municipalityId,
          projectId: task.projectId,
          taskId: task.id,
        })
    })
    await written.getByRole('link', { name: /^1 svar på mail venter/ }).waitFor()
    for (const page of [written, groups, project]) await page.context().close()
  })

  test('of another municipality hears nothing of it', async () => {
    const page = await openLive(BIRTHE, '/tasks')
    let asked = 0
    page.on('request', (request) => (asked += request.url().includes('/api/v1/tasks') ? 1 : 0))
    await put(NILS, 98116, { status: 'NOT_STARTED' })
    const heard = page.waitForRequest((request) => request.url().endsWith('/api/v1/me'))
    await runSql(`update person set version = version + 1 where full_name = 'Hanne Toft'`)
    await heard
    expect(asked).toBe(0)
    await page.context().close()
  })

  test('is told nothing more when the reader signs out', async () => {
    const page = await openLive(ELIN, '/tasks')
    const over = page.waitForEvent('requestfailed', (request) => request.url().includes('/changes'))
    await page.getByRole('button', { name: /^Skift person/ }).click()
    await over
    await page.context().close()
  })
})

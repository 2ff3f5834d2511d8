import { beforeAll, expect, test } from '@jest/globals'
import { newId, type PersonId, type ProjectId, type RoleId, type TaskId } from '../../src/domain/ids.js'
import { NOTE_SECTIONS } from '../../src/domain/role.js'
import type { Tx } from '../../src/data/tx.js'
import { drawn, openTab, type Window } from '../support/browser.js'
import { aMunicipality, anAssignment, anEntry, aPerson, aProject, aRole, aTask } from '../support/builders.js'
import { inBrowser } from '../support/inBrowser.js'
import { XSS_PAYLOADS } from '../support/payloads.js'
import { tabStage } from '../support/tab.js'

const EVERYTHING = XSS_PAYLOADS.map((payload) => payload.replaceAll('\u0000', '')).join('\n\n')
const READER = 'Rikke Læser'

/** quality.md C-13, the page's half: every way into a page, in every text that somebody can write. */
inBrowser('what somebody wrote', () => {
  const stage = tabStage({})
  let ids: Written

  beforeAll(async () => {
    ids = await stage.app.world.data.asSystem(written)
  })

  type Harm = { dialogs: number; violations: string[]; requests: string[] }

  async function watched(): Promise<{ window: Window; harm: Harm }> {
    const window = await stage.window()
    const harm: Harm = { dialogs: 0, violations: [], requests: [] }
    window.on('dialog', (dialog) => {
      harm.dialogs += 1
      void dialog.dismiss()
    })
    window.on('request', (request) => {
      if (!request.url().startsWith(stage.app.url)) harm.requests.push(request.url())
    })
    await window.exposeFunction('klikViolated', (what: string) => harm.violations.push(what))
    await window.addInitScript(
      `addEventListener('securitypolicyviolation', (e) => klikViolated(e.violatedDirective + ' ' + e.blockedURI))`,
    )
    return { window, harm }
  }

  test.each([
    ['the list of tasks', () => '/tasks?sort=title'],
    ['the list from its other end', () => '/tasks?sort=-title'],
    ['a task', () => `/tasks/${ids.task}`],
    ['the projects', () => '/projects'],
    ['a project', () => `/projects/${ids.project}`],
    ['the role gallery', () => '/roles'],
    ['a role', () => `/roles/${ids.role}`],
    ['the users', () => '/users'],
    ['a user', () => `/users/${ids.writer}`],
    ['help', () => '/help'],
    ['a contact list', () => '/contacts/MAYORS'],
    ['the history', () => '/history'],
    ['who is told', () => '/delivery'],
  ])('is text and nothing else in %s', async (_what, pathOf) => {
    const { window, harm } = await watched()
    const page = await openTab(window, stage.app, { name: READER, path: pathOf() })
    await page.getByRole('heading', { level: 1 }).waitFor()
    await page.getByText('alert(1)').first().waitFor()
    // Whatever comes alive has done so by then.
    await drawn(page)
    expect(harm).toEqual({ dialogs: 0, violations: [], requests: [] })
    expect(await page.evaluate('window.klikHurt')).toBeUndefined()
    const hrefs = await page.evaluate<string[]>(
      `[...document.querySelectorAll('a')].map((link) => link.getAttribute('href') ?? '')`,
    )
    expect(hrefs.filter((href) => !/^(\/|#|https:|http:|mailto:|tel:)/.test(href))).toEqual([])
    expect(
      await page.locator('iframe, object, embed, base, math, form[action^="javascript" i]').count(),
    ).toBe(0)
    expect(window.problems).toEqual([])
    await window.close()
  })
})

type Written = { project: ProjectId; task: TaskId; role: RoleId; writer: PersonId }

/** A municipality in which everybody and everything is called one of the payloads. */
async function written(tx: Tx): Promise<Written> {
  const bad = (n: number): string => (XSS_PAYLOADS[n % XSS_PAYLOADS.length] ?? '').replaceAll('\u0000', '')
  const town = await aMunicipality(tx, bad(0))
  const project = await aProject(tx, bad(44), [town])
  const writer = await aPerson(tx, town, {
    fullName: bad(32),
    title: bad(4),
    isAdministrator: true,
    access: [[project, 'PLUS']],
  })
  await aPerson(tx, town, { fullName: READER, isAdministrator: true, access: [[project, 'PLUS']] })
  for (const payload of XSS_PAYLOADS) {
    await aTask(tx, town, project, { title: payload.replaceAll('\u0000', ''), executorId: writer.id })
  }
  const role = await aRole(tx, {
    title: bad(8),
    projectId: project,
    description: EVERYTHING,
    effect: EVERYTHING,
    duties: [{ text: EVERYTHING, implementation: true, operations: true }],
    competences: [EVERYTHING],
    characteristics: EVERYTHING,
  })
  await anAssignment(tx, { town, roleId: role, person: writer }, { reason: EVERYTHING })
  // As if nothing had cleaned them on their way in.
  for (const section of NOTE_SECTIONS) {
    const updatedAt = new Date('2026-03-01T10:00:00Z')
    const note = { municipalityId: town.id, roleId: role, section, text: EVERYTHING }
    await tx.roleNotes.insert({ ...note, updatedAt, updatedBy: writer.id })
  }
  const task = await aTask(tx, town, project, {
    title: bad(12),
    responsibleId: writer.id,
    template: {
      ...{ goal: EVERYTHING, description: EVERYTHING, method: EVERYTHING, result: EVERYTHING },
      qualityCriteria: EVERYTHING,
      recommendedExecutorRoles: [bad(8)],
      prerequisites: [bad(16)],
      closelyRelated: [bad(20)],
      externalAttachments: [bad(24), 'https://dok.kombit.example/x'],
      extra: { [bad(28)]: EVERYTHING },
    },
  })
  for (const payload of XSS_PAYLOADS) {
    const text = payload.replaceAll('\u0000', '')
    await anEntry(tx, town, { name: text.slice(0, 200), title: text.slice(0, 200) })
    const by = {
      at: new Date('2026-03-01T10:00:00Z'),
      actorId: writer.id,
      actorSide: 'MUNICIPALITY' as const,
    }
    const what = { subject: 'task', subjectId: task, field: 'title', oldValue: text, newValue: text } as const
    await tx.history.insert({ id: newId(), municipalityId: town.id, ...by, ...what })
  }
  await tx.tasks.insertNote({ taskId: task, municipalityId: town.id, text: EVERYTHING })
  await tx.tasks.insertMessages(
    XSS_PAYLOADS.map((text, position) => ({
      id: newId(),
      municipalityId: town.id,
      taskId: task,
      authorId: writer.id,
      authorName: bad(32),
      isFollowUp: false,
      authorSide: 'MUNICIPALITY',
      text: text.replaceAll('\u0000', ''),
      sentAt: new Date('2026-03-01T10:00:00Z'),
      position,
    })),
  )
  return { project, task, role, writer: writer.id }
}

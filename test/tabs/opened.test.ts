import { expect, test } from '@jest/globals'
import { newId, type OutboxId } from '../../src/domain/ids.js'
import { askSql, runSql } from '../support/database.js'
import { signIn } from '../support/app.js'
import { inBrowser } from '../support/inBrowser.js'
import { tabStage } from '../support/tab.js'
import { until } from '../support/until.js'

inBrowser('a page opened from a notice, in Chromium', () => {
  const stage = tabStage()

  test('says so to the server, and the address is that of the page alone', async () => {
    const elin = await signIn(stage.app, 'Elin Nielsen')
    const { tasks } = await stage.ask<{ tasks: { id: string }[] }>('Elin Nielsen', '/tasks?words=98116')
    const taskId = tasks[0]?.id ?? ''
    const id = newId<OutboxId>()
    const event = JSON.stringify({ type: 'task.assigned', taskId, as: 'EXECUTOR' })
    await runSql(`insert into outbox (id, key, municipality_id, person_id, event, due_at, state, sent_at)
      select '${id}', '${id}', municipality_id, id, '${event}', now(), 'SENT', now()
      from person where id = '${elin.personId}'`)
    const seenAt = async (): Promise<Date | null> =>
      (await askSql<{ at: Date | null }>(`select seen_at as at from outbox where id = '${id}'`))[0]?.at ??
      null
    const { page, window } = await stage.open('Elin Nielsen', `/tasks?words=98116&notice=${id}`)
    await until(async () => (await seenAt()) !== null)
    expect(new URL(page.url()).search).toBe('?words=98116')
    expect(window.problems).toEqual([])
    await window.close()
  })
})

import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { TaskImports1796420000000 } from '../../src/data/migrations/1796420000000-TaskImports.js'
import { importFile } from '../../src/services/imports/importFile.js'
import { aMunicipality } from '../support/builders.js'
import { standingClock } from '../support/clock.js'
import { openTestDatabase } from '../support/database.js'
import { aList } from '../support/imports.js'
import { aWorld } from '../support/world.js'

let db: Awaited<ReturnType<typeof openTestDatabase>>
beforeAll(async () => {
  db = await openTestDatabase()
})
afterAll(() => db.close())

test('what stood among KOMBIT’s texts is moved to the task, and back', async () => {
  const { data, dataSource } = db
  await data.asSystem((tx) => aMunicipality(tx, 'Korsbæk Kommune'))
  const told = {
    MÅL: 'Tæl',
    HISTORIK: 'Bo ændrede status',
    'TILFØJEDE FILER': 'a.xlsx\nb.pdf',
    RISICI: 'Ingen',
  }
  const content = Buffer.from(
    aList(told, { ID: '2', HISTORIK: 'Kun det', MÅL: 'Tæl' }, { ID: '3', MÅL: 'Tæl' }),
  )
  await importFile(aWorld(data, standingClock('2026-03-02T09:00:00Z')), { name: 'fil', content })
  const kept = () =>
    data.asSystem(async (tx) => {
      const tasks = await tx.tasks.numbered([900401, 2, 3])
      const all = tasks.map(async (task) => ({
        number: task.instanceNumber,
        extra: task.templateId && (await tx.tasks.template(task.templateId))?.extra,
        past: await tx.tasks.imported(task).then((found) => found && [found.history, found.files]),
      }))
      return (await Promise.all(all)).sort((a, b) => a.number - b.number)
    })
  const now = [
    { number: 2, extra: {}, past: ['Kun det', []] },
    { number: 3, extra: {}, past: null },
    { number: 900401, extra: { RISICI: 'Ingen' }, past: ['Bo ændrede status', ['a.xlsx', 'b.pdf']] },
  ]
  expect(await kept()).toEqual(now)

  const runner = dataSource.createQueryRunner()
  const migration = new TaskImports1796420000000()
  await migration.down(runner)
  const before: unknown = await runner.query(
    `select extra from task_template where extra ? 'HISTORIK' order by extra::text`,
  )
  expect(before).toEqual([
    { extra: { HISTORIK: 'Kun det' } },
    { extra: { HISTORIK: 'Bo ændrede status', 'TILFØJEDE FILER': 'a.xlsx\nb.pdf', RISICI: 'Ingen' } },
  ])
  await migration.up(runner)
  await runner.release()
  expect(await kept()).toEqual(now)
})

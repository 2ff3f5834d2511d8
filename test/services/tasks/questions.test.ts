import { expect, test } from '@jest/globals'
import { NO_FILTER } from '../../../src/domain/taskList.js'
import * as tasks from '../../../src/services/tasks/tasks.js'
import { aMunicipality, anAssignment, aPerson, aProject, aRole, aTask, day } from '../../support/builders.js'
import { transactionsDuring } from '../../support/questions.js'
import { databaseRoom } from '../../support/room.js'

const { world, asSystem } = databaseRoom()

/** A task with everything its page can tell of one, and somebody who works on it. */
const aPage = () =>
  asSystem(async (tx) => {
    const town = await aMunicipality(tx)
    const project = await aProject(tx, 'KSD', [town])
    const { caller } = await aPerson(tx, town, { access: [[project, 'PLUS']] })
    const holder = await aPerson(tx, town, { access: [[project, 'STANDARD']] })
    const roleId = await aRole(tx, { title: 'Driftsansvarlig', projectId: project })
    await anAssignment(tx, { town, roleId, person: holder })
    await aTask(tx, town, project, { instanceNumber: 719_000 })
    const taskId = await aTask(tx, town, project, {
      endDate: day('2026-03-20'),
      template: { recommendedExecutorRoles: ['Driftsansvarlig'], prerequisites: ['#719000 Opgave 719000'] },
    })
    return { caller, taskId }
  })

/** What begins and ends the transaction is counted as well. */
test('the database is asked six times for a change of status, five for a page of a task or of the list', async () => {
  const { caller, taskId } = await aPage()
  const change = await transactionsDuring(() =>
    tasks.changeStatus(world, caller, { taskId, version: 1, status: 'STARTED' }),
  )
  const complete = await transactionsDuring(() =>
    tasks.changeStatus(world, caller, { taskId, version: 2, status: 'COMPLETED', despiteOpen: true }),
  )
  const read = await transactionsDuring(() => tasks.read(world, caller, taskId))
  const list = await transactionsDuring(() =>
    tasks.list(world, caller, {
      filter: NO_FILTER,
      sort: [{ by: 'endDate', descending: false }],
      after: null,
      size: 50,
    }),
  )
  const counts = [change, complete, read, list].map((transactions) =>
    transactions.map(({ length }) => length),
  )
  expect(counts).toEqual([[6], [6], [5], [5]])
})

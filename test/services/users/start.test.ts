import { expect, test } from '@jest/globals'
import { start } from '../../../src/services/users/start.js'
import { aMunicipality, aPerson, aProject, aTask, day } from '../../support/builders.js'
import { databaseRoom } from '../../support/room.js'

const { world } = databaseRoom()

test('a newcomer is told what waits for them, an administrator also who has never signed in, in any way', async () => {
  const { admin, elin } = await world.data.asSystem(async (tx) => {
    const town = await aMunicipality(tx)
    const ksd = await aProject(tx, 'KSD', [town])
    const elin = await aPerson(tx, town, { access: [[ksd, 'PLUS']] })
    await aTask(tx, town, ksd, { executorId: elin.id, endDate: day('2026-12-20') })
    await aPerson(tx, town, { firstLoginAt: null })
    await aPerson(tx, town, { firstLoginAt: null, lastLoginAt: new Date('2026-03-01T09:00:00Z') })
    return { elin, admin: await aPerson(tx, town, { isAdministrator: true }) }
  })
  const [own, administering] = [await start(world, elin.caller), await start(world, admin.caller)]
  expect([own.tasks.open.length, own.administers]).toEqual([1, null])
  expect(administering.tasks.none).toMatchObject({ why: 'noAccess' })
  expect(administering.administers?.neverSignedIn).toBe(1)
})

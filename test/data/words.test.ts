import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { rows, sql } from '../../src/data/sql.js'
import { carries, folded } from '../../src/data/words.js'
import { fold } from '../../src/domain/words.js'
import { openTestDatabase } from '../support/database.js'

let db: Awaited<ReturnType<typeof openTestDatabase>>
beforeAll(async () => {
  db = await openTestDatabase()
})
afterAll(() => db.close())

/** The letters people in the Nordic countries have in their names, small and capital. */
const LETTERS = [...'abczæøåäöéèêëáàâãóòôõüúùûíìîïñçý', ...'ABCZÆØÅÄÖÉÈÊËÁÀÂÃÓÒÔÕÜÚÙÛÍÌÎÏÑÇÝ']

test('the database compares letters as the product does', async () => {
  const found = await rows<{ letter: string; folded: string }>(
    db.dataSource.manager,
    sql`select letter, ${folded(sql`letter`)} as folded from unnest(${LETTERS}::text[]) as letter`,
  )
  expect(found).toEqual(LETTERS.map((letter) => ({ letter, folded: fold(letter) })))
})

test.each([
  ['René Ågård', 'rene', true],
  ['Udpeg én ansvarlig', 'én', true],
  ['UDPEG ÉN ANSVARLIG', 'en', true],
  ['Renate', 'rené', false],
  ['100 %_', '%_', true],
  ['100 kroner', '%', false],
])('"%s" is found with "%s": %s', async (text, word, isFound) => {
  const [found] = await rows<{ is: boolean }>(
    db.dataSource.manager,
    sql`select ${carries(sql`${text}::text`, [fold(word)])} as is`,
  )
  expect(found?.is).toBe(isFound)
})
